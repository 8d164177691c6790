import type { Account, Config } from '../config/index.ts'
import { UpstreamRefusal } from '../errors.ts'
import { type Heard, READ } from './asking.ts'
import { isThrottled } from './cures.ts'
import { type Finding, ok, unknown, wrong } from './finding.ts'

/** Beyond that a signature is refused; the gateway takes over CCC's time long before. */
const TOLERATED_SECONDS = 300
/** From there on the gateway takes over CCC's time. */
const NOTABLE_SECONDS = 30

export function aboutClock({ name }: Account, { aheadSeconds, isOff }: Heard): Finding {
  const about = 'clock'
  if (aheadSeconds === null && isOff)
    return wrong(about, `over ${TOLERATED_SECONDS} s away from CCC's.`, CLOCK_CURE, name)
  if (aheadSeconds === null) return unknown(about, 'CCC told no time.', null, name)
  const says = `this machine's is ${distance(aheadSeconds)} CCC's.`
  const isNotable = Math.abs(aheadSeconds) >= NOTABLE_SECONDS
  return isNotable ? wrong(about, says, CLOCK_CURE, name) : ok(about, says, name)
}

const CLOCK_CURE =
  "Synchronise it (NTP). Until then the gateway signs in CCC's time, and judges tokens by its own."

function distance(aheadSeconds: number): string {
  if (aheadSeconds === 0) return 'within a second of'
  return `${Math.abs(aheadSeconds)} s ${aheadSeconds > 0 ? 'behind' : 'ahead of'}`
}

export function aboutQuota(account: Account, config: Config, { failure }: Heard): Finding {
  const { name } = account
  const about = 'quota'
  if (failure instanceof UpstreamRefusal && isThrottled(failure.upstreamCode)) {
    const says = `CCC answered ${failure.upstreamCode}: others use the same key, account or address.`
    return wrong(about, says, QUOTA_CURE, name)
  }
  const says = `${granted(account, config)}; the call was not one too many.`
  if (failure === null) return ok(about, says, name)
  return unknown(about, `${granted(account, config)}; no call was answered.`, null, name)
}

const QUOTA_CURE =
  'Give the gateway a key of its own, or tell it its part with CCC_GATEWAY_CALLS_PER_SECOND; replicas need one REDIS_URL.'

function granted(account: Account, config: Config): string {
  const told = account.callsPerSecond ?? config.callsPerSecond
  const calls = `${told ?? READ.perSecond} calls of each action a second`
  return `${calls}, ${told === null ? 'as CCC documents' : 'as is set'}`
}
