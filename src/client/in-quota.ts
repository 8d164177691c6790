import type { ActionRecord } from '../actions/index.ts'
import type { Clock } from '../clock.ts'
import { ClientGone, DeadlineExceeded, UpstreamRefusal } from '../errors.ts'
import { type Call, type Reply, type Send, type Step, type Terms, whileWaiting } from './call.ts'
import type { Quota, Slot } from './quota.ts'
import { readRefusal } from './refusals.ts'
import { type CallWatch, requestIdOf, resultOf, type Sent, UNWATCHED } from './watch.ts'

/** What its place in the queue depends on. */
type Waiting = Terms & { readonly action: ActionRecord }

/** A call that CCC refused for its number is sent so often in all. */
const TRANSMISSIONS = 3
/** CCC counts by the second: before it has passed, the same call would be refused again. */
const REFUSED_MS = 1000

/**
 * Sends each call when its turn has come. What CCC refuses for its number did not reach the backend
 * (CCC documents that), so that a call of any kind may be sent again.
 */
export function inQuota(quota: Quota, clock: Clock, watch: CallWatch = UNWATCHED): Step {
  return (next) => async (call) => {
    if (clock.now() >= call.deadline) throw new DeadlineExceeded(call.action.name)
    const watches = call.watch === undefined ? [watch] : [watch, call.watch]
    let turn = await timed(clock, call, watches, take(quota, call))
    for (let transmission = 1; ; transmission++) {
      try {
        return await sendIn(turn, next, call, watches)
      } catch (error) {
        if (!isThrottled(error)) throw error
        const waitSeconds = quota.lower(call.action, call.lane ?? 'interactive')
        const late = clock.now() + REFUSED_MS >= call.deadline
        if (late || transmission === TRANSMISSIONS) throw withWait(error, waitSeconds)
        await clock.sleep(REFUSED_MS, whileWaiting(call)).catch(() => {
          throw new ClientGone(call.action.name, 'not-sent')
        })
        turn = await timed(clock, call, watches, take(quota, call, turn.slot.number))
      }
    }
  }
}

async function take(quota: Quota, call: Waiting, number?: number): Promise<Slot> {
  const { action, lane = 'interactive', deadline } = call
  const signal = whileWaiting(call)
  const turn = { action, lane, deadline, ...(signal && { signal }) }
  try {
    return await quota.take(number === undefined ? turn : { ...turn, number })
  } catch (failure) {
    throw signal?.aborted ? new ClientGone(action.name, 'not-sent') : failure
  }
}

/** A slot, and how long it was waited for. */
interface Waited {
  readonly slot: Slot
  readonly milliseconds: number
}

async function timed(
  clock: Clock,
  { action, lane = 'interactive' }: Waiting,
  watches: readonly CallWatch[],
  taking: Promise<Slot>,
): Promise<Waited> {
  const begun = clock.now()
  const waited = () => Math.max(0, clock.now() - begun)
  try {
    const slot = await taking
    return { slot, milliseconds: waited() }
  } finally {
    for (const watch of watches) watch.waited(action.name, lane, waited())
  }
}

async function sendIn<Request extends object, Response extends object>(
  { slot, milliseconds }: Waited,
  next: Send,
  call: Call<Request, Response>,
  watches: readonly CallWatch[],
): Promise<Reply<Response>> {
  const { action, lane = 'interactive' } = call
  const told = watches.map((watch) => watch.sending(action.name, lane, milliseconds))
  try {
    const reply = await next(call)
    tell(told, 'ok', reply.requestId)
    return reply
  } catch (error) {
    tell(told, resultOf(error), requestIdOf(error))
    throw error
  } finally {
    slot.release()
  }
}

function tell(told: readonly Sent[], result: string, requestId: string | null): void {
  for (const sent of told) sent(result, requestId)
}

function isThrottled(error: unknown): error is UpstreamRefusal {
  return error instanceof UpstreamRefusal && error.code === 'RATE_LIMITED'
}

function withWait(error: UpstreamRefusal, retryAfterSeconds: number): UpstreamRefusal {
  const { action, upstreamCode, requestId } = error
  const reading = { ...readRefusal(upstreamCode), retryAfterSeconds }
  return new UpstreamRefusal(action, upstreamCode, requestId, reading)
}
