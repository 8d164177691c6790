import { describe, expect, it } from 'vitest'
import type { TelCdrInfo } from '../../src/actions/index.ts'
import type { Simulator } from '../../src/simulator/index.ts'
import {
  allRecords,
  atNoon,
  DAY,
  EMPTY,
  HOUR,
  ID,
  LAST_HOUR,
  NOON,
  records,
  SEEDED,
  sessionIds,
} from './calls.ts'
import { call, refusalOf } from './client.ts'

describe('DescribeTelCdr', () => {
  const three = (simulator: Simulator) => {
    const add = (sessionId: string, ago: number, caller: string, callee: string) =>
      simulator.store.addCall({ sdkAppId: EMPTY, sessionId, start: NOON - ago, caller, callee })
    add('middle', 200, '1', '2')
    add('oldest', 300, '3', '1')
    add('newest', 100, '3', '4')
  }

  it('lists the newest call first, whichever filter is used', async () => {
    const simulator = await atNoon()
    three(simulator)

    expect(await sessionIds(simulator)).toEqual(['newest', 'middle', 'oldest'])
    const SessionIds = ['oldest', 'newest', 'middle']
    expect(await sessionIds(simulator, { SessionIds })).toEqual(['newest', 'middle', 'oldest'])
  })

  it('finds sessions, leaving out those that nobody has', async () => {
    const simulator = await atNoon()
    three(simulator)

    const { response } = await call(simulator, 'DescribeTelCdr', {
      ...LAST_HOUR,
      SessionIds: ['gone', 'oldest', 'newest'],
    })

    expect(response).toMatchObject({
      TotalCount: 2,
      TelCdrList: [{ SessionId: 'newest' }, { SessionId: 'oldest' }],
    })
    expect(await sessionIds(simulator, { SessionIds: ['gone'] })).toEqual([])
  })

  it('gives one row for a session that is asked for twice', async () => {
    const simulator = await atNoon()
    three(simulator)

    const SessionIds = ['oldest', 'oldest']

    expect(await sessionIds(simulator, { SessionIds })).toEqual(['oldest'])
  })

  it('finds numbers on either side, and both filters narrow together', async () => {
    const simulator = await atNoon()
    three(simulator)

    expect(await sessionIds(simulator, { Phones: ['1'] })).toEqual(['middle', 'oldest'])
    expect(await sessionIds(simulator, { Phones: ['4', '2'] })).toEqual(['newest', 'middle'])
    const both = { Phones: ['1'], SessionIds: ['oldest', 'newest'] }
    expect(await sessionIds(simulator, both)).toEqual(['oldest'])
  })

  it('takes an empty filter for none', async () => {
    const simulator = await atNoon()
    three(simulator)

    expect(await sessionIds(simulator, { SessionIds: [], Phones: [] })).toHaveLength(3)
  })

  it('looks at the start of a call, both ends of the span included', async () => {
    const simulator = await atNoon()
    three(simulator)
    const within = (from: number, to: number) =>
      sessionIds(simulator, { StartTimeStamp: NOON - from, EndTimeStamp: NOON - to })

    expect(await within(300, 200)).toEqual(['middle', 'oldest'])
    expect(await within(299, 201)).toEqual([])
    expect(await within(200, 200)).toEqual(['middle'])
    const SessionIds = ['oldest']
    expect(await sessionIds(simulator, { SessionIds, StartTimeStamp: NOON - 299 })).toEqual([])
  })

  it('is paged without a gap or a repeat, and counts all', async () => {
    const simulator = await atNoon()
    const added = Array.from({ length: 7 }, (_, n) =>
      simulator.store.addCall({ sdkAppId: EMPTY, start: NOON - 100 - n }),
    )
    const page = async (PageNumber: number) => {
      const params = { ...LAST_HOUR, PageSize: 3, PageNumber }
      const { response } = await call(simulator, 'DescribeTelCdr', params)
      expect(response.TotalCount).toBe(7)
      return (response.TelCdrList as TelCdrInfo[]).map(({ SessionId }) => SessionId)
    }

    const pages = [await page(0), await page(1), await page(2), await page(3)]

    expect(pages.map((ids) => ids.length)).toEqual([3, 3, 1, 0])
    expect(pages.flat()).toEqual(added)
  })

  it('answers 100 ids of an application with 20,000 calls, at first and after more were placed', async () => {
    const simulator = await atNoon()
    simulator.store.addPredictiveCampaign({
      sdkAppId: EMPTY,
      startTime: NOON - 40 * HOUR,
      endTime: NOON + 40 * HOUR,
      calleeCount: 20_000,
      lines: 4,
    })
    const placed = simulator.store.callsOf(EMPTY, NOON - HOUR)
    const ids = placed.slice(-98).map(({ sessionId }) => sessionId)
    const span = { StartTimeStamp: NOON - DAY, EndTimeStamp: NOON + DAY }

    const first = await sessionIds(simulator, { ...span, SessionIds: ids })
    simulator.store.addAutoCalloutTask({ sdkAppId: EMPTY, notBefore: NOON, callees: ['1', '2'] })
    simulator.clock.advance(HOUR)
    const more = simulator.store.callsOf(EMPTY, NOON + HOUR).slice(0, 2)
    const all = [...ids, ...more.map(({ sessionId }) => sessionId)]
    const second = await sessionIds(simulator, { ...span, SessionIds: all })

    expect(new Set(first)).toEqual(new Set(ids))
    expect(new Set(second)).toEqual(new Set(all))
  })

  it('does not send the deprecated twin of its list', async () => {
    const simulator = await atNoon()

    expect((await call(simulator, 'DescribeTelCdr', LAST_HOUR)).response).not.toHaveProperty(
      'TelCdrs',
    )
  })
})

