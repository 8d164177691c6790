import { describe, expect, it } from 'vitest'
import { post, type Rig, startRig } from '../rig.ts'

const READ = 'DescribeAutoCalloutTask'
const TASK = '{ autoCalloutTask(taskId: 3) { name } }'
const NAMED = { data: { autoCalloutTask: { name: expect.any(String) } } }

interface Leaving {
  leave(): Promise<void>
}

/** A client that hangs up when it is told to. */
function leavingClient({ gateway }: Rig, query: string, headers = {}): Leaving {
  const hangUp = new AbortController()
  const answer = fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
    signal: hangUp.signal,
  })
  answer.catch(() => {})
  return {
    async leave() {
      hangUp.abort()
      await expect(answer).rejects.toThrow()
    },
  }
}

describe.each([
  ['the lane', true],
  ['the slow way', false],
])('a client that goes away, by %s', (_what, fastLane) => {
  const start = (perSecond = 10_000) =>
    startRig({ config: { fastLane, callsPerSecond: perSecond } })
  const asked = ({ simulator }: Rig, action = READ) => simulator.journal.ofAction(action).length

  it('frees what waited for it: the rest is not sent, and others go on at once', async () => {
    const rig = await start(1)
    const all = Array.from(
      { length: 12 },
      (_, n) => `t${n}: autoCalloutTask(taskId: ${n + 4}) { name }`,
    )
    const client = leavingClient(rig, `{ ${all.join(' ')} }`)
    await expect.poll(() => asked(rig)).toBe(1)

    await client.leave()
    const { body } = await rig.query(TASK)

    expect(body).toEqual(NAMED)
    // The second slot of an answer may have been taken before the client left.
    expect(asked(rig)).toBeLessThanOrEqual(3)
    expect(rig.logged.join('')).not.toContain('unexpected error')
  })

  it('leaves an equal request its answer, with one call', async () => {
    const rig = await start()
    rig.simulator.faults.next({ kind: 'delay', ms: 500, action: READ })
    const client = leavingClient(rig, TASK)
    await expect.poll(() => rig.simulator.journal.entries.length).toBe(1)
    const second = rig.query(TASK)

    // It has come once a later request of another kind was answered.
    await rig.query('{ __typename }')
    await client.leave()

    expect((await second).body).toEqual(NAMED)
    expect(asked(rig)).toBe(1)
  })

  it('does not undo a change that it asked for', async () => {
    const rig = await start()
    rig.simulator.faults.next({ kind: 'delay', ms: 200, action: 'PauseAutoCalloutTask' })
    const pause = `mutation {
      one: pauseAutoCalloutTask(id: "AutoCalloutTask:1400000000:3") { requestId }
      other: pauseAutoCalloutTask(id: "AutoCalloutTask:1400000000:2") { requestId }
    }`
    const client = leavingClient(rig, pause)
    await expect.poll(() => asked(rig, 'PauseAutoCalloutTask')).toBe(1)

    await client.leave()

    await expect.poll(() => asked(rig, 'PauseAutoCalloutTask')).toBe(2)
    const { body } = await rig.query('{ autoCalloutTask(taskId: 3) { state } }')
    expect(body.data.autoCalloutTask.state).toBe('PAUSED')
  })
})

it('carries out an equal mutation of somebody else after the first one left', async () => {
  const rig = await startRig()
  const { simulator, gateway } = rig
  simulator.faults.next({ kind: 'delay', ms: 300, action: 'PauseAutoCalloutTask' })
  const pause =
    'mutation { pauseAutoCalloutTask(id: "AutoCalloutTask:1400000000:2") { requestId } }'
  const client = leavingClient(rig, pause)
  await expect.poll(() => simulator.journal.entries.length).toBe(1)
  const second = post(gateway.url, JSON.stringify({ query: pause }))
  await rig.query('{ __typename }')

  await client.leave()

  expect((await second).body.data).toBeDefined()
  expect(simulator.journal.ofAction('PauseAutoCalloutTask')).toHaveLength(2)
})

it('goes on for who waits still where several of the others leave', async () => {
  const rig = await startRig()
  rig.simulator.faults.always({ kind: 'delay', ms: 500, action: READ })
  const first = leavingClient(rig, TASK)
  await expect.poll(() => rig.simulator.journal.entries.length).toBe(1)
  const others = [leavingClient(rig, TASK), leavingClient(rig, TASK)]
  const last = rig.query(TASK)
  await rig.query('{ __typename }')

  for (const client of [others[0], first, others[1]]) await client?.leave()

  expect((await last).body).toEqual(NAMED)
  expect(rig.simulator.journal.ofAction(READ)).toHaveLength(1)
})

it('hangs up on CCC once all have left, and asks anew for who comes then', async () => {
  const rig = await startRig()
  rig.simulator.faults.next({ kind: 'hang', action: READ })
  const clients = [leavingClient(rig, TASK)]
  await expect.poll(() => rig.simulator.journal.entries.length).toBe(1)
  clients.push(leavingClient(rig, TASK))
  await rig.query('{ __typename }')

  for (const client of clients) await client.leave()
  const begun = performance.now()
  const { body } = await rig.query(TASK)

  expect(body).toEqual(NAMED)
  // The call that hung would have been waited for five seconds.
  expect(performance.now() - begun).toBeLessThan(4000)
  expect(rig.simulator.journal.ofAction(READ)).toHaveLength(2)
})
