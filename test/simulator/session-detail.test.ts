import { describe, expect, it } from 'vitest'
import type { Simulator } from '../../src/simulator/index.ts'
import { atNoon, DAY, EMPTY, HOUR, LAST_HOUR, NOON, records, SEEDED, staffed } from './calls.ts'
import { call, refusalOf } from './client.ts'

describe('DescribeSessionDetail', () => {
  const span = { StartTimestamp: LAST_HOUR.StartTimeStamp, EndTimestamp: LAST_HOUR.EndTimeStamp }
  const detail = async (simulator: Simulator, SessionId: string, params: object = {}) => {
    const all = { SdkAppId: EMPTY, SessionId, ...span, ...params }
    return (await call(simulator, 'DescribeSessionDetail', all)).response
  }

  it('tells what the record tells, under its own spellings and without the id', async () => {
    const simulator = await atNoon()
    staffed(simulator)
    const id = simulator.store.addCall({ sdkAppId: EMPTY, skillGroupId: 7, record: { UUI: 'u' } })
    const [record] = await records(simulator)

    const answer = await detail(simulator, id)

    expect(answer).toEqual({
      RequestId: expect.any(String),
      Caller: record?.Caller,
      Callee: record?.Callee,
      CallType: 1,
      StartTimeStamp: record?.StartTimestamp,
      RingTimestamp: record?.RingTimestamp,
      AcceptTimestamp: record?.AcceptTimestamp,
      EndedTimestamp: record?.EndedTimestamp,
      QueuedTimestamp: record?.AcceptTimestamp,
      StaffUserId: record?.SeatUser?.UserId,
      EndStatus: 1,
      QueuedSkillGroupId: 7,
      QueuedSkillGroupName: '销售组',
      RecordURL: `${record?.RecordURL}&expires=${NOON + DAY}`,
      CustomRecordURL: '',
      AsrURL: `${record?.AsrUrl}&expires=${NOON + DAY}`,
      VoicemailRecordURL: [],
      VoicemailAsrURL: [],
      IVRKeyPressed: [],
      PostIVRKeyPressed: record?.PostIVRKeyPressed,
      HungUpSide: record?.HungUpSide,
      UUI: 'u',
      Events: expect.any(Array),
      ServeParticipants: record?.ServeParticipants,
      SysHangupReason: 0,
      SysHangupReasonString: '',
    })
    expect(answer.StaffUserId).toMatch(/^[abcd]@example\.com$/)
  })

  it('gives links that are good for a day from now on, and none where there is no recording', async () => {
    const simulator = await atNoon()
    const spoken = simulator.store.addCall({ sdkAppId: EMPTY })
    const silent = simulator.store.addCall({ sdkAppId: EMPTY, endStatus: 202 })

    simulator.clock.advance(60)

    const { RecordURL, AsrURL } = await detail(simulator, spoken)
    expect([RecordURL, AsrURL]).toEqual([
      expect.stringMatching(`&expires=${NOON + 60 + DAY}$`),
      expect.stringMatching(`&expires=${NOON + 60 + DAY}$`),
    ])
    expect(await detail(simulator, silent)).toMatchObject({ RecordURL: '', AsrURL: '' })
  })

  it('tells of some calls what the agent did, in order and within the call', async () => {
    const simulator = await atNoon()
    staffed(simulator)
    const seen = new Set<unknown>()

    for (let n = 0; n < 40; n += 1) {
      const id = simulator.store.addCall({ sdkAppId: EMPTY, staffMail: 'a@example.com' })
      const { Events, AcceptTimestamp, EndedTimestamp } = await detail(simulator, id)
      const events = Events as { Timestamp: number; EventType: string; StaffEventDetail: object }[]
      const times = events.map(({ Timestamp }) => Timestamp)
      const all = [AcceptTimestamp, ...times, EndedTimestamp] as number[]
      expect(all.toSorted((one, other) => one - other)).toEqual(all)
      for (const { EventType, StaffEventDetail } of events) {
        seen.add(EventType)
        expect(StaffEventDetail).toEqual({
          Staffs: [{ Mail: 'a@example.com', StaffNumber: '1001' }],
        })
      }
    }

    expect(seen).toEqual(new Set(['StaffHold', 'StaffUnhold', 'StaffMute', 'StaffUnmute']))
  })

  it.each<[string, object]>([
    ['nobody has', { SessionId: 'gone' }],
    ['is live', { SessionId: 'live' }],
    ['started before the span', { SessionId: 'over', StartTimestamp: NOON - 119 }],
    ['started after the span', { SessionId: 'over', EndTimestamp: NOON - 121 }],
    ['another application has', { SessionId: 'over', SdkAppId: SEEDED }],
  ])('refuses a session that %s as not existing', async (_what, params) => {
    const simulator = await atNoon()
    simulator.store.addCall({ sdkAppId: EMPTY, sessionId: 'over', start: NOON - 120 })
    simulator.store.addCall({ sdkAppId: EMPTY, sessionId: 'live', end: NOON + 1 })

    const { Error: error } = await detail(simulator, '', params)

    expect(error?.Code).toBe('FailedOperation.SessionNotExists')
  })

  it('answers a session at either end of the span', async () => {
    const simulator = await atNoon()
    const id = simulator.store.addCall({ sdkAppId: EMPTY, start: NOON - 120 })

    for (const times of [{ StartTimestamp: NOON - 120 }, { EndTimestamp: NOON - 120 }]) {
      expect(await detail(simulator, id, times)).toMatchObject({ StartTimeStamp: NOON - 120 })
    }
  })

  it.each<[string, object, string]>([
    [
      'a span of 90 days',
      { StartTimestamp: NOON - 90 * DAY },
      `InvalidParameterValue: The value of parameter \`EndTimestamp\` must be less than 90 days later than \`StartTimestamp\`.`,
    ],
    [
      'a start more than 180 days ago',
      { StartTimestamp: NOON - 180 * DAY - 1, EndTimestamp: NOON - 100 * DAY },
      `InvalidParameterValue: The value of parameter \`StartTimestamp\` must not be more than 180 days ago.`,
    ],
    [
      'an end before the start',
      { EndTimestamp: NOON - 2 * HOUR },
      `InvalidParameterValue: The value of parameter \`EndTimestamp\` must not be earlier than \`StartTimestamp\`.`,
    ],
    [
      'an unknown application',
      { SdkAppId: 77 },
      'InvalidParameterValue: The application `SdkAppId` does not exist.',
    ],
    [
      'the spelling of the lists',
      { StartTimeStamp: NOON },
      'UnknownParameter: The parameter `StartTimeStamp` is not recognized.',
    ],
  ])('refuses %s', async (_what, params, refusal) => {
    const simulator = await atNoon()
    const times = { StartTimestamp: NOON - HOUR, EndTimestamp: NOON }
    const all = { SdkAppId: EMPTY, SessionId: 'any', ...times, ...params }

    expect(await refusalOf(simulator, 'DescribeSessionDetail', all)).toBe(refusal)
  })
})
