import { describe, expect, it, onTestFinished } from 'vitest'
import {
  type Action,
  DescribeAgentCruiseDialingCampaign,
  DescribeAutoCalloutTask,
  DescribeAutoCalloutTasks,
  DescribeNumbers,
  DescribePredictiveDialingCampaign,
  DescribePredictiveDialingCampaigns,
  DescribePredictiveDialingSessions,
  DescribeProtectedTelCdr,
  DescribeSessionDetail,
  DescribeSkillGroupInfoList,
  DescribeStaffInfoList,
  DescribeTelCdr,
  DescribeTelRecordAsr,
  type TelCdrInfo,
} from '../../src/actions/index.ts'
import { type Ccc, cccForOperation, connect, type Upstream } from '../../src/client/index.ts'
import { systemClock } from '../../src/clock.ts'
import { readConfig } from '../../src/config/index.ts'
import { startSimulator } from '../../src/simulator/index.ts'

/**
 * What the gateway believes of CCC, asked of CCC: of the simulator always, and of a real endpoint
 * where somebody asks for it. There only reads are sent; what creates or changes is in writes.test.ts.
 *
 * To run it there, set CCC_GATEWAY_LIVE_CONTRACT=1, the credentials, CCC_SDK_APP_ID, and the number of an
 * object of each kind that exists. The application must have a skill group, an agent, a number, and an
 * answered call of the last week that was transcribed.
 */
const LIVE = process.env.CCC_GATEWAY_LIVE_CONTRACT === '1'
const ABSENT = 999_999_999_999

interface Target {
  readonly name: string
  readonly ids: { app: number; predictive: number; cruise: number; task: number }
  start(): Promise<Upstream>
}

const simulated: Target = {
  name: 'the simulator',
  ids: { app: 1_400_000_000, predictive: 2570, cruise: 2601, task: 3 },
  async start() {
    const { url: endpoint, credential, stop } = await startSimulator()
    onTestFinished(stop)
    return { endpoint, site: 'china', credential }
  },
}

const real: Target = {
  name: 'the real endpoint',
  ids: {
    app: Number(process.env.CCC_SDK_APP_ID),
    predictive: Number(process.env.CCC_GATEWAY_LIVE_PREDICTIVE_CAMPAIGN_ID),
    cruise: Number(process.env.CCC_GATEWAY_LIVE_CRUISE_CAMPAIGN_ID),
    task: Number(process.env.CCC_GATEWAY_LIVE_TASK_ID),
  },
  async start() {
    const [account] = readConfig(process.env).accounts
    if (account === undefined || !('secretId' in account.credential))
      throw new Error('CCC_GATEWAY_LIVE_CONTRACT=1 needs credentials beside it')
    return { ...account, credential: account.credential }
  },
}

if (!LIVE) {
  process.stdout.write(
    'The contract tests did not run against a real endpoint: CCC_GATEWAY_LIVE_CONTRACT is not 1.\n',
  )
}

