import type { CallType, HungUpSide } from '../generated/resolvers.ts'

/** Upstream's numbers of how a call came about. */
export const CALL_TYPES: Readonly<Record<number, CallType>> = {
  1: 'OUTBOUND',
  2: 'INBOUND',
  3: 'AUDIO_INBOUND',
  5: 'PREDICTIVE_OUTBOUND',
  6: 'INTERNAL',
}

export const HUNG_UP_SIDES: HungUpSide[] = ['SEAT', 'USER', 'SYSTEM']
