import { describe, expect, it } from 'vitest'
import type { AutoCalloutTaskInput } from '../../src/simulator/dialing/auto-callout-task.ts'
import type { Simulator } from '../../src/simulator/index.ts'
import { call, freshSimulator } from './client.ts'

const NOON = 1_700_000_000 // Unix seconds; any fixed instant does
const APP = 1400000000

interface Callee {
  readonly Callee: string
  readonly State: number
  readonly Sessions: readonly string[]
}

interface Task {
  readonly State: number
  readonly Callees: readonly Callee[]
  readonly NotAfter: number | null
}

function atNoon() {
  return freshSimulator({ now: () => NOON * 1000, perSecond: Number.POSITIVE_INFINITY })
}

async function look(simulator: Simulator, TaskId: number | bigint): Promise<Task> {
  const body = `{"SdkAppId":${APP},"TaskId":${TaskId}}`
  const { response } = await call(simulator, 'DescribeAutoCalloutTask', {}, { body })
  return response as unknown as Task // the shape that this action documents
}

async function create(simulator: Simulator, params: object): Promise<number> {
  const { response } = await call(simulator, 'CreateAutoCalloutTask', {
    SdkAppId: APP,
    NotBefore: NOON,
    Callees: numbers(30),
    Callers: ['008602012345678'],
    IvrId: 8,
    ...params,
  })
  return Number(response.TaskId)
}

function numbers(count: number) {
  return Array.from({ length: count }, (_, index) => `0086130${String(index).padStart(8, '0')}`)
}

function statesOf({ Callees }: Task) {
  return Callees.map(({ State }) => State)
}

/** Looks every ten seconds for so long. */
async function watch(simulator: Simulator, id: number, seconds: number): Promise<Task[]> {
  const seen: Task[] = []
  for (let passed = 0; passed <= seconds; passed += 10) {
    seen.push(await look(simulator, id))
    simulator.clock.advance(10)
  }
  return seen
}

describe('a task lives by the clock', () => {
  it('waits for NotBefore, runs, and is completed', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { NotBefore: NOON + 60 })

    const before = await look(simulator, id)
    simulator.clock.advance(60)
    const begun = await look(simulator, id)
    simulator.clock.advance(3600)
    const after = await look(simulator, id)

    expect([before.State, begun.State, after.State]).toEqual([0, 1, 2])
    expect(new Set(statesOf(before))).toEqual(new Set([0]))
    expect(statesOf(begun).slice(0, 4)).toEqual([3, 3, 3, 0])
    expect(new Set(statesOf(after))).toEqual(new Set([1, 2]))
  })

  it('starts at its creation where NotBefore has passed', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { NotBefore: 1 })

    const task = await look(simulator, id)

    expect(task).toMatchObject({ State: 1, NotBefore: 1 })
    expect(statesOf(task).filter((state) => state === 3)).toHaveLength(3)
  })

  it('dials in order, on three lines at a time, and never takes a session back', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, {})

    const seen = await watch(simulator, id, 1200)

    const firstUntouched = seen.map((task) => statesOf(task).indexOf(0))
    const dialled = seen.map((task) => statesOf(task).findLastIndex((state) => state !== 0))
    for (const [look, untouched] of firstUntouched.entries()) {
      if (untouched !== -1) expect(dialled[look]).toBe(untouched - 1)
    }
    const calling = seen.map((task) => statesOf(task).filter((state) => state === 3).length)
    expect(Math.max(...calling)).toBe(3)
    for (const [index, { Callees }] of seen.slice(1).entries()) {
      const earlier = seen[index]?.Callees ?? []
      for (const [row, { Sessions }] of Callees.entries()) {
        const known = earlier[row]?.Sessions ?? []
        expect(Sessions.slice(0, known.length)).toEqual(known)
      }
    }
  })

  it('gives a callee one session once it is dialled, and none before', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, {})

    const { Callees } = await look(simulator, id)

    const [dialled, waiting] = [Callees[0], Callees[29]]
    expect(dialled?.Sessions).toEqual([
      expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    ])
    expect(waiting?.Sessions).toEqual([])
  })

  it('tries again after the interval those who did not answer, until the tries are used up', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { Tries: 2, RetryInterval: 600 })

    const seen = await watch(simulator, id, 2400)

    const row = seen[60]?.Callees.findIndex(({ State }) => State === 4) ?? -1
    const life = seen.map(({ Callees }) => Callees[row]?.State)
    const steps = life.filter((state, index) => state !== life[index - 1]).join()
    expect(steps).toMatch(/^(0,)?3,4,3,[12]$/)
    expect(life.filter((state) => state === 4).length).toBeGreaterThanOrEqual(58)
    expect(seen[60]?.Callees[row]?.Sessions).toHaveLength(1)
    expect(seen.at(-1)?.Callees[row]?.Sessions).toHaveLength(2)
    expect(new Set(statesOf(seen.at(-1) ?? { State: 0, NotAfter: 0, Callees: [] }))).toEqual(
      new Set([1, 2]),
    )
  })

  it('tries once where Tries is left out', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, {})

    simulator.clock.advance(100_000)
    const { Callees } = await look(simulator, id)

    expect(Callees.map(({ Sessions }) => Sessions.length)).toEqual(numbers(30).map(() => 1))
  })

  it('is ending past NotAfter while calls go on, then terminated, with the rest undialled', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { NotAfter: NOON + 60, Tries: 3 })

    const seen = await watch(simulator, id, 300)

    const states = seen.map(({ State }) => State)
    expect(states.join('')).toMatch(/^1{6}3+4+$/)
    const rows = statesOf(seen.at(-1) ?? { State: 0, NotAfter: 0, Callees: [] })
    expect(rows.slice(0, 3)).not.toContain(0)
    expect(rows.at(-1)).toBe(0)
    expect(rows).not.toContain(4)
  })

  it('is terminated without one call where NotAfter has passed at its creation', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { NotBefore: 1, NotAfter: 2 })

    const task = await look(simulator, id)

    expect(task.State).toBe(4)
    expect(new Set(statesOf(task))).toEqual(new Set([0]))
  })

  it('is completed past NotAfter where everybody was called before', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { NotAfter: NOON + 4000 })

    simulator.clock.advance(5000)

    expect((await look(simulator, id)).State).toBe(2)
  })

  it('gives no call up later than MaxRingTimeoutSecond', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { MaxRingTimeoutSecond: 1, Callees: numbers(3) })

    // Setting up takes at most 4 s, ringing 1 s and talking 75 s.
    simulator.clock.advance(80)
    const task = await look(simulator, id)

    expect(task).toMatchObject({ State: 2, MaxRingTimeoutSecond: 1 })
  })

  it('dials on as many lines as ConcurrencyLimit says', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { ConcurrencyLimit: 7 })

    const task = await look(simulator, id)

    expect(statesOf(task).filter((state) => state === 3)).toHaveLength(7)
  })

  it('tells the same at the same time, however often and in whatever order it is asked', async () => {
    const [one, other] = [await atNoon(), await atNoon()]
    const [id, same] = [await create(one, { Tries: 3 }), await create(other, { Tries: 3 })]

    await watch(one, id, 300)
    one.clock.advance(-210) // back to 100 s after noon
    other.clock.advance(100)

    expect((await look(one, id)).Callees).toEqual((await look(other, same)).Callees)
  })
})

