import type { Clock } from '../clock.ts'
import { UpstreamRefusal } from '../errors.ts'
import type { Step } from './call.ts'
import type { HttpReply } from './http.ts'

const SIGNATURE_EXPIRE = 'AuthFailure.SignatureExpire'

/** Even a clock that was never set is not further off; a date beyond cannot be signed. */
const CENTURY_MS = 100 * 366 * 86_400_000

/** More than an answer may take, so that a slow one is not taken for a clock that is off. */
const NOTABLE_MS = 30_000

/** Upstream's clock, as far as it is known; a signature is good for five minutes around it. */
export interface ServerTime {
  /** Unix seconds by which to sign. */
  seconds(): number
  /** How far upstream's clock was last seen ahead of ours, in seconds; its answers tell whole ones. */
  readonly skewSeconds: number
  /**
   * Takes over the clock of the server that refused a signature for its time. What was sent at
   * `sentAt`, milliseconds since 1970, may have come late, and its answer may have waited to be read.
   */
  learn(reply: HttpReply, sentAt: number): void
  /** Takes over the clock of an answer's server where ours is notably off; times are asked for by it. */
  follow(reply: HttpReply, sentAt: number): void
}

export function serverTime(clock: Clock): ServerTime {
  let ahead = 0 // milliseconds that upstream's clock is ahead of ours
  let seenAhead = 0
  const takeOver = (told: number | null, sentAt: number) => {
    if (told === null || Math.abs(told - clock.now()) >= CENTURY_MS) return
    // In the middle of its second, and of the time that it took.
    seenAhead = told + 500 - (sentAt + clock.now()) / 2
    const [later, earlier] = [told - ahead - clock.now(), sentAt - (told - ahead)]
    if (Math.max(later, earlier) >= NOTABLE_MS) ahead = told - clock.now()
  }
  return {
    seconds: () => Math.floor((clock.now() + ahead) / 1000),
    get skewSeconds() {
      return seenAhead / 1000
    },
    learn: (reply, sentAt) => takeOver(toldTime(reply), sentAt),
    follow: (reply, sentAt) => takeOver(headerTime(reply), sentAt),
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
function toldTime(reply: HttpReply): number | null {
  const [, seconds] = /server time (\d{10})\b/.exec(reply.body) ?? []
  return headerTime(reply) ?? (seconds === undefined ? null : Number(seconds) * 1000)
}

function headerTime({ date = '' }: HttpReply): number | null {
  const time = Date.parse(date)
  return Number.isNaN(time) ? null : time
}
