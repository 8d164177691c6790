import type { Integer } from '../actions/index.ts'

/** Where a campaign of either kind is found. */
export interface CampaignKey {
  readonly SdkAppId: Integer
  readonly CampaignId: Integer
}

export function campaignKeyText({ SdkAppId, CampaignId }: CampaignKey): string {
  return `${SdkAppId}:${CampaignId}`
}
