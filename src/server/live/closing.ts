import { CloseCode } from 'graphql-ws'
import type { GatewayError } from '../../errors.ts'

/** Codes of WebSockets themselves. */
export const GOING_AWAY = 1001
const TRY_AGAIN_LATER = 1013
const MOST_REASON_CHARACTERS = 123

/** Whoever is refused learns by the code whether it makes sense to come back. */
export function closeCodeOf({ code, retryable }: GatewayError): number {
  if (retryable) return TRY_AGAIN_LATER
  return code === 'UNAUTHENTICATED' ? CloseCode.Forbidden : CloseCode.BadRequest
}

/** The code and the first sentence: a WebSocket has room for no more. Our own words are ASCII. */
export function closeReasonOf({ code, message }: GatewayError): string {
  const [sentence] = message.split('. ', 1)
  return `${code}: ${sentence}`.slice(0, MOST_REASON_CHARACTERS)
}
