import { describe, expect, it } from 'vitest'
import type { TelCdrInfo } from '../../src/actions/index.ts'
import { APP, actions, answer, DAY, HOUR, NOON, OTHER_APP, rigAtNoon, sent } from './noon.ts'

const DETAIL = 'DescribeSessionDetail'
const ASR = 'DescribeTelRecordAsr'

/** The last 90 days, and those before: what is asked where nothing tells when a call was placed. */
const NEWEST = { StartTimestamp: NOON - 90 * DAY + 150, EndTimestamp: NOON }
const OLDER = { StartTimestamp: NOON - 180 * DAY + 300, EndTimestamp: NOON - 90 * DAY + 150 }

const FIELDS = `
  caller callee callType startTime queuedTime ringTime acceptTime endTime
  endStatus endStatusCode hungUpSide systemHangupReason staffUserId queuedSkillGroupId
  participants { sequence mail type endStatus skillGroupId }
  events { time type mails }
  ivrKeysPressed { key label time nodeLabel originalContent ttsPrompt }
  postIvrKeysPressed { key label }
  recordUrl customRecordUrl asrUrl voicemailRecordUrls voicemailAsrUrls uui
`

/** What CCC answers of one call, every member set; times count from noon. */
const WHOLE = {
  Caller: '0086075500000001',
  Callee: '008613090000001',
  CallType: 5,
  StartTimeStamp: NOON - 100,
  QueuedTimestamp: NOON - 95,
  RingTimestamp: NOON - 90,
  AcceptTimestamp: NOON - 80,
  EndedTimestamp: NOON - 30,
  EndStatus: 228,
  HungUpSide: 'user',
  SysHangupReason: 230,
  SysHangupReasonString: 'userInactivity',
  StaffUserId: 'a@example.com',
  QueuedSkillGroupId: 255,
  ServeParticipants: [
    {
      Sequence: 0,
      Mail: 'a@example.com',
      Type: 'outboundSeat',
      EndStatusString: 'ok',
      SkillGroupId: 255,
    },
  ],
  Events: [
    {
      Timestamp: NOON - 70,
      EventType: 'StaffHold',
      StaffEventDetail: { Staffs: [{ Mail: 'a@example.com' }, null, { Mail: '' }, {}] },
    },
    { Timestamp: NOON - 60, EventType: 'StaffUnhold', StaffEventDetail: { Staffs: null } },
    { Timestamp: 0, EventType: 'StaffYawn', StaffEventDetail: null },
  ],
  IVRKeyPressed: [
    {
      Key: '1',
      Label: '确认',
      Timestamp: (NOON - 90) * 1000 + 7,
      NodeLabel: 'menu',
      OriginalContent: 'one',
      TTSPrompt: 'Press 1',
    },
  ],
  PostIVRKeyPressed: [{ Key: '5', Label: 'good' }],
  RecordURL: 'https://records.example.com/1.mp3?sign=x',
  CustomRecordURL: 'https://own.example.com/1.mp3',
  AsrURL: 'https://records.example.com/1.json?sign=x',
  VoicemailRecordURL: ['https://records.example.com/voice.mp3'],
  VoicemailAsrURL: ['https://records.example.com/voice.json'],
  UUI: 'order=1',
}

/** Members as they stand in an answer's envelope. */
function members(answer: object): string {
  return JSON.stringify(answer).slice(1, -1)
}

