import { describe, expect, it } from 'vitest'
import type { TelCdrInfo } from '../../src/actions/index.ts'
import { APP, actions, answer, DAY, HOUR, NOON, rigAtNoon, sent } from './noon.ts'

/** What is asked first where nothing tells when a call was placed. */
const NEWEST = { StartTimeStamp: NOON - 90 * DAY + 150, EndTimeStamp: NOON }
const PAGE = { PageSize: 100, PageNumber: 0 }

/** Every field of a record but those that lead to other objects. */
const FIELDS = `
  id sdkAppId sessionId session { id }
  caller callee callerE164 calleeE164 protectedCaller protectedCallee callerLocation
  startTime queuedTime ringTime acceptTime endTime durationSeconds ivrDurationSeconds
  direction callType endStatus endStatusCode hungUpSide systemHangupReason systemHangupReasonCode
  skillGroupId queuedSkillGroupId agent
  recordUrl recordId customRecordUrl asrUrl asrStatus voicemailRecordUrls voicemailAsrUrls
  ivrKeysPressed { key label time nodeLabel originalContent ttsPrompt }
  postIvrKeysPressed { key label time nodeLabel originalContent ttsPrompt }
  uui remark aiAgentId aiAgentName
`
const PARTICIPANT = `
  sequence mail phone type startTime ringTime acceptTime endTime endStatus
  skillGroupId transferFrom transferTo recordUrl
`

const WHOLE: TelCdrInfo = {
  Direction: 0,
  CallType: 2,
  CallerLocation: '广东深圳',
  Time: NOON - 101,
  StartTimestamp: NOON - 100,
  QueuedTimestamp: NOON - 95,
  RingTimestamp: NOON - 90,
  AcceptTimestamp: NOON - 80,
  EndedTimestamp: NOON - 30,
  Duration: 50,
  IVRDuration: 12,
  EndStatus: 1,
  EndStatusString: 'ok',
  HungUpSide: 'seat',
  SysHangupReason: 230,
  SysHangupReasonString: 'userInactivity',
  SkillGroupId: 255,
  SkillGroup: '车险续保组',
  QueuedSkillGroupId: 256,
  QueuedSkillGroupName: 'Broadband renewals',
  SeatUser: {
    Mail: 'a@example.com',
    UserId: 'user-a',
    Name: '张三',
    Nick: '小张',
    Phone: '008613090000001',
    StaffNumber: '1001',
    ExtensionNumber: '6001',
  },
  ServeParticipants: [
    {
      Sequence: 0,
      Mail: 'a@example.com',
      Phone: '008613090000001',
      Type: 'staffPhoneSeat',
      StartTimestamp: NOON - 85,
      RingTimestamp: NOON - 84,
      AcceptTimestamp: NOON - 80,
      EndedTimestamp: NOON - 60,
      EndStatusString: 'seatForward',
      SkillGroupId: 255,
      SkillGroupName: '车险续保组',
      TransferFrom: '',
      TransferTo: 'b@example.com',
      RecordURL: 'https://records.example.com/part-0.mp3',
    },
    { Mail: 'b@example.com', Type: 'staffSeat', TransferFrom: 'a@example.com' },
  ],
  RecordId: 'record-1',
  RecordURL: 'https://records.example.com/1.mp3?sign=x',
  CustomRecordURL: 'https://own.example.com/1.mp3',
  AsrUrl: 'https://records.example.com/1.json?sign=x',
  AsrStatus: 'Processing',
  VoicemailRecordURL: ['https://records.example.com/voice.mp3'],
  VoicemailAsrURL: ['https://records.example.com/voice.json'],
  IVRKeyPressedEx: [
    {
      Key: '1',
      Label: '确认',
      Timestamp: (NOON - 90) * 1000 + 123,
      NodeLabel: 'menu',
      OriginalContent: 'one',
      TTSPrompt: 'Press 1',
    },
  ],
  PostIVRKeyPressed: [{ Key: '9' }],
  PostIVRKeyPressedEx: [{ Key: 'noInput', Label: '', Timestamp: 0 }],
  UUI: 'order=1',
  Remark: 'Call back on Friday',
  AIAgentId: 7001,
  AIAgentName: '续保助手',
}

