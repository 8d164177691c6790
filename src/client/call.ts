import type { Action } from '../actions/index.ts'

/** One call of an upstream action, on its way down the chain. */
export interface Call<Request extends object, Response extends object> {
  readonly action: Action<Request, Response>
  readonly params: Request
  /** Milliseconds since 1970 at which nobody waits for the answer any more. */
  readonly deadline: number
}

export interface Reply<Response> {
  readonly answer: Response
  /** What Tencent's support asks for; null where the answer had none. */
  readonly requestId: string | null
}

export type Send = <Request extends object, Response extends object>(
  call: Call<Request, Response>,
) => Promise<Reply<Response>>

/** One link of the chain: does its part, and leaves the rest to the next. */
export type Step = (next: Send) => Send
