import type { Action } from '../actions/index.ts'
import type { Ccc } from '../client/index.ts'
import { NotFound, UpstreamRefusal, WrongState } from '../errors.ts'

/** The object that a change is made to, as its errors tell it. */
export interface Changed {
  /** What to call it, such as `automatic outbound task`. */
  readonly what: string
  /** Whether this state can be why CCC refused a value; null is a state that CCC does not tell. */
  readonly mayForbid: (state: string | null) => boolean
  /** Reads its state, null where CCC tells none; rejects with `NotFound` where it is not there. */
  readonly readState: () => Promise<string | null>
}

/** Where nothing but ids is sent, any state can: no other value was there to be refused. */
export const ANY_STATE = () => true

/**
 * Changes something, and gives back CCC's id of the request. CCC refuses a wrong state and an
 * unknown id with the same word, so that after such a refusal the object is read to tell which it was.
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
    if (!(failure instanceof UpstreamRefusal) || !mayBeItsState(failure)) throw failure
    throw await named(failure, changed)
  }
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
