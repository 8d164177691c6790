import type {
  DescribePredictiveDialingCampaignsElement,
  DescribePredictiveDialingCampaignsResponse,
  Integer,
} from '../../actions/index.ts'
import type { PredictiveCampaign } from '../dialing/predictive-campaign.ts'
import { pageOf, pagesOf } from '../pages.ts'
import { chinaOnly, int64, optional, text } from '../parameters.ts'
import { ofApplication } from '../refusal.ts'
import { handler } from './handler.ts'

/** The campaigns that every filter lets through, the newest first, with their counts. */
export const describePredictiveDialingCampaigns = handler(
  'DescribePredictiveDialingCampaigns',
  {
    SdkAppId: int64,
    ...pagesOf(100),
    Name: optional(text),
    SkillGroupId: optional(int64),
    CampaignId: chinaOnly(optional(int64)),
  },
  (params, { store, now }): DescribePredictiveDialingCampaignsResponse => {
    const { SdkAppId, Name = '', SkillGroupId, CampaignId } = params
    const campaigns = ofApplication(store.predictiveCampaigns(SdkAppId), 'InvalidParameterValue')
    const wanted = campaigns.things
      .filter(({ name }) => name.includes(Name))
      .filter(({ skillGroupId }) => isWanted(SkillGroupId, skillGroupId))
      .filter(({ id }) => isWanted(CampaignId, id))
      .toReversed()
    const CampaignList = pageOf(wanted, params).map((campaign) => elementOf(campaign, now))
    return { TotalCount: wanted.length, CampaignList }
  },
)

/** 5 and 5n are the same id; no id asked for is any. */
function isWanted(asked: Integer | undefined, id: Integer): boolean {
  return asked === undefined || String(asked) === String(id)
}

function elementOf(
  campaign: PredictiveCampaign,
  now: number,
): DescribePredictiveDialingCampaignsElement {
  const { status, reason } = campaign.statusAt(now)
  return {
    CampaignId: campaign.id,
    Name: campaign.name,
    Status: status,
    StatusReason: reason,
    CalleeCount: campaign.calleeCount,
    FinishedCalleeCount: campaign.finishedCalleeCountAt(now),
    Priority: campaign.priority,
    SkillGroupId: campaign.skillGroupId,
  }
}
