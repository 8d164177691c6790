import { DescribeSkillGroupInfoList, type Integer } from '../actions/index.ts'
import {
  httpPost,
  type Send,
  serverTime,
  signingWith,
  transmit,
  type Upstream,
} from '../client/index.ts'
import type { Clock } from '../clock.ts'
import { GatewayError, UpstreamRefusal } from '../errors.ts'

/** The read that is sent: of one row, without anything personal, and with codes for an unknown application. */
export const READ = DescribeSkillGroupInfoList

const ASK_MS = 10_000

/** What came of one read. */
export interface Heard {
  /** Why there was no answer; null: there was one. */
  readonly failure: GatewayError | null
  /** Seconds by which CCC's clock is ahead of this machine's, none where that cannot be told apart; null: it told no time. */
  readonly aheadSeconds: number | null
  /** Whether CCC refused a signature for its time. */
  readonly isOff: boolean
}

/** Asks for an application, and once more in CCC's own time where that is what was wrong. */
export type Ask = (sdkAppId: Integer) => Promise<Heard>

export function asking(upstream: Upstream, clock: Clock): Ask {
  const times: (number | null)[] = []
  const send = timed(upstream, clock, times)
  return async (sdkAppId) => {
    const first = await failureOf(send, sdkAppId, clock)
    const isOff = isExpired(first)
    const failure = isOff ? await failureOf(send, sdkAppId, clock) : first
    return { failure, isOff, aheadSeconds: times[0] ?? null }
  }
}

/** As every call of the gateway is signed and sent, but once and by itself. */
function timed({ endpoint, credential }: Upstream, clock: Clock, times: (number | null)[]): Send {
  const post = httpPost(endpoint)
  return transmit({
    host: new URL(endpoint).host,
    signing: signingWith(credential),
    clock,
    time: serverTime(clock),
    post: async (request) => {
      const sentAt = clock.now()
      const reply = await post(request)
      if (reply.status === 200) times.push(ahead(reply.date, sentAt, clock.now()))
      return reply
    },
  })
}

/** The header has whole seconds, and it was written at some time between the two. */
function ahead(date: string | undefined, sentAt: number, heardAt: number): number | null {
  const least = Date.parse(date ?? '')
  if (Number.isNaN(least)) return null
  if (least > heardAt) return Math.round((least - heardAt) / 1000)
  if (least + 1000 < sentAt) return -Math.round((sentAt - least - 1000) / 1000)
  return 0
}

async function failureOf(
  send: Send,
  SdkAppId: Integer,
  clock: Clock,
): Promise<GatewayError | null> {
  const params = { SdkAppId, PageSize: 1, PageNumber: 0 }
  try {
    await send({ action: READ, params, deadline: clock.now() + ASK_MS })
    return null
  } catch (error) {
    if (error instanceof GatewayError) return error
    throw error
  }
}

function isExpired(failure: GatewayError | null): boolean {
  return (
    failure instanceof UpstreamRefusal && failure.upstreamCode === 'AuthFailure.SignatureExpire'
  )
}
