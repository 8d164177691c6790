import { expect } from 'vitest'
import type { FaultKind } from '../../src/simulator/faults.ts'
import { standIn } from '../client/upstream.ts'
import {
  addTask,
  CHANGE,
  CREATE,
  create,
  createdTask,
  failure,
  LIST,
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
  expectLastGood,
  expectNotDenied,
  expectReadBack,
  expectTried,
  expectUnknown,
} from './outcomes.ts'
import { type FaultRig, startFaultRig } from './rig.ts'
import { type Cells, testRows } from './rows.ts'

const MEBIBYTE = 1024 * 1024
/** Over what is read of an answer. */
const TOO_LARGE = 9 * MEBIBYTE
const AN_HOUR = 3600
const SECRET = /[A-Za-z0-9]{32}|Credential=|Signature=/

const meeting =
  (kind: FaultKind): Arrange =>
  ({ simulator }, action, times) =>
    simulator.faults.next({ ...kind, action, times })

const refusing = (code: string) => meeting({ kind: 'error', code })

const large =
  (kind: 'large' | 'gzip-bomb'): Arrange =>
  ({ simulator }, action) =>
    simulator.faults.next({ kind, action, bytes: TOO_LARGE })

/** A create that CCC never carried out, as far as its lists show at first. */
const unknownAfter = (fault: Arrange) => ({
  'it was not made': async () => expectUnknown(await startFaultRig(), fault),
  'it shows later': async () => expectFoundLater(await startFaultRig(), fault),
})

/** Nothing of CCC came, and nothing was done, as far as can be seen. */
const lost = (fault: Arrange): Pick<Cells, 'create' | 'change'> => ({
  create: unknownAfter(fault),
  change: async () => expectNotDenied(await startFaultRig(), fault),
})

/** It was done, and its answer was lost. */
const lostAfter = (fault: Arrange): Pick<Cells, 'create' | 'change'> => ({
  create: async () => expectFound(await startFaultRig(), fault),
  change: async () => expectReadBack(await startFaultRig(), fault),
})

