import { describe, expect, it } from 'vitest'
import type { Simulator } from '../../src/simulator/index.ts'
import { atNoon, EMPTY, NOON } from './calls.ts'
import { refusalOf } from './client.ts'
import { ask, numbers, startsOf, TASK } from './dialing.ts'

interface Callee {
  readonly State: number
  readonly Sessions: readonly string[]
}

async function create(simulator: Simulator, params: object = {}) {
  const { TaskId } = await ask(simulator, 'CreateAutoCalloutTask', { ...TASK, ...params })
  return TaskId
}

async function look(simulator: Simulator, TaskId: unknown) {
  const { State, Callees } = await ask(simulator, 'DescribeAutoCalloutTask', { TaskId })
  const callees = Callees as Callee[]
  const states = new Set(callees.map((callee) => callee.State))
  return { State, callees, states, sessions: callees.map(({ Sessions }) => Sessions) }
}

/** The state now and at later looks, so many seconds apart. */
async function states(simulator: Simulator, TaskId: unknown, waits: readonly number[]) {
  const seen = [(await look(simulator, TaskId)).State]
  for (const seconds of waits) {
    simulator.clock.advance(seconds)
    seen.push((await look(simulator, TaskId)).State)
  }
  return seen
}

const change = (simulator: Simulator, action: string, TaskId: unknown) =>
  ask(simulator, `${action}AutoCalloutTask`, { TaskId })

const refused = (simulator: Simulator, action: string, TaskId: unknown) =>
  refusalOf(simulator, `${action}AutoCalloutTask`, { SdkAppId: EMPTY, TaskId })

const UNSUPPORTED = 'UnsupportedOperation: The operation is not supported in this state.'

describe.each([
  ['StopAutoCalloutTask', [0, 1, 5], 4],
  ['PauseAutoCalloutTask', [0, 1], 5],
  ['ResumeAutoCalloutTask', [5], 1],
])('%s', (action, from, to) => {
  it(`leads from the states ${from} to ${to}, and refuses the others`, async () => {
    const simulator = await atNoon()
    for (const state of [0, 1, 2, 3, 4, 5]) {
      const callees = [{ number: '1', state: 3 }]
      const TaskId = simulator.store.addAutoCalloutTask({ sdkAppId: EMPTY, callees, state })

      const answer = await refusalOf(simulator, action, { SdkAppId: EMPTY, TaskId })

      const allowed = from.includes(state)
      expect([state, answer]).toEqual([state, allowed ? 'accepted' : UNSUPPORTED])
      const after = await look(simulator, TaskId)
      expect([state, after.State]).toEqual([state, allowed ? to : state])
      expect(after.callees).toMatchObject([{ State: 3 }])
    }
  })

  it('answers nothing but the RequestId', async () => {
    const simulator = await atNoon()
    const TaskId = simulator.store.addAutoCalloutTask({ sdkAppId: EMPTY, state: from[0] ?? 0 })

    const answer = await ask(simulator, action, { TaskId })

    expect(answer).toEqual({ RequestId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
  })

  it('refuses a task that nobody has, of an application that is there and of one that is not', async () => {
    const simulator = await atNoon()
    const absent =
      'InvalidParameterValue: The value of parameter `TaskId` does not exist in this application.'

    expect(await refusalOf(simulator, action, { SdkAppId: EMPTY, TaskId: 99 })).toBe(absent)
    expect(await refusalOf(simulator, action, { SdkAppId: 77, TaskId: 1 })).toBe(absent)
  })
})

describe('a paused task', () => {
  it('lets its calls come to their end and places no other', async () => {
    const simulator = await atNoon()
    const id = await create(simulator)
    simulator.clock.advance(60)

    await change(simulator, 'Pause', id)
    const paused = await look(simulator, id)
    simulator.clock.advance(3600)
    const later = await look(simulator, id)

    expect([paused.State, later.State]).toEqual([5, 5])
    expect(paused.states).toContain(3)
    expect(later.states).not.toContain(3)
    expect(later.states).toContain(0)
    expect(later.sessions).toEqual(paused.sessions)
  })

  it('goes on where it was, as often as it is paused, until everybody was called once', async () => {
    const simulator = await atNoon()
    const id = await create(simulator)

    for (const [running, resting] of [
      [60, 600],
      [45, 1000],
    ] as const) {
      simulator.clock.advance(running)
      await change(simulator, 'Pause', id)
      simulator.clock.advance(resting)
      await change(simulator, 'Resume', id)
    }
    simulator.clock.advance(3600)

    const starts = startsOf(simulator)
    expect(starts.filter((start) => start > 60 && start < 660)).toEqual([])
    expect(starts.filter((start) => start > 705 && start < 1705)).toEqual([])
    expect(starts).toContain(660)
    expect(starts).toContain(1705)
    const done = await look(simulator, id)
    expect(done.State).toBe(2)
    expect(done.sessions.map(({ length }) => length)).toEqual(numbers(30).map(() => 1))
  })

  it('is as if nothing had been done where it is resumed in the same second', async () => {
    const [touched, untouched] = [await atNoon(), await atNoon()]
    const [id, twin] = [await create(touched), await create(untouched)]
    for (const { clock } of [touched, untouched]) clock.advance(100)

    await change(touched, 'Pause', id)
    await change(touched, 'Resume', id)
    for (const { clock } of [touched, untouched]) clock.advance(200)

    expect(await look(touched, id)).toEqual(await look(untouched, twin))
  })

  it('keeps waiting who waits for a retry, and calls those first when it goes on', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { Tries: 2, RetryInterval: 600 })
    simulator.clock.advance(120)

    await change(simulator, 'Pause', id)
    simulator.clock.advance(5000)
    const paused = await look(simulator, id)
    await change(simulator, 'Resume', id)
    const resumed = await look(simulator, id)

    const waiting = paused.callees.findIndex(({ State }) => State === 4)
    expect(waiting).not.toBe(-1)
    expect(resumed.callees[waiting]).toMatchObject({ State: 3, Sessions: { length: 2 } })
  })

  it('was paused before its start: it starts when it is resumed, and not before NotBefore', async () => {
    const simulator = await atNoon()
    const [early, late] = [
      await create(simulator, { NotBefore: NOON + 100 }),
      await create(simulator, { NotBefore: NOON + 100 }),
    ]
    await change(simulator, 'Pause', early)
    await change(simulator, 'Pause', late)

    simulator.clock.advance(50)
    await change(simulator, 'Resume', early)
    expect(await states(simulator, early, [49, 1])).toEqual([0, 0, 1])
    expect(await states(simulator, late, [100])).toEqual([5, 5])
    await change(simulator, 'Resume', late)

    expect((await look(simulator, late)).State).toBe(1)
    expect(startsOf(simulator).filter((start) => start === 100)).toHaveLength(3)
    expect(startsOf(simulator).filter((start) => start === 200).length).toBeGreaterThanOrEqual(3)
  })

  it('is terminated when NotAfter comes, and cannot be resumed then', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { NotAfter: NOON + 500 })
    simulator.clock.advance(60)
    await change(simulator, 'Pause', id)

    expect(await states(simulator, id, [439, 1])).toEqual([5, 5, 4])
    expect(await refused(simulator, 'Resume', id)).toBe(UNSUPPORTED)
  })

  it('is completed once its last calls are over, where nobody is left to call', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { Callees: numbers(3) })

    await change(simulator, 'Pause', id)

    expect(await states(simulator, id, [200])).toEqual([5, 2])
  })
})

