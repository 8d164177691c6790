import type { Action, ActionRecord } from '../actions/index.ts'
import type { CallWatch } from './watch.ts'

/**
 * Who goes first where the quota is short: what stops calls, then what a person waits for, then
 * what clients poll or the gateway renews, and last what the gateway itself polls, for which half
 * of the slots are never there.
 */
export type Lane = 'urgent' | 'interactive' | 'background' | 'poll'

/** What an operation wants of each of its calls. */
export interface Terms {
  /** Milliseconds since 1970 at which nobody waits for the answer any more. */
  readonly deadline: number
  /** Left out: interactive. */
  readonly lane?: Lane
  /** An older answer will not do; left out: as old as the rule of its kind allows. */
  readonly maxAgeMs?: number
  /** An answer that would have to be renewed will not do, and neither will the last good one. */
  readonly freshOnly?: boolean
  /**
   * Aborts when nobody waits for the operation any more: for a read at any time, for a create until it
   * is sent, for a change never.
   */
  readonly signal?: AbortSignal
  /** Told of each call of the operation that is sent. */
  readonly watch?: CallWatch
}

/** One call of an upstream action, on its way down the chain. */
export interface Call<Request extends object, Response extends object> extends Terms {
  readonly action: Action<Request, Response>
  readonly params: Request
  /** Awaited right before each transmission, which it can forbid; gives the Unix seconds to sign with. */
  readonly begin?: Begin
}

export type Begin = () => Promise<number>

/** A call of any action, for steps that look at none of its parts by name. */
export type AnyCall = Call<object, object>

/** An answer that is used more than once. */
export interface Kept {
  /** When the call was sent that brought it, milliseconds since 1970: it tells nothing later. */
  readonly sentAt: number
  /** Until when its rule calls it fresh, milliseconds since 1970. */
  readonly freshUntil: number
  /** False once it was renewed, dropped by a write, or pushed out. */
  readonly current: boolean
}

/**
 * A call of its own, one that was under way already, an answer that was there, or the last good one
 * since no newer came.
 */
export type Source = 'sent' | 'joined' | 'kept' | 'stale'

export interface Reply<Response> {
  readonly answer: Response
  /** What Tencent's support asks for; null where the answer had none. */
  readonly requestId: string | null
  /** Left out: sent. */
  readonly source?: Source
  /** Left out where the answer is used once. */
  readonly kept?: Kept
  /** When its call was sent, milliseconds since 1970; left out by what sends nothing. */
  readonly sentAt?: number
  /** All that CCC said, until it was kept. */
  readonly body?: string
}

export type Send = <Request extends object, Response extends object>(
  call: Call<Request, Response>,
) => Promise<Reply<Response>>

/** One link of the chain: does its part, and leaves the rest to the next. */
export type Step = (next: Send) => Send

/** A change is carried out, whoever has gone: it is as a rule one that stops calls. */
export function whileWaiting({
  action,
  signal,
}: Terms & { readonly action: ActionRecord }): AbortSignal | undefined {
  return action.kind === 'change' ? undefined : signal
}
