import { expect } from 'vitest'
import { post } from '../rig.ts'
import {
  addTask,
  appear,
  CHANGE,
  CREATE,
  create,
  createdTask,
  failure,
  foundTask,
  LIST,
  NOT_CREATED,
  NOT_SENT,
  PAUSED,
  pause,
  READ,
  READ_BACK,
  type Read,
  SETTLE_SECONDS,
  tasks,
  UNKNOWN,
} from './operations.ts'
import type { FaultRig } from './rig.ts'

// What the cells of the matrix have in common: a fault is arranged, and this comes of it.

/** Long enough for an answer to be asked for again, and to be given still where that fails. */
const STALE_SECONDS = 30
const TOO_OLD_SECONDS = 31

/** Arranges the fault for so many requests of an action; nothing is to be done where none is sent. */
export type Arrange = (rig: FaultRig, action: string, times: number) => unknown

export interface Tries {
  /** The code once all attempts have failed. */
  readonly code?: string
  /** How many of three failed attempts arrive at CCC. */
  readonly arriving?: number
}

/** Once it fails it is tried again; three times, and an older answer is told; then the error. */
export async function expectTried(
  rig: FaultRig,
  read: Read,
  arrange: Arrange,
  { code = 'UPSTREAM_UNAVAILABLE', arriving = 0 }: Tries = {},
): Promise<void> {
  await arrange(rig, READ, 1)
  const answered = await read.send(rig)
  const arrived = rig.sent().length
  rig.pass(STALE_SECONDS)
  await arrange(rig, READ, 3)
  const stale = await read.send(rig)
  rig.pass(TOO_OLD_SECONDS)
  await arrange(rig, READ, 3)
  const failed = await read.send(rig)

  expect(answered.body).toEqual({ data: read.data })
  expect(arrived).toBe(arriving === 0 ? 1 : 2)
  expectLastGood(stale.body, read)
  expect(failure(failed)).toMatchObject({ code, retryable: true, upstream: { action: READ } })
  expect(rig.sent()).toEqual(Array(arrived + 2 * arriving).fill(READ))
}

export function expectLastGood(body: unknown, read: Read): void {
  const lastGoodAnswers = [{ action: READ, ageSeconds: expect.any(Number) }]
  expect(body).toEqual({ data: read.data, extensions: { lastGoodAnswers } })
}

/** It is certain that nothing was sent: the same key sends at once. */
export async function expectNotSent(rig: FaultRig, arrange: Arrange, mend: Arrange) {
  await arrange(rig, CREATE, 1)
  const refused = await create(rig)
  const before = rig.sent()
  await mend(rig, CREATE, 1)
  const created = await create(rig)

  expect(failure(refused)).toMatchObject(NOT_SENT)
  expect(before).toEqual([])
  expect(created.body).toEqual(createdTask(false))
  expect(rig.sent()).toEqual([CREATE])
  expect(tasks(rig)).toBe(1)
}

/** It arrived, and its answer was lost. */
export async function expectFound(rig: FaultRig, arrange: Arrange) {
  await arrange(rig, CREATE, 1)
  const answers = [await create(rig), await create(rig)]

  expect(answers.map(({ body }) => body)).toEqual([foundTask(false), foundTask(true)])
  expect(rig.sent()).toEqual([CREATE, LIST])
  expect(tasks(rig)).toBe(1)
}

/** It did not arrive, or so it seems at first; `arriving` is false where CCC never sees it. */
export async function expectUnknown(rig: FaultRig, arrange: Arrange, arriving = true) {
  const attempt = arriving ? [CREATE] : []
  await arrange(rig, CREATE, 1)
  const first = await create(rig)
  const early = await create(rig)
  const looked = rig.sent()
  rig.pass(SETTLE_SECONDS)
  const proven = await create(rig)
  const looks = rig.sent()
  const again = await create(rig)

  for (const answer of [first, early]) expect(failure(answer)).toMatchObject(UNKNOWN)
  expect(looked).toEqual([...attempt, LIST, LIST])
  expect(failure(proven)).toMatchObject(NOT_CREATED)
  expect(looks).toEqual([...attempt, LIST, LIST, LIST, LIST])
  expect(again.body).toEqual(createdTask(false))
  expect(rig.sent()).toEqual([...looks, CREATE])
  expect(tasks(rig)).toBe(1)
}

/** CCC shows it only after the first look. */
export async function expectFoundLater(rig: FaultRig, arrange: Arrange) {
  await arrange(rig, CREATE, 1)
  const first = await create(rig)
  appear(rig)
  const answers = [await create(rig), await create(rig)]

  expect(failure(first)).toMatchObject(UNKNOWN)
  expect(answers.map(({ body }) => body)).toEqual([foundTask(true), foundTask(true)])
  expect(rig.sent()).toEqual([CREATE, LIST, LIST])
  expect(tasks(rig)).toBe(1)
}

/** The change was made, and its answer was lost. */
export async function expectReadBack(rig: FaultRig, arrange: Arrange) {
  const id = addTask(rig)
  await arrange(rig, CHANGE, 1)
  const answer = await pause(rig, id)

  expect(answer.body).toEqual(READ_BACK)
  expect(rig.sent()).toEqual([CHANGE, READ])
}

/** It was not made, as far as its object shows. */
export async function expectNotDenied(rig: FaultRig, arrange: Arrange, arriving = true) {
  const id = addTask(rig)
  await arrange(rig, CHANGE, 1)
  const answer = await pause(rig, id)

  expect(failure(answer)).toMatchObject({
    code: 'CHANGE_OUTCOME_UNKNOWN',
    retryable: true,
    state: 'INITIAL',
    upstream: { action: CHANGE },
  })
  expect(rig.sent()).toEqual(arriving ? [CHANGE, READ] : [READ])
}

/** No connection was made: it is tried again, and made once; or told as not sent. */
export async function expectTriedAgain(rig: FaultRig, arrange: Arrange, mend: Arrange) {
  const id = addTask(rig)
  await arrange(rig, CHANGE, 3)
  const refused = await pause(rig, id)
  const before = rig.sent()
  await arrange(rig, CHANGE, 1)
  rig.meanwhile(() => mend(rig, CHANGE, 1))
  const made = await pause(rig, id)

  expect(failure(refused)).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryable: true })
  expect(before).toEqual([])
  expect(made.body).toEqual(PAUSED)
  expect(rig.sent()).toEqual([CHANGE])
}

/** The codes of many answers, and of what was answered without one `ok`. */
export async function codesOf(url: string, documents: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(documents.map((query) => post(url, JSON.stringify({ query }))))
  return answers.map(({ body }) => body.errors?.[0].extensions.code ?? 'ok')
}