describe('protected numbers', () => {
  const some = (simulator: Simulator) => {
    const add = (sessionId: string, callee: string, hidden: boolean) =>
      simulator.store.addCall({ sdkAppId: EMPTY, sessionId, callee, protected: hidden })
    add('open', '008613000000001', false)
    add('hidden', '008613000000002', true)
    add('again', '008613000000002', true)
    add('other', '008613000000003', true)
  }

  it('are empty in both lists, and the same id stands for the same number', async () => {
    const simulator = await atNoon()
    some(simulator)

    const list = await records(simulator)
    const hidden = await records(simulator, {}, 'DescribeProtectedTelCdr')

    expect(list).toHaveLength(4)
    expect(hidden).toEqual(list.filter(({ SessionId }) => SessionId !== 'open'))
    const byId = Object.fromEntries(hidden.map((record) => [record.SessionId, record]))
    for (const { Caller, Callee, ProtectedCaller, ProtectedCallee } of hidden) {
      expect([Caller, Callee]).toEqual(['', ''])
      expect([ProtectedCaller, ProtectedCallee]).toEqual([
        expect.stringMatching(ID),
        expect.stringMatching(ID),
      ])
    }
    expect(byId.again?.ProtectedCallee).toBe(byId.hidden?.ProtectedCallee)
    expect(byId.other?.ProtectedCallee).not.toBe(byId.hidden?.ProtectedCallee)
  })

  it('are nowhere in what is answered', async () => {
    const simulator = await atNoon()
    some(simulator)
    const { StartTimeStamp: StartTimestamp, EndTimeStamp: EndTimestamp } = LAST_HOUR
    const session = { SdkAppId: EMPTY, SessionId: 'hidden' }

    const answers = [
      await call(simulator, 'DescribeProtectedTelCdr', LAST_HOUR),
      await call(simulator, 'DescribeTelCdr', { ...LAST_HOUR, SessionIds: ['hidden'] }),
      await call(simulator, 'DescribeSessionDetail', { ...session, StartTimestamp, EndTimestamp }),
      await call(simulator, 'DescribeTelRecordAsr', session),
    ]

    for (const { text, response } of answers) {
      expect(response.Error).toBeUndefined()
      expect(text).not.toMatch(/0000000[0-9]/)
    }
  })

  it('cannot be searched for', async () => {
    const simulator = await atNoon()
    some(simulator)

    expect(await sessionIds(simulator, { Phones: ['008613000000002'] })).toEqual([])
    expect(await sessionIds(simulator, { Phones: ['008613000000001'] })).toEqual(['open'])
  })
})

