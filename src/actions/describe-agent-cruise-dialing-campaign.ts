import { type Answer, defineAction, type Integer } from './action.ts'
import { cruiseTag } from './concerns.ts'
import { CRUISE_STATES, ofState } from './lasting.ts'

export interface DescribeAgentCruiseDialingCampaignRequest {
  readonly SdkAppId: Integer
  readonly CampaignId: Integer
}

/** The id asked for does not come back. */
export type DescribeAgentCruiseDialingCampaignResponse = Answer<{
  Name: string
  /** The agent's account, an e-mail address. */
  Agent: string
  /** Calls placed side by side in one round, 1 to 20. */
  ConcurrencyNumber: number
  /** Unix seconds. */
  StartTime: Integer
  /** Unix seconds. */
  EndTime: Integer
  /** 0 random, 1 in order. */
  CallOrder: number
  /** At most 1024 long. */
  UUI: string
  /** 0 not started, 1 running, 2 completed, 3 terminated. */
  State: number
  TotalCalleeCount: number
  CalledCalleeCount: number
}>

/**
 * One agent cruise campaign: one agent, several parallel calls a round.
 *
 * Errors: InternalError, InternalError.DBError; InvalidParameterValue, which also stands for an
 *         unknown id.
 * Source: the action's page, 2024-09-09, and the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const DescribeAgentCruiseDialingCampaign = defineAction<
  DescribeAgentCruiseDialingCampaignRequest,
  DescribeAgentCruiseDialingCampaignResponse
>({
  name: 'DescribeAgentCruiseDialingCampaign',
  kind: 'read',
  perSecond: 20,
  concerns: (campaign) => [cruiseTag(campaign)],
  freshness: ({ State, EndTime }, now) => ofState(CRUISE_STATES, State, EndTime, now),
  absentCode: 'InvalidParameterValue',
})
