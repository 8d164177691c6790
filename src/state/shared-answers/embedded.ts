import type { Lease, SharedAnswers } from './index.ts'

/** Nobody else is there: whoever wants an answer has to ask, and nobody waits for it. */
export const embeddedAnswers: SharedAnswers = {
  take: () => UNSHARED,
  drop: async () => {},
  whenDropped() {},
  stop() {},
}

/** A lease that nobody knows of. */
export const UNSHARED: Lease = {
  store: async () => {},
  release: async () => {},
}
