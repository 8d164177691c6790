import { UpstreamRefusal } from '../errors.ts'
import type { Source } from './call.ts'
import { readRefusal } from './refusals.ts'

/** A failure as one more caller gets it; of a refusal also where it came from. */
export function again(error: unknown, source: Source): unknown {
  if (!(error instanceof UpstreamRefusal)) return error
  const { action, upstreamCode, requestId, sentAt } = error
  const refusal = new UpstreamRefusal(action, upstreamCode, requestId, readRefusal(upstreamCode))
  return Object.assign(refusal, { sentAt, source })
}
