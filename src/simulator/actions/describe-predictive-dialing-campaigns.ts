import type {
  DescribePredictiveDialingCampaignsElement,
  DescribePredictiveDialingCampaignsResponse,
} from '../../actions/index.ts'
import type { PredictiveCampaign } from '../dialing/predictive-campaign.ts'
import { pageOf, pagesOf } from '../pages.ts'
import { chinaOnly, int64, optional, text } from '../parameters.ts'
import { found } from '../refusal.ts'
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
    const { Name = '', SkillGroupId, CampaignId } = params
    const campaigns = found(store.predictiveCampaigns(params.SdkAppId), 'SdkAppId').filter(
      ({ id, name, skillGroupId }) =>
        name.includes(Name) &&
        (SkillGroupId === undefined || String(skillGroupId) === String(SkillGroupId)) &&
        (CampaignId === undefined || String(id) === String(CampaignId)),
    )
    const page = pageOf(campaigns.reverse(), params)
    return { TotalCount: campaigns.length, CampaignList: page.map((each) => elementOf(each, now)) }
  },
)

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
