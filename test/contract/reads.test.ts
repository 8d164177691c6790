import { describe, expect, it, onTestFinished } from 'vitest'
import {
  type Action,
  CreateAutoCalloutTask,
  DescribeAgentCruiseDialingCampaign,
  DescribeAutoCalloutTask,
  DescribePredictiveDialingCampaign,
  DescribePredictiveDialingSessions,
} from '../../src/actions/index.ts'
import { type Ccc, cccForOperation, connect } from '../../src/client/index.ts'
import { systemClock } from '../../src/clock.ts'
import { readConfig, type Upstream } from '../../src/config.ts'
import { startSimulator } from '../../src/simulator/index.ts'

/**
 * What the gateway believes of CCC, asked of CCC: of the simulator always, and of a real endpoint
 * where somebody asks for it. There only reads are sent: nothing here may make a real phone ring.
 *
 * To run it there, set CCC_GATEWAY_LIVE_CONTRACT=1, the credentials, CCC_SDK_APP_ID, and the number of an
 * object of each kind that exists.
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
    const { upstream } = readConfig(process.env)
    if (upstream === null)
      throw new Error('CCC_GATEWAY_LIVE_CONTRACT=1 needs credentials beside it')
    return upstream
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
  DescribePredictiveDialingSessions: { TotalCount: 'integer', SessionList: 'list' },
} as const

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

  async function connected(): Promise<Ccc> {
    const send = connect(await start(), systemClock, Math.random)
    return cccForOperation(send, Date.now() + 10_000, [])
  }

  async function asked<Request extends object, Response extends object>(
    action: Action<Request, Response>,
    params: Request,
  ): Promise<Response> {
    const { answer, requestId } = await (await connected()).call(action, params)
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
    expect(wrongFields(action.name, answer)).toEqual([])
    return answer
  }
})

it('creates on the simulator alone: a task that CreateAutoCalloutTask named can be read back', async () => {
  const send = connect(await simulated.start(), systemClock, Math.random)
  const ccc = cccForOperation(send, Date.now() + 10_000, [])
  const SdkAppId = simulated.ids.app
  const speech = { IvrId: 8, NotBefore: 1_900_000_000, Name: 'contract' }

  const { answer } = await ccc.call(CreateAutoCalloutTask, {
    ...{ SdkAppId, ...speech },
    ...{ Callees: ['008613000000001'], Callers: ['0086075500000001'] },
  })

  const TaskId = answer.TaskId ?? Number.NaN
  const read = await ccc.call(DescribeAutoCalloutTask, { SdkAppId, TaskId })
  expect(read.answer).toMatchObject({ ...speech, State: 0 })
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
