import { type Acknowledged, defineAction, type Integer } from './action.ts'
import { cruiseTag } from './concerns.ts'

export interface AbortAgentCruiseDialingCampaignRequest {
  readonly SdkAppId: Integer
  readonly CampaignId: Integer
}

export type AbortAgentCruiseDialingCampaignResponse = Acknowledged

/**
 * Ends an agent cruise campaign for good; its state is then terminated.
 *
 * Limits: the states it may be aborted in are not documented.
 * Errors: InternalError; InvalidParameterValue, which also stands for an unknown id and, as far as
 *         the list of its errors tells, for a state that does not allow it.
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const AbortAgentCruiseDialingCampaign = defineAction<
  AbortAgentCruiseDialingCampaignRequest,
  AbortAgentCruiseDialingCampaignResponse
>({
  name: 'AbortAgentCruiseDialingCampaign',
  kind: 'change',
  urgent: true,
  grantedByApplication: true,
  perSecond: 20,
  concerns: (campaign) => [cruiseTag(campaign)],
})
