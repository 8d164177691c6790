import {
  type Action,
  type Answer,
  CreateAgentCruiseDialingCampaign,
  type CreateAgentCruiseDialingCampaignRequest,
  CreateAutoCalloutTask,
  type CreateAutoCalloutTaskRequest,
  CreatePredictiveDialingCampaign,
  type CreatePredictiveDialingCampaignRequest,
  DescribeAutoCalloutTasks,
  DescribePredictiveDialingCampaigns,
  type Integer,
} from '../actions/index.ts'
import { type Ccc, rowsOf } from '../client/index.ts'
import { type Likeness, likeness, sealedNumbers } from './likeness.ts'
import type { Seals } from './marker.ts'
import type { Page, Row } from './sighting.ts'

/** What every create sends, whatever it creates. */
export interface CreateRequest {
  readonly SdkAppId: Integer
  readonly Name?: string
}

/** What CCC answers to a create: the id, by the name that its kind has. */
export type CreatedAnswer = Answer<{ TaskId: Integer; CampaignId: Integer }>

/** Reads a page of the list in which a create shows, from page 0. */
type ReadPage = (ccc: Ccc, sdkAppId: Integer, page: number, seals: Seals) => Promise<Page>

/** One kind of thing that can be created. */
export interface CreateKind<Request extends CreateRequest> {
  readonly action: Action<Request, CreatedAnswer>
  readonly likenessOf: (request: Request, seals: Seals) => Likeness
  /** Null where CCC has no list of them. */
  readonly readPage: ReadPage | null
}

const PAGE_SIZE = 100

export const AUTO_CALLOUT_TASK: CreateKind<CreateAutoCalloutTaskRequest> = {
  action: CreateAutoCalloutTask,
  likenessOf: ({ NotBefore, Callees, Callers, IvrId }, seals) =>
    likeness({
      NotBefore,
      CalleeCount: Callees.length,
      callers: sealedNumbers(Callers, seals),
      IvrId,
    }),
  async readPage(ccc, SdkAppId, PageNumber, seals) {
    const { name } = DescribeAutoCalloutTasks
    const params = { SdkAppId, PageSize: PAGE_SIZE, PageNumber }
    const { answer } = await ccc.call(DescribeAutoCalloutTasks, params)
    const rows = rowsOf(name, answer.Tasks).map(({ TaskId, Name, ...task }) => {
      const { NotBefore, CalleeCount, IvrId } = task
      const callers = sealedNumbers(task.Callers, seals)
      return row(TaskId, Name, likeness({ NotBefore, CalleeCount, callers, IvrId }))
    })
    return { total: answer.TotalCount, rows }
  },
}

export const PREDICTIVE_DIALING_CAMPAIGN: CreateKind<CreatePredictiveDialingCampaignRequest> = {
  action: CreatePredictiveDialingCampaign,
  likenessOf: ({ Callees, Priority, SkillGroupId }) =>
    likeness({ CalleeCount: Callees.length, Priority, SkillGroupId }),
  // It could be asked for the marker alone, but how a keyword is matched is not documented, so that
  // finding nothing would prove nothing.
  async readPage(ccc, SdkAppId, PageNumber) {
    const { name } = DescribePredictiveDialingCampaigns
    const params = { SdkAppId, PageSize: PAGE_SIZE, PageNumber }
    const { answer } = await ccc.call(DescribePredictiveDialingCampaigns, params)
    const rows = rowsOf(name, answer.CampaignList).map(({ CampaignId, Name, ...campaign }) => {
      const { CalleeCount, Priority, SkillGroupId } = campaign
      return row(CampaignId, Name, likeness({ CalleeCount, Priority, SkillGroupId }))
    })
    return { total: answer.TotalCount, rows }
  },
}

export const AGENT_CRUISE_DIALING_CAMPAIGN: CreateKind<CreateAgentCruiseDialingCampaignRequest> = {
  action: CreateAgentCruiseDialingCampaign,
  likenessOf: () => ({}),
  readPage: null,
}

const READ_PAGE: Readonly<Record<string, ReadPage | null>> = Object.fromEntries(
  [AUTO_CALLOUT_TASK, PREDICTIVE_DIALING_CAMPAIGN, AGENT_CRUISE_DIALING_CAMPAIGN].map(
    ({ action, readPage }) => [action.name, readPage],
  ),
)

/** Null where CCC has no list of what this action creates. */
export function readPageOf(action: string): ReadPage | null {
  return READ_PAGE[action] ?? null
}

/** A value of another type than documented says nothing. */
function row(id: unknown, name: unknown, like: Likeness): Row {
  const isId = (typeof id === 'number' || typeof id === 'bigint') && id > 0
  const text = typeof name === 'string' ? name : ''
  return { id: isId ? String(id) : null, name: text, likeness: like }
}
