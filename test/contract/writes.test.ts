import { describe, expect, it, onTestFinished } from 'vitest'
import {
  AbortAgentCruiseDialingCampaign,
  AbortPredictiveDialingCampaign,
  type Acknowledged,
  type Action,
  CreateAgentCruiseDialingCampaign,
  CreateAutoCalloutTask,
  CreatePredictiveDialingCampaign,
  DeletePredictiveDialingCampaign,
  DescribeAgentCruiseDialingCampaign,
  DescribeAutoCalloutTask,
  DescribePredictiveDialingCampaign,
  DescribePredictiveDialingCampaigns,
  type Integer,
  PauseAutoCalloutTask,
  PausePredictiveDialingCampaign,
  ResumeAutoCalloutTask,
  ResumePredictiveDialingCampaign,
  StopAutoCalloutTask,
  UpdatePredictiveDialingCampaign,
} from '../../src/actions/index.ts'
import { type Ccc, cccForOperation, connect } from '../../src/client/index.ts'
import { systemClock } from '../../src/clock.ts'
import { startSimulator } from '../../src/simulator/index.ts'

/**
 * What the gateway believes of the actions that create or change, asked of the simulator and of
 * nothing else, whatever the environment says: they make real phones ring, or stop them.
 */
async function connected(): Promise<Ccc> {
  const { url: endpoint, credential, stop } = await startSimulator()
  onTestFinished(stop)
  const send = connect({ endpoint, site: 'china', credential }, systemClock, Math.random)
  return cccForOperation({ send }, { deadline: Date.now() + 10_000 }, [])
}

const SdkAppId = 1_400_000_000
const ABSENT = 999_999_999_999
const LATER = 1_900_000_000 // Unix seconds

/** What a read tells of what was created; the rest of a create is not told again. */
const TASK = { Name: 'contract', NotBefore: LATER, IvrId: 8 }
const CAMPAIGN = {
  ...{ Name: 'contract', CallOrder: 1, SkillGroupId: 255, Priority: 1, ExpectedAbandonRate: 5 },
  ...{ RetryInterval: 60, StartTime: LATER, EndTime: LATER + 3600 },
}
const CRUISE = {
  ...{ Name: 'contract', Agent: 'agent-01@example.com', ConcurrencyNumber: 20 },
  ...{ StartTime: LATER, EndTime: LATER + 3600 },
}
const NUMBERS = { Callees: ['008613000000001'], Callers: ['0086075500000001'] }
const CREATE_TASK = { SdkAppId, ...TASK, ...NUMBERS }
const CREATE_CAMPAIGN = { SdkAppId, ...CAMPAIGN, ...NUMBERS }
const CREATE_CRUISE = { SdkAppId, ...CRUISE }

