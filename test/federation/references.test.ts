import { expect, it } from 'vitest'
import { type Rig, startRig } from '../rig.ts'

const DAY = 86_400 // seconds

it('answers 100 references to 60 different tasks with 60 upstream calls', async () => {
  const { query, simulator } = await startRig()
  const ids = Array.from({ length: 60 }, (_, n) =>
    String(simulator.store.addAutoCalloutTask({ name: `task ${n}`, callees: ['008613000000001'] })),
  )
  const wanted = Array.from({ length: 100 }, (_, n) => ids[n % 60])

  const found = await entities(
    query,
    'AutoCalloutTask { taskId name }',
    // By either of the two keys: both name the same task.
    wanted.map((taskId, n) => ({
      __typename: 'AutoCalloutTask',
      ...(n < 60
        ? { sdkAppId: '1400000000', taskId }
        : { id: `AutoCalloutTask:1400000000:${taskId}` }),
    })),
  )

  expect(found).toEqual(wanted.map((taskId, n) => ({ taskId, name: `task ${n % 60}` })))
  expect(simulator.journal.ofAction('DescribeAutoCalloutTask')).toHaveLength(60)
  expect(simulator.journal.entries).toHaveLength(60)
})

it('answers 100 references to callees of 2 tasks with 2 upstream calls, null for one of nobody', async () => {
  const { query, simulator } = await startRig()
  const callees = Array.from({ length: 50 }, (_, n) => `0086130${String(n).padStart(8, '0')}`)
  const tasks = [1, 2].map(() => String(simulator.store.addAutoCalloutTask({ callees })))
  const known = await Promise.all(tasks.map((taskId) => calleesOf(query, taskId)))
  const wanted = [...known.flat().slice(1), { id: `Callee:1400000000:${tasks[0]}:nobody` }]
  simulator.journal.clear()

  const found = await entities(
    query,
    'Callee { id number }',
    wanted.map(({ id }) => ({ __typename: 'Callee', id })),
  )

  expect(found).toEqual([...known.flat().slice(1), null])
  expect(simulator.journal.ofAction('DescribeAutoCalloutTask')).toHaveLength(2)
})

it('answers 100 references to call records of the last 89 days with 1 upstream call', async () => {
  const { query, simulator } = await startRig()
  const now = Math.floor(simulator.clock.now() / 1000)
  const ids = Array.from({ length: 100 }, (_, n) =>
    simulator.store.addCall({ callee: '008613000000001', start: now - n * 0.89 * DAY - 60 }),
  )

  const found = await entities(query, CALL, callReferences(ids))

  expect(found).toEqual(ids.map((sessionId) => ({ sessionId, callee: '008613000000001' })))
  expect(simulator.journal.entries.map(({ action }) => action)).toEqual(['DescribeTelCdr'])
})

it('searches the 90 days before for those that were not found, with 1 upstream call more', async () => {
  const { query, simulator } = await startRig()
  const now = Math.floor(simulator.clock.now() / 1000)
  const ids = Array.from({ length: 98 }, () =>
    simulator.store.addCall({ callee: '008613000000001' }),
  )
  const old = simulator.store.addCall({ callee: '008613000000002', start: now - 120 * DAY })

  const found = await entities(query, CALL, callReferences([...ids, old, 'unknown']))

  expect(found).toEqual([
    ...ids.map((sessionId) => ({ sessionId, callee: '008613000000001' })),
    { sessionId: old, callee: '008613000000002' },
    null,
  ])
  const asked = simulator.journal.entries.map(({ params }) => params as Asked)
  expect(asked.map(({ SessionIds }) => SessionIds)).toEqual([
    [...ids, old, 'unknown'],
    [old, 'unknown'],
  ])
  for (const { StartTimeStamp, EndTimeStamp } of asked) {
    expect(EndTimeStamp - StartTimeStamp).toBeLessThan(90 * DAY)
  }
})

const CALL = 'CallRecord { sessionId callee }'

interface Asked {
  readonly SessionIds: readonly string[]
  readonly StartTimeStamp: number
  readonly EndTimeStamp: number
}

function callReferences(sessionIds: readonly string[]) {
  return sessionIds.map((sessionId) => ({
    __typename: 'CallRecord',
    id: `CallRecord:1400000000:${sessionId}`,
  }))
}

async function calleesOf(query: Rig['query'], taskId: string) {
  const fields = 'callees { nodes { id number } }'
  const { body } = await query(`{ autoCalloutTask(taskId: ${taskId}) { ${fields} } }`)
  return body.data.autoCalloutTask.callees.nodes as { id: string; number: string }[]
}

/** What one `_entities` request answers, which has to be without error. */
async function entities(query: Rig['query'], fields: string, representations: object[]) {
  const { body } = await query(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on ${fields} }
    }`,
    { representations },
  )
  expect(body.errors).toBeUndefined()
  return body.data._entities
}
