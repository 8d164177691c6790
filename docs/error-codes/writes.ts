import { CHANGE, CREATE, type ErrorCode } from './error-code.ts'

export const WRITES: readonly ErrorCode[] = [
  {
    code: 'CHANGE_OUTCOME_UNKNOWN',
    retryable: 'yes',
    where: CHANGE,
    meaning:
      'The answer to a change was lost, and its object, read back since, does not show the change. `state` is the state that was read, or null where CCC does not tell it. The change may still be made.',
    caller:
      'Send it again, which does no more than the first, or read the object again. See [after a change](#after-a-change).',
    operator: 'As for `UPSTREAM_UNAVAILABLE`, where it is told often.',
  },
  {
    code: 'CREATE_NOT_SENT',
    retryable: 'yes',
    where: CREATE,
    meaning: 'No connection was made, or no time was left. Nothing was created.',
    caller: 'Send it again with the same `idempotencyKey`.',
    operator: 'As for `UPSTREAM_UNAVAILABLE` or `RATE_LIMITED`, by what the message tells.',
  },
  {
    code: 'CREATE_OUTCOME_UNKNOWN',
    retryable: 'depends',
    where: CREATE,
    meaning:
      'The create may have happened. The gateway goes on looking for it, and sends nothing more; or, after a loss of its store, cannot rule out an earlier one. `marker` is what the name at CCC ends with. `retryable` is false for an agent cruise campaign, of which CCC has no list.',
    caller:
      'Ask again with the same `idempotencyKey` after `retryAfterSeconds`; with another key it may be created twice. An agent cruise campaign: look in the CCC console for a name that ends with `~` and the `marker`.',
    operator:
      'See what is left by `npm start -- reconcile`. Every create of a new store is told so for four minutes: [keep the store](creates.md#where-it-is-kept).',
  },
  {
    code: 'NOT_CREATED',
    retryable: 'yes',
    where: CREATE,
    meaning: 'The create, if it was sent at all, has created nothing, for certain.',
    caller: 'Send it with the same `idempotencyKey`, if it is still wanted.',
    operator: null,
  },
  {
    code: 'IDEMPOTENCY_IN_PROGRESS',
    retryable: 'yes',
    where: CREATE,
    meaning: 'Another request with the key is being sent. This one sent nothing.',
    caller: 'Ask again with the same key after `retryAfterSeconds`.',
    operator: null,
  },
  {
    code: 'IDEMPOTENCY_KEY_CONFLICT',
    retryable: 'no',
    where: CREATE,
    meaning: 'The key was used with another input. Nothing was sent.',
    caller: 'Use a new key for a new create, or the old input to learn what became of it.',
    operator: null,
  },
  {
    code: 'IDEMPOTENCY_STORE_UNAVAILABLE',
    retryable: 'yes',
    where: CREATE,
    meaning: 'What was created before cannot be read. This request sent nothing.',
    caller: 'Ask again with the same key.',
    operator: 'Look after Redis, or the disk of `CCC_GATEWAY_STATE_DIR`. Reads go on meanwhile.',
  },
]
