import type { Integer } from '../actions/index.ts'
import type { CallSpan } from './call-span.ts'
import type { CampaignKey } from './campaign-key.ts'

/** Where a session is found. */
export interface SessionKey {
  readonly SdkAppId: Integer
  readonly SessionId: string
}

/** A session, and when its call can have been placed, as far as that is known. */
export interface DatedSession extends SessionKey {
  readonly span?: CallSpan
}

/** A session, and the campaign that can tell when its call was placed. */
export interface Session extends DatedSession {
  readonly campaign?: CampaignKey
}

export function sessionKeyText({ SdkAppId, SessionId }: SessionKey): string {
  return `${SdkAppId}:${SessionId}`
}
