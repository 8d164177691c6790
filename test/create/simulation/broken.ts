import type { Found } from '../../../src/state/claims/index.ts'
import { AS_BUILT, type Design } from './replica.ts'

/** Each a small mistake, made from outside; the simulation is worth something where it finds them. */
export const BROKEN: Readonly<Record<string, Design>> = {
  'a timeout that is treated as a failure': {
    ...AS_BUILT,
    send: (send) => async (begin) => {
      const outcome = await send(begin)
      return outcome.kind === 'unknown' ? { kind: 'not-sent', error: outcome.error } : outcome
    },
  },

  'absence believed after 15 seconds': {
    ...AS_BUILT,
    timing: { ...AS_BUILT.timing, settle: 15, settleAfterLoss: 15 },
  },

  'a signature that lives for its full five minutes': {
    ...AS_BUILT,
    timing: { ...AS_BUILT.timing, signedAgo: 0 },
  },

  'a store that forgets and does not say so': {
    ...AS_BUILT,
    parts: (parts) => ({
      ...parts,
      claims: {
        ...parts.claims,
        claim: async (...args) => ({
          ...(await parts.claims.claim(...args)),
          rememberedSince: Number.NEGATIVE_INFINITY,
        }),
      },
    }),
  },

  'entries believed though what followed them may be lost': {
    ...AS_BUILT,
    parts: (parts) => ({
      ...parts,
      claims: {
        ...parts.claims,
        async find(...args) {
          const found = await parts.claims.find(...args)
          return found && believed(found)
        },
        async claim(...args) {
          const held = await parts.claims.claim(...args)
          return { ...held, entry: believed(held.entry) }
        },
      },
    }),
  },

  'a create that is sent before it is written down': {
    ...AS_BUILT,
    send: (send, { nowSeconds, timing }) => {
      return () => send(async () => nowSeconds() - timing.signedAgo)
    },
  },

  'a writing that does not ask what stands there by now': {
    ...AS_BUILT,
    parts: (parts) => ({
      ...parts,
      claims: {
        ...parts.claims,
        async replace(key, before, after) {
          const there = await parts.claims.find(key, parts.nowSeconds())
          return parts.claims.replace(key, there ?? before, after)
        },
      },
    }),
  },

  'a list that is taken for whole when it could not be read to its end': {
    ...AS_BUILT,
    parts: (parts) => ({
      ...parts,
      scan: async (intent, deadline) => ({
        rows: (await parts.scan(intent, deadline))?.rows ?? [],
        isWhole: true,
      }),
    }),
  },
}

function believed({ version, text, keptUntil }: Found): Found {
  return { version, text, keptUntil }
}
