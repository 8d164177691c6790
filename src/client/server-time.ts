import type { Clock } from '../clock.ts'
import { UpstreamRefusal } from '../errors.ts'
import type { Step } from './call.ts'
import type { HttpReply } from './http.ts'

const SIGNATURE_EXPIRE = 'AuthFailure.SignatureExpire'

/** Even a clock that was never set is not further off; a date beyond cannot be signed. */
const CENTURY_MS = 100 * 366 * 86_400_000

/** Upstream's clock, as far as it is known; a signature is good for five minutes around it. */
export interface ServerTime {
  /** Unix seconds by which to sign. */
  seconds(): number
  /** Takes over the clock of the server that sent this reply. */
  learn(reply: HttpReply): void
}

export function serverTime(clock: Clock): ServerTime {
  let ahead = 0 // milliseconds that upstream's clock is ahead of ours
  return {
    seconds: () => Math.floor((clock.now() + ahead) / 1000),
    learn(reply) {
      const told = toldTime(reply)
      if (told !== null && Math.abs(told - clock.now()) < CENTURY_MS) ahead = told - clock.now()
    },
  }
}

/**
 * Mends a wrong clock: a signature refused for its time is made once more. Such a refusal comes
 * before anything is done, so that this is safe for creates too.
 */
export const signAgainInServerTime: Step = (next) => async (call) => {
  try {
    return await next(call)
  } catch (error) {
    if (!isSignatureExpired(error)) throw error
    return next(call)
  }
}

export function isSignatureExpired(error: unknown): boolean {
  return error instanceof UpstreamRefusal && error.upstreamCode === SIGNATURE_EXPIRE
}

/** The `Date` header, else the number in the message, whose wording nobody promises. */
function toldTime({ date, body }: HttpReply): number | null {
  const fromHeader = date === undefined ? Number.NaN : Date.parse(date)
  if (!Number.isNaN(fromHeader)) return fromHeader
  const [, seconds] = /server time (\d{10})\b/.exec(body) ?? []
  return seconds === undefined ? null : Number(seconds) * 1000
}
