import { GatewayError, UpstreamRefusal } from '../errors.ts'
import type { Lane } from './call.ts'

/** Told of calls on their way: for those who watch over the gateway. Nothing of what is sent. */
export interface CallWatch {
  /** A call got its turn, or was refused one, after so long. */
  waited(action: string, lane: Lane, milliseconds: number): void
  /** It is sent now; what came of it is told to what this gives. */
  sending(action: string, lane: Lane, waitedMs: number): Sent
}

/** `result`: `ok`, or the code of the failure. */
export type Sent = (result: string, requestId: string | null) => void

export const UNWATCHED: CallWatch = { waited() {}, sending: () => () => {} }

/** What a failure is called in figures. */
export function resultOf(error: unknown): string {
  return error instanceof GatewayError ? error.code : 'INTERNAL_SERVER_ERROR'
}

export function requestIdOf(error: unknown): string | null {
  return error instanceof UpstreamRefusal ? error.requestId : null
}