describe('on the simulator alone', () => {
  it('CreateAutoCalloutTask names a task that can be read back', async () => {
    const ccc = await connected()

    const { TaskId } = (await ccc.call(CreateAutoCalloutTask, CREATE_TASK)).answer

    const { answer } = await ccc.call(DescribeAutoCalloutTask, { SdkAppId, TaskId: id(TaskId) })
    expect(answer).toMatchObject({ ...TASK, State: 0, Callees: [{ State: 0 }] })
  })

  it('CreatePredictiveDialingCampaign names a campaign that can be read back', async () => {
    const ccc = await connected()

    const { CampaignId } = (await ccc.call(CreatePredictiveDialingCampaign, CREATE_CAMPAIGN)).answer

    expect(await campaign(ccc, id(CampaignId))).toMatchObject({ ...CAMPAIGN, Status: 0 })
  })

  it('CreateAgentCruiseDialingCampaign names a campaign that can be read back', async () => {
    const ccc = await connected()

    const { CampaignId } = (await ccc.call(CreateAgentCruiseDialingCampaign, CREATE_CRUISE)).answer

    expect(await cruise(ccc, id(CampaignId))).toMatchObject({ ...CRUISE, State: 0 })
  })

  it('UpdatePredictiveDialingCampaign replaces what is left out too', async () => {
    const ccc = await connected()
    const create = { ...CREATE_CAMPAIGN, UUI: 'u' }
    const { answer } = await ccc.call(CreatePredictiveDialingCampaign, create)
    const CampaignId = id(answer.CampaignId)
    const other = { ...CREATE_CAMPAIGN, CampaignId, Name: 'other' }

    await acknowledged(ccc, UpdatePredictiveDialingCampaign, other)

    expect(await campaign(ccc, CampaignId)).toMatchObject({ Name: 'other', UUI: '', Status: 0 })
  })

  it('PauseAutoCalloutTask, ResumeAutoCalloutTask and StopAutoCalloutTask lead to 5, 1 and an end', async () => {
    const ccc = await connected()
    const task = { SdkAppId, TaskId: 3 }
    const state = async () => (await ccc.call(DescribeAutoCalloutTask, task)).answer.State

    await acknowledged(ccc, PauseAutoCalloutTask, task)
    expect(await state()).toBe(5)
    await acknowledged(ccc, ResumeAutoCalloutTask, task)
    expect(await state()).toBe(1)
    await acknowledged(ccc, StopAutoCalloutTask, task)
    expect([3, 4]).toContain(await state())
  })

  it('PausePredictiveDialingCampaign, ResumePredictiveDialingCampaign and AbortPredictiveDialingCampaign lead to 2, 1 and 3 by hand', async () => {
    const ccc = await connected()
    const ids = { SdkAppId, CampaignId: 2570 }
    const standing = async () => {
      const { Status, StatusReason } = await campaign(ccc, ids.CampaignId)
      return [Status, StatusReason]
    }

    await acknowledged(ccc, PausePredictiveDialingCampaign, ids)
    expect(await standing()).toEqual([2, 0])
    await acknowledged(ccc, ResumePredictiveDialingCampaign, ids)
    expect(await standing()).toEqual([1, 0])
    await acknowledged(ccc, AbortPredictiveDialingCampaign, ids)
    expect(await standing()).toEqual([3, 1])
  })

  it('DeletePredictiveDialingCampaign takes a campaign out of every answer', async () => {
    const ccc = await connected()
    const CampaignId = 2574
    const list = { SdkAppId, PageSize: 100, PageNumber: 0, CampaignId }
    const count = async () =>
      (await ccc.call(DescribePredictiveDialingCampaigns, list)).answer.TotalCount
    expect(await count()).toBe(1)

    await acknowledged(ccc, DeletePredictiveDialingCampaign, { SdkAppId, CampaignId })

    expect(await count()).toBe(0)
    await expect(campaign(ccc, CampaignId)).rejects.toMatchObject({
      upstreamCode: 'InvalidParameterValue',
    })
  })

  it('AbortAgentCruiseDialingCampaign leads to 3', async () => {
    const ccc = await connected()

    await acknowledged(ccc, AbortAgentCruiseDialingCampaign, { SdkAppId, CampaignId: 2601 })

    expect(await cruise(ccc, 2601)).toMatchObject({ State: 3 })
  })

  it.each<[string, string, (ccc: Ccc) => Promise<unknown>]>([
    [
      'StopAutoCalloutTask refuses a completed task',
      'UnsupportedOperation',
      (ccc) => ccc.call(StopAutoCalloutTask, { SdkAppId, TaskId: 1 }),
    ],
    [
      'PauseAutoCalloutTask refuses a paused task',
      'UnsupportedOperation',
      (ccc) => ccc.call(PauseAutoCalloutTask, { SdkAppId, TaskId: 6 }),
    ],
    [
      'ResumeAutoCalloutTask refuses a running task',
      'UnsupportedOperation',
      (ccc) => ccc.call(ResumeAutoCalloutTask, { SdkAppId, TaskId: 3 }),
    ],
    [
      'UpdatePredictiveDialingCampaign refuses a campaign that has started',
      'UnsupportedOperation',
      (ccc) => ccc.call(UpdatePredictiveDialingCampaign, { ...CREATE_CAMPAIGN, CampaignId: 2570 }),
    ],
    [
      'PausePredictiveDialingCampaign refuses a paused campaign',
      'InvalidParameterValue',
      (ccc) => ccc.call(PausePredictiveDialingCampaign, { SdkAppId, CampaignId: 2575 }),
    ],
    [
      'ResumePredictiveDialingCampaign refuses a campaign in progress',
      'InvalidParameterValue',
      (ccc) => ccc.call(ResumePredictiveDialingCampaign, { SdkAppId, CampaignId: 2570 }),
    ],
    [
      'AbortPredictiveDialingCampaign refuses a campaign ended by hand',
      'InvalidParameterValue',
      (ccc) => ccc.call(AbortPredictiveDialingCampaign, { SdkAppId, CampaignId: 2576 }),
    ],
    [
      'DeletePredictiveDialingCampaign refuses a campaign in progress',
      'InvalidParameterValue',
      (ccc) => ccc.call(DeletePredictiveDialingCampaign, { SdkAppId, CampaignId: 2570 }),
    ],
    [
      'AbortAgentCruiseDialingCampaign refuses a completed campaign',
      'InvalidParameterValue',
      (ccc) => ccc.call(AbortAgentCruiseDialingCampaign, { SdkAppId, CampaignId: 2569 }),
    ],
    [
      'CreatePredictiveDialingCampaign refuses an application that nobody has',
      'InvalidParameterValue',
      (ccc) => ccc.call(CreatePredictiveDialingCampaign, { ...CREATE_CAMPAIGN, SdkAppId: ABSENT }),
    ],
    [
      'CreateAgentCruiseDialingCampaign refuses an application that nobody has',
      'InvalidParameterValue',
      (ccc) => ccc.call(CreateAgentCruiseDialingCampaign, { ...CREATE_CRUISE, SdkAppId: ABSENT }),
    ],
  ])('%s with %s', async (_what, upstreamCode, call) => {
    const ccc = await connected()

    await expect(call(ccc)).rejects.toMatchObject({ upstreamCode })
  })

  it.each<[string, (ccc: Ccc) => Promise<unknown>]>([
    ...[StopAutoCalloutTask, PauseAutoCalloutTask, ResumeAutoCalloutTask].map(
      (action): [string, (ccc: Ccc) => Promise<unknown>] => [
        action.name,
        (ccc) => ccc.call(action, { SdkAppId, TaskId: ABSENT }),
      ],
    ),
    ...[
      PausePredictiveDialingCampaign,
      ResumePredictiveDialingCampaign,
      AbortPredictiveDialingCampaign,
      DeletePredictiveDialingCampaign,
      AbortAgentCruiseDialingCampaign,
    ].map((action): [string, (ccc: Ccc) => Promise<unknown>] => [
      action.name,
      (ccc) => ccc.call(action, { SdkAppId, CampaignId: ABSENT }),
    ]),
    [
      UpdatePredictiveDialingCampaign.name,
      (ccc) =>
        ccc.call(UpdatePredictiveDialingCampaign, { ...CREATE_CAMPAIGN, CampaignId: ABSENT }),
    ],
  ])('%s refuses an id that nobody has with InvalidParameterValue', async (_name, call) => {
    const ccc = await connected()

    await expect(call(ccc)).rejects.toMatchObject({ upstreamCode: 'InvalidParameterValue' })
  })
})

/** Sends a change, whose answer must tell nothing but the id of the request. */
async function acknowledged<Request extends object>(
  ccc: Ccc,
  action: Action<Request, Acknowledged>,
  params: Request,
) {
  const { answer, requestId } = await ccc.call(action, params)
  expect(answer).toEqual({})
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
}

async function campaign(ccc: Ccc, CampaignId: Integer) {
  return (await ccc.call(DescribePredictiveDialingCampaign, { SdkAppId, CampaignId })).answer
}

async function cruise(ccc: Ccc, CampaignId: Integer) {
  return (await ccc.call(DescribeAgentCruiseDialingCampaign, { SdkAppId, CampaignId })).answer
}

function id(given: Integer | null | undefined): Integer {
  expect(given).toEqual(expect.any(Number))
  return given ?? Number.NaN
}
