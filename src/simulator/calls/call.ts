import type { Integer, TelCdrInfo } from '../../actions/index.ts'
import { ANSWERED, NOT_ANSWERED } from '../dialing/attempt.ts'
import { drawUuid, seedOf } from '../dialing/draw.ts'
import { madeUpNumber } from '../dialing/numbers.ts'
import type { CallOwner, PlacedCall } from '../dialing/placed-call.ts'

/** A call of a task or campaign, or a single one, that was put into the store by itself. */
export interface Call extends PlacedCall, Omit<CallOwner, 'kind'> {
  readonly kind: CallOwner['kind'] | 'single'
  /** Do ids stand for its two numbers? */
  readonly protected?: boolean
  /** What its record tells otherwise than the call itself would have it. */
  readonly record?: TelCdrInfo
}

/** A single call as it is put into the store; what is left out gets a plain default. */
export interface CallInput {
  readonly sdkAppId?: Integer
  /** That of a task's or campaign's call: this one takes its place. */
  readonly sessionId?: string
  /** Unix seconds; two minutes ago where left out. */
  readonly start?: number
  /** Unix seconds, as the two below; 0: never. */
  readonly ring?: number
  readonly accept?: number
  /** Infinity: it never ends. */
  readonly end?: number
  /** 1, or 202 where `accept` is 0, where left out. */
  readonly endStatus?: number
  readonly callee?: string
  readonly caller?: string
  /** Its agents are drawn from this group where `staffMail` names none. */
  readonly skillGroupId?: Integer
  readonly staffMail?: string
  readonly protected?: boolean
  /** Members of its call record that are to be told so and not otherwise. */
  readonly record?: TelCdrInfo
}

/** `position` is how many single calls the application already has. */
export function singleCall(input: CallInput, position: number, now: number): Call {
  return {
    kind: 'single',
    sessionId: input.sessionId ?? drawUuid([seedOf(`single-call/${input.sdkAppId}`), position, 0]),
    callee: input.callee ?? madeUpNumber(position),
    caller: input.caller ?? '0086075500000000',
    protected: input.protected ?? false,
    record: input.record ?? {},
    ...timesOf(input, now),
    ...(input.skillGroupId !== undefined && { skillGroupId: input.skillGroupId }),
    ...(input.staffMail !== undefined && { agent: input.staffMail }),
  }
}

function timesOf(input: CallInput, now: number) {
  const { endStatus = input.accept === 0 ? NOT_ANSWERED : ANSWERED } = input
  const { start = now - 120 } = input
  const { ring = start + 3 } = input
  const { accept = endStatus === ANSWERED ? ring + 6 : 0 } = input
  const { end = accept > 0 ? accept + 45 : ring + 20 } = input
  return { start, ring, accept, end, endStatus }
}
