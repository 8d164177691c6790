import { request } from 'node:http'
import { describe, expect, it, vi } from 'vitest'
import { DEMO_CREDENTIAL, simulatorBanner, startSimulator } from '../../src/simulator/index.ts'
import { call, freshSimulator, refusalOf, send } from './client.ts'

const ACTION = 'DescribeAutoCalloutTask'
const TASK = { SdkAppId: 1, TaskId: 2 }
const LIVE_TASK = { SdkAppId: 1400000000, TaskId: 1 }
const NOON = 1_700_000_000 // Unix seconds; any fixed instant does

describe('every answer', () => {
  it('is HTTP 200 with a RequestId of its own, refusals too', async () => {
    const simulator = await freshSimulator()

    const answers = [
      await call(simulator, ACTION, LIVE_TASK),
      await call(simulator, ACTION, LIVE_TASK),
      await call(simulator, ACTION, {}),
    ]

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const ids = answers.map(({ response }) => response.RequestId)
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })

  it('carries the date of the simulator, not of the machine', async () => {
    const simulator = await freshSimulator({ now: () => NOON * 1000 })
    simulator.clock.advance(3600)

    const { headers } = await call(simulator, ACTION, TASK)

    expect(headers.get('date')).toBe(new Date((NOON + 3600) * 1000).toUTCString())
  })

  it('keeps its connection for 60 s of idleness', async () => {
    const simulator = await freshSimulator()

    const { headers } = await call(simulator, ACTION, TASK)

    expect(headers.get('keep-alive')).toBe('timeout=60')
  })
})

describe('the front refuses', () => {
  it.each([
    [
      'no action',
      { 'x-tc-action': '' },
      'MissingParameter: The request is missing a required parameter `Action`.',
    ],
    [
      'no version',
      { 'x-tc-version': '' },
      'MissingParameter: The request is missing a required parameter `Version`.',
    ],
    [
      'another version',
      { 'x-tc-version': '2019-01-01' },
      'NoSuchVersion: The version 2019-01-01 does not exist.',
    ],
    [
      'another action',
      { 'x-tc-action': 'Nothing' },
      'InvalidAction: The action Nothing does not exist.',
    ],
    [
      'another content type',
      { 'content-type': 'text/plain' },
      'InvalidRequest: The Content-Type must be application/json.',
    ],
  ])('%s', async (_what, headers, refusal) => {
    const simulator = await freshSimulator()

    expect(await refusalOf(simulator, ACTION, TASK, { headers })).toBe(refusal)
  })

  it('GET', async () => {
    const simulator = await freshSimulator()

    const reply = await fetch(`${simulator.url}/?Action=${ACTION}`)

    expect(await reply.json()).toMatchObject({
      Response: { Error: { Code: 'UnsupportedProtocol' } },
    })
  })

  it('a body over 10 MB, but not one of 10 MB', async () => {
    const simulator = await freshSimulator()
    const body = (bytes: number) => '{"SdkAppId":1,"TaskId":2}'.padEnd(bytes)

    expect(await refusalOf(simulator, ACTION, {}, { body: body(10 * 1024 * 1024) })).toBe(
      'accepted',
    )
    expect(await refusalOf(simulator, ACTION, {}, { body: body(10 * 1024 * 1024 + 1) })).toBe(
      'RequestSizeLimitExceeded: The request is larger than 10485760 bytes.',
    )
    expect(simulator.journal.entries.at(-1)?.body).toBe('')
  })

  it('any path but the root with 404', async () => {
    const simulator = await freshSimulator()

    expect((await fetch(`${simulator.url}/graphql`, { method: 'POST' })).status).toBe(404)
  })
})

describe('the quota', () => {
  it('is of each action apart', async () => {
    const simulator = await freshSimulator({ perSecond: 1, now: () => NOON * 1000 })
    const campaign = { SdkAppId: 1400000000, CampaignId: 2569 }

    await call(simulator, ACTION, TASK)

    expect(await refusalOf(simulator, 'DescribePredictiveDialingCampaign', campaign)).toBe(
      'accepted',
    )
  })

  it('is free again a second after it was used, and not a millisecond before', async () => {
    let now = NOON * 1000
    const simulator = await freshSimulator({ perSecond: 1, now: () => now })
    await call(simulator, ACTION, TASK)

    now += 999
    expect(await refusalOf(simulator, ACTION, TASK)).toContain('RequestLimitExceeded')
    now += 1
    expect(await refusalOf(simulator, ACTION, TASK)).toBe('accepted')
  })

  it('is not used up by refused calls, which are counted all the same', async () => {
    let now = NOON * 1000
    const simulator = await freshSimulator({ perSecond: 2, now: () => now })
    await call(simulator, ACTION, TASK)
    now += 600
    await call(simulator, ACTION, TASK)

    expect(await refusalOf(simulator, ACTION, TASK)).toContain('equals to `3` in a second')
    expect(await refusalOf(simulator, ACTION, TASK)).toContain('equals to `4` in a second')
    now += 400
    expect(await refusalOf(simulator, ACTION, TASK)).toBe('accepted')
  })

  it('forgets the future where the clock is set back', async () => {
    const simulator = await freshSimulator({ perSecond: 1, now: () => NOON * 1000 })
    await call(simulator, ACTION, TASK)

    simulator.clock.advance(-10)

    expect(await refusalOf(simulator, ACTION, TASK)).toBe('accepted')
  })

  it('can be lifted', async () => {
    const simulator = await freshSimulator({
      perSecond: Number.POSITIVE_INFINITY,
      now: () => NOON * 1000,
    })

    const refusals = await Promise.all(
      Array.from({ length: 50 }, () => refusalOf(simulator, ACTION, TASK)),
    )

    expect(new Set(refusals)).toEqual(new Set(['accepted']))
  })

  it('keeps a throttled create from being executed', async () => {
    const simulator = await freshSimulator({ perSecond: 1, now: () => NOON * 1000 })
    const task = { SdkAppId: 1, NotBefore: 1, Callees: ['1'], Callers: ['2'], IvrId: 8 }
    await call(simulator, 'CreateAutoCalloutTask', task)

    await call(simulator, 'CreateAutoCalloutTask', task)

    expect(simulator.store.autoCalloutTask(1, 1)).toBeDefined()
    expect(simulator.store.autoCalloutTask(1, 3)).toBeUndefined()
  })
})

