import { describe, expect, it } from 'vitest'
import type { TelCdrInfo } from '../../src/actions/index.ts'
import {
  allRecords,
  atNoon,
  DAY,
  EMPTY,
  HOUR,
  ID,
  LAST_HOUR,
  LINK,
  NOON,
  records,
  sessionIds,
  staffed,
} from './calls.ts'
import { call } from './client.ts'

describe('the record of a call', () => {
  it('tells all of a call that an agent had', async () => {
    const simulator = await atNoon()
    simulator.store.addSkillGroup({ sdkAppId: EMPTY, id: 7, name: '销售组' })
    simulator.store.addStaff({
      sdkAppId: EMPTY,
      mail: 'a@example.com',
      name: '张三',
      nick: '小张',
      phone: '008613090000001',
      extensionNumber: '6001',
      skillGroups: [{ id: 7 }],
    })
    const SessionId = simulator.store.addCall({
      sdkAppId: EMPTY,
      start: NOON - 100,
      ring: NOON - 98,
      accept: NOON - 90,
      end: NOON - 80,
      callee: '008613000000042',
      caller: '0086021000000002',
      staffMail: 'a@example.com',
    })

    const { response } = await call(simulator, 'DescribeTelCdr', LAST_HOUR)

    const link = expect.stringMatching(LINK)
    expect(SessionId).toMatch(ID)
    expect(response).toEqual({
      RequestId: expect.any(String),
      TotalCount: 1,
      TelCdrList: [
        {
          SessionId,
          Direction: 1,
          CallType: 1,
          Caller: '0086021000000002',
          Callee: '008613000000042',
          ProtectedCaller: '',
          ProtectedCallee: '',
          CallerLocation: '上海固话',
          Time: NOON - 100,
          StartTimestamp: NOON - 100,
          RingTimestamp: NOON - 98,
          QueuedTimestamp: 0,
          AcceptTimestamp: NOON - 90,
          EndedTimestamp: NOON - 80,
          Duration: 10,
          IVRDuration: 0,
          EndStatus: 1,
          EndStatusString: 'ok',
          HungUpSide: expect.stringMatching(/^(user|seat)$/),
          SysHangupReason: 0,
          SysHangupReasonString: '',
          SeatUser: {
            Name: '张三',
            Mail: 'a@example.com',
            StaffNumber: '1001',
            Phone: '008613090000001',
            Nick: '小张',
            UserId: 'a@example.com',
            SkillGroupNameList: ['7'],
            Role: 3,
            ExtensionNumber: '6001',
          },
          ServeParticipants: [
            {
              Mail: 'a@example.com',
              Phone: '',
              StartTimestamp: NOON - 90,
              RingTimestamp: NOON - 90,
              AcceptTimestamp: expect.any(Number),
              EndedTimestamp: NOON - 80,
              RecordId: expect.stringMatching(ID),
              RecordURL: link,
              CustomRecordURL: '',
              Type: 'staffSeat',
              TransferFrom: '',
              TransferFromType: '',
              TransferTo: '',
              TransferToType: '',
              EndStatusString: 'ok',
              Sequence: 0,
              SkillGroupId: 7,
              SkillGroupName: '销售组',
            },
          ],
          SkillGroup: '销售组',
          SkillGroupId: 7,
          QueuedSkillGroupId: 0,
          QueuedSkillGroupName: '',
          IVRKeyPressedEx: [],
          PostIVRKeyPressed: expect.any(Array),
          PostIVRKeyPressedEx: expect.any(Array),
          RecordId: expect.stringMatching(ID),
          RecordURL: link,
          CustomRecordURL: '',
          AsrUrl: link,
          AsrStatus: 'Complete',
          VoicemailRecordURL: [],
          VoicemailAsrURL: [],
          UUI: '',
          Remark: '',
          AIAgentId: 0,
          AIAgentName: '',
        },
      ],
    })
  })

  it('has no recording, no text and no agent where nobody spoke', async () => {
    const simulator = await atNoon()
    staffed(simulator)
    simulator.store.addCall({ sdkAppId: EMPTY, endStatus: 202, skillGroupId: 7 })

    const [record] = await records(simulator)

    expect(record).toMatchObject({
      EndStatus: 202,
      EndStatusString: 'notAnswer',
      HungUpSide: 'system',
      AcceptTimestamp: 0,
      QueuedTimestamp: 0,
      Duration: 0,
      SeatUser: null,
      ServeParticipants: [],
      SkillGroupId: 0,
      SkillGroup: '',
      RecordId: '',
      RecordURL: '',
      AsrUrl: '',
      AsrStatus: 'NotExists',
    })
  })

  it('names an agent that nobody added by the account alone', async () => {
    const simulator = await atNoon()
    simulator.store.addCall({ sdkAppId: EMPTY, staffMail: 'gone@example.com' })

    const [record] = await records(simulator)

    expect(record?.SeatUser).toMatchObject({ Mail: 'gone@example.com', Name: '', StaffNumber: '' })
    expect(record?.ServeParticipants).toHaveLength(1)
  })

  it('is there from the moment the call is over, and not before', async () => {
    const simulator = await atNoon()
    const start = NOON - 30
    const id = simulator.store.addCall({ sdkAppId: EMPTY, start, end: NOON + 10 })

    const live = [await sessionIds(simulator), await sessionIds(simulator, { SessionIds: [id] })]
    simulator.clock.advance(9)
    const still = await sessionIds(simulator)
    simulator.clock.advance(1)
    const over = [await sessionIds(simulator), await sessionIds(simulator, { SessionIds: [id] })]

    expect([live, still, over]).toEqual([[[], []], [], [[id], [id]]])
  })

  it('says the same whenever it is read', async () => {
    const simulator = await atNoon()
    staffed(simulator)
    simulator.store.addPredictiveCampaign({
      sdkAppId: EMPTY,
      skillGroupId: 7,
      startTime: NOON - HOUR,
      endTime: NOON,
      calleeCount: 40,
    })

    const first = await records(simulator)
    simulator.clock.advance(DAY)
    const later = await records(simulator)

    expect(first).toHaveLength(40)
    expect(later).toEqual(first)
  })

  it.each<readonly [number, string]>([
    [0, 'error'],
    [1, 'ok'],
    [17, 'seatGiveUp'],
    [102, 'ivrGiveUp'],
    [108, 'restrictedCallee'],
    [203, 'userReject'],
    [222, 'voiceMailReached'],
    [231, 'callTerminatedByAPI'],
    [299, ''], // in no table
  ])('tells the end status %i as "%s"', async (endStatus, name) => {
    const simulator = await atNoon()
    simulator.store.addCall({ sdkAppId: EMPTY, endStatus })

    expect(await records(simulator)).toMatchObject([
      { EndStatus: endStatus, EndStatusString: name },
    ])
  })

  it('tells what a test has it tell', async () => {
    const simulator = await atNoon()
    const record = { CallType: 4, Direction: 0, Duration: null, UUI: 'u', AIAgentId: 9 }
    simulator.store.addCall({ sdkAppId: EMPTY, record })

    expect(await records(simulator)).toMatchObject([record])
  })

  it('of a rejected call says that the callee hung up', async () => {
    const simulator = await atNoon()
    simulator.store.addCall({ sdkAppId: EMPTY, endStatus: 203 })

    expect(await records(simulator)).toMatchObject([{ HungUpSide: 'user', RecordURL: '' }])
  })

  it('shows ratings twice on the China site, and "noInput" only in the newer member', async () => {
    const simulator = await atNoon()
    staffed(simulator)
    for (let n = 0; n < 60; n += 1) simulator.store.addCall({ sdkAppId: EMPTY, skillGroupId: 7 })

    const rated = await records(simulator)

    const newer = rated.flatMap(({ PostIVRKeyPressedEx }) => PostIVRKeyPressedEx ?? [])
    const older = rated.flatMap(({ PostIVRKeyPressed }) => PostIVRKeyPressed ?? [])
    expect(older.length).toBeGreaterThan(5)
    expect(newer.length).toBeGreaterThan(older.length)
    expect(newer.filter(({ Key }) => Key !== 'noInput')).toEqual(older)
  })

  it('knows no newer member for ratings on the international site', async () => {
    const simulator = await atNoon('international')
    simulator.store.addCall({ sdkAppId: EMPTY })

    const [record] = await records(simulator)

    expect(record).toHaveProperty('PostIVRKeyPressed')
    expect(record).not.toHaveProperty('PostIVRKeyPressedEx')
  })
})

