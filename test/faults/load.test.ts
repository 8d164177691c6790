import { expect } from 'vitest'
import {
  addTask,
  CHANGE,
  CREATE,
  create,
  createDocument,
  createdTask,
  failure,
  READ,
  tasks,
} from './operations.ts'
import { codesOf } from './outcomes.ts'
import { type FaultRig, startFaultRig } from './rig.ts'
import { testRows } from './rows.ts'

const ONE_A_SECOND = { config: { callsPerSecond: 1 } }
const POLLS = { priority: 'u=7' }
const MANY = 100
/** The retries that a process has in any ten seconds, and that it earns with a hundred calls. */
const RETRIES = 10

const numbered = (count: number) => Array.from({ length: count }, (_, n) => n + 1)
const readOf = (taskId: number) => `{ autoCalloutTask(taskId: ${taskId}) { name } }`

/** The only slot of an action is taken by a call that CCC has not answered yet. */
async function busyWith(action: string, document: string) {
  const rig = await startFaultRig(ONE_A_SECOND)
  const held = rig.proxy.next({ kind: 'hold-reply', carrying: action })
  const first = rig.query(document)
  await held.arrived
  return { rig, held, first }
}

const askedFor = ({ simulator }: FaultRig) =>
  simulator.journal
    .ofAction(READ)
    .map(({ params }) => Number((params as { TaskId: number }).TaskId))

testRows('load', {
  'more is asked for than the quota grants': {
    async read(read) {
      const { rig, held } = await busyWith(READ, readOf(1))
      const polls = [4, 5].map((id) => rig.leaving((query) => query(readOf(id), {}, POLLS)))
      await rig.noticed()
      const answering = read.send(rig)
      await rig.noticed()
      const others = numbered(25).map((n) => rig.leaving((query) => query(readOf(100 + n))))
      await rig.noticed()
      const refused = await rig.query(readOf(2))
      held.release()
      const answer = await answering

      expect(failure(refused)).toMatchObject({
        code: 'RATE_LIMITED',
        retryable: true,
        retryAfterSeconds: expect.any(Number),
        upstream: { action: READ },
      })
      expect(refused.body.errors[0].extensions.retryAfterSeconds).toBeGreaterThanOrEqual(25)
      expect(answer.body).toEqual({ data: read.data })
      expect(askedFor(rig)).toEqual([1, 3])
      for (const client of [...polls, ...others]) await client.leave()
    },
    async create() {
      const { rig, held, first } = await busyWith(CREATE, createDocument('another-0001'))
      const answering = create(rig)
      await rig.noticed()
      held.release()

      expect((await first).body).toEqual(createdTask(false))
      expect((await answering).body.data.createAutoCalloutTask.replayed).toBe(false)
      expect(rig.sent()).toEqual([CREATE, CREATE])
      expect(rig.simulator.journal.mostInASecond(CREATE)).toBe(1)
      expect(tasks(rig)).toBe(2)
    },
    async change() {
      const { rig, held } = await busyWith(READ, readOf(1))
      const others = [4, 5, 6].map((id) => rig.leaving((query) => query(readOf(id))))
      await rig.noticed()
      const id = addTask(rig)
      const answering = rig.query(
        `mutation { pauseAutoCalloutTask(id: "${id}") { task { state } } }`,
      )
      await expect.poll(rig.sent, { timeout: 10_000 }).toEqual([READ, CHANGE])
      await rig.noticed()
      held.release()

      expect((await answering).body.data).toEqual({
        pauseAutoCalloutTask: { task: { state: 'PAUSED' } },
      })
      expect(askedFor(rig)).toEqual([1, Number(id.split(':')[2])])
      for (const client of others) await client.leave()
    },
  },
  'CCC is down, and many ask': {
    async query() {
      const rig = await startFaultRig()
      rig.simulator.faults.always({ kind: 'status', status: 503 })

      const codes = await codesOf(rig.url, numbered(MANY).map(readOf))

      expect(codes).toEqual(Array(MANY).fill('UPSTREAM_UNAVAILABLE'))
      expect(rig.sent()).toEqual(Array(MANY + RETRIES).fill(READ))
    },
    async create() {
      const rig = await startFaultRig()
      rig.simulator.faults.always({ kind: 'status', status: 503 })
      const keys = numbered(RETRIES).map((n) => `autumn-${1000 + n}`)

      const codes = await codesOf(
        rig.url,
        keys.map((key) => createDocument(key)),
      )

      expect(codes).toEqual(keys.map(() => 'CREATE_OUTCOME_UNKNOWN'))
      expect(rig.simulator.journal.ofAction(CREATE)).toHaveLength(keys.length)
      expect(tasks(rig)).toBe(0)
    },
    async change() {
      const rig = await startFaultRig()
      const documents = numbered(MANY).map(
        () => `mutation { pauseAutoCalloutTask(id: "${addTask(rig)}") { requestId } }`,
      )
      await rig.proxy.refuse()

      const codes = await codesOf(rig.url, documents)

      expect(codes).toEqual(documents.map(() => 'UPSTREAM_UNAVAILABLE'))
      expect(rig.waits).toHaveLength(RETRIES)
      expect(rig.sent()).toEqual([])
    },
  },
})