describe('the detail of a session', () => {
  it('tells every field in the words of the graph', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.faults.next(answer(DETAIL, members(WHOLE)))

    const { body } = await query(`{ session(sessionId: "s-1") { detail { ${FIELDS} } } }`)

    expect(body).toEqual({
      data: {
        session: {
          detail: {
            caller: '0086075500000001',
            callee: '008613090000001',
            callType: 'PREDICTIVE_OUTBOUND',
            startTime: '2023-11-14T22:11:40.000Z',
            queuedTime: '2023-11-14T22:11:45.000Z',
            ringTime: '2023-11-14T22:11:50.000Z',
            acceptTime: '2023-11-14T22:12:00.000Z',
            endTime: '2023-11-14T22:12:50.000Z',
            endStatus: 'FUNCTION_CALL_HANGUP',
            endStatusCode: 228,
            hungUpSide: 'USER',
            systemHangupReason: 'userInactivity',
            staffUserId: 'a@example.com',
            queuedSkillGroupId: '255',
            participants: [
              {
                ...{ sequence: 0, mail: 'a@example.com', type: 'OUTBOUND_SEAT' },
                ...{ endStatus: 'OK', skillGroupId: '255' },
              },
            ],
            events: [
              {
                time: '2023-11-14T22:12:10.000Z',
                type: 'STAFF_HOLD',
                mails: ['a@example.com'],
              },
              { time: '2023-11-14T22:12:20.000Z', type: 'STAFF_UNHOLD', mails: [] },
              { time: null, type: 'UNKNOWN', mails: [] },
            ],
            ivrKeysPressed: [
              {
                ...{ key: '1', label: '确认', time: '2023-11-14T22:11:50.007Z' },
                ...{ nodeLabel: 'menu', originalContent: 'one', ttsPrompt: 'Press 1' },
              },
            ],
            postIvrKeysPressed: [{ key: '5', label: 'good' }],
            recordUrl: 'https://records.example.com/1.mp3?sign=x',
            customRecordUrl: 'https://own.example.com/1.mp3',
            asrUrl: 'https://records.example.com/1.json?sign=x',
            voicemailRecordUrls: ['https://records.example.com/voice.mp3'],
            voicemailAsrUrls: ['https://records.example.com/voice.json'],
            uui: 'order=1',
          },
        },
      },
    })
  })

  it('tells null and empty lists, and no error, for all that CCC leaves out', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.faults.next(answer(DETAIL, '"Caller":"","Events":null'))

    const { body } = await query(`{ session(sessionId: "s-1") { detail { ${FIELDS} } } }`)

    expect(body.errors).toBeUndefined()
    const { detail } = body.data.session
    expect(Object.keys(detail)).toHaveLength(24)
    const told = Object.entries(detail).filter(([, value]) => value !== null)
    expect(Object.fromEntries(told)).toEqual({
      ...{ participants: [], events: [], ivrKeysPressed: [], postIvrKeysPressed: [] },
      ...{ voicemailRecordUrls: [], voicemailAsrUrls: [] },
    })
  })

  it('keeps every digit of ids beyond 2^53', async () => {
    const { query, simulator } = await rigAtNoon()
    const participants = '"ServeParticipants":[{"SkillGroupId":9007199254740995}]'
    simulator.faults.next(answer(DETAIL, `"QueuedSkillGroupId":9007199254740993,${participants}`))

    const { body } = await query(`{ session(sessionId: "s-1") {
      detail { queuedSkillGroupId participants { skillGroupId skillGroup { id } } }
    } }`)

    expect(body.data.session.detail).toEqual({
      queuedSkillGroupId: '9007199254740993',
      participants: [
        {
          skillGroupId: '9007199254740995',
          skillGroup: { id: `SkillGroup:${APP}:9007199254740995` },
        },
      ],
    })
  })

  it('is told of a call of the last 90 days with one call', async () => {
    const { query, simulator } = await rigAtNoon()
    const callee = '008613090000001'
    simulator.store.addCall({ sdkAppId: APP, sessionId: 'new', start: NOON - 89 * DAY, callee })

    const { body } = await query('{ session(sessionId: "new") { detail { callee startTime } } }')

    expect(body.data.session.detail).toEqual({ callee, startTime: '2023-08-17T22:13:20.000Z' })
    expect(sent(simulator, DETAIL)).toEqual([{ SdkAppId: APP, SessionId: 'new', ...NEWEST }])
    expect(simulator.journal.entries).toHaveLength(1)
  })

  it('is searched in the 90 days before where those do not have it', async () => {
    const { query, simulator } = await rigAtNoon()
    const callee = '008613090000001'
    simulator.store.addCall({ sdkAppId: APP, sessionId: 'old', start: NOON - 100 * DAY, callee })

    const { body } = await query('{ session(sessionId: "old") { detail { callee } } }')

    expect(body).toEqual({ data: { session: { detail: { callee } } } })
    expect(sent(simulator, DETAIL)).toEqual([
      { SdkAppId: APP, SessionId: 'old', ...NEWEST },
      { SdkAppId: APP, SessionId: 'old', ...OLDER },
    ])
  })

  it.each([
    ['goes on', { start: NOON - HOUR, end: Number.POSITIVE_INFINITY }],
    ['is 181 days old', { start: NOON - 181 * DAY }],
    ['belongs to another application', { sdkAppId: OTHER_APP }],
  ])('is null without an error, after both windows, where the call %s', async (_title, call) => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addApplication(APP)
    simulator.store.addCall({ sdkAppId: APP, sessionId: 's-1', ...call })

    const { body } = await query('{ session(sessionId: "s-1") { detail { callee } } }')

    expect(body).toEqual({ data: { session: { detail: null } } })
    expect(sent(simulator, DETAIL)).toEqual([
      { SdkAppId: APP, SessionId: 's-1', ...NEWEST },
      { SdkAppId: APP, SessionId: 's-1', ...OLDER },
    ])
    const outcomes = simulator.journal.entries.map(({ outcome }) => outcome)
    expect(outcomes).toEqual(Array(2).fill('FailedOperation.SessionNotExists'))
  })

  it('is searched when its campaign called: one call for each session', async () => {
    const { query, simulator } = await rigAtNoon()
    const [startTime, endTime] = [NOON - 120 * DAY, NOON - 119 * DAY]
    const sessions = ['a', 'b']
    simulator.store.addPredictiveCampaign({ sdkAppId: APP, id: 5, startTime, endTime, sessions })

    const { body } = await query(`{ predictiveDialingCampaign(campaignId: 5) {
      sessions(pageSize: 2) { nodes { sessionId detail { callType } } }
    } }`)

    const detail = { callType: 'PREDICTIVE_OUTBOUND' }
    expect(body.data.predictiveDialingCampaign.sessions.nodes).toEqual([
      { sessionId: 'a', detail },
      { sessionId: 'b', detail },
    ])
    const span = { StartTimestamp: NOON - 120 * DAY - HOUR, EndTimestamp: NOON - 118 * DAY }
    expect(sent(simulator, DETAIL)).toHaveLength(2)
    expect(sent(simulator, DETAIL)).toEqual(
      expect.arrayContaining([
        { SdkAppId: APP, SessionId: 'a', ...span },
        { SdkAppId: APP, SessionId: 'b', ...span },
      ]),
    )
    expect(sent(simulator, 'DescribePredictiveDialingCampaign')).toHaveLength(1)
  })

  it('is not asked for where the campaign called over 180 days ago', async () => {
    const { query, simulator } = await rigAtNoon()
    const [startTime, endTime] = [NOON - 200 * DAY, NOON - 190 * DAY]
    simulator.store.addPredictiveCampaign({
      sdkAppId: APP,
      id: 5,
      startTime,
      endTime,
      sessions: ['a'],
    })

    const { body } = await query(`{ predictiveDialingCampaign(campaignId: 5) {
      sessions(pageSize: 1) { nodes { detail { callee } } }
    } }`)

    expect(body).toEqual({
      data: { predictiveDialingCampaign: { sessions: { nodes: [{ detail: null }] } } },
    })
    expect(sent(simulator, DETAIL)).toEqual([])
  })

  it('is asked for once, however often it is wanted', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addCall({ sdkAppId: APP, sessionId: 's-1' })

    const { body } = await query(`{
      one: session(sessionId: "s-1") { detail { callType } }
      same: session(sessionId: "s-1", sdkAppId: ${APP}) { detail { endStatus } }
    }`)

    expect(body.data).toEqual({
      one: { detail: { callType: 'OUTBOUND' } },
      same: { detail: { endStatus: 'OK' } },
    })
    expect(sent(simulator, DETAIL)).toHaveLength(1)
  })

  it('is null with an error for any other failure, and the older window is not asked', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addCall({ sdkAppId: APP, sessionId: 's-1' })
    const failing = { kind: 'error', action: DETAIL, code: 'InvalidParameterValue' } as const
    simulator.faults.next(failing)

    const { body } = await query(
      '{ session(sessionId: "s-1") { detail { callee } callRecord { sessionId } } }',
    )

    expect(body.data.session).toEqual({ detail: null, callRecord: { sessionId: 's-1' } })
    expect(body.errors).toEqual([
      expect.objectContaining({
        path: ['session', 'detail'],
        extensions: expect.objectContaining({
          code: 'BAD_USER_INPUT',
          upstream: expect.objectContaining({ action: DETAIL, code: 'InvalidParameterValue' }),
        }),
      }),
    ])
    expect(sent(simulator, DETAIL)).toHaveLength(1)
  })

  it('leads to agents and groups as a call record does', async () => {
    const { query, simulator } = await rigAtNoon()
    const { store, faults } = simulator
    store.addSkillGroup({ sdkAppId: APP, id: 255, name: 'Renewals', alias: '6255' })
    store.addStaff({ sdkAppId: APP, mail: 'a@example.com', name: '张三' })
    faults.next(answer(DETAIL, members(WHOLE)))

    const { body } = await query(`{ session(sessionId: "s-1") { detail {
      participants { staff { name } skillGroup { alias } }
    } } }`)

    expect(body.data.session.detail.participants).toEqual([
      { staff: { name: '张三' }, skillGroup: { alias: '6255' } },
    ])
    expect(actions(simulator).toSorted()).toEqual([
      ...[DETAIL, 'DescribeSkillGroupInfoList', 'DescribeStaffInfoList'].toSorted(),
    ])
  })
})

