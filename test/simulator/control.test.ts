import { networkInterfaces } from 'node:os'
import { describe, expect, it } from 'vitest'
import { isLoopback } from '../../src/simulator/control.ts'
import type { Simulator } from '../../src/simulator/index.ts'
import { call, freshSimulator, send } from './client.ts'

const ACTION = 'DescribeAutoCalloutTask'
const TASK = { SdkAppId: 1, TaskId: 2 }
const NOON = 1_700_000_000 // Unix seconds; any fixed instant does

/** By this address the machine meets itself as a stranger would; a machine without network has none. */
const outerAddress = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address

async function control(simulator: Simulator, method: string, path: string, body?: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const reply = await fetch(`${simulator.url}/_control/${path}`, {
    method,
    ...(text !== undefined && { body: text }),
  })
  return { status: reply.status, answer: await reply.json() }
}

describe('the control interface', () => {
  it.each([
    ['POST', 'faults'],
    ['DELETE', 'faults'],
    ['GET', 'journal'],
    ['POST', 'clock'],
  ])('is off unless it is asked for: %s %s', async (method, path) => {
    const simulator = await freshSimulator()

    const reply = await fetch(`${simulator.url}/_control/${path}`, { method })

    expect(reply.status).toBe(404)
    expect(await reply.text()).toBe('')
  })

  it('orders faults, and clears them', async () => {
    const simulator = await freshSimulator({ control: true })

    const added = await control(simulator, 'POST', 'faults', [
      { kind: 'status', status: 502, action: ACTION },
      { kind: 'error', code: 'InternalError', always: true },
    ])
    const first = await send(simulator, ACTION, TASK)
    const second = await call(simulator, ACTION, TASK)
    const cleared = await control(simulator, 'DELETE', 'faults')
    const third = await call(simulator, ACTION, TASK)

    expect(added).toEqual({ status: 200, answer: { added: 2 } })
    expect(cleared).toEqual({ status: 200, answer: { cleared: true } })
    expect(first.status).toBe(502)
    expect(second.response.Error?.Code).toBe('InternalError')
    expect(third.response).toHaveProperty('Name')
  })

  it('shows the journal without a parameter, a body or a header', async () => {
    const simulator = await freshSimulator({ control: true, now: () => NOON * 1000 })
    await call(simulator, ACTION, TASK)

    expect(await control(simulator, 'GET', 'journal')).toEqual({
      status: 200,
      answer: {
        mostInFlight: 1,
        entries: [{ action: ACTION, receivedAt: NOON * 1000, outcome: 'ok' }],
      },
    })
  })

  it('moves the clock', async () => {
    const simulator = await freshSimulator({ control: true, now: () => NOON * 1000 })

    const moved = await control(simulator, 'POST', 'clock', { advanceSeconds: 90 })

    expect(moved).toEqual({ status: 200, answer: { now: (NOON + 90) * 1000 } })
    expect(simulator.clock.now()).toBe((NOON + 90) * 1000)
  })

  it.each<[string, unknown, string]>([
    ['faults', 'no JSON', 'The value type of parameter `faults` is not valid.'],
    ['faults', {}, 'The value type of parameter `faults` is not valid.'],
    ['faults', [null], 'The value type of parameter `faults.0.kind` is not valid.'],
    ['faults', [{ kind: 'html', bytes: 1 }], 'The parameter `faults.0.bytes` is not recognized.'],
    [
      'faults',
      [{ kind: 'drip' }],
      'The request is missing a required parameter `faults.0.everyMs`.',
    ],
    [
      'faults',
      [{ kind: 'html', times: 0 }],
      'The value of parameter `faults.0.times` must be from 1 to 1000000.',
    ],
    [
      'faults',
      [{ kind: 'status', status: 99 }],
      'The value of parameter `faults.0.status` must be from 200 to 599.',
    ],
    ['clock', 'no JSON', 'The value type of parameter `body` is not valid.'],
    ['clock', {}, 'The request is missing a required parameter `advanceSeconds`.'],
    [
      'clock',
      { advanceSeconds: '9' },
      'The value type of parameter `advanceSeconds` is not valid.',
    ],
  ])('refuses %s %j with 400 and the reason', async (path, body, error) => {
    const simulator = await freshSimulator({ control: true })

    expect(await control(simulator, 'POST', path, body)).toEqual({ status: 400, answer: { error } })
  })

  it('orders none of a list in which one is wrong', async () => {
    const simulator = await freshSimulator({ control: true })

    const refused = await control(simulator, 'POST', 'faults', [{ kind: 'html' }, { kind: 'fire' }])

    expect(refused.status).toBe(400)
    expect(refused.answer.error).toMatch(
      /^The value of parameter `faults.1.kind` must be one of error,/,
    )
    expect((await call(simulator, ACTION, TASK)).response).toHaveProperty('Name')
  })

  it('says which way there is not', async () => {
    const simulator = await freshSimulator({ control: true })

    expect(await control(simulator, 'GET', 'faults')).toEqual({
      status: 404,
      answer: { error: 'There is no GET /_control/faults.' },
    })
  })

  it.skipIf(outerAddress === undefined)('is not there for other machines', async () => {
    const simulator = await freshSimulator({ control: true, host: '0.0.0.0' })
    const { port } = new URL(simulator.url)

    const reply = await fetch(`http://${outerAddress}:${port}/_control/journal`)

    expect(reply.status).toBe(404)
  })

  it.each([
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.0.0.127', false],
    ['::ffff:10.0.0.1', false],
    ['1127.0.0.1', false],
    [undefined, false],
  ])('takes %s for this machine: %s', (address, own) => {
    expect(isLoopback(address)).toBe(own)
  })
})
