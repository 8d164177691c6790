import { once } from 'node:events'
import { expect, onTestFinished } from 'vitest'
import type { Simulator } from '../../src/simulator/index.ts'
import { type Meeting, startProxy, type TcpProxy } from '../proxy.ts'
import { withoutRedis } from '../redis.ts'
import { type ReplicaProcess, startReplicaProcess } from '../replicas.ts'
import { type Answer, post } from '../rig.ts'
import {
  addTask,
  CHANGE,
  CREATE,
  create,
  createdTask,
  failure,
  foundTask,
  LIST,
  lookUp,
  NOT_CREATED,
  PAUSED,
  pause,
  QUERY,
  READ,
  SETTLE_SECONDS,
  tasks,
  UNKNOWN,
} from './operations.ts'
import { type FaultRig, startFaultRig, startUpstream } from './rig.ts'
import { testRows } from './rows.ts'
import { fileStore, redisStore, type Store } from './stores.ts'

/** A gateway as a process of its own, over a store that outlives it. */
interface Process {
  readonly simulator: Simulator
  readonly proxy: TcpProxy
  readonly store: Store
  readonly gateway: ReplicaProcess
  readonly query: FaultRig['query']
  hold(kind: 'hold-request' | 'hold-reply', action: string): Meeting
  /** It ends, whatever it is doing. */
  kill(): Promise<void>
  /** Another gateway over the same store, once the time of what was under way has run out. */
  next(): Promise<FaultRig>
  outcomes(): string[]
}

/** Time for a busy machine. */
const SOON = { timeout: 10_000 }
/** From the send on a create is waited for so long, and a claim that was not sent for twice as long. */
const OVERDUE_SECONDS = 31

async function startProcess(store: Store, settings = {}): Promise<Process> {
  const simulator = await startUpstream()
  const proxy = await startProxy(simulator.url)
  const gateway = await startReplicaProcess(
    { ...simulator, url: proxy.url },
    { ...store.settings, ...settings },
  )
  const gone = once(gateway.process, 'exit')
  return {
    ...{ simulator, proxy, store, gateway },
    query: (query, variables, headers) =>
      post(gateway.url, JSON.stringify({ query, variables }), headers),
    hold(kind, carrying) {
      const held = proxy.next({ kind, carrying })
      onTestFinished(held.release)
      return held
    },
    async kill() {
      gateway.kill()
      await gone
    },
    async next() {
      const rig = await startFaultRig({ simulator, config: store.config })
      rig.pass(OVERDUE_SECONDS)
      return rig
    },
    outcomes: () => simulator.journal.ofAction(CREATE).map(({ outcome }) => outcome),
  }
}

/** What its client never hears of. */
function unheard(answering: Promise<Answer>): void {
  answering.catch(() => {})
}

const overEach = (test: (store: Store) => Promise<unknown>) => ({
  'over a file': async () => test(await fileStore()),
  ...(withoutRedis ? {} : { 'over Redis': async () => test(await redisStore()) }),
})

/** The gateway is told to stop while CCC holds back an answer. */
async function stopped(process: Process, held: Meeting): Promise<Answer> {
  await held.arrived
  process.gateway.process.kill('SIGTERM')
  while ((await fetch(`${process.gateway.opsUrl}/health/ready`)).ok);
  return QUERY.send(process)
}

const SHUTTING_DOWN = { code: 'SHUTTING_DOWN', retryable: true, retryAfterSeconds: 1 }

function expectTurnedAway(answer: Answer) {
  expect(answer.status).toBe(503)
  expect(failure(answer)).toEqual(SHUTTING_DOWN)
}

/** What was created is named by whoever is asked next, and no other is. */
async function expectOneFound(process: Process) {
  const rig = await process.next()
  const answers = [await create(rig), await create(rig)]

  expect(answers.map(({ body }) => body)).toEqual([foundTask(true), foundTask(true)])
  // As it starts it may have looked by itself too.
  expect(rig.sent().filter((action) => action !== LIST)).toEqual([CREATE])
  expect(rig.sent()[1]).toBe(LIST)
  expect(tasks(rig)).toBe(1)
}

