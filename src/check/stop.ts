import {
  type GatewayError,
  NoKeyPair,
  UpstreamRefusal,
  UpstreamTimeout,
  UpstreamUnreachable,
} from '../errors.ts'
import { connectionCure, refusalAt, type Step } from './cures.ts'
import type { Verdict } from './finding.ts'

/** Where a call was stopped: what comes before is in order, and what comes after cannot be told. */
export interface Stop {
  readonly at: Step
  readonly verdict: Exclude<Verdict, 'ok'>
  readonly says: string
  readonly cure: string
}

/** Null: the call was answered. */
export function stopOf(failure: GatewayError | null, endpoint: string): Stop | null {
  if (failure === null) return null
  if (failure instanceof UpstreamRefusal) return refused(failure)
  if (failure instanceof NoKeyPair) return NO_KEY_PAIR
  return { at: 'endpoint', verdict: 'wrong', ...notAnswered(failure, endpoint) }
}

/** Whether every other call of the account would be stopped there too. */
export function isAboutAll(stop: Stop | null): boolean {
  return stop !== null && stop.at !== 'application'
}

const NO_KEY_PAIR: Stop = {
  at: 'credentials',
  verdict: 'wrong',
  says: 'the metadata service of this machine lends no key pair.',
  cure: 'Give the machine the role that CCC_GATEWAY_CVM_ROLE or the file of accounts names.',
}

function notAnswered(failure: GatewayError, endpoint: string): Pick<Stop, 'says' | 'cure'> {
  if (failure instanceof UpstreamUnreachable) {
    const says = `no connection to ${endpoint} (${failure.reason}).`
    return { says, cure: connectionCure(failure.reason) }
  }
  if (failure instanceof UpstreamTimeout) {
    const cure = 'Check firewalls and proxies in between, and check again.'
    return { says: `${endpoint} takes connections, and does not answer.`, cure }
  }
  const cure =
    'Something in between answers, or CCC is out of order: check CCC_ENDPOINT, and check again.'
  return { says: failure.message, cure }
}

/** A code of which nothing is known here, such as `InternalError`, leaves all of it open. */
const OUT_OF_ORDER = { at: 'credentials', verdict: 'unknown', cure: 'Check again.' } as const

function refused({ upstreamCode, requestId }: UpstreamRefusal): Stop {
  const says = `CCC answered ${upstreamCode}${support(requestId)}.`
  const known = refusalAt(upstreamCode)
  if (known === null) return { ...OUT_OF_ORDER, says }
  return { at: known.at, verdict: 'wrong', says, cure: known.cure }
}

/** What Tencent's support asks for, where it looks like it. */
function support(requestId: string | null): string {
  return requestId !== null && /^[\w-]{1,64}$/.test(requestId) ? ` to the request ${requestId}` : ''
}