/** Declared types of the fields that may come back; a field that is absent or null says nothing. */
const FIELDS = {
  DescribePredictiveDialingCampaign: {
    ...{ CampaignId: 'integer', Name: 'text', CallOrder: 'integer', SkillGroupId: 'integer' },
    ...{ IVRId: 'integer', Priority: 'integer', ExpectedAbandonRate: 'integer' },
    ...{ RetryTimes: 'integer', RetryInterval: 'integer', StartTime: 'integer' },
    ...{ EndTime: 'integer', Status: 'integer', StatusReason: 'integer', Variables: 'list' },
    UUI: 'text',
  },
  DescribeAgentCruiseDialingCampaign: {
    ...{ Name: 'text', Agent: 'text', ConcurrencyNumber: 'integer', StartTime: 'integer' },
    ...{ EndTime: 'integer', CallOrder: 'integer', UUI: 'text', State: 'integer' },
    ...{ TotalCalleeCount: 'integer', CalledCalleeCount: 'integer' },
  },
  DescribeAutoCalloutTask: {
    ...{ Name: 'text', Description: 'text', NotBefore: 'integer', NotAfter: 'integer' },
    ...{ Callers: 'list', Callees: 'list', IvrId: 'integer', State: 'integer' },
    MaxRingTimeoutSecond: 'integer',
  },
  DescribeAutoCalloutTasks: { TotalCount: 'integer', Tasks: 'list' },
  AutoCalloutTaskInfo: {
    ...{ TaskId: 'integer', Name: 'text', CalleeCount: 'integer', Callers: 'list' },
    ...{ NotBefore: 'integer', NotAfter: 'integer', IvrId: 'integer', State: 'integer' },
    MaxRingTimeoutSecond: 'integer',
  },
  DescribePredictiveDialingCampaigns: { TotalCount: 'integer', CampaignList: 'list' },
  DescribePredictiveDialingCampaignsElement: {
    ...{ CampaignId: 'integer', Name: 'text', Status: 'integer', StatusReason: 'integer' },
    ...{ CalleeCount: 'integer', FinishedCalleeCount: 'integer', Priority: 'integer' },
    SkillGroupId: 'integer',
  },
  DescribePredictiveDialingSessions: { TotalCount: 'integer', SessionList: 'list' },
  DescribeTelCdr: { TotalCount: 'integer', TelCdrList: 'list' },
  DescribeProtectedTelCdr: { TotalCount: 'integer', TelCdrList: 'list' },
  TelCdrInfo: {
    ...{ SessionId: 'text', Caller: 'text', Callee: 'text', ProtectedCaller: 'text' },
    ...{ ProtectedCallee: 'text', CallerLocation: 'text', Direction: 'integer' },
    ...{
      CallType: 'integer',
      Time: 'integer',
      StartTimestamp: 'integer',
      RingTimestamp: 'integer',
    },
    ...{ QueuedTimestamp: 'integer', AcceptTimestamp: 'integer', EndedTimestamp: 'integer' },
    ...{ Duration: 'integer', IVRDuration: 'integer', EndStatus: 'integer', HungUpSide: 'text' },
    ...{ EndStatusString: 'text', SysHangupReason: 'integer', SysHangupReasonString: 'text' },
    ...{ SeatUser: 'object', ServeParticipants: 'list', SkillGroup: 'text' },
    ...{ SkillGroupId: 'integer', QueuedSkillGroupId: 'integer', QueuedSkillGroupName: 'text' },
    ...{ IVRKeyPressedEx: 'list', PostIVRKeyPressed: 'list', PostIVRKeyPressedEx: 'list' },
    ...{ RecordId: 'text', RecordURL: 'text', CustomRecordURL: 'text', AsrUrl: 'text' },
    ...{ AsrStatus: 'text', VoicemailRecordURL: 'list', VoicemailAsrURL: 'list', UUI: 'text' },
    ...{ Remark: 'text', AIAgentId: 'integer', AIAgentName: 'text' },
  },
  DescribeSessionDetail: {
    ...{ Caller: 'text', Callee: 'text', CallType: 'integer', StartTimeStamp: 'integer' },
    ...{ RingTimestamp: 'integer', AcceptTimestamp: 'integer', EndedTimestamp: 'integer' },
    ...{ QueuedTimestamp: 'integer', StaffUserId: 'text', EndStatus: 'integer' },
    ...{ QueuedSkillGroupId: 'integer', QueuedSkillGroupName: 'text', RecordURL: 'text' },
    ...{ CustomRecordURL: 'text', AsrURL: 'text', VoicemailRecordURL: 'list' },
    ...{ VoicemailAsrURL: 'list', IVRKeyPressed: 'list', PostIVRKeyPressed: 'list' },
    ...{ HungUpSide: 'text', UUI: 'text', Events: 'list', ServeParticipants: 'list' },
    ...{ SysHangupReason: 'integer', SysHangupReasonString: 'text' },
  },
  DescribeTelRecordAsr: { AsrDataList: 'list' },
  DescribeSkillGroupInfoList: { TotalCount: 'integer', SkillGroupList: 'list' },
  SkillGroupInfoItem: {
    ...{ SkillGroupId: 'integer', SkillGroupName: 'text', RoutePolicy: 'text' },
    ...{ UsingLastSeat: 'integer', MaxConcurrency: 'integer', LastModifyTimestamp: 'integer' },
    ...{ SkillGroupType: 'integer', Alias: 'text', RingAll: 'boolean' },
  },
  DescribeStaffInfoList: { TotalCount: 'integer', StaffList: 'list' },
  StaffInfo: {
    ...{ Name: 'text', Mail: 'text', Phone: 'text', Nick: 'text', StaffNumber: 'text' },
    ...{ RoleList: 'list', SkillGroupList: 'list', LastModifyTimestamp: 'integer' },
    ...{ ExtensionNumber: 'text', ForwardingConfig: 'object' },
  },
  DescribeNumbers: { TotalCount: 'integer', Numbers: 'list' },
  NumberInfo: {
    ...{ Number: 'text', CallOutSkillGroupIds: 'list', State: 'integer', CostType: 'integer' },
  },
} as const

