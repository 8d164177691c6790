import { expect } from 'vitest'
import type { Answer } from '../rig.ts'
import type { FaultRig } from './rig.ts'

// The operations of the matrix, what they are answered with, and what that costs upstream.

export const READ = 'DescribeAutoCalloutTask'
export const LIST = 'DescribeAutoCalloutTasks'
export const CREATE = 'CreateAutoCalloutTask'
export const CHANGE = 'PauseAutoCalloutTask'

/** Of an application that has no task yet, so that all that exist were created here. */
const CREATED_IN = 1_400_123_455
const KEY = 'autumn-0001'
const CALLEE = '008613912345678'

/** A read of one task, by a field or by a reference. */
export interface Read {
  /** What it answers without an error. */
  readonly data: unknown
  send(gateway: Pick<FaultRig, 'query'>): Promise<Answer>
}

export const QUERY: Read = {
  data: { autoCalloutTask: { name: expect.any(String) } },
  send: ({ query }) => query('{ autoCalloutTask(taskId: 3) { name } }'),
}
export const REFERENCE: Read = {
  data: { _entities: [{ name: expect.any(String) }] },
  send: ({ query }) => query(ENTITIES, { representations: [REPRESENTATION] }),
}
const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on AutoCalloutTask { name } }
}`
const REPRESENTATION = { __typename: 'AutoCalloutTask', id: 'AutoCalloutTask:1400000000:3' }

export function create({ query }: Pick<FaultRig, 'query'>, key = KEY): Promise<Answer> {
  return query(createDocument(key))
}

export function createDocument(key = KEY): string {
  return `mutation {
    createAutoCalloutTask(input: {
      sdkAppId: "${CREATED_IN}", idempotencyKey: "${key}", name: "Autumn",
      notBefore: "2099-01-01T00:00:00Z", ivrId: "4600",
      callees: ["${CALLEE}"], callers: ["0086075586013388"]
    }) { replayed requestId task { taskId } }
  }`
}

export function lookUp({ query }: Pick<FaultRig, 'query'>, key = KEY): Promise<Answer> {
  return query(lookUpDocument(key))
}

export function lookUpDocument(key = KEY): string {
  return `mutation {
    lookUpCreate(kind: AUTO_CALLOUT_TASK, sdkAppId: "${CREATED_IN}", idempotencyKey: "${key}") {
      state repeat createdId
    }
  }`
}

/** How many tasks exist: with each of them phones ring. */
export function tasks({ simulator }: Pick<FaultRig, 'simulator'>): number {
  const ids = Array.from({ length: 20 }, (_, n) => n + 1)
  return ids.filter((id) => simulator.store.autoCalloutTask(CREATED_IN, id) !== undefined).length
}

/** What was sent arrived after all, and shows from now on. */
export function appear({ simulator }: FaultRig): void {
  const [entry] = simulator.journal.ofAction(CREATE)
  const { Name, NotBefore, IvrId } = (entry?.params ?? {}) as Record<string, number & string>
  simulator.store.addAutoCalloutTask({
    ...{ sdkAppId: CREATED_IN, name: Name ?? '', callees: [CALLEE] },
    ...{ notBefore: NotBefore ?? 0, ivrId: IvrId ?? 0, callers: ['0086075586013388'] },
  })
}

/** A task of its own that can be paused, or that is paused already. */
export function addTask({ simulator }: Pick<FaultRig, 'simulator'>, state: 0 | 5 = 0): string {
  const id = simulator.store.addAutoCalloutTask({ state, callees: [CALLEE] })
  return `AutoCalloutTask:1400000000:${id}`
}

export function pause({ query }: Pick<FaultRig, 'query'>, id: string): Promise<Answer> {
  return query(pauseDocument(id))
}

export function pauseDocument(id: string): string {
  return `mutation { pauseAutoCalloutTask(id: "${id}") { requestId } }`
}

export const createdTask = (replayed: boolean) => ({
  data: {
    createAutoCalloutTask: { replayed, requestId: expect.anything(), task: { taskId: '1' } },
  },
})
/** One whose answer was lost, and that was found by its name. */
export const foundTask = (replayed: boolean) => ({
  data: { createAutoCalloutTask: { replayed, requestId: null, task: { taskId: '1' } } },
})
export const PAUSED = { data: { pauseAutoCalloutTask: { requestId: expect.any(String) } } }
export const READ_BACK = { data: { pauseAutoCalloutTask: { requestId: null } } }

/** The error of an answer that has one, with no number of anybody in it. */
export function failure({ body }: Answer): Record<string, unknown> {
  expect(body.errors).toHaveLength(1)
  expect(JSON.stringify(body)).not.toContain(CALLEE)
  return body.errors[0].extensions
}

export const UNKNOWN = {
  code: 'CREATE_OUTCOME_UNKNOWN',
  retryable: true,
  repeat: 'LOOKS_UP',
  marker: expect.stringMatching(/^[A-Z2-7]{16}$/),
  upstream: expect.objectContaining({ action: CREATE }),
}
export const NOT_SENT = { code: 'CREATE_NOT_SENT', retryable: true, repeat: 'SENDS' }
export const NOT_CREATED = { code: 'NOT_CREATED', retryable: true, repeat: 'SENDS' }
/** Of what a store may have forgotten, which takes longest, and a second for the rounding of times. */
export const SETTLE_SECONDS = 241
