import type { Action } from '../actions/index.ts'
import type { Ccc } from '../client/index.ts'
import {
  ChangeOutcomeUnknown,
  GatewayError,
  NotFound,
  UpstreamRedirected,
  UpstreamRefusal,
  WrongState,
} from '../errors.ts'
import type { Proof, ReadState } from './proof.ts'

export { isGone, isIn, type Proof } from './proof.ts'
export { isUpdated } from './updated.ts'

/** The object that a change is made to, as its errors tell it, and what is read of it after one. */
export interface Changed {
  /** What to call it, such as `automatic outbound task`. */
  readonly what: string
  /** Whether this state can be why CCC refused a value; null is a state that CCC does not tell. */
  readonly mayForbid: (state: string | null) => boolean
  readonly readState: ReadState
  /** Whether it shows that the change was made. */
  readonly isMade: Proof
}

/** Where nothing but ids is sent, any state can: no other value was there to be refused. */
export const ANY_STATE = () => true

/**
 * Changes something, and gives back CCC's id of the request. CCC refuses a wrong state and an
 * unknown id with the same word, so that after such a refusal the object is read to tell which it
 * was; and after an answer that was lost, to tell whether the change was made.
 */
export async function change<Request extends object>(
  ccc: Ccc,
  action: Action<Request, object>,
  params: Request,
  changed: Changed,
): Promise<string | null> {
  try {
    return (await ccc.call(action, params)).requestId
  } catch (failure) {
    if (isLost(failure)) return readBack(failure, changed)
    if (!(failure instanceof UpstreamRefusal) || !mayBeItsState(failure)) throw failure
    throw await named(failure, changed)
  }
}

/** Whether nobody can tell what became of it. A redirected request went nowhere, and so would a read. */
function isLost(failure: unknown): failure is GatewayError {
  if (failure instanceof UpstreamRedirected) return false
  return failure instanceof GatewayError && failure.outcome === 'unknown'
}

/**
 * A change that its object does not show may still be on its way, so that this is no proof against
 * it. What was known from before the change was dropped when it ended: this read is newer.
 */
async function readBack(lost: GatewayError, changed: Changed): Promise<string | null> {
  const state = await stateUnlessMade(changed).catch((failure: unknown) => {
    throw failure instanceof NotFound ? failure : lost
  })
  if (state !== MADE) throw new ChangeOutcomeUnknown(changed.what, state, lost)
  return lost instanceof UpstreamRefusal ? lost.requestId : null
}

const MADE = Symbol('made')

async function stateUnlessMade({ readState, isMade }: Changed) {
  return (await isMade(readState)) ? MADE : readState()
}

function mayBeItsState({ code, upstreamCode }: UpstreamRefusal): boolean {
  return code === 'CONFLICT' || upstreamCode === 'InvalidParameterValue'
}

async function named(refusal: UpstreamRefusal, changed: Changed): Promise<UpstreamRefusal> {
  try {
    const state = await changed.readState()
    const forbidden = refusal.code === 'CONFLICT' || changed.mayForbid(state)
    return forbidden ? new WrongState(changed.what, state, refusal) : refusal
  } catch (failure) {
    return failure instanceof NotFound ? new NotFound(`this ${changed.what}`, refusal) : refusal
  }
}