describe('a stopped task', () => {
  it('is ending while calls go on, then terminated, with the rest never called', async () => {
    const simulator = await atNoon()
    const id = await create(simulator)
    simulator.clock.advance(60)
    const before = await look(simulator, id)

    await change(simulator, 'Stop', id)
    const stopped = await look(simulator, id)
    const seen = await states(simulator, id, new Array(30).fill(10))
    const after = await look(simulator, id)

    expect(stopped.callees).toEqual(before.callees)
    expect(seen.join('')).toMatch(/^3+4+$/)
    expect(after.sessions).toEqual(before.sessions)
    expect(after.states).toEqual(new Set([0, 1, 2]))
  })

  it('does not call again who waited for a retry: not answered', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { Tries: 3 })
    simulator.clock.advance(120)
    const before = await look(simulator, id)

    await change(simulator, 'Stop', id)
    const after = await look(simulator, id)

    const waiting = before.callees.findIndex(({ State }) => State === 4)
    expect(waiting).not.toBe(-1)
    expect(after.callees[waiting]).toEqual({ ...before.callees[waiting], State: 2 })
    expect(after.states).not.toContain(4)
  })

  it('ends terminated even where its last calls were on the line', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { Callees: numbers(3) })

    await change(simulator, 'Stop', id)

    expect(await states(simulator, id, [200])).toEqual([3, 4])
  })

  it('is terminated at once where it was paused or had not started, and stays so', async () => {
    const simulator = await atNoon()
    const [paused, initial] = [
      await create(simulator),
      await create(simulator, { NotBefore: NOON + 1000 }),
    ]
    await change(simulator, 'Pause', paused)
    simulator.clock.advance(500)
    const placed = startsOf(simulator).length

    await change(simulator, 'Stop', paused)
    await change(simulator, 'Stop', initial)

    expect(await states(simulator, paused, [5000])).toEqual([4, 4])
    expect((await look(simulator, initial)).State).toBe(4)
    expect(startsOf(simulator)).toHaveLength(placed)
    for (const action of ['Stop', 'Pause', 'Resume']) {
      expect(await refused(simulator, action, paused)).toBe(UNSUPPORTED)
    }
  })

  it('is terminated before its start too where it has nobody to call', async () => {
    const simulator = await atNoon()
    const notBefore = NOON + 100
    const id = simulator.store.addAutoCalloutTask({ sdkAppId: EMPTY, callees: [], notBefore })

    await change(simulator, 'Stop', id)

    expect(await states(simulator, id, [100])).toEqual([4, 4])
  })

  it('is as it was before the stop where the clock is set back', async () => {
    const simulator = await atNoon()
    const id = await create(simulator)
    simulator.clock.advance(60)
    const before = await look(simulator, id)
    simulator.clock.advance(60)
    await change(simulator, 'Stop', id)

    simulator.clock.advance(-60)

    expect(await look(simulator, id)).toEqual(before)
  })
})

it('a task whose state is fixed stops calling too when it is paused or stopped', async () => {
  const simulator = await atNoon()
  const input = { sdkAppId: EMPTY, callees: numbers(30), state: 1 }
  const ids = [simulator.store.addAutoCalloutTask(input), simulator.store.addAutoCalloutTask(input)]
  simulator.clock.advance(60)
  const placed = startsOf(simulator).length

  await change(simulator, 'Pause', ids[0])
  await change(simulator, 'Stop', ids[1])
  simulator.clock.advance(1000)

  expect(startsOf(simulator)).toHaveLength(placed)
})
