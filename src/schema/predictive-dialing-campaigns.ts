import {
  DescribePredictiveDialingCampaign,
  DescribePredictiveDialingCampaigns,
  type DescribePredictiveDialingCampaignsElement,
  type Integer,
} from '../actions/index.ts'
import { rowsOf } from '../client/index.ts'
import { nameWithoutMarker } from '../create/index.ts'
import type {
  CampaignStateReason,
  PredictiveDialingCampaignResolvers,
  QueryResolvers,
} from '../generated/resolvers.ts'
import type { PredictiveDialingCampaign as Campaign, Rows } from '../loaders/index.ts'
import { fromUnixSeconds, isPositive } from '../units.ts'
import { CALL_ORDERS, campaignKeyFields, progress, referencedCampaign } from './campaign-fields.ts'
import { campaignSessions } from './campaign-sessions.ts'
import { mapped, sent } from './input-values.ts'
import { applicationId, campaignKey, globalId, upstreamId } from './keys.ts'
import { paged } from './pages.ts'
import {
  eitherOf,
  fromDetail,
  fromEither,
  fromListed,
  fromStanding,
  predictiveDialingCampaign,
  stateOf,
} from './predictive-dialing-campaign-parts.ts'
import { skillGroupOf } from './skill-groups.ts'
import { idOrNull, named } from './upstream-values.ts'

const { maxPageSize: MAX_PAGE_SIZE = 100 } = DescribePredictiveDialingCampaigns
const STATE_REASONS: CampaignStateReason[] = ['NORMAL', 'ENDED_BY_HAND', 'ENDED_BY_TIMEOUT']

interface ListArguments {
  readonly sdkAppId?: string | null
  readonly name?: string | null
  readonly skillGroupId?: string | null
}

/** A page of the list, in both forms. */
export const predictiveDialingCampaignPages = paged(
  MAX_PAGE_SIZE,
  (_root: object, args: ListArguments, context) => {
    const { predictiveDialingCampaigns } = context.loaders
    const SdkAppId = applicationId(args.sdkAppId, 'read', context)
    const SkillGroupId = mapped(args.skillGroupId, (id) => upstreamId('skillGroupId', id))
    const filter = sent({ Name: args.name, SkillGroupId })
    return async (asked): Promise<Rows<Campaign | null>> => {
      const { rows, total } = await predictiveDialingCampaigns.load({
        SdkAppId,
        ...filter,
        ...asked,
      })
      return { rows: rows.map((row) => listedCampaign(SdkAppId, row)), total }
    }
  },
  ({ CampaignId }) => CampaignId,
)

type Queries = Pick<
  Required<QueryResolvers>,
  | 'predictiveDialingCampaign'
  | 'predictiveDialingCampaigns'
  | 'predictiveDialingCampaignsConnection'
>

export const predictiveDialingCampaignQueries: Queries = {
  predictiveDialingCampaign: (_root, args, context, info) => {
    const SdkAppId = applicationId(args.sdkAppId, 'read', context)
    const key = campaignKey(SdkAppId, args.campaignId)
    return predictiveDialingCampaign(key, context.loaders, info)
  },
  predictiveDialingCampaigns: predictiveDialingCampaignPages.page,
  predictiveDialingCampaignsConnection: predictiveDialingCampaignPages.connection,
}

export const PredictiveDialingCampaign: PredictiveDialingCampaignResolvers = {
  ...campaignKeyFields,
  __resolveReference: async (reference, context, info) =>
    predictiveDialingCampaign(referencedCampaign(reference, context), context.loaders, info),
  id: ({ SdkAppId, CampaignId }) => globalId('PredictiveDialingCampaign', SdkAppId, CampaignId),
  name: fromEither(({ Name }) => nameWithoutMarker(Name)),
  callOrder: fromDetail(({ CallOrder }) => named(CALL_ORDERS, CallOrder)),
  uui: fromDetail(({ UUI }) => UUI ?? null),
  startTime: fromDetail(({ StartTime }) => fromUnixSeconds(StartTime)),
  endTime: fromDetail(({ EndTime }) => fromUnixSeconds(EndTime)),
  state: fromStanding(stateOf),
  stateReason: fromStanding(({ StatusReason }) => named(STATE_REASONS, StatusReason)),
  progress: fromListed((row) => progress(row.CalleeCount, row.FinishedCalleeCount)),
  skillGroupId: fromEither(({ SkillGroupId }) => idOrNull(SkillGroupId)),
  skillGroup: async (campaign, _args, { loaders }, info) => {
    const { SkillGroupId } = await eitherOf(campaign, loaders)
    return skillGroupOf({ SdkAppId: campaign.SdkAppId, SkillGroupId }, loaders, info)
  },
  sessions: campaignSessions.page,
  sessionsConnection: campaignSessions.connection,
  ivrId: fromDetail(({ IVRId }) => idOrNull(IVRId)),
  priority: fromEither(({ Priority }) => Priority ?? null),
  expectedAbandonRate: fromDetail(({ ExpectedAbandonRate }) => ExpectedAbandonRate ?? null),
  retryTimes: fromDetail(({ RetryTimes }) => RetryTimes ?? null),
  retryIntervalSeconds: fromDetail(({ RetryInterval }) => RetryInterval ?? null),
  variables: fromDetail(({ Variables }) =>
    Variables
      ? rowsOf(DescribePredictiveDialingCampaign.name, Variables).map(({ Key, Value }) => ({
          key: Key,
          value: Value,
        }))
      : null,
  ),
}

/** A row without an id is of no use to anybody. */
function listedCampaign(
  SdkAppId: Integer,
  listed: DescribePredictiveDialingCampaignsElement,
): Campaign | null {
  const { CampaignId } = listed
  if (!isPositive(CampaignId)) return null
  return { __typename: 'PredictiveDialingCampaign', SdkAppId, CampaignId, listed }
}
