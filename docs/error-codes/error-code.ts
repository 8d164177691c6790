/** A code that `extensions.code` can have, and what its readers do about it. */
export interface ErrorCode {
  readonly code: string
  /** `depends`: `extensions.retryable` of the error tells. */
  readonly retryable: 'yes' | 'no' | 'depends'
  /** Where it stands: the answer as a whole with this HTTP status, or a field of an answer with 200. */
  readonly where: string
  readonly meaning: string
  readonly caller: string
  /** Null: there is nothing for them to do. */
  readonly operator: string | null
}

export const WHOLE = {
  400: 'whole request, HTTP 400',
  401: 'whole request, HTTP 401',
  403: 'whole request, HTTP 403',
  406: 'whole request, HTTP 406',
  413: 'whole request, HTTP 413',
  503: 'whole request, HTTP 503',
} as const
export const FIELD = 'a field or reference'
export const CREATE = 'a create'
export const CHANGE = 'a change'