testRows('ends', {
  'SIGTERM while CCC is asked': {
    async read(read) {
      const process = await startProcess(await fileStore())
      const held = process.hold('hold-reply', READ)
      const answering = read.send(process)

      const refused = await stopped(process, held)
      held.release()

      expect((await answering).body).toEqual({ data: read.data })
      expectTurnedAway(refused)
      expect(process.simulator.journal.entries).toHaveLength(1)
    },
    create: {
      async 'its answer comes'() {
        const process = await startProcess(await fileStore())
        const held = process.hold('hold-reply', CREATE)
        const answering = create(process)

        const refused = await stopped(process, held)
        const ended = once(process.gateway.process, 'exit')
        held.release()

        expect((await answering).body).toEqual(createdTask(false))
        expectTurnedAway(refused)
        expect(await ended).toEqual([0, null])
        expect((await create(await process.next())).body).toEqual(createdTask(true))
        expect(process.outcomes()).toEqual(['ok'])
      },
      async 'its answer is lost'() {
        const process = await startProcess(await fileStore())
        const held = process.hold('hold-request', CREATE)
        const answering = create(process)

        await stopped(process, held)
        const ended = once(process.gateway.process, 'exit')
        process.proxy.cut()
        const answer = await answering
        await ended
        held.release()
        await expect.poll(process.outcomes, SOON).toEqual(['ok'])
        const found = await create(await process.next())

        expect(failure(answer)).toMatchObject(UNKNOWN)
        expect(found.body).toEqual(foundTask(true))
        expect(process.outcomes()).toEqual(['ok'])
      },
    },
    async change() {
      const process = await startProcess(await fileStore())
      const held = process.hold('hold-reply', CHANGE)
      const answering = pause(process, addTask(process))

      const refused = await stopped(process, held)
      held.release()

      expect((await answering).body).toEqual(PAUSED)
      expectTurnedAway(refused)
      expect(process.simulator.journal.entries).toHaveLength(1)
    },
  },
  'SIGKILL after the claim': {
    create: overEach(async (store) => {
      const process = await startProcess(store, { CCC_GATEWAY_CALLS_PER_SECOND: '1' })
      const held = process.hold('hold-reply', CREATE)
      unheard(create(process, 'another-0001'))
      await held.arrived
      unheard(create(process))
      await expect.poll(() => stateOf(process), SOON).toBe('IN_PROGRESS')

      await process.kill()
      const rig = await process.next()
      const forgotten = await stateOf(rig)
      const created = await create(rig)

      expect(forgotten).toBeUndefined()
      expect(created.body.data.createAutoCalloutTask).toMatchObject({
        replayed: false,
        task: { taskId: '2' },
      })
      expect(process.outcomes()).toEqual(['ok', 'ok'])
      expect(tasks(rig)).toBe(2)
    }),
  },
  'SIGKILL before the send': {
    create: overEach(async (store) => {
      const process = await startProcess(store)
      const held = process.hold('hold-request', CREATE)
      unheard(create(process))
      await held.arrived

      await process.kill()
      const rig = await process.next()
      const unknown = await create(rig)
      rig.pass(SETTLE_SECONDS)
      const proven = await create(rig)
      held.release()
      await expect.poll(process.outcomes, SOON).toEqual(['AuthFailure.SignatureExpire'])
      const created = await create(rig)

      expect(failure(unknown)).toMatchObject(UNKNOWN)
      expect(failure(proven)).toMatchObject(NOT_CREATED)
      expect(created.body).toEqual(createdTask(false))
      expect(process.outcomes()).toEqual(['AuthFailure.SignatureExpire', 'ok'])
      expect(tasks(rig)).toBe(1)
    }),
  },
  'SIGKILL after the send': {
    create: overEach(async (store) => {
      const process = await startProcess(store)
      const held = process.hold('hold-reply', CREATE)
      unheard(create(process))
      await held.arrived

      await process.kill()

      await expectOneFound(process)
    }),
  },
  'SIGKILL before the record': {
    create: overEach(async (store) => {
      const process = await startProcess(store)
      const held = process.hold('hold-reply', CREATE)
      unheard(create(process))
      await held.arrived

      // The answer has come to a gateway that can do nothing more with it.
      process.gateway.process.kill('SIGSTOP')
      const before = process.proxy.bytesToClients
      held.release()
      await expect.poll(() => process.proxy.bytesToClients, SOON).toBeGreaterThan(before)
      await process.kill()

      await expectOneFound(process)
    }),
  },
})

async function stateOf(gateway: Pick<FaultRig, 'query'>): Promise<string | undefined> {
  return (await lookUp(gateway)).body.data.lookUpCreate?.state
}
