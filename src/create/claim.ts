import type { Entry } from '../state/claims/index.ts'
import type { Likeness } from './likeness.ts'
import { CLAIMED_SECONDS, SENDING_SECONDS, type Timing } from './timing.ts'

/** What somebody wants to create under a key. */
export interface Intent {
  /** Upstream's name of the create. */
  readonly action: string
  readonly sdkAppId: string
  readonly idempotencyKey: string
  /** Of the whole input, sealed. */
  readonly fingerprint: string
  /** The secret that sealed it; another one cannot compare. */
  readonly sealedWith: string
  /** What its name ends with; null where names are left alone. */
  readonly marker: string | null
  readonly likeness: Likeness
  /** Whether CCC has a list in which it can be found. */
  readonly isListed: boolean
}

/** CCC's definite no. */
export interface Refusal {
  readonly upstreamCode: string
  readonly requestId: string | null
}

/** Nothing was sent yet. */
interface Claimed {
  readonly state: 'claimed'
  readonly attempt: string
  readonly until: number
}

/** It is being sent, or its gateway ended while it was. Nothing of it shows later than `absentFrom`. */
interface Sending {
  readonly state: 'sending'
  readonly attempt: string
  readonly until: number
  readonly sentAt: number
  readonly absentFrom: number
}

/** It may have been created. */
interface Unknown {
  readonly state: 'unknown'
  /** Null: not of this store, which may have forgotten one. */
  readonly attempt: string | null
  readonly sentAt: number
  readonly absentFrom: number
  /** So often it was not found since `absentFrom`. */
  readonly cleanScans: number
  readonly lookAt: number
}

interface Created {
  readonly state: 'created'
  readonly attempt: string | null
  /** As text: it may have more digits than a number holds. */
  readonly id: string
  readonly requestId: string | null
}

interface Rejected {
  readonly state: 'rejected'
  readonly refusal: Refusal
}

/** It was never created, for certain. */
interface Absent {
  readonly state: 'absent'
  /** Whether somebody was told, so that the next with this key means to send again. */
  readonly told: boolean
}

interface States {
  readonly claimed: Claimed
  readonly sending: Sending
  readonly unknown: Unknown
  readonly created: Created
  readonly rejected: Rejected
  readonly absent: Absent
}
export type StateName = keyof States

/** All that is known of a key; every time is in Unix seconds by CCC's clock. */
export type ClaimIn<State extends StateName> = { readonly intent: Intent } & States[State]
export type Claim = ClaimIn<StateName>

export function claimed(intent: Intent, attempt: string, now: number): ClaimIn<'claimed'> {
  return { intent, state: 'claimed', attempt, until: now + CLAIMED_SECONDS }
}

/** Written down before anything is sent, for each transmission anew. */
export function sending(
  { intent, attempt }: ClaimIn<'claimed' | 'sending'>,
  now: number,
  { settle }: Timing,
): ClaimIn<'sending'> {
  const until = now + SENDING_SECONDS
  return { intent, state: 'sending', attempt, until, sentAt: now, absentFrom: now + settle }
}

export function unknown({
  intent,
  attempt,
  sentAt,
  absentFrom,
}: ClaimIn<'sending'>): ClaimIn<'unknown'> {
  const lookAt = sentAt
  return { intent, state: 'unknown', attempt, sentAt, absentFrom, cleanScans: 0, lookAt }
}

/** One that a store cannot rule out which may have forgotten everything before `since`. */
export function forgotten(
  intent: Intent,
  since: number,
  { settleAfterLoss }: Timing,
): ClaimIn<'unknown'> {
  const [sentAt, absentFrom] = [since, since + settleAfterLoss]
  const common = { intent, attempt: null, sentAt, absentFrom }
  return { ...common, state: 'unknown', cleanScans: 0, lookAt: since }
}

/** What is left of a claim where a store has lost what was written last: it may have been sent since. */
export function doubted(claim: Claim, lostBefore: number, timing: Timing): Claim {
  const { intent, state } = claim
  if (state === 'created' || state === 'rejected') return claim
  const lost = forgotten(intent, lostBefore, timing)
  if (state === 'claimed' || state === 'absent') return lost
  const absentFrom = Math.max(claim.absentFrom, lost.absentFrom)
  return state === 'sending' ? { ...claim, absentFrom } : { ...claim, absentFrom, cleanScans: 0 }
}

export function created(
  { intent, attempt }: ClaimIn<'sending' | 'unknown'>,
  id: string,
  requestId: string | null = null,
): ClaimIn<'created'> {
  return { intent, state: 'created', attempt, id, requestId }
}

export function rejected({ intent }: Claim, refusal: Refusal): ClaimIn<'rejected'> {
  return { intent, state: 'rejected', refusal }
}

export function absent({ intent }: Claim, told: boolean): ClaimIn<'absent'> {
  return { intent, state: 'absent', told }
}

/**
 * When to look again: the longer nobody found it, the later, but not later than it can be proven
 * absent. Times are whole seconds, so that the proof begins in the second after.
 */
export function lookedAt(
  claim: ClaimIn<'unknown'>,
  now: number,
  { lookEvery }: Timing,
): ClaimIn<'unknown'> {
  const later = now + Math.min(3600, Math.max(lookEvery, Math.floor((now - claim.sentAt) / 2)))
  const proof = claim.absentFrom + 1
  return { ...claim, lookAt: now < proof ? Math.min(later, proof) : later }
}

const KEPT_SECONDS = 365 * 86_400

/** Whether what became of it is still to be found out. */
export function isOpen({ state }: Claim): boolean {
  return state === 'claimed' || state === 'sending' || state === 'unknown'
}

export function entryOf(claim: Claim, version: string, now: number): Entry {
  const keptUntil = isOpen(claim) ? null : now + KEPT_SECONDS
  return { version, text: JSON.stringify(claim), keptUntil }
}

/** An entry holds what `entryOf` wrote. */
export function claimOf({ text }: Entry): Claim {
  return JSON.parse(text) as Claim
}
