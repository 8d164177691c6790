import { NotFound } from '../errors.ts'

/**
 * Reads the state of an object, null where CCC tells none; rejects with `NotFound` where it is not
 * there.
 */
export type ReadState = () => Promise<string | null>

/** Whether an object that is read after a change shows that the change was made. */
export type Proof = (readState: ReadState) => Promise<boolean>

/** It is in a state that the change leads to; not one that is only reached by itself. */
export function isIn(...states: readonly string[]): Proof {
  return async (readState) => states.includes(String(await readState()))
}

/** It is not there any more. */
export const isGone: Proof = async (readState) => {
  try {
    await readState()
    return false
  } catch (failure) {
    if (failure instanceof NotFound) return true
    throw failure
  }
}
