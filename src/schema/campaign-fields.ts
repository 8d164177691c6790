import type { CallOrder, CampaignProgress } from '../generated/resolvers.ts'
import type { CampaignKey } from '../loaders/index.ts'
import { type Asker, campaignKey, referenceParts } from './keys.ts'

/** What a campaign of either kind tells without asking CCC. */
export const CAMPAIGN_KEY_FIELDS = ['id', 'sdkAppId', 'campaignId', '__typename']

// Upstream's numbers are the positions.
export const CALL_ORDERS: CallOrder[] = ['RANDOM', 'IN_ORDER']

export const campaignKeyFields = {
  sdkAppId: ({ SdkAppId }: CampaignKey) => String(SdkAppId),
  campaignId: ({ CampaignId }: CampaignKey) => String(CampaignId),
}

type CampaignReference<Typename extends string> = { readonly __typename: Typename } & (
  | { readonly id: unknown }
  | { readonly sdkAppId: unknown; readonly campaignId: unknown }
)

export function referencedCampaign<Typename extends string>(
  reference: CampaignReference<Typename>,
  asker: Asker,
): CampaignKey {
  const { __typename } = reference
  const { SdkAppId, localId } = referenceParts(__typename, reference, 'campaignId', asker)
  return campaignKey(SdkAppId, localId)
}

/** Null where neither number is told. */
export function progress(
  all: number | null | undefined,
  done: number | null | undefined,
): CampaignProgress | null {
  const [calleeCount, finishedCalleeCount] = [all ?? null, done ?? null]
  if (calleeCount === null && finishedCalleeCount === null) return null
  const ratio =
    calleeCount && finishedCalleeCount !== null ? finishedCalleeCount / calleeCount : null
  return { calleeCount, finishedCalleeCount, ratio }
}
