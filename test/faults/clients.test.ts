import { expect, onTestFinished } from 'vitest'
import type { Meeting } from '../proxy.ts'
import {
  addTask,
  CHANGE,
  CREATE,
  create,
  createDocument,
  createdTask,
  lookUp,
  pauseDocument,
  READ,
  tasks,
} from './operations.ts'
import { type FaultRig, startFaultRig } from './rig.ts'
import { testRows } from './rows.ts'

/** Time for a slot to rest, on a busy machine. */
const SOON = { timeout: 10_000 }
const ONE_A_SECOND = { config: { callsPerSecond: 1 } }

/** A gateway whose one slot for an action is taken by a call that CCC has not answered yet. */
async function busyWith(action: string, document: (rig: FaultRig) => string) {
  const rig = await startFaultRig(ONE_A_SECOND)
  const held = hold(rig, action)
  const first = rig.query(document(rig))
  await held.arrived
  return { rig, held, first }
}

function hold({ proxy }: FaultRig, action: string): Meeting {
  const held = proxy.next({ kind: 'hold-reply', carrying: action })
  onTestFinished(held.release)
  return held
}

const readOf = (taskId: number) => `{ autoCalloutTask(taskId: ${taskId}) { name } }`

/** The tasks that CCC was asked about with this action. */
const askedFor = ({ simulator }: FaultRig, action: string) =>
  simulator.journal.ofAction(action).map(({ params }) => (params as { TaskId: number }).TaskId)

const stateOf = async (rig: FaultRig) => (await lookUp(rig)).body.data.lookUpCreate?.state

testRows('clients', {
  'the client goes away before its turn': {
    async read(read) {
      const { rig, held, first } = await busyWith(READ, () => readOf(1))
      const client = rig.leaving((query) => read.send({ query }))
      await rig.noticed()

      await client.leave()
      held.release()
      await first
      await rig.query(readOf(2))

      expect(askedFor(rig, READ)).toEqual([1, 2])
    },
    async create() {
      const { rig, held, first } = await busyWith(CREATE, () => createDocument('another-0001'))
      const client = rig.leaving((query) => query(createDocument()))
      await expect.poll(() => stateOf(rig), SOON).toBe('IN_PROGRESS')

      await client.leave()
      await expect.poll(() => stateOf(rig), SOON).toBeUndefined()
      held.release()
      const created = await create(rig)

      expect((await first).body.errors).toBeUndefined()
      expect(created.body.data.createAutoCalloutTask.replayed).toBe(false)
      expect(rig.sent()).toEqual([CREATE, CREATE])
      expect(tasks(rig)).toBe(2)
    },
    async change() {
      const { rig, held, first } = await busyWith(CHANGE, (of) => pauseDocument(addTask(of)))
      const id = addTask(rig)
      const client = rig.leaving((query) => query(pauseDocument(id)))
      await rig.noticed()

      await client.leave()
      held.release()
      await first

      await expect.poll(() => askedFor(rig, CHANGE), SOON).toHaveLength(2)
      expect(`${askedFor(rig, CHANGE)[1]}`).toBe(id.split(':')[2])
    },
  },
  'the client goes away while CCC is asked': {
    async read(read) {
      const rig = await startFaultRig()
      rig.simulator.faults.next({ kind: 'hang', action: READ })
      const client = rig.leaving((query) => read.send({ query }))
      await expect.poll(rig.sent, SOON).toEqual([READ])

      await client.leave()
      await rig.noticed()
      const { body } = await read.send(rig)

      expect(body).toEqual({ data: read.data })
      expect(rig.sent()).toEqual([READ, READ])
      expect(rig.proxy.connections).toBe(2)
    },
    async create() {
      const rig = await startFaultRig()
      const held = hold(rig, CREATE)
      const client = rig.leaving((query) => query(createDocument()))
      await held.arrived

      await client.leave()
      held.release()
      await expect.poll(() => stateOf(rig), SOON).toBe('CREATED')

      expect((await create(rig)).body).toEqual(createdTask(true))
      expect(rig.sent()).toEqual([CREATE])
      expect(tasks(rig)).toBe(1)
    },
    async change() {
      const rig = await startFaultRig()
      const held = rig.proxy.next({ kind: 'hold-request', carrying: CHANGE })
      const id = addTask(rig)
      const client = rig.leaving((query) => query(pauseDocument(id)))
      await held.arrived

      await client.leave()
      await rig.noticed()
      held.release()
      await expect.poll(rig.sent, SOON).toEqual([CHANGE])

      const { body } = await rig.query(`{ autoCalloutTask(taskId: ${id.split(':')[2]}) { state } }`)
      expect(body.data.autoCalloutTask.state).toBe('PAUSED')
    },
  },
})
