import { expect } from 'vitest'
import {
  addTask,
  CHANGE,
  CREATE,
  create,
  createdTask,
  failure,
  NOT_SENT,
  PAUSED,
  pause,
  QUERY,
  READ,
  type Read,
  tasks,
} from './operations.ts'
import {
  type Arrange,
  expectFound,
  expectFoundLater,
  expectNotDenied,
  expectNotSent,
  expectReadBack,
  expectTried,
  expectTriedAgain,
  expectUnknown,
} from './outcomes.ts'
import { type FaultRig, runOut, startFaultRig } from './rig.ts'
import { testRows } from './rows.ts'

const TIMEOUT = { code: 'UPSTREAM_TIMEOUT', arriving: 3 }
const NOWHERE = 'http://ccc.invalid:4321'

const refuse: Arrange = ({ proxy }) => proxy.refuse()
const accept: Arrange = ({ proxy }) => proxy.accept()
const trust: Arrange = (rig) => rig.trust()
const nothing: Arrange = () => {}

const resetOnAccept: Arrange = ({ proxy }, _action, times) => {
  proxy.cut()
  proxy.next({ kind: 'reset-on-accept', times })
}
const resetAtHead: Arrange = ({ proxy }, carrying, times) =>
  void proxy.next({ kind: 'reset', at: 'head-passed', carrying, times })

/** CCC has answered by the time of the reset, so that the request has arrived for certain. */
const resetAfterAll: Arrange = ({ proxy }, carrying, times) => {
  for (let time = 0; time < times; time++) {
    void proxy.next({ kind: 'hold-reply', carrying }).arrived.then(() => proxy.cut())
  }
}

/** A reset of the whole request that CCC never saw. */
const resetBefore: Arrange = ({ proxy }, carrying) =>
  void proxy.next({ kind: 'reset', at: 'request-received', carrying })

async function startOverTls(): Promise<FaultRig> {
  const rig = await startFaultRig({ overTls: true })
  rig.trust()
  return rig
}

/** The connection comes back while the gateway waits for its next attempt, or does not. */
const refusedFor: Arrange = async (rig, _action, times) => {
  await rig.proxy.refuse().catch(() => {})
  if (times === 1) rig.meanwhile(() => rig.proxy.accept())
}

async function untilTrusted(read: Read) {
  const rig = await startFaultRig({ overTls: true })
  const failed = await read.send(rig)
  rig.meanwhile(() => rig.trust())
  const answered = await read.send(rig)

  expect(failure(failed)).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryable: true })
  expect(rig.waits).toHaveLength(2 + 1)
  expect(answered.body).toEqual({ data: read.data })
  expect(rig.sent()).toEqual([READ])
}

/** CCC is asked, and says nothing until it is given up. */
function silent(kind: 'hang' | 'hang-after-execution'): Arrange {
  return (rig, action, times) => {
    const before = rig.simulator.journal.ofAction(action).length
    rig.simulator.faults.next({ kind, action, times })
    const arrived = () => rig.simulator.journal.ofAction(action).length - before
    runOut(times, (attempt) => arrived() > attempt, longestMs(action))
  }
}

/** CCC answers, but so slowly that it never ends. */
const dripping: Arrange = ({ proxy }, carrying, times) => {
  let arrived = 0
  for (let time = 0; time < times; time++) {
    void proxy.next({ kind: 'drip', everyMs: 1000, carrying }).arrived.then(() => arrived++)
  }
  runOut(times, (attempt) => arrived > attempt, longestMs(carrying))
}

const longestMs = (action: string) => (action === READ ? 5000 : 10_000)