/** What came was no answer of CCC. */
const strange = (kind: FaultKind): Cells => ({
  async read(read) {
    const rig = await startFaultRig()
    await read.send(rig)
    rig.pass(30)
    rig.simulator.faults.next({ ...kind, action: READ, times: 3 })

    const answer = await read.send(rig)

    expect(failure(answer)).toEqual({
      code: 'UPSTREAM_ERROR',
      retryable: true,
      upstream: { action: READ },
    })
    expect(JSON.stringify(answer.body)).not.toMatch(/<|RequestId"/)
    expect(answer.body.extensions).toBeUndefined()
    expect(rig.sent()).toEqual([READ, READ, READ, READ])
  },
  ...lost(meeting(kind)),
})

/** One that is not read to its end, or goes elsewhere, is not asked for again. */
async function expectOneCall(rig: FaultRig, read: Read, action = READ) {
  const answer = await read.send(rig)

  expect(failure(answer)).toMatchObject({ code: 'UPSTREAM_ERROR', retryable: false })
  expect(rig.sent()).toEqual([action])
}

/** Of a campaign, since a task may have so many callees that more is read. */
async function expectTooLarge(rig: FaultRig, read: Read, kind: 'large' | 'gzip-bomb') {
  const action = 'DescribePredictiveDialingCampaign'
  large(kind)(rig, action, 1)
  await expectOneCall(rig, read === QUERY ? CAMPAIGN : CAMPAIGN_REFERENCE, action)
}

const CAMPAIGN: Read = {
  data: null,
  send: ({ query }) => query('{ predictiveDialingCampaign(campaignId: 2569) { name } }'),
}
const CAMPAIGN_REFERENCE: Read = {
  data: null,
  send: ({ query }) =>
    query(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on PredictiveDialingCampaign { name } }
      }`,
      { representations: [{ __typename: 'PredictiveDialingCampaign', id: CAMPAIGN_ID }] },
    ),
}
const CAMPAIGN_ID = 'PredictiveDialingCampaign:1400000000:2569'

async function redirecting(action: string) {
  const rig = await startFaultRig()
  const target = await standIn((response) => response.end())
  rig.simulator.faults.next({ kind: 'redirect', location: target.url, action })
  return { rig, target }
}

const readiness = async ({ opsUrl }: FaultRig) => (await fetch(`${opsUrl}/health/ready`)).status

testRows('answers', {
  'HTTP 503': {
    read: async (read) =>
      expectTried(await startFaultRig(), read, meeting({ kind: 'status', status: 503 }), {
        arriving: 3,
      }),
    ...lost(meeting({ kind: 'status', status: 503 })),
  },
  '`InternalError`': {
    read: async (read) =>
      expectTried(await startFaultRig(), read, refusing('InternalError'), {
        arriving: 3,
        code: 'UPSTREAM_ERROR',
      }),
    create: {
      ...unknownAfter(refusing('InternalError')),
      async 'it was made'() {
        const rig = await startFaultRig()
        const kind = 'error-after-execution'
        await expectFound(rig, meeting({ kind, code: 'InternalError' }))
      },
    },
    change: async () => expectNotDenied(await startFaultRig(), refusing('InternalError')),
  },
  'an HTML page': strange({ kind: 'html' }),
  'JSON that breaks off': strange({ kind: 'malformed' }),
  'an empty body': strange({ kind: 'empty' }),
  'JSON without `Response`': strange({ kind: 'no-response' }),
  'a body that is cut short': {
    read: async (read) =>
      expectTried(await startFaultRig(), read, meeting({ kind: 'truncated' }), { arriving: 3 }),
    ...lostAfter(meeting({ kind: 'truncated' })),
  },
  'a body larger than is read (8 MiB, of one task 64)': {
    read: async (read) => expectTooLarge(await startFaultRig(), read, 'large'),
    ...lostAfter(large('large')),
  },
  'the same compressed to next to nothing': {
    async read(read) {
      const rig = await startFaultRig()
      await expectTooLarge(rig, read, 'gzip-bomb')
      expect(rig.proxy.bytesToClients).toBeLessThan(MEBIBYTE)
    },
    ...lostAfter(large('gzip-bomb')),
  },
  'a redirect': {
    async read(read) {
      const { rig, target } = await redirecting(READ)
      await expectOneCall(rig, read)
      expect(target.arrivals).toEqual([])
    },
    async create() {
      const { rig, target } = await redirecting(CREATE)
      await expectUnknown(rig, () => {})
      expect(target.arrivals).toEqual([])
    },
    async change() {
      const { rig, target } = await redirecting(CHANGE)

      const answer = await pause(rig, addTask(rig))

      expect(failure(answer)).toMatchObject({ code: 'UPSTREAM_ERROR', retryable: false })
      expect(rig.sent()).toEqual([CHANGE])
      expect(target.arrivals).toEqual([])
    },
  },
  '`RequestLimitExceeded`': {
    async read(read) {
      const rig = await startFaultRig()
      const refuse = refusing('RequestLimitExceeded')
      refuse(rig, READ, 1)
      const answered = await read.send(rig)
      rig.pass(30)
      refuse(rig, READ, 3)
      const stale = await read.send(rig)
      rig.pass(31)
      refuse(rig, READ, 3)
      const refused = await read.send(rig)

      expect(answered.body).toEqual({ data: read.data })
      expectLastGood(stale.body, read)
      expect(failure(refused)).toMatchObject(LIMITED)
      expect(rig.sent()).toEqual(Array(2 + 3 + 3).fill(READ))
    },
    async create() {
      const rig = await startFaultRig()
      refusing('RequestLimitExceeded')(rig, CREATE, 3)
      const refused = await create(rig)
      refusing('RequestLimitExceeded')(rig, CREATE, 1)
      const created = await create(rig)

      expect(failure(refused)).toMatchObject(LIMITED)
      expect(created.body).toEqual(createdTask(false))
      expect(rig.sent()).toEqual(Array(3 + 2).fill(CREATE))
      expect(tasks(rig)).toBe(1)
    },
    async change() {
      const rig = await startFaultRig()
      const id = addTask(rig)
      refusing('RequestLimitExceeded')(rig, CHANGE, 3)
      const refused = await pause(rig, id)
      refusing('RequestLimitExceeded')(rig, CHANGE, 1)
      const made = await pause(rig, id)

      expect(failure(refused)).toMatchObject(LIMITED)
      expect(made.body).toEqual(PAUSED)
      expect(rig.sent()).toEqual(Array(3 + 2).fill(CHANGE))
    },
  },
  '`AuthFailure.SignatureExpire`, since the clocks differ': {
    async read(read) {
      const rig = await startFaultRig()
      rig.simulator.clock.advance(AN_HOUR)

      expect((await read.send(rig)).body).toEqual({ data: read.data })
      expect(outcomes(rig)).toEqual([EXPIRED, 'ok'])
    },
    async create() {
      const rig = await startFaultRig()
      rig.simulator.clock.advance(AN_HOUR)

      expect((await create(rig)).body).toEqual(createdTask(false))
      expect(rig.sent()).toEqual([CREATE, CREATE])
      expect(outcomes(rig)).toEqual([EXPIRED, 'ok'])
      expect((await create(rig)).body).toEqual(createdTask(true))
      expect(tasks(rig)).toBe(1)
    },
    async change() {
      const rig = await startFaultRig()
      rig.simulator.clock.advance(AN_HOUR)

      expect((await pause(rig, addTask(rig))).body).toEqual(PAUSED)
      expect(outcomes(rig)).toEqual([EXPIRED, 'ok'])
    },
  },
  'any other `AuthFailure`': {
    async read(read) {
      const rig = await startFaultRig()
      await read.send(rig)
      rig.pass(30)
      refusing('AuthFailure.SignatureFailure')(rig, READ, 1)

      const refused = await read.send(rig)
      const ready = await readiness(rig)

      expect(failure(refused)).toMatchObject(KEY_REFUSED)
      expect(JSON.stringify(refused.body)).not.toMatch(SECRET)
      // A document's hash looks like a key.
      const logged = rig.logged.join('').replaceAll(/"document":"[0-9a-f]{64}"/g, '')
      expect(logged).not.toMatch(SECRET)
      expect(rig.sent()).toEqual([READ, READ])
      expect(ready).toBe(503)
      await read.send(rig)
      expect(await readiness(rig)).toBe(200)
    },
    async create() {
      const rig = await startFaultRig()
      refusing('AuthFailure.SignatureFailure')(rig, CREATE, 1)

      const answers = [await create(rig), await create(rig)]

      for (const answer of answers) expect(failure(answer)).toMatchObject(KEY_REFUSED)
      expect(rig.sent()).toEqual([CREATE])
      expect(tasks(rig)).toBe(0)
    },
    async change() {
      const rig = await startFaultRig()
      refusing('AuthFailure.SignatureFailure')(rig, CHANGE, 1)

      expect(failure(await pause(rig, addTask(rig)))).toMatchObject(KEY_REFUSED)
      expect(rig.sent()).toEqual([CHANGE])
    },
  },
  'a value of a wrong type, null, or a state that nobody has heard of': {
    async query() {
      const rig = await startFaultRig()
      const body = '{"Response":{"Name":{},"Description":null,"State":77,"NotBefore":9}}'
      rig.simulator.faults.next({ kind: 'body', action: READ, body })

      const { body: answer } = await rig.query(
        '{ autoCalloutTask(taskId: 3) { name description state notBefore } }',
      )

      expect(answer.data).toEqual({
        autoCalloutTask: {
          ...{ name: null, description: null, state: 'UNKNOWN' },
          notBefore: '1970-01-01T00:00:09.000Z',
        },
      })
      expect(answer.errors).toHaveLength(1)
      expect(answer.errors[0].path).toEqual(['autoCalloutTask', 'name'])
      expect(answer.errors[0].extensions).toEqual({ code: 'UPSTREAM_ERROR', retryable: false })
      expect(rig.sent()).toEqual([READ])
    },
    create: {
      'no id': () => withoutId('{"Response":{"RequestId":"r"}}'),
      null: () => withoutId('{"Response":{"TaskId":null,"RequestId":"r"}}'),
      'an id in another type': () => withoutId('{"Response":{"TaskId":"1","RequestId":"r"}}'),
    },
  },
  'a list that shifts between two of its pages': {
    async query() {
      const rig = await startFaultRig()
      for (let n = 0; n < 200; n++) rig.simulator.store.addAutoCalloutTask({ name: `task ${n}` })
      const answered = rig.proxy.next({ kind: 'hold-reply', carrying: LIST })
      const under = rig.proxy.next({ kind: 'hold-request', carrying: LIST })
      // Between its two pages the list gets a new first row, and moves all others by one.
      const answering = rig.query(
        `{ autoCalloutTasksConnection(first: 99, after: "${cursorOf(49)}") { nodes { taskId } } }`,
      )
      await Promise.all([answered.arrived, under.arrived])
      rig.simulator.store.addAutoCalloutTask({ name: 'new' })
      for (const held of [answered, under]) held.release()
      const { body } = await answering

      const ids = body.data.autoCalloutTasksConnection.nodes.map(({ taskId }: Told) => taskId)
      expect(ids).toHaveLength(98)
      expect(new Set(ids).size).toBe(98)
      expect(rig.simulator.journal.entries.map(({ params }) => params)).toMatchObject([
        { PageSize: 99, PageNumber: 0 },
        { PageSize: 99, PageNumber: 1 },
      ])
    },
  },
})

/** CCC tells none, and shows what it made only after the first look. */
async function withoutId(body: string) {
  await expectFoundLater(await startFaultRig(), meeting({ kind: 'body', body }))
}

const EXPIRED = 'AuthFailure.SignatureExpire'
const LIMITED = { code: 'RATE_LIMITED', retryable: true, retryAfterSeconds: expect.any(Number) }
const KEY_REFUSED = { code: 'UPSTREAM_AUTH', retryable: false }
const outcomes = ({ simulator }: FaultRig) =>
  simulator.journal.entries.map(({ outcome }) => outcome)
type Told = { readonly taskId: string }
const cursorOf = (row: number) => Buffer.from(`row ${row}`).toString('base64url')