describe('the record of a session', () => {
  it('tells every field in the words of the graph', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addCall({
      sdkAppId: APP,
      sessionId: 's-1',
      start: NOON - 100,
      end: NOON - 30,
      caller: '008613090100001',
      callee: '0086075500000000',
      record: WHOLE,
    })

    const { body } = await query(`{ session(sessionId: "s-1") {
      callRecord { ${FIELDS} participants { ${PARTICIPANT} } }
    } }`)

    expect(body).toEqual({
      data: {
        session: {
          callRecord: {
            id: `CallRecord:${APP}:s-1`,
            sdkAppId: String(APP),
            sessionId: 's-1',
            session: { id: `Session:${APP}:s-1` },
            caller: '008613090100001',
            callee: '0086075500000000',
            callerE164: '+8613090100001',
            calleeE164: '+8675500000000',
            protectedCaller: null,
            protectedCallee: null,
            callerLocation: '广东深圳',
            startTime: '2023-11-14T22:11:40.000Z',
            queuedTime: '2023-11-14T22:11:45.000Z',
            ringTime: '2023-11-14T22:11:50.000Z',
            acceptTime: '2023-11-14T22:12:00.000Z',
            endTime: '2023-11-14T22:12:50.000Z',
            durationSeconds: 50,
            ivrDurationSeconds: 12,
            direction: 'INBOUND',
            callType: 'INBOUND',
            endStatus: 'OK',
            endStatusCode: 1,
            hungUpSide: 'SEAT',
            systemHangupReason: 'userInactivity',
            systemHangupReasonCode: 230,
            skillGroupId: '255',
            queuedSkillGroupId: '256',
            agent: 'a@example.com',
            recordUrl: 'https://records.example.com/1.mp3?sign=x',
            recordId: 'record-1',
            customRecordUrl: 'https://own.example.com/1.mp3',
            asrUrl: 'https://records.example.com/1.json?sign=x',
            asrStatus: 'PROCESSING',
            voicemailRecordUrls: ['https://records.example.com/voice.mp3'],
            voicemailAsrUrls: ['https://records.example.com/voice.json'],
            ivrKeysPressed: [
              {
                key: '1',
                label: '确认',
                time: '2023-11-14T22:11:50.123Z',
                nodeLabel: 'menu',
                originalContent: 'one',
                ttsPrompt: 'Press 1',
              },
            ],
            postIvrKeysPressed: [
              {
                key: 'noInput',
                label: null,
                time: null,
                nodeLabel: null,
                originalContent: null,
                ttsPrompt: null,
              },
            ],
            uui: 'order=1',
            remark: 'Call back on Friday',
            aiAgentId: '7001',
            aiAgentName: '续保助手',
            participants: [
              {
                sequence: 0,
                mail: 'a@example.com',
                phone: '008613090000001',
                type: 'STAFF_PHONE_SEAT',
                startTime: '2023-11-14T22:11:55.000Z',
                ringTime: '2023-11-14T22:11:56.000Z',
                acceptTime: '2023-11-14T22:12:00.000Z',
                endTime: '2023-11-14T22:12:20.000Z',
                endStatus: 'SEAT_FORWARD',
                skillGroupId: '255',
                transferFrom: null,
                transferTo: 'b@example.com',
                recordUrl: 'https://records.example.com/part-0.mp3',
              },
              {
                sequence: null,
                mail: 'b@example.com',
                phone: null,
                type: 'STAFF_SEAT',
                startTime: null,
                ringTime: null,
                acceptTime: null,
                endTime: null,
                endStatus: null,
                skillGroupId: null,
                transferFrom: 'a@example.com',
                transferTo: null,
                recordUrl: null,
              },
            ],
          },
        },
      },
    })
    expect(sent(simulator, 'DescribeTelCdr')).toEqual([
      { SdkAppId: APP, ...NEWEST, SessionIds: ['s-1'], ...PAGE },
    ])
    expect(simulator.journal.entries).toHaveLength(1)
  })

  it('tells null, and no error, for all that CCC leaves out', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.faults.next(
      answer('DescribeTelCdr', '"TotalCount":1,"TelCdrList":[{"SessionId":"s-1"}]'),
    )

    const { body } = await query(`{ session(sessionId: "s-1") {
      callRecord {
        ${FIELDS} participants { ${PARTICIPANT} }
        skillGroup { alias } queuedSkillGroup { alias } staff { lastModifiedTime }
      }
    } }`)

    expect(body.errors).toBeUndefined()
    const { id, sdkAppId, sessionId, session, ...rest } = body.data.session.callRecord
    expect({ id, sdkAppId, sessionId, session }).toEqual({
      id: `CallRecord:${APP}:s-1`,
      sdkAppId: String(APP),
      sessionId: 's-1',
      session: { id: `Session:${APP}:s-1` },
    })
    expect(Object.keys(rest)).toHaveLength(41)
    const told = Object.entries(rest).filter(([, value]) => value !== null)
    expect(Object.fromEntries(told)).toEqual({
      participants: [],
      voicemailRecordUrls: [],
      voicemailAsrUrls: [],
      ivrKeysPressed: [],
      postIvrKeysPressed: [],
    })
    expect(actions(simulator)).toEqual(['DescribeTelCdr'])
  })

  it.each([
    [0, 'ERROR'],
    [1, 'OK'],
    [17, 'SEAT_GIVE_UP'],
    [202, 'NOT_ANSWER'],
    [503, 'VOIP_CLIENT_ERROR'],
    [299, 'UNKNOWN'],
    [201, 'UNKNOWN'],
  ])('that ended with %i ended with %s, and keeps the number', async (EndStatus, endStatus) => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addCall({ sdkAppId: APP, sessionId: 's-1', record: { EndStatus } })

    const { body } = await query(
      '{ session(sessionId: "s-1") { callRecord { endStatus endStatusCode } } }',
    )

    expect(body).toEqual({
      data: { session: { callRecord: { endStatus, endStatusCode: EndStatus } } },
    })
  })

  it('tells what nobody knows yet as UNKNOWN, field by field', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addCall({
      sdkAppId: APP,
      sessionId: 's-1',
      record: {
        Direction: 7,
        CallType: 4,
        HungUpSide: 'robot',
        AsrStatus: 'Postponed',
        ServeParticipants: [{ Type: 'hologramSeat', EndStatusString: 'beamedUp' }],
      },
    })

    const { body } = await query(`{ session(sessionId: "s-1") { callRecord {
      direction callType hungUpSide asrStatus participants { type endStatus }
    } } }`)

    expect(body).toEqual({
      data: {
        session: {
          callRecord: {
            direction: 'UNKNOWN',
            callType: 'UNKNOWN',
            hungUpSide: 'UNKNOWN',
            asrStatus: 'UNKNOWN',
            participants: [{ type: 'UNKNOWN', endStatus: 'UNKNOWN' }],
          },
        },
      },
    })
  })

  it('tells the rating of a site that has no newer member for it', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.faults.next(
      answer(
        'DescribeTelCdr',
        '"TotalCount":1,"TelCdrList":[{"SessionId":"s-1","PostIVRKeyPressed":[{"Key":"3"}]}]',
      ),
    )

    const { body } = await query(
      '{ session(sessionId: "s-1") { callRecord { postIvrKeysPressed { key } } } }',
    )

    expect(body.data.session.callRecord).toEqual({ postIvrKeysPressed: [{ key: '3' }] })
  })

  it('starts when it was placed where no start is told', async () => {
    const { query, simulator } = await rigAtNoon()
    const record = { Time: NOON - 100, StartTimestamp: 0 }
    simulator.store.addCall({ sdkAppId: APP, sessionId: 's-1', record })

    const { body } = await query('{ session(sessionId: "s-1") { callRecord { startTime } } }')

    expect(body.data.session.callRecord).toEqual({ startTime: '2023-11-14T22:11:40.000Z' })
  })

  it('of protected numbers has ids in their place', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addCall({
      sdkAppId: APP,
      sessionId: 's-1',
      protected: true,
      record: { ProtectedCaller: 'hidden-1', ProtectedCallee: 'hidden-2' },
    })

    const { body } = await query(`{ session(sessionId: "s-1") { callRecord {
      caller callee callerE164 calleeE164 protectedCaller protectedCallee
    } } }`)

    expect(body).toEqual({
      data: {
        session: {
          callRecord: {
            caller: null,
            callee: null,
            callerE164: null,
            calleeE164: null,
            protectedCaller: 'hidden-1',
            protectedCallee: 'hidden-2',
          },
        },
      },
    })
  })

  it('keeps every digit of ids beyond 2^53', async () => {
    const { query, simulator } = await rigAtNoon()
    const SkillGroupId = 9_007_199_254_740_993n
    const record = {
      ...{ SkillGroupId, QueuedSkillGroupId: SkillGroupId + 1n, AIAgentId: SkillGroupId + 2n },
      ServeParticipants: [{ SkillGroupId: SkillGroupId + 4n }],
    }
    simulator.store.addCall({ sdkAppId: APP, sessionId: 's-1', record })

    const { body } = await query(`{ session(sessionId: "s-1") { callRecord {
      skillGroupId queuedSkillGroupId aiAgentId skillGroup { id } participants { skillGroupId }
    } } }`)

    expect(body).toEqual({
      data: {
        session: {
          callRecord: {
            skillGroupId: '9007199254740993',
            queuedSkillGroupId: '9007199254740994',
            aiAgentId: '9007199254740995',
            skillGroup: { id: `SkillGroup:${APP}:9007199254740993` },
            participants: [{ skillGroupId: '9007199254740997' }],
          },
        },
      },
    })
  })
})

