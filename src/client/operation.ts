import type { Action } from '../actions/index.ts'
import { UpstreamRefusal } from '../errors.ts'
import type { Reply, Send } from './call.ts'

/** CCC as one GraphQL operation sees it. */
export interface Ccc {
  call<Request extends object, Response extends object>(
    action: Action<Request, Response>,
    params: Request,
  ): Promise<Reply<Response>>
}

/** What support asks for after an operation; nothing of what was sent or answered. */
export interface UpstreamCall {
  readonly action: string
  /** Null where no answer of CCC came. */
  readonly requestId: string | null
}

/** Gives all calls of one operation its deadline, and writes down each that ended in `calls`. */
export function cccForOperation(send: Send, deadline: number, calls: UpstreamCall[]): Ccc {
  return {
    async call(action, params) {
      try {
        const reply = await send({ action, params, deadline })
        calls.push({ action: action.name, requestId: reply.requestId })
        return reply
      } catch (error) {
        const requestId = error instanceof UpstreamRefusal ? error.requestId : null
        calls.push({ action: action.name, requestId })
        throw error
      }
    },
  }
}
