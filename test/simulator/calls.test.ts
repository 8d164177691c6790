import { describe, expect, it } from 'vitest'
import type { Simulator } from '../../src/simulator/index.ts'
import { call, freshSimulator } from './client.ts'

const NOON = 1_700_000_000 // Unix seconds; any fixed instant does
const SdkAppId = 1400000000
const OWN = 7 // an application that nothing is seeded in

function atNoon() {
  return freshSimulator({ now: () => NOON * 1000, perSecond: Number.POSITIVE_INFINITY })
}

function callsOf({ store, clock }: Simulator) {
  return store.callsOf(OWN, clock.now() / 1000)
}

function numbers(count: number) {
  return Array.from({ length: count }, (_, index) => `+86130${String(index).padStart(8, '0')}`)
}

describe('the calls of an application', () => {
  it('are those that its lists have placed so far, live ones included, in order', async () => {
    const simulator = await atNoon()
    const callers = ['0086075500000001', '0086075500000002']
    simulator.store.addPredictiveCampaign({ sdkAppId: OWN, callees: numbers(30), callers })

    const begun = callsOf(simulator)
    simulator.clock.advance(120)
    const later = callsOf(simulator)

    expect(begun.map(({ callee }) => callee)).toEqual(numbers(5))
    expect(new Set(begun.map(({ start }) => start))).toEqual(new Set([NOON]))
    expect(begun.map(({ caller }) => caller)).toEqual(
      [0, 1, 0, 1, 0].map((index) => callers[index]),
    )
    expect(later.slice(0, 5)).toEqual(begun)
    expect(later.length).toBeGreaterThan(5)
    const starts = later.map(({ start }) => start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(later.some(({ end }) => end > NOON + 120)).toBe(true)
  })

  it('tell whose they are', async () => {
    const simulator = await atNoon()
    simulator.store.addAutoCalloutTask({ sdkAppId: OWN, callees: ['1'] })
    simulator.store.addPredictiveCampaign({ sdkAppId: OWN, calleeCount: 1, skillGroupId: 9 })
    simulator.store.addCruiseCampaign({ sdkAppId: OWN, callees: ['3'], agent: 'a@example.com' })

    expect(callsOf(simulator)).toMatchObject([
      { kind: 'automatic', callee: '1' },
      { kind: 'predictive', callee: '008613000000000', skillGroupId: 9 },
      { kind: 'cruise', callee: '3', agent: 'a@example.com' },
    ])
    expect(simulator.store.callsOf(8, NOON)).toEqual([])
  })

  it('have the session ids that the task and the campaign tell', async () => {
    const simulator = await atNoon()
    const task = simulator.store.addAutoCalloutTask({ callees: numbers(20), tries: 2 })
    const campaign = simulator.store.addPredictiveCampaign({ calleeCount: 20 })
    const sessionsOf = (list: { callsAt(now: number): readonly { sessionId: string }[] }) =>
      list.callsAt(NOON + 700).map(({ sessionId }) => sessionId)

    simulator.clock.advance(700)
    const { response } = await call(simulator, 'DescribeAutoCalloutTask', {
      SdkAppId,
      TaskId: Number(task),
    })
    const page = { SdkAppId, CampaignId: Number(campaign), PageSize: 1000, PageNumber: 0 }
    const { response: sessions } = await call(simulator, 'DescribePredictiveDialingSessions', page)

    const callees = response.Callees as { Sessions: string[] }[]
    const [ofTask, ofCampaign] = [
      simulator.store.autoCalloutTask(SdkAppId, task),
      simulator.store.predictiveCampaign(SdkAppId, campaign),
    ]
    expect(sessionsOf(ofTask ?? { callsAt: () => [] }).toSorted()).toEqual(
      callees.flatMap(({ Sessions }) => Sessions).toSorted(),
    )
    expect(sessionsOf(ofCampaign ?? { callsAt: () => [] })).toEqual(sessions.SessionList)
  })
})

describe('calls that a test fixes', () => {
  it('are over by now, a second apart, with exactly the ids given', async () => {
    const simulator = await atNoon()
    simulator.store.addPredictiveCampaign({ sdkAppId: OWN, sessions: ['a', 'b', 'c'] })

    const calls = callsOf(simulator)

    expect(calls.map(({ sessionId, endStatus }) => [sessionId, endStatus])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ])
    const [first = Number.NaN, ...rest] = calls.map(({ start }) => start)
    expect(rest).toEqual([first + 1, first + 2])
    for (const { start, ring, accept, end } of calls) {
      expect([ring > start, accept > ring, end > accept, end < NOON]).toEqual(Array(4).fill(true))
    }
  })

  it('begin where the list begins', async () => {
    const simulator = await atNoon()
    const times = { startTime: NOON - 100, endTime: NOON }
    simulator.store.addPredictiveCampaign({ sdkAppId: OWN, ...times, sessions: ['a', 'b'] })

    expect(callsOf(simulator).map(({ start }) => start)).toEqual([NOON - 100, NOON - 99])
  })

  it('end as their callee says, the last of them', async () => {
    const simulator = await atNoon()
    const callees = [
      { number: '1', state: 1, sessions: ['one', 'two'] },
      { number: '2', state: 2, sessions: ['three'] },
      { number: '3', state: 3, sessions: ['four'] },
      { number: '4', state: 0 },
    ]
    simulator.store.addAutoCalloutTask({ sdkAppId: OWN, callees })

    const calls = callsOf(simulator)

    expect(calls.map(({ sessionId, callee, endStatus }) => [sessionId, callee, endStatus])).toEqual(
      [
        ['one', '1', 202],
        ['two', '1', 1],
        ['three', '2', 202],
        ['four', '3', 202],
      ],
    )
    expect(calls.map(({ end }) => end > NOON)).toEqual([false, false, false, true])
  })
})