describe('lists of calls are refused', () => {
  const value = 'InvalidParameterValue: The value of parameter'
  const span = (days: number, seconds = 0) => ({
    StartTimeStamp: NOON - days * DAY,
    EndTimeStamp: NOON - seconds,
  })

  describe.each(['DescribeTelCdr', 'DescribeProtectedTelCdr'])('by %s', (action) => {
    it.each<[string, object, string]>([
      [
        'with a span of 90 days',
        span(90),
        `${value} \`EndTimeStamp\` must be less than 90 days later than \`StartTimeStamp\`.`,
      ],
      [
        'with a start more than 180 days ago',
        { StartTimeStamp: NOON - 180 * DAY - 1, EndTimeStamp: NOON - 100 * DAY },
        `${value} \`StartTimeStamp\` must not be more than 180 days ago.`,
      ],
      [
        'with an end before the start',
        { StartTimeStamp: NOON, EndTimeStamp: NOON - 1 },
        `${value} \`EndTimeStamp\` must not be earlier than \`StartTimeStamp\`.`,
      ],
      [
        'of an unknown application',
        { SdkAppId: 77 },
        'InvalidParameterValue.InstanceNotExist: The application `SdkAppId` does not exist.',
      ],
      ['with 101 rows', { PageSize: 101 }, `${value} \`PageSize\` must be from 1 to 100.`],
      ['with no rows', { PageSize: 0 }, `${value} \`PageSize\` must be from 1 to 100.`],
      ['before the first page', { PageNumber: -1 }, `${value} \`PageNumber\` must be at least 0.`],
      [
        'with a time as a string',
        { StartTimeStamp: '1' },
        'InvalidParameter: The value type of parameter `StartTimeStamp` is not valid.',
      ],
      [
        'with the deprecated Limit',
        { Limit: 10 },
        'UnknownParameter: The parameter `Limit` is not recognized.',
      ],
      [
        'without a page',
        { PageNumber: undefined },
        'MissingParameter: The request is missing a required parameter `PageNumber`.',
      ],
    ])('%s', async (_what, params, refusal) => {
      const simulator = await atNoon()

      expect(await refusalOf(simulator, action, { ...LAST_HOUR, ...params })).toBe(refusal)
    })

    it.each<[string, object]>([
      ['a span one second short of 90 days', span(90, 1)],
      [
        'a start exactly 180 days ago',
        { StartTimeStamp: NOON - 180 * DAY, EndTimeStamp: NOON - 91 * DAY },
      ],
      ['an end in the future', { EndTimeStamp: NOON + DAY }],
      ['a span of no time', { StartTimeStamp: NOON, EndTimeStamp: NOON }],
    ])('but not with %s', async (_what, params) => {
      const simulator = await atNoon()

      expect(await refusalOf(simulator, action, { ...LAST_HOUR, ...params })).toBe('accepted')
    })
  })

  it.each([
    [100, 'accepted'],
    [101, `${value} \`SessionIds\` must not have more than 100.`],
  ])('by DescribeTelCdr where %i sessions are named: %s', async (count, answer) => {
    const simulator = await atNoon()
    const SessionIds = Array.from({ length: count }, (_, n) => `session-${n}`)

    expect(await refusalOf(simulator, 'DescribeTelCdr', { ...LAST_HOUR, SessionIds })).toBe(answer)
  })

  it('by DescribeProtectedTelCdr with a filter by session, which it does not have', async () => {
    const simulator = await atNoon()
    const params = { ...LAST_HOUR, SessionIds: ['any'] }

    expect(await refusalOf(simulator, 'DescribeProtectedTelCdr', params)).toBe(
      'UnknownParameter: The parameter `SessionIds` is not recognized.',
    )
  })
})

describe('the seeded application', () => {
  const week = { SdkAppId: SEEDED, StartTimeStamp: NOON - 7 * DAY, EndTimeStamp: NOON }

  it('shows a week of calls of every kind', async () => {
    const simulator = await atNoon()

    const list = await allRecords(simulator, week)

    expect(list.length).toBeGreaterThan(500)
    const seen = (name: keyof TelCdrInfo) => new Set(list.map((record) => record[name]))
    expect(seen('CallType')).toEqual(new Set([1, 2, 5]))
    expect(seen('Direction')).toEqual(new Set([0, 1]))
    expect(seen('HungUpSide')).toEqual(new Set(['seat', 'user', 'system']))
    expect([...seen('EndStatus')]).toEqual(
      expect.arrayContaining([1, 102, 111, 202, 203, 204, 205, 206, 210, 222, 299]),
    )
    expect(list.some(({ ServeParticipants }) => ServeParticipants?.length === 2)).toBe(true)
  })

  it('has protected calls, one that is live, and one older than any span may reach', async () => {
    const simulator = await atNoon()
    const seeded = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
    const month = { ...week, StartTimeStamp: NOON - 30 * DAY }

    const hidden = await sessionIds(simulator, month, 'DescribeProtectedTelCdr')

    expect(hidden).toEqual([seeded(5), seeded(6), seeded(7)])
    expect(await sessionIds(simulator, { ...week, SessionIds: [seeded(4)] })).toEqual([])
    const half = { ...week, StartTimeStamp: NOON - 180 * DAY, EndTimeStamp: NOON - 91 * DAY }
    expect(await sessionIds(simulator, half)).toEqual([seeded(12)])
    const old = { SdkAppId: SEEDED, SessionId: seeded(13) }
    expect(await refusalOf(simulator, 'DescribeTelRecordAsr', old)).toBe('accepted')
  })
})
