import { DescribePredictiveDialingSessions, type Integer } from '../actions/index.ts'
import type { Ccc } from '../client/index.ts'
import { type CampaignKey, campaignKeyText } from './campaign-key.ts'
import { readEach } from './read-each.ts'

/** Where a session is found. */
export interface SessionKey {
  readonly SdkAppId: Integer
  readonly SessionId: string
}

/** One page of a campaign's session ids, pages counted from 0. */
export interface SessionsPageKey extends CampaignKey {
  readonly PageSize: number
  readonly PageNumber: number
}

/** Pages of session ids, one upstream call each. */
export function predictiveDialingSessionsLoader(ccc: Ccc) {
  return readEach(
    ccc,
    DescribePredictiveDialingSessions,
    'predictive dialing campaign',
    pageKeyText,
    (answer) => answer,
  )
}

function pageKeyText(key: SessionsPageKey): string {
  return `${campaignKeyText(key)}:${key.PageSize}:${key.PageNumber}`
}
