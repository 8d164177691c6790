import type { Integer } from '../actions/index.ts'
import type { CallSpan, CampaignKey, Session as Found, SessionKey } from '../loaders/index.ts'

/** What is known beside where a session is found. */
type More = Omit<Found, keyof SessionKey>

/** A session in the graph. Its id is a property for the reason that those of a callee are. */
export class Session implements Found {
  readonly SdkAppId: Integer
  readonly SessionId: string
  readonly span?: CallSpan
  readonly campaign?: CampaignKey

  constructor(SdkAppId: Integer, SessionId: string, { span, campaign }: More = {}) {
    this.SdkAppId = SdkAppId
    this.SessionId = SessionId
    if (span !== undefined) this.span = span
    if (campaign !== undefined) this.campaign = campaign
  }

  get sessionId(): string {
    return this.SessionId
  }
}
