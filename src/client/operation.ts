import type { Action } from '../actions/index.ts'
import { CallsUsedUp, UpstreamRefusal } from '../errors.ts'
import type { Begin, Call, Kept, Reply, Send, Source, Terms } from './call.ts'

/** CCC as one GraphQL operation sees it. */
export interface Ccc {
  call<Request extends object, Response extends object>(
    action: Action<Request, Response>,
    params: Request,
    begin?: Begin,
  ): Promise<Reply<Response>>
  /** The answer of a read, where it is there and fresh; null where only a call can tell. */
  known<Request extends object, Response extends object>(
    action: Action<Request, Response>,
    params: Request,
  ): Response | null
}

/** The two ways to an answer. */
export interface Ways {
  readonly send: Send
  /** What is there and fresh, at once; left out: nothing is. */
  readonly known?: <Request extends object, Response extends object>(
    call: Call<Request, Response>,
  ) => Reply<Response> | null
}

/** What support asks for after an operation; nothing of what was sent or answered. */
export interface UpstreamCall {
  readonly action: string
  /** Null where no answer of CCC came. */
  readonly requestId: string | null
  readonly source: Source
  /** The answer, where others may get it too. */
  readonly kept?: Kept
  /** When the call was sent that brought it, milliseconds since 1970; left out where nothing came. */
  readonly sentAt?: number
}

/**
 * Gives all calls of one operation its terms, writes down each that ended in `calls`, and sends no
 * more than `mostSent`. A call counts from its start until it turns out to have cost none.
 */
export function cccForOperation(
  { send, known }: Ways,
  given: Terms,
  calls: UpstreamCall[],
  mostSent = Number.POSITIVE_INFINITY,
): Ccc {
  let terms = given
  let sent = 0
  return {
    known(action, params) {
      const reply = known?.({ action, params, ...terms }) ?? null
      if (reply === null) return null
      calls.push({ action: action.name, ...told(reply) })
      return reply.answer
    },
    async call(action, params, begin) {
      if (sent >= mostSent) throw new CallsUsedUp(action.name, mostSent)
      sent++
      // Who stops a campaign waits for what is read of it then.
      if (action.urgent) terms = { ...given, lane: 'urgent' }
      try {
        const reply = await send({ action, params, ...terms, ...(begin && { begin }) })
        const success = told(reply)
        if (costsNone(success)) sent--
        calls.push({ action: action.name, ...success })
        return reply
      } catch (error) {
        const failure = failed(error)
        if (costsNone(failure)) sent--
        calls.push({ action: action.name, ...failure })
        throw error
      }
    },
  }
}

/** For a last good answer a newer one was asked for. */
function costsNone({ source }: Pick<UpstreamCall, 'source'>): boolean {
  return source === 'joined' || source === 'kept'
}

function told({
  requestId,
  source = 'sent',
  kept,
  sentAt,
}: Reply<object>): Omit<UpstreamCall, 'action'> {
  return { requestId, source, ...(kept && { kept }), ...dated(sentAt) }
}

function failed(error: unknown): Omit<UpstreamCall, 'action'> {
  if (!(error instanceof UpstreamRefusal)) return { requestId: null, source: 'sent' }
  const { requestId, source, sentAt } = error
  return { requestId, source, ...dated(sentAt ?? undefined) }
}

function dated(sentAt: number | undefined): Pick<UpstreamCall, 'sentAt'> {
  return sentAt === undefined ? {} : { sentAt }
}