describe('a task put into the store', () => {
  it('keeps 20,000 callees in the states it was given', async () => {
    const simulator = await atNoon()
    const callees = numbers(20_000).map((number, index) => ({ number, state: index % 5 }))
    const id = simulator.store.addAutoCalloutTask({ callees })

    const task = await look(simulator, id)
    simulator.clock.advance(100_000)

    expect(statesOf(task)).toEqual(callees.map(({ state }) => state))
    expect(await look(simulator, id)).toMatchObject({ State: 1, Callees: task.Callees })
  })

  it.each<[string, AutoCalloutTaskInput, number]>([
    ['completed with all its callees', { callees: [{ number: '1', state: 2 }] }, 2],
    ['running with an open one', { callees: [{ number: '1', state: 4 }] }, 1],
    ['initial before its start', { callees: [{ number: '1', state: 0 }], notBefore: NOON + 1 }, 0],
    ['whatever is fixed', { callees: [{ number: '1', state: 1 }], state: 5 }, 5],
    ['whatever is fixed, dialled or not', { callees: ['1'], state: 5 }, 5],
    ['completed where nobody is to be called', {}, 2],
  ])('is %s', async (_what, input, state) => {
    const simulator = await atNoon()
    const id = simulator.store.addAutoCalloutTask(input)

    expect((await look(simulator, id)).State).toBe(state)
  })

  it('takes an id beyond 2^53 and answers numbers beyond it digit for digit', async () => {
    const simulator = await atNoon()
    const id = 9223372036854775807n
    simulator.store.addAutoCalloutTask({ id, ivrId: 9007199254740993n })

    const body = `{"SdkAppId":${APP},"TaskId":${id}}`
    const { text } = await call(simulator, 'DescribeAutoCalloutTask', {}, { body })

    expect(text).toContain('"IvrId":9007199254740993,')
    expect(simulator.journal.entries.at(-1)?.params).toEqual({ SdkAppId: APP, TaskId: id })
  })

  it('is answered without its id, and with null for no end', async () => {
    const simulator = await atNoon()
    const id = simulator.store.addAutoCalloutTask({ name: 'n', callees: ['1'] })

    const task = await look(simulator, id)

    expect(task).not.toHaveProperty('TaskId')
    expect(task.NotAfter).toBeNull()
  })

  it('never has two calls of one session id, in 2,000 callees and three tries', async () => {
    const simulator = await atNoon()
    const id = simulator.store.addAutoCalloutTask({ callees: numbers(2000), tries: 3, lines: 50 })

    simulator.clock.advance(1_000_000)
    const sessions = (await look(simulator, id)).Callees.flatMap(({ Sessions }) => Sessions)

    expect(sessions.length).toBeGreaterThan(2500)
    expect(new Set(sessions).size).toBe(sessions.length)
  })

  it('gets the next id that is free', async () => {
    const simulator = await atNoon()
    const add = (id?: number) =>
      simulator.store.addAutoCalloutTask(id ? { sdkAppId: 9, id } : { sdkAppId: 9 })

    expect([add(), add(3), add(), add()]).toEqual([1, 3, 2, 4])
    expect(() => add(3)).toThrow('already holds id 3')
  })
})
