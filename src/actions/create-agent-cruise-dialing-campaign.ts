import { type Answer, defineAction, type Integer } from './action.ts'
import { cruiseTag } from './concerns.ts'

export interface CreateAgentCruiseDialingCampaignRequest {
  readonly SdkAppId: Integer
  readonly Name: string
  /** The agent's account, an e-mail address. */
  readonly Agent: string
  /** Calls placed side by side in one round, 1 to 20. */
  readonly ConcurrencyNumber: number
  /** Unix seconds; the campaign starts and ends by itself. */
  readonly StartTime: Integer
  /** Unix seconds. */
  readonly EndTime: Integer
  /** E.164 (`+8613...`), or without country code. What a campaign without them does is not known. */
  readonly Callees?: readonly string[]
  /** As the console shows them, such as `0086075500000000`. */
  readonly Callers?: readonly string[]
  /** 0 random, 1 in order. */
  readonly CallOrder?: number
  /** At most 1024 long; bytes or characters is not known. */
  readonly UUI?: string
}

export type CreateAgentCruiseDialingCampaignResponse = Answer<{ CampaignId: Integer }>

/**
 * Creates an agent cruise campaign: from StartTime on, real phones ring. There is no idempotency
 * token and no list of these campaigns, so one whose answer was lost cannot be found again.
 *
 * Limits: 10 MB a request; how many callees, callers or campaigns there may be is not known.
 * Errors: InternalError, InternalError.DBError, InvalidParameterValue,
 *         LimitExceeded.OutOfCountLimit (of what, is not known).
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const CreateAgentCruiseDialingCampaign = defineAction<
  CreateAgentCruiseDialingCampaignRequest,
  CreateAgentCruiseDialingCampaignResponse
>({
  name: 'CreateAgentCruiseDialingCampaign',
  kind: 'create',
  grantedByApplication: true,
  perSecond: 20,
  concerns: ({ SdkAppId }, created) => [cruiseTag({ ...created, SdkAppId })],
})