describe('what a record points at', () => {
  const record: TelCdrInfo = {
    SkillGroupId: 255,
    SkillGroup: 'Renewals',
    QueuedSkillGroupId: 256,
    QueuedSkillGroupName: 'Welcome',
    SeatUser: { Mail: 'a@example.com', Name: '张三', Nick: '', Phone: '008613090000001' },
    ServeParticipants: [
      { Mail: 'b@example.com', SkillGroupId: 257, SkillGroupName: 'Complaints' },
      { Mail: '', SkillGroupId: 0 },
    ],
  }

  /** A rig with one call, whose agents and groups are known to CCC by other names. */
  async function rigWithCall(members: TelCdrInfo = {}) {
    const rig = await rigAtNoon()
    const { store } = rig.simulator
    store.addCall({ sdkAppId: APP, sessionId: 's-1', record: { ...record, ...members } })
    for (const [id, alias] of [
      [255, '6255'],
      [256, '6256'],
      [257, '6257'],
    ] as const) {
      store.addSkillGroup({ sdkAppId: APP, id, name: `listed ${id}`, alias })
    }
    for (const mail of ['a@example.com', 'b@example.com']) {
      store.addStaff({ sdkAppId: APP, mail, name: `listed ${mail}`, lastModified: NOON - DAY })
    }
    const ask = async (fields: string) => {
      const { body } = await rig.query(`{ session(sessionId: "s-1") { callRecord { ${fields} } } }`)
      expect(body.errors).toBeUndefined()
      return body.data.session.callRecord
    }
    return { ...rig, ask }
  }

  const FROM_RECORD = {
    skillGroup: { id: `SkillGroup:${APP}:255`, name: 'Renewals' },
    queuedSkillGroup: { skillGroupId: '256', name: 'Welcome' },
    staff: {
      __typename: 'Staff',
      id: `Staff:${APP}:a@example.com`,
      sdkAppId: String(APP),
      mail: 'a@example.com',
      name: '张三',
      nick: null,
      phone: '008613090000001',
    },
  }

  it('costs no further call where the record holds all that is asked for', async () => {
    const { ask, simulator } = await rigWithCall()

    const told = await ask(`
      skillGroup { id name }
      queuedSkillGroup { ... on SkillGroup { skillGroupId name } }
      staff { __typename id sdkAppId mail name nick phone }
      participants { skillGroup { id name } staff { id mail } }
    `)

    expect(told).toEqual({
      ...FROM_RECORD,
      participants: [
        {
          skillGroup: { id: `SkillGroup:${APP}:257`, name: 'Complaints' },
          staff: { id: `Staff:${APP}:b@example.com`, mail: 'b@example.com' },
        },
        { skillGroup: null, staff: null },
      ],
    })
    expect(actions(simulator)).toEqual(['DescribeTelCdr'])
  })

  it('is read where more is asked for: one group and one agent by themselves', async () => {
    const { ask, simulator } = await rigWithCall()

    const told = await ask('skillGroup { name alias } staff { mail name lastModifiedTime }')

    expect(told).toEqual({
      skillGroup: { name: 'listed 255', alias: '6255' },
      staff: {
        mail: 'a@example.com',
        name: 'listed a@example.com',
        lastModifiedTime: '2023-11-13T22:13:20.000Z',
      },
    })
    expect(sent(simulator, 'DescribeSkillGroupInfoList')).toEqual([
      { SdkAppId: APP, SkillGroupId: 255, PageSize: 100, PageNumber: 0 },
    ])
    expect(sent(simulator, 'DescribeStaffInfoList')).toEqual([
      { SdkAppId: APP, StaffMail: 'a@example.com', PageSize: 1, PageNumber: 0 },
    ])
  })

  it('is read with one page of each list where several are asked for', async () => {
    const { ask, simulator } = await rigWithCall()

    const told = await ask(`
      skillGroup { alias } queuedSkillGroup { alias } staff { staffNumber }
      participants { skillGroup { alias } staff { name } }
    `)

    expect(told).toEqual({
      skillGroup: { alias: '6255' },
      queuedSkillGroup: { alias: '6256' },
      staff: { staffNumber: '1001' },
      participants: [
        { skillGroup: { alias: '6257' }, staff: { name: 'listed b@example.com' } },
        { skillGroup: null, staff: null },
      ],
    })
    expect(sent(simulator, 'DescribeSkillGroupInfoList')).toEqual([
      { SdkAppId: APP, PageSize: 100, PageNumber: 0 },
    ])
    expect(sent(simulator, 'DescribeStaffInfoList')).toEqual([
      { SdkAppId: APP, PageSize: 9999, PageNumber: 0 },
    ])
    expect(simulator.journal.entries).toHaveLength(3)
  })

  it('is read where the record does not hold a name, or tells none', async () => {
    const { ask, simulator } = await rigWithCall({
      SkillGroup: '',
      QueuedSkillGroupName: null,
      SeatUser: { Mail: 'a@example.com', Name: null },
    })

    const told = await ask('skillGroup { name } queuedSkillGroup { name } staff { name }')

    expect(told).toEqual({
      skillGroup: { name: 'listed 255' },
      queuedSkillGroup: { name: 'listed 256' },
      staff: { name: 'listed a@example.com' },
    })
    expect(actions(simulator).toSorted()).toEqual([
      'DescribeSkillGroupInfoList',
      'DescribeStaffInfoList',
      'DescribeTelCdr',
    ])
  })

  it('is null, without an error, where the application does not have it any more', async () => {
    const { ask } = await rigWithCall({ SkillGroupId: 404, SeatUser: { Mail: 'gone@example.com' } })

    const told = await ask('skillGroupId skillGroup { alias } agent staff { name }')

    expect(told).toEqual({
      skillGroupId: '404',
      skillGroup: null,
      agent: 'gone@example.com',
      staff: null,
    })
  })

  it('is the agent whose id stands where the account is missing', async () => {
    const { ask, simulator } = await rigWithCall({
      SeatUser: { UserId: 'a@example.com', Mail: '' },
    })

    const told = await ask('agent staff { mail name }')

    expect(told).toEqual({
      agent: 'a@example.com',
      staff: { mail: 'a@example.com', name: 'listed a@example.com' },
    })
    expect(sent(simulator, 'DescribeStaffInfoList')).toMatchObject([{ StaffMail: 'a@example.com' }])
  })

  it('is nobody and no group where the record has none', async () => {
    const { ask, simulator } = await rigWithCall({
      ...{ SkillGroupId: 0, QueuedSkillGroupId: null, SeatUser: null, ServeParticipants: null },
    })

    const told = await ask(`
      skillGroupId skillGroup { alias } queuedSkillGroupId queuedSkillGroup { alias }
      agent staff { name } participants { mail }
    `)

    expect(told).toEqual({
      skillGroupId: null,
      skillGroup: null,
      queuedSkillGroupId: null,
      queuedSkillGroup: null,
      agent: null,
      staff: null,
      participants: [],
    })
    expect(actions(simulator)).toEqual(['DescribeTelCdr'])
  })

  it('is null with an error of its own where it cannot be read, and the record stands', async () => {
    const { query, simulator } = await rigWithCall()
    simulator.faults.next({
      kind: 'error',
      action: 'DescribeStaffInfoList',
      code: 'InvalidParameterValue',
    })

    const { body } = await query(`{ session(sessionId: "s-1") {
      callRecord { agent staff { staffNumber } skillGroup { alias } }
    } }`)

    expect(body.data.session.callRecord).toEqual({
      agent: 'a@example.com',
      staff: null,
      skillGroup: { alias: '6255' },
    })
    expect(body.errors).toEqual([
      expect.objectContaining({
        path: ['session', 'callRecord', 'staff'],
        extensions: expect.objectContaining({
          code: 'BAD_USER_INPUT',
          upstream: expect.objectContaining({ action: 'DescribeStaffInfoList' }),
        }),
      }),
    ])
  })

  it('is its session, whose detail is searched when the call was, in one call', async () => {
    const { ask, simulator } = await rigWithCall({
      StartTimestamp: NOON - 120 * DAY,
      EndedTimestamp: NOON - 120 * DAY + 60,
    })

    const told = await ask('session { sessionId detail { caller } }')

    expect(told).toEqual({ session: { sessionId: 's-1', detail: null } })
    expect(sent(simulator, 'DescribeSessionDetail')).toEqual([
      {
        SdkAppId: APP,
        SessionId: 's-1',
        StartTimestamp: NOON - 120 * DAY - HOUR,
        EndTimestamp: NOON - 119 * DAY + 60,
      },
    ])
  })
})