describe('the transcript of a session', () => {
  it('tells who spoke, what, and when to the millisecond', async () => {
    const { query, simulator } = await rigAtNoon()
    const lines = [
      { User: 'a@example.com', Message: '您好', Start: NOON * 1000 + 1, End: NOON * 1000 + 1999 },
      null,
      { User: '', Message: null, Start: 0 },
      {},
    ]
    simulator.faults.next(answer(ASR, members({ AsrDataList: lines })))

    const { body } = await query(
      '{ session(sessionId: "s-1") { transcript { speaker text startTime endTime } } }',
    )

    expect(body).toEqual({
      data: {
        session: {
          transcript: [
            {
              ...{ speaker: 'a@example.com', text: '您好' },
              startTime: '2023-11-14T22:13:20.001Z',
              endTime: '2023-11-14T22:13:21.999Z',
            },
            { speaker: '', text: null, startTime: null, endTime: null },
            { speaker: null, text: null, startTime: null, endTime: null },
          ],
        },
      },
    })
    expect(sent(simulator, ASR)).toEqual([{ SdkAppId: APP, SessionId: 's-1' }])
    expect(simulator.journal.entries).toHaveLength(1)
  })

  it('is what was said in the call, line by line', async () => {
    const { query, simulator } = await rigAtNoon()
    const times = { start: NOON - 120, ring: NOON - 110, accept: NOON - 100, end: NOON - 40 }
    const record: TelCdrInfo = { SeatUser: { Mail: 'a@example.com' }, Callee: '008613090000001' }
    simulator.store.addCall({ sdkAppId: APP, sessionId: 's-1', ...times, record })

    const { body } = await query(
      '{ session(sessionId: "s-1") { transcript { speaker text startTime } } }',
    )

    const { transcript } = body.data.session
    expect(transcript.length).toBeGreaterThan(2)
    expect(transcript[0]).toEqual({
      speaker: 'a@example.com',
      text: expect.stringMatching(/\S/),
      startTime: '2023-11-14T22:11:40.000Z',
    })
    expect(transcript[1].speaker).toBe('008613090000001')
  })

  it('is null without an error where there is none, and however old the call, asked once', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addApplication(APP)

    const { body } = await query(`{
      session(sessionId: "s-1") { transcript { text } }
      same: session(sessionId: "s-1") { transcript { speaker } }
    }`)

    expect(body).toEqual({ data: { session: { transcript: null }, same: { transcript: null } } })
    expect(simulator.journal.entries).toMatchObject([{ action: ASR, outcome: 'ResourceNotFound' }])
  })

  it('is told of a call that is over 180 days old too', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addCall({ sdkAppId: APP, sessionId: 's-1', start: NOON - 300 * DAY })

    const { body } = await query('{ session(sessionId: "s-1") { transcript { text } } }')

    expect(body.data.session.transcript).toContainEqual({ text: expect.any(String) })
  })

  it.each(['"AsrDataList":null', '"AsrDataList":[]'])('is empty for {%s}', async (response) => {
    const { query, simulator } = await rigAtNoon()
    simulator.faults.next(answer(ASR, response))

    const { body } = await query('{ session(sessionId: "s-1") { transcript { text } } }')

    expect(body).toEqual({ data: { session: { transcript: [] } } })
  })

  it.each([
    ['InvalidParameter.InstanceNotExist', 'NOT_FOUND'],
    ['ResourceUnavailable', 'UPSTREAM_REJECTED'],
  ])('is null with an error for %s', async (upstreamCode, code) => {
    const { query, simulator } = await rigAtNoon()
    simulator.faults.next({ kind: 'error', action: ASR, code: upstreamCode })

    const { body } = await query('{ session(sessionId: "s-1") { transcript { text } } }')

    expect(body.data).toEqual({ session: { transcript: null } })
    expect(body.errors[0]).toMatchObject({
      path: ['session', 'transcript'],
      extensions: { code, upstream: { action: ASR, code: upstreamCode } },
    })
  })
})