describe('the calls of', () => {
  it('an automatic task: each session that is over, with what its callee came to', async () => {
    const simulator = await atNoon()
    const TaskId = simulator.store.addAutoCalloutTask({
      sdkAppId: EMPTY,
      notBefore: NOON - HOUR,
      callees: Array.from({ length: 40 }, (_, n) => `00861300000${String(n).padStart(4, '0')}`),
      callers: ['0086010000000003'],
      tries: 2,
    })

    const list = await allRecords(simulator)

    const { response } = await call(simulator, 'DescribeAutoCalloutTask', {
      SdkAppId: EMPTY,
      TaskId,
    })
    const callees = response.Callees as { Callee: string; State: number; Sessions: string[] }[]
    expect(list).toHaveLength(callees.flatMap(({ Sessions }) => Sessions).length)
    for (const { Callee, State, Sessions } of callees) {
      const its = Sessions.map((id) => list.find(({ SessionId }) => SessionId === id))
      expect(its.map((record) => record?.Callee)).toEqual(Sessions.map(() => Callee))
      expect(its.at(-1)?.EndStatus === 1).toBe(State === 1)
    }
    for (const record of list) {
      expect(record).toMatchObject({ CallType: 1, Direction: 1, SeatUser: null })
      expect(record).toMatchObject({ Caller: '0086010000000003', CallerLocation: '北京固话' })
      expect(record.IVRDuration).toBe(record.Duration)
    }
  })

  it('an automatic task: some callees press a key while they listen', async () => {
    const simulator = await atNoon()
    const callees = Array.from({ length: 60 }, (_, n) => String(n))
    simulator.store.addAutoCalloutTask({
      sdkAppId: EMPTY,
      notBefore: NOON - HOUR,
      callees,
      lines: 9,
    })

    const list = await allRecords(simulator)

    const pressed = list.filter(({ IVRKeyPressedEx }) => IVRKeyPressedEx?.length)
    expect(pressed.length).toBeGreaterThan(5)
    expect(pressed.length).toBeLessThan(list.filter(({ EndStatus }) => EndStatus === 1).length)
    for (const { IVRKeyPressedEx, AcceptTimestamp, EndedTimestamp } of pressed) {
      const at = Number(IVRKeyPressedEx?.[0]?.Timestamp) / 1000
      expect(IVRKeyPressedEx?.[0]).toMatchObject({
        Key: expect.stringMatching(/^[12]$/),
        Label: expect.stringMatching(/./),
      })
      expect(at).toBeGreaterThan(Number(AcceptTimestamp))
      expect(at).toBeLessThan(Number(EndedTimestamp))
    }
  })

  it('a predictive campaign: agents of its skill group, for those who answered alone', async () => {
    const simulator = await atNoon()
    staffed(simulator)
    simulator.store.addStaff({ sdkAppId: EMPTY, mail: 'other@example.com' })
    const CampaignId = simulator.store.addPredictiveCampaign({
      sdkAppId: EMPTY,
      skillGroupId: 7,
      startTime: NOON - HOUR,
      endTime: NOON,
      calleeCount: 200,
      lines: 30,
    })

    const list = await allRecords(simulator)

    const page = { SdkAppId: EMPTY, CampaignId, PageSize: 1000, PageNumber: 0 }
    const { response } = await call(simulator, 'DescribePredictiveDialingSessions', page)
    expect(new Set(list.map(({ SessionId }) => SessionId))).toEqual(
      new Set(response.SessionList as string[]),
    )
    const answered = list.filter(({ EndStatus }) => EndStatus === 1)
    const rest = list.filter(({ EndStatus }) => EndStatus !== 1)
    expect(list.map(({ CallType }) => CallType)).toEqual(list.map(() => 5))
    expect(new Set(answered.map(({ SeatUser }) => SeatUser?.Mail))).toEqual(
      new Set(['a@example.com', 'b@example.com', 'c@example.com', 'd@example.com']),
    )
    for (const record of answered) {
      expect(record).toMatchObject({
        SkillGroupId: 7,
        SkillGroup: '销售组',
        QueuedSkillGroupId: 7,
        QueuedTimestamp: record.AcceptTimestamp,
      })
    }
    expect(rest.length).toBeGreaterThan(20)
    expect(rest.filter(({ SeatUser, SkillGroupId }) => SeatUser || SkillGroupId)).toEqual([])
  })

  it('a predictive campaign: a few are handed over to a colleague without a gap', async () => {
    const simulator = await atNoon()
    for (const mail of ['one@example.com', 'two@example.com']) {
      simulator.store.addStaff({ sdkAppId: EMPTY, mail, skillGroups: [{ id: 7 }] })
    }
    simulator.store.addPredictiveCampaign({
      sdkAppId: EMPTY,
      skillGroupId: 7,
      startTime: NOON - HOUR,
      endTime: NOON,
      calleeCount: 200,
      lines: 30,
    })

    const list = await allRecords(simulator)

    const transferred = list.filter(({ ServeParticipants }) => ServeParticipants?.length === 2)
    expect(transferred.length).toBeGreaterThan(0)
    expect(transferred.length).toBeLessThan(30)
    for (const { ServeParticipants, SeatUser, EndedTimestamp } of transferred) {
      const [first, second] = ServeParticipants ?? []
      expect(first?.Mail).toBe(SeatUser?.Mail)
      expect(second?.Mail).not.toBe(first?.Mail)
      expect(first).toMatchObject({ Sequence: 0, TransferTo: second?.Mail, TransferFrom: '' })
      expect(second).toMatchObject({ Sequence: 1, TransferFrom: first?.Mail, TransferTo: '' })
      expect(second?.AcceptTimestamp).toBe(first?.EndedTimestamp)
      expect(second?.EndedTimestamp).toBe(EndedTimestamp)
    }
  })

  it('a skill group without agents: queued, and served by nobody', async () => {
    const simulator = await atNoon()
    simulator.store.addCall({ sdkAppId: EMPTY, skillGroupId: 99 })

    expect(await records(simulator)).toMatchObject([
      {
        EndStatus: 1,
        SeatUser: null,
        ServeParticipants: [],
        SkillGroupId: 0,
        QueuedSkillGroupId: 99,
      },
    ])
  })

  it('a cruise campaign: its agent, whoever answers', async () => {
    const simulator = await atNoon()
    staffed(simulator)
    simulator.store.addCruiseCampaign({
      sdkAppId: EMPTY,
      agent: 'b@example.com',
      startTime: NOON - HOUR,
      endTime: NOON,
      calleeCount: 30,
    })

    const list = await records(simulator)

    expect(list).toHaveLength(30)
    for (const { SeatUser, CallType, EndStatus, ServeParticipants } of list) {
      expect([SeatUser?.Mail, CallType]).toEqual(['b@example.com', 1])
      expect(ServeParticipants?.[0]?.Mail).toBe(EndStatus === 1 ? 'b@example.com' : undefined)
    }
  })

  it('a campaign that runs: those that are over, not those that ring', async () => {
    const simulator = await atNoon()
    const CampaignId = simulator.store.addPredictiveCampaign({
      sdkAppId: EMPTY,
      startTime: NOON - 300,
      calleeCount: 500,
      lines: 10,
    })

    const list = await allRecords(simulator)

    const page = { SdkAppId: EMPTY, CampaignId, PageSize: 1000, PageNumber: 0 }
    const { response } = await call(simulator, 'DescribePredictiveDialingSessions', page)
    const placed = Number(response.TotalCount)
    expect(list.length).toBeGreaterThan(placed - 11)
    expect(list.length).toBeLessThan(placed)
    expect(list.filter(({ EndedTimestamp }) => Number(EndedTimestamp) > NOON)).toEqual([])
  })

  it('a campaign: a single call takes the place of one with its session id', async () => {
    const simulator = await atNoon()
    const sessions = ['one', 'two']
    simulator.store.addPredictiveCampaign({ sdkAppId: EMPTY, sessions })
    simulator.store.addCall({ sdkAppId: EMPTY, sessionId: 'two', endStatus: 777 })

    const told = (list: readonly TelCdrInfo[]) =>
      list.map(({ SessionId, EndStatus }) => `${SessionId}: ${EndStatus}`).sort()

    expect(told(await records(simulator))).toEqual(['one: 1', 'two: 777'])
    expect(told(await records(simulator, { SessionIds: sessions }))).toEqual(['one: 1', 'two: 777'])
  })
})
