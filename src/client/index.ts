import type { Clock } from '../clock.ts'
import type { Credential, Site } from '../config/index.ts'
import { embeddedSlots } from '../state/slots/index.ts'
import type { Send } from './call.ts'
import { httpPost } from './http.ts'
import { inQuota } from './in-quota.ts'
import { type Answers, keepAnswers } from './keep-answers.ts'
import { Quota } from './quota.ts'
import { retry } from './retry.ts'
import { RetryBudget } from './retry-budget.ts'
import { serverTime, signAgainInServerTime } from './server-time.ts'
import { type Credentials, signingWith } from './signing.ts'
import { refuseForeignParameters } from './site.ts'
import { transmit } from './transmit.ts'
import type { CallWatch } from './watch.ts'

export type { AnswerParts } from './answer-source.ts'
export { countOrNull, rowsOf, rowsOrFault } from './answers.ts'
export type { Begin, Kept, Lane, Reply, Send, Source, Terms } from './call.ts'
export { httpPost } from './http.ts'
export { losesDigits, printJson } from './json.ts'
export { Answers } from './keep-answers.ts'
export { LANES } from './line.ts'
export { type Ccc, cccForOperation, type UpstreamCall, type Ways } from './operation.ts'
export { type Figures, Quota } from './quota.ts'
export { readRefusal } from './refusals.ts'
export { RoleCredentials } from './role-credentials.ts'
export { type ServerTime, serverTime } from './server-time.ts'
export { type Credentials, signingWith } from './signing.ts'
export { foreignParameters } from './site.ts'
export { sizeProblems, transmit } from './transmit.ts'
export { type CallWatch, resultOf, type Sent } from './watch.ts'

/** Which CCC is called, and as whom. */
export interface Upstream {
  readonly endpoint: string
  readonly site: Site
  readonly credential: Credential | Credentials
}

/** The way of each call to CCC, from the first step to the last. */
export function connect(
  upstream: Upstream,
  clock: Clock,
  random: () => number,
  time = serverTime(clock),
  quota = new Quota(embeddedSlots(clock), clock),
  answers?: Answers,
  watch?: CallWatch,
): Send {
  const { endpoint, site, credential } = upstream
  const steps = [
    refuseForeignParameters(site),
    ...(answers ? [keepAnswers(answers)] : []),
    retry(new RetryBudget(clock), clock, random),
    signAgainInServerTime,
    inQuota(quota, clock, watch),
  ]
  const last = transmit({
    host: new URL(endpoint).host,
    signing: signingWith(credential),
    post: httpPost(endpoint),
    clock,
    time,
  })
  return steps.reduceRight((next, step) => step(next), last)
}