const DAY = 86_400 // seconds
const NOBODY = '00000000-0000-4000-8000-ffffffffffff'

describe.each(LIVE ? [simulated, real] : [simulated])('on $name', ({ ids, start }) => {
  const campaign = { SdkAppId: ids.app, CampaignId: ids.predictive }
  const cruise = { SdkAppId: ids.app, CampaignId: ids.cruise }
  const task = { SdkAppId: ids.app, TaskId: ids.task }
  const page = { PageSize: 1000, PageNumber: 0 }

  it('DescribePredictiveDialingCampaign answers its declared fields, with its id', async () => {
    const answer = await asked(DescribePredictiveDialingCampaign, campaign)

    expect(answer).toMatchObject({ CampaignId: ids.predictive, Name: expect.any(String) })
  })

  it('DescribeAgentCruiseDialingCampaign answers its declared fields, without an id', async () => {
    const answer = await asked(DescribeAgentCruiseDialingCampaign, cruise)

    expect(answer).toMatchObject({ Agent: expect.any(String) })
    expect(answer).not.toHaveProperty('CampaignId')
  })

  it('DescribeAutoCalloutTask answers its declared fields, without an id', async () => {
    const answer = await asked(DescribeAutoCalloutTask, task)

    expect(answer.Callees?.[0]).toMatchObject({ Callee: expect.any(String) })
    expect(answer).not.toHaveProperty('TaskId')
  })

  it('DescribePredictiveDialingSessions answers a page of 1,000 ids from page 0', async () => {
    const answer = await asked(DescribePredictiveDialingSessions, { ...campaign, ...page })

    const expected = Math.min(1000, answer.TotalCount ?? Number.NaN)
    expect(new Set(answer.SessionList).size).toBe(expected)
  })

  it('DescribeAutoCalloutTasks answers tasks with their ids from page 0, and counts all', async () => {
    const ccc = await connected()
    const answer = await asked(DescribeAutoCalloutTasks, page100, ccc)
    const one = await asked(DescribeAutoCalloutTasks, { ...page100, PageSize: 1 }, ccc)

    const list = answer.Tasks ?? []
    expect(list[0]).toMatchObject({ TaskId: expect.any(Number), State: expect.any(Number) })
    expect(list.flatMap((task) => wrongFields('AutoCalloutTaskInfo', task))).toEqual([])
    expect(list).toHaveLength(Math.min(100, answer.TotalCount ?? Number.NaN))
    expect(one).toMatchObject({
      TotalCount: answer.TotalCount,
      Tasks: [{ TaskId: list[0]?.TaskId }],
    })
  })

  it('DescribePredictiveDialingCampaigns answers campaigns with their counts, and finds one by name and skill group', async () => {
    const ccc = await connected()
    const { Name, SkillGroupId } = await asked(DescribePredictiveDialingCampaign, campaign, ccc)
    const all = await asked(DescribePredictiveDialingCampaigns, page100, ccc)
    const filters = { Name: Name ?? '', SkillGroupId: SkillGroupId ?? 0 }
    const some = await asked(DescribePredictiveDialingCampaigns, { ...page100, ...filters }, ccc)

    const [list, found] = [all.CampaignList ?? [], some.CampaignList ?? []]
    const wrong = (row: object) => wrongFields('DescribePredictiveDialingCampaignsElement', row)
    expect(list).toHaveLength(Math.min(100, all.TotalCount ?? Number.NaN))
    expect(list.flatMap(wrong)).toEqual([])
    expect(found.map(({ CampaignId }) => CampaignId)).toContain(ids.predictive)
    expect(new Set(found.map((row) => row.SkillGroupId))).toEqual(new Set([SkillGroupId]))
    expect(found.every((row) => row.Name?.includes(filters.Name))).toBe(true)
  })

  it.each([
    [
      'DescribePredictiveDialingCampaign',
      (ccc: Ccc) =>
        ccc.call(DescribePredictiveDialingCampaign, { ...campaign, CampaignId: ABSENT }),
    ],
    [
      'DescribeAgentCruiseDialingCampaign',
      (ccc: Ccc) => ccc.call(DescribeAgentCruiseDialingCampaign, { ...cruise, CampaignId: ABSENT }),
    ],
    [
      'DescribeAutoCalloutTask',
      (ccc: Ccc) => ccc.call(DescribeAutoCalloutTask, { ...task, TaskId: ABSENT }),
    ],
    [
      'DescribePredictiveDialingSessions',
      (ccc: Ccc) =>
        ccc.call(DescribePredictiveDialingSessions, { ...campaign, ...page, CampaignId: ABSENT }),
    ],
  ])('%s refuses an id that nobody has with InvalidParameterValue', async (_name, call) => {
    const ccc = await connected()

    await expect(call(ccc)).rejects.toMatchObject({ upstreamCode: 'InvalidParameterValue' })
  })

  it('refuses a page of 1,001 sessions', async () => {
    const ccc = await connected()
    const params = { ...campaign, PageSize: 1001, PageNumber: 0 }

    await expect(ccc.call(DescribePredictiveDialingSessions, params)).rejects.toMatchObject({
      upstreamCode: 'InvalidParameterValue',
    })
  })

  it('DescribeTelCdr answers a page of 100 records at most, and those of named sessions', async () => {
    const ccc = await connected()
    const list = await calls(ccc)

    const SessionIds = list.map(({ SessionId }) => SessionId ?? '')
    const named = await asked(DescribeTelCdr, { ...span(), SessionIds }, ccc)
    expect(list.length).toBeLessThanOrEqual(100)
    expect(list.flatMap((record) => wrongFields('TelCdrInfo', record))).toEqual([])
    expect(new Set(named.TelCdrList?.map(({ SessionId }) => SessionId))).toEqual(
      new Set(SessionIds),
    )
  })

  it('DescribeTelCdr leaves out a session that nobody has', async () => {
    const answer = await asked(DescribeTelCdr, { ...span(), SessionIds: [NOBODY] })

    expect(answer).toMatchObject({ TotalCount: 0, TelCdrList: [] })
  })

  it('DescribeProtectedTelCdr answers records without numbers', async () => {
    const { TelCdrList = [] } = await asked(DescribeProtectedTelCdr, span())

    const list = TelCdrList ?? []
    expect(list.flatMap((record) => wrongFields('TelCdrInfo', record))).toEqual([])
    expect(list.filter(({ Caller, Callee }) => Caller || Callee)).toEqual([])
  })

  it('DescribeSessionDetail answers the call that DescribeTelCdr lists', async () => {
    const ccc = await connected()
    const record = await answeredCall(ccc)

    const answer = await asked(DescribeSessionDetail, sessionOf(record), ccc)

    expect(answer).toMatchObject({
      StartTimeStamp: record.StartTimestamp,
      EndedTimestamp: record.EndedTimestamp,
      EndStatus: record.EndStatus,
    })
  })

  it('DescribeTelRecordAsr answers sentences with who said them', async () => {
    const ccc = await connected()
    const { SessionId } = sessionOf(await answeredCall(ccc))

    const answer = await asked(DescribeTelRecordAsr, { SdkAppId: ids.app, SessionId }, ccc)

    expect(answer.AsrDataList?.[0]).toMatchObject({
      User: expect.any(String),
      Message: expect.any(String),
    })
  })

  it('DescribeSkillGroupInfoList answers all groups, or the one asked for', async () => {
    const ccc = await connected()
    const all = await asked(DescribeSkillGroupInfoList, page100, ccc)

    const [group] = all.SkillGroupList ?? []
    const SkillGroupId = group?.SkillGroupId ?? 0
    const one = await asked(DescribeSkillGroupInfoList, { ...page100, SkillGroupId }, ccc)
    const none = await asked(DescribeSkillGroupInfoList, { ...page100, SkillGroupId: ABSENT }, ccc)
    expect(wrongFields('SkillGroupInfoItem', group ?? {})).toEqual([])
    expect(one).toMatchObject({ TotalCount: 1, SkillGroupList: [group] })
    expect(none).toMatchObject({ TotalCount: 0 })
  })

  it('DescribeStaffInfoList answers up to 9,999 agents, or the one asked for', async () => {
    const ccc = await connected()
    const all = await asked(DescribeStaffInfoList, { ...page100, PageSize: 9999 }, ccc)

    const [agent] = all.StaffList ?? []
    const StaffMail = agent?.Mail ?? ''
    const one = await asked(DescribeStaffInfoList, { ...page100, StaffMail }, ccc)
    const none = await asked(
      DescribeStaffInfoList,
      { ...page100, StaffMail: 'nobody@example.com' },
      ccc,
    )
    expect(wrongFields('StaffInfo', agent ?? {})).toEqual([])
    expect(one).toMatchObject({ TotalCount: 1, StaffList: [{ Mail: StaffMail }] })
    expect(none).toMatchObject({ TotalCount: 0 })
  })

  it('DescribeNumbers answers from page 0', async () => {
    const answer = await asked(DescribeNumbers, { SdkAppId: ids.app, PageNumber: 0 })

    const [first] = answer.Numbers ?? []
    expect(first).toMatchObject({ Number: expect.any(String), State: expect.any(Number) })
    expect(wrongFields('NumberInfo', first ?? {})).toEqual([])
  })

  it.each([
    [
      'DescribeTelCdr refuses a page of 101',
      'InvalidParameterValue',
      (ccc: Ccc) => ccc.call(DescribeTelCdr, { ...span(), PageSize: 101 }),
    ],
    [
      'DescribePredictiveDialingCampaigns refuses a page of 101',
      'InvalidParameterValue',
      (ccc: Ccc) => ccc.call(DescribePredictiveDialingCampaigns, { ...page100, PageSize: 101 }),
    ],
    [
      'DescribeTelCdr refuses a span of 90 days',
      'InvalidParameterValue',
      (ccc: Ccc) => ccc.call(DescribeTelCdr, span(90)),
    ],
    [
      'DescribeTelCdr refuses an application that nobody has',
      'InvalidParameterValue.InstanceNotExist',
      (ccc: Ccc) => ccc.call(DescribeTelCdr, { ...span(), SdkAppId: ABSENT }),
    ],
    [
      'DescribeSessionDetail refuses a session that nobody has',
      'FailedOperation.SessionNotExists',
      (ccc: Ccc) => ccc.call(DescribeSessionDetail, sessionOf({ SessionId: NOBODY })),
    ],
    [
      'DescribeTelRecordAsr refuses a session that nobody has',
      'ResourceNotFound',
      (ccc: Ccc) => ccc.call(DescribeTelRecordAsr, { SdkAppId: ids.app, SessionId: NOBODY }),
    ],
  ])('%s with %s', async (_what, upstreamCode, call) => {
    const ccc = await connected()

    await expect(call(ccc)).rejects.toMatchObject({ upstreamCode })
  })

  const page100 = { SdkAppId: ids.app, PageSize: 100, PageNumber: 0 }

  function span(days = 7) {
    const EndTimeStamp = Math.floor(Date.now() / 1000)
    return { ...page100, StartTimeStamp: EndTimeStamp - days * DAY, EndTimeStamp }
  }

  function sessionOf({ SessionId }: TelCdrInfo) {
    const { StartTimeStamp: StartTimestamp, EndTimeStamp: EndTimestamp } = span()
    return { SdkAppId: ids.app, SessionId: SessionId ?? '', StartTimestamp, EndTimestamp }
  }

  async function calls(ccc: Ccc): Promise<readonly TelCdrInfo[]> {
    const { TelCdrList } = await asked(DescribeTelCdr, span(), ccc)
    if (!TelCdrList?.length) throw new Error('The application has no call of the last week.')
    return TelCdrList
  }

  async function answeredCall(ccc: Ccc): Promise<TelCdrInfo> {
    const record = (await calls(ccc)).find(({ AsrStatus }) => AsrStatus === 'Complete')
    if (!record) throw new Error('None of the newest 100 calls was transcribed.')
    return record
  }

  async function connected(): Promise<Ccc> {
    const send = connect(await start(), systemClock, Math.random)
    return cccForOperation({ send }, { deadline: Date.now() + 10_000 }, [])
  }

  async function asked<Request extends object, Response extends object>(
    action: Action<Request, Response>,
    params: Request,
    ccc?: Ccc, // where one answer is to be held against another
  ): Promise<Response> {
    const { answer, requestId } = await (ccc ?? (await connected())).call(action, params)
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
    expect(wrongFields(action.name, answer)).toEqual([])
    return answer
  }
})

function wrongFields(action: string, answer: object): string[] {
  const declared: Record<string, string> = FIELDS[action as keyof typeof FIELDS] // one of those asked
  return Object.entries(answer)
    .filter(
      ([name, value]) =>
        value !== null && declared[name] !== undefined && kindOf(value) !== declared[name],
    )
    .map(([name]) => name)
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'text'
  return typeof value === 'bigint' || Number.isInteger(value) ? 'integer' : typeof value
}