testRows('connection', {
  'the name of CCC cannot be looked up': {
    async read(read) {
      const rig = await startFaultRig({ endpoint: NOWHERE })

      expect(failure(await read.send(rig))).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' })
      expect(rig.waits).toHaveLength(2)
    },
    async create() {
      const rig = await startFaultRig({ endpoint: NOWHERE })

      for (const answer of [await create(rig), await create(rig)]) {
        expect(failure(answer)).toMatchObject(NOT_SENT)
      }
      expect(rig.waits).toEqual([])
    },
    async change() {
      const rig = await startFaultRig({ endpoint: NOWHERE })

      const answer = await pause(rig, addTask(rig))

      expect(failure(answer)).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryable: true })
      expect(rig.waits).toHaveLength(2)
    },
  },
  'the connection is refused': {
    read: async (read) => expectTried(await startFaultRig(), read, refusedFor),
    create: async () => expectNotSent(await startFaultRig(), refuse, accept),
    change: async () => expectTriedAgain(await startFaultRig(), refusedFor, nothing),
  },
  'nobody vouches for the certificate': {
    read: untilTrusted,
    create: async () => expectNotSent(await startFaultRig({ overTls: true }), nothing, trust),
    change: async () => expectTriedAgain(await startFaultRig({ overTls: true }), nothing, trust),
  },
  'the connection is reset as soon as it is accepted': {
    read: async (read) => expectTried(await startOverTls(), read, resetOnAccept),
    create: async () => expectNotSent(await startOverTls(), resetOnAccept, nothing),
    change: async () => expectTriedAgain(await startOverTls(), resetOnAccept, nothing),
  },
  'a reset after the head of the request was sent': {
    read: async (read) => expectTried(await startFaultRig(), read, resetAtHead),
    create: async () => expectUnknown(await startFaultRig(), resetAtHead, false),
    change: async () => expectNotDenied(await startFaultRig(), resetAtHead, false),
  },
  'a reset after the whole request was sent': {
    read: async (read) => expectTried(await startFaultRig(), read, resetAfterAll, { arriving: 3 }),
    create: {
      'it was made': async () => expectFound(await startFaultRig(), resetAfterAll),
      'it was not': async () => expectUnknown(await startFaultRig(), resetBefore, false),
    },
    async change() {
      await expectReadBack(await startFaultRig(), resetAfterAll)
      await expectNotDenied(await startFaultRig(), resetBefore, false)
    },
  },
  'a connection that was kept has gone stale': {
    async read(read) {
      const rig = await startFaultRig()
      await rig.query('{ autoCalloutTask(taskId: 1) { name } }')
      rig.proxy.next({ kind: 'stale' })

      const { body } = await read.send(rig)

      expect(body).toEqual({ data: read.data })
      expect(rig.sent()).toEqual([READ, READ])
      expect(rig.waits).toHaveLength(1)
    },
    async create() {
      const rig = await startFaultRig()
      await QUERY.send(rig)
      rig.proxy.next({ kind: 'stale' })

      expect((await create(rig)).body).toEqual(createdTask(false))
      expect(rig.sent()).toEqual([READ, CREATE])
      expect(tasks(rig)).toBe(1)
    },
    async change() {
      const rig = await startFaultRig()
      await QUERY.send(rig)
      rig.proxy.next({ kind: 'stale' })

      expect((await pause(rig, addTask(rig))).body).toEqual(PAUSED)
      expect(rig.sent()).toEqual([READ, CHANGE])
    },
  },
  'no answer comes in time': {
    read: async (read) => expectTried(await startFaultRig(), read, silent('hang'), TIMEOUT),
    create: {
      'it was made': async () => expectFound(await startFaultRig(), silent('hang-after-execution')),
      'it was not': async () => expectUnknown(await startFaultRig(), silent('hang')),
      'it shows later': async () => expectFoundLater(await startFaultRig(), silent('hang')),
    },
    async change() {
      await expectReadBack(await startFaultRig(), silent('hang-after-execution'))
      await expectNotDenied(await startFaultRig(), silent('hang'))
    },
  },
  'the answer comes byte by byte': {
    read: async (read) => expectTried(await startFaultRig(), read, dripping, TIMEOUT),
    create: async () => expectFound(await startFaultRig(), dripping),
    change: async () => expectReadBack(await startFaultRig(), dripping),
  },
})
