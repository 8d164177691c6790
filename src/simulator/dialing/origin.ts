import type { Integer } from '../../actions/index.ts'

/** What decides a life apart from its own settings: whose it is, and when it was put in. */
export interface Origin {
  readonly sdkAppId: Integer
  readonly id: Integer
  /** Unix seconds. */
  readonly now: number
}
