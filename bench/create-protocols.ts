import type { Done, Parts, Wanted } from '../src/create/at-most-once.ts'
import type { Outcome } from '../src/create/recorder.ts'
import {
  CreateNotSent,
  CreateOutcomeUnknown,
  CreateRefused,
  IdempotencyStoreUnavailable,
  StoreUnavailable,
} from '../src/errors.ts'
import { AS_BUILT, type Design, type Protocol } from '../test/create/simulation/replica.ts'

/** The protocol of this gateway, and how others go about it, in the same world. */
export const PROTOCOLS: Readonly<Record<string, Design>> = {
  'this gateway': AS_BUILT,
  'three retries, no key': { ...AS_BUILT, protocol: withoutKey },
  'a key, and a timeout is a failure': { ...AS_BUILT, protocol: forgivingKey },
  'a key that is never sent again': { ...AS_BUILT, protocol: strictKey },
  'looked up, absence believed after 15 s': {
    ...AS_BUILT,
    timing: { settle: 15, settleAfterLoss: 15, signedAgo: 0, lookEvery: 5 },
  },
}

/** No answer is tried once more, three times. */
function withoutKey({ nowSeconds, ...parts }: Parts): Protocol {
  return {
    ...LOOKS_FOR_NOTHING,
    async create(wanted) {
      for (let sent = 1; ; sent++) {
        const outcome = await wanted.send(async () => nowSeconds())
        if (outcome.kind === 'created') return { ...outcome, replayed: false }
        if (outcome.kind !== 'unknown') throw failure(parts, wanted, outcome)
        if (sent > 3) throw new CreateRefused(outcome.error)
      }
    },
  }
}

/** What failed may be tried again under the same key, and no answer is a failure. */
function forgivingKey(parts: Parts): Protocol {
  return keyed(parts, ({ kind }) => kind !== 'rejected')
}

/** What may have been sent once is sent by nobody else, whatever became of it. */
function strictKey(parts: Parts): Protocol {
  return keyed(parts, ({ kind }) => kind === 'not-sent')
}

/** An ordinary store of keys and answers, which does not look for anything. */
function keyed(parts: Parts, isFreedAfter: (outcome: Failure) => boolean): Protocol {
  return {
    ...LOOKS_FOR_NOTHING,
    async create(wanted) {
      const there = await claimed(parts, wanted)
      if (there !== null) return there
      const outcome = await wanted.send(async () => parts.nowSeconds())
      if (outcome.kind === 'created') {
        const done = { ...outcome, replayed: false }
        await replaced(parts, wanted, done)
        return done
      }
      if (isFreedAfter(outcome)) await replaced(parts, wanted, null)
      throw failure(parts, wanted, outcome)
    },
  }
}

const LOOKS_FOR_NOTHING = { find: async () => null, lookForAll: async () => null }

type Failure = Exclude<Outcome, { kind: 'created' }>

/** The answer that is kept; null: this request is the first; rejects where nothing is kept yet. */
async function claimed(parts: Parts, { key, intent }: Wanted): Promise<Done | null> {
  const entry = { version: parts.newId(), text: '{}', keptUntil: 0 }
  const held = await asked(parts.claims.claim(key, entry, parts.nowSeconds()))
  if (held.isNew) return null
  const { id } = JSON.parse(held.entry.text) as { id?: string }
  if (id === undefined) throw new CreateOutcomeUnknown({ ...intent, isForgotten: false }, 5, null)
  return { id, requestId: null, replayed: true }
}

async function replaced(parts: Parts, { key }: Wanted, done: Done | null): Promise<void> {
  const { claims, newId, nowSeconds } = parts
  const there = await asked(claims.find(key, nowSeconds()))
  const after = done && { version: newId(), text: JSON.stringify({ id: done.id }), keptUntil: 0 }
  if (there !== null) await asked(claims.replace(key, there, after))
}

async function asked<Answer>(question: Promise<Answer>): Promise<Answer> {
  try {
    return await question
  } catch (error) {
    throw error instanceof StoreUnavailable ? new IdempotencyStoreUnavailable(error) : error
  }
}

function failure(parts: Pick<Parts, 'asError'>, { intent }: Wanted, outcome: Failure): unknown {
  if (outcome.kind === 'rejected') return new CreateRefused(parts.asError(intent, outcome.refusal))
  return outcome.kind === 'unknown' ? new CreateNotSent(outcome.error) : outcome.error
}