describe('the journal', () => {
  it('holds what arrived, in order, with what became of it', async () => {
    const simulator = await freshSimulator({ now: () => NOON * 1000 })
    await call(simulator, ACTION, TASK)
    await call(simulator, ACTION, {}, { body: '{"SdkAppId":9007199254740993}' })
    await call(simulator, ACTION, {}, { body: 'nothing' })

    expect(simulator.journal.entries).toMatchObject([
      {
        action: ACTION,
        params: TASK,
        body: JSON.stringify(TASK),
        outcome: 'ok',
        receivedAt: NOON * 1000,
      },
      { params: { SdkAppId: 9007199254740993n }, outcome: 'MissingParameter' },
      { params: undefined, body: 'nothing', outcome: 'InvalidParameter' },
    ])
    expect(simulator.journal.entries[0]?.headers).toMatchObject({ 'x-tc-version': '2020-02-10' })
  })

  it('finds the entries of one action, and forgets all', async () => {
    const simulator = await freshSimulator()
    await call(simulator, ACTION, TASK)
    await call(simulator, 'Nothing', TASK)

    expect(simulator.journal.ofAction('Nothing')).toMatchObject([{ outcome: 'InvalidAction' }])
    simulator.journal.clear()
    expect(simulator.journal.entries).toEqual([])
  })

  it('knows the most requests that were handled at the same time', async () => {
    const simulator = await freshSimulator()
    const { journal, faults } = simulator
    await call(simulator, ACTION, TASK)
    expect(journal.mostInFlight).toBe(1)

    faults.next({ kind: 'hang', times: 3 })
    const abort = new AbortController()
    const hanging = [1, 2, 3].map(() => send(simulator, ACTION, TASK, {}, { signal: abort.signal }))
    await vi.waitFor(() => expect(journal.mostInFlight).toBe(3))
    journal.clear()
    expect(journal.mostInFlight).toBe(3) // they are being handled still
    abort.abort()
    await Promise.allSettled(hanging)
    await vi.waitFor(() => {
      journal.clear()
      expect(journal.mostInFlight).toBe(0)
    })
  })
})

describe('starting and stopping', () => {
  it('says in plain words how it can be used', async () => {
    const simulator = await freshSimulator({ control: true })

    const banner = simulatorBanner(simulator)

    expect(banner).toContain(`answers at ${simulator.url} as the china site`)
    expect(banner).toContain(DEMO_CREDENTIAL.secretKey)
    expect(banner).toContain('1400000000, 1, 1400123455')
    expect(banner).toContain(`on, at ${simulator.url}/_control`)
  })

  it('prints no key that may be real', async () => {
    const credential = { secretId: 'AKIDEXAMPLE-own', secretKey: 'own-key' }
    const simulator = await freshSimulator({ credential })

    const banner = simulatorBanner(simulator)

    expect(banner).not.toContain('own-key')
    expect(banner).toMatch(/control +off/)
  })

  it('may be stopped twice', async () => {
    const simulator = await startSimulator()

    await simulator.stop()

    await expect(simulator.stop()).resolves.toBeUndefined()
    await expect(fetch(simulator.url)).rejects.toThrow()
  })

  it('stops at once though connections are open', async () => {
    const simulator = await startSimulator()
    simulator.faults.next({ kind: 'hang' })
    const hanging = send(simulator, ACTION, TASK)
    hanging.catch(() => {}) // it is awaited below
    await vi.waitFor(() => expect(simulator.journal.entries).toHaveLength(1))

    await simulator.stop()

    await expect(hanging).rejects.toThrow()
  })

  it('says so where its port is taken', async () => {
    const simulator = await freshSimulator()
    const port = Number(new URL(simulator.url).port)

    await expect(startSimulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('listens on the host it is given', async () => {
    const simulator = await freshSimulator({ host: 'localhost' })

    expect(simulator.url).toMatch(/^http:\/\/localhost:\d+$/)
    expect(await refusalOf(simulator, ACTION, TASK)).toBe('accepted')
  })

  it('lives on when a client goes away in the middle of its request', async () => {
    const simulator = await freshSimulator()
    const leaving = request(simulator.url, { method: 'POST', headers: { 'content-length': 100 } })
    leaving.on('error', () => {}) // it is destroyed below
    leaving.write('{')
    await vi.waitFor(() => expect(simulator.journal.mostInFlight).toBe(1))

    leaving.destroy()

    expect(await refusalOf(simulator, ACTION, TASK)).toBe('accepted')
  })

  it('answers its own mistakes as CCC does, with InternalError', async () => {
    const simulator = await freshSimulator()
    const callers = new Proxy<string[]>([], {
      get: () => {
        throw new Error('broken')
      },
    })
    const TaskId = simulator.store.addAutoCalloutTask({ sdkAppId: 1, callers })

    expect(await refusalOf(simulator, ACTION, { SdkAppId: 1, TaskId })).toBe(
      'InternalError: An internal error has occurred. Retry your request, but if the problem persists, contact us.',
    )
  })
})
