import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { DEFAULT_FRESHNESS } from '../../src/freshness.ts'
import { type Rig, startRig } from '../rig.ts'

const READ = 'DescribeAutoCalloutTask'
const TASK = '{ autoCalloutTask(taskId: 3) { name state } }'
/** One that a slow machine would not have to renew before all requests are in. */
const OVER = '{ autoCalloutTask(taskId: 1) { state } }'
const INCLUDE = { 'ccc-include-upstream': 'true' }

/** A gateway that keeps answers as it does where nobody says otherwise. */
function startKeeping(): Promise<Rig> {
  return startRig({ config: { freshness: DEFAULT_FRESHNESS } })
}

it('answers 200 requests at once for one task with 1 upstream call', async () => {
  const { query, simulator } = await startKeeping()
  simulator.faults.always({ kind: 'delay', ms: 300 })

  const answers = await Promise.all(Array.from({ length: 200 }, () => query(OVER)))

  const states = answers.map(({ body }) => body.data?.autoCalloutTask?.state)
  expect(states).toEqual(Array(200).fill('COMPLETED'))
  const calls = simulator.journal.ofAction(READ).length
  process.stdout.write(`200 requests at once: ${calls} upstream call(s)\n`)
  expect(calls).toBe(1)
})

it('tells where each part of an answer came from, and how old it and the whole are', async () => {
  let now = systemClock.now()
  const clock = { ...systemClock, now: () => now }
  const { query } = await startRig({ config: { freshness: DEFAULT_FRESHNESS }, parts: { clock } })
  const first = await query(TASK, {}, INCLUDE)
  now += 2500

  const second = await query(TASK, {}, INCLUDE)
  const neither = await query('{ __typename }', {}, INCLUDE)

  expect(first.headers.get('age')).toBe('0')
  expect(first.body.extensions.upstream.calls).toMatchObject([{ action: READ, source: 'sent' }])
  expect(second.headers.get('age')).toBe('2')
  const [call] = second.body.extensions.upstream.calls
  expect(call).toMatchObject({ action: READ, source: 'kept' })
  expect(call.requestId).toBe(first.body.extensions.upstream.calls[0].requestId)
  expect(call.ageSeconds).toBeGreaterThanOrEqual(2.5)
  expect(call.ageSeconds).toBeLessThan(4)
  expect(neither.headers.get('age')).toBeNull()
})

it('tells no age where a part has none, since no answer came', async () => {
  const { query, simulator } = await startKeeping()
  simulator.faults.always({ kind: 'reset', action: READ })

  const { headers, body } = await query(`{ autoCalloutTasks { totalCount } ${TASK.slice(1)}`)

  expect(body.data.autoCalloutTasks.totalCount).toBeGreaterThan(0)
  expect(body.data.autoCalloutTask).toBeNull()
  expect(headers.get('age')).toBeNull()
})

it('remembers what does not exist, with the error and the request id of the first answer', async () => {
  const { query, simulator } = await startKeeping()
  const unknown = '{ autoCalloutTask(taskId: 404) { name } }'

  const first = await query(unknown, {}, INCLUDE)
  const second = await query(unknown, {}, INCLUDE)

  expect(simulator.journal.ofAction(READ)).toHaveLength(1)
  expect(first.body.errors[0].extensions.code).toBe('NOT_FOUND')
  expect(second.body.errors).toEqual(first.body.errors)
  const sources = [first, second].map(({ body }) => body.extensions.upstream.calls[0].source)
  expect(sources).toEqual(['sent', 'kept'])
})

it('reads anew within a mutation what the change before it made old', async () => {
  const { query, simulator } = await startKeeping()
  const before = await query(TASK)
  const pause = `mutation { pauseAutoCalloutTask(id: "AutoCalloutTask:1400000000:3") { task { state } } }`

  const paused = await query(pause)
  const after = await query(TASK)

  expect(before.body.data.autoCalloutTask.state).toBe('RUNNING')
  expect(paused.body.data.pauseAutoCalloutTask.task.state).toBe('PAUSED')
  expect(after.body.data.autoCalloutTask.state).toBe('PAUSED')
  expect(simulator.journal.entries.map(({ action }) => action)).toEqual([
    READ,
    'PauseAutoCalloutTask',
    READ,
  ])
  expect(paused.headers.get('age')).toBeNull()
})

it('finds what was just created, though it was just said not to exist', async () => {
  const { query, simulator } = await startKeeping()
  const last = simulator.store.addAutoCalloutTask({ name: 'last', callees: ['008613000000001'] })
  const next = String(Number(last) + 1)
  const find = `{ autoCalloutTask(taskId: ${next}) { name } autoCalloutTasks { totalCount } }`
  const before = await query(find)
  const create = `mutation { createAutoCalloutTask(input: { idempotencyKey: "key-00001", name: "new",
    notBefore: "${new Date(Date.now() + 3_600_000).toISOString()}", callees: ["+8613000000001"],
    callers: ["0086075500000000"], ivrId: "1" }) { task { taskId } } }`

  const created = await query(create)
  const after = await query(find)

  expect(before.body.data.autoCalloutTask).toBeNull()
  expect(created.body.data.createAutoCalloutTask.task.taskId).toBe(next)
  expect(after.body.data.autoCalloutTask).toEqual({ name: 'new' })
  expect(after.body.data.autoCalloutTasks.totalCount).toBe(
    before.body.data.autoCalloutTasks.totalCount + 1,
  )
})

describe('@maxAge', () => {
  it('wants nothing older, by a number or a variable, and 0 asks for everything anew', async () => {
    const { query, simulator } = await startKeeping()
    const asked = () => simulator.journal.ofAction(READ).length
    const fields = TASK.slice(1)
    await query(TASK)

    await query(`query @maxAge(seconds: 60) { ${fields}`)
    await query('query ($s: Int!) @maxAge(seconds: $s) { autoCalloutTask(taskId: 3) { name } }', {
      s: 60,
    })
    expect(asked()).toBe(1)
    await query(`query @maxAge(seconds: 0) { ${fields}`)
    expect(asked()).toBe(2)
    await query('query ($s: Int! = 0) @maxAge(seconds: $s) { autoCalloutTask(taskId: 3) { name } }')
    expect(asked()).toBe(3)
  })

  it.each([-1, 86_401])('refuses %s seconds, and asks nothing', async (seconds) => {
    const { query, simulator } = await startKeeping()
    const document = 'query ($s: Int!) @maxAge(seconds: $s) { autoCalloutTask(taskId: 3) { name } }'

    const literal = await query(`query @maxAge(seconds: ${seconds}) ${TASK}`)
    const variable = await query(document, { s: seconds })

    for (const { status, body } of [literal, variable]) {
      expect(status).toBe(400)
      expect(body.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', retryable: false })
      expect(body.errors[0].message).toBe(
        `@maxAge(seconds) must be a whole number from 0 to 86400, but got ${seconds}.`,
      )
    }
    expect(simulator.journal.entries).toEqual([])
  })

  it('leaves a variable of another type to be refused as any other', async () => {
    const { query } = await startKeeping()
    const document = 'query ($s: Int!) @maxAge(seconds: $s) { __typename }'

    const { status, body } = await query(document, { s: 'soon' })

    expect([status, body.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
    expect(body.errors[0].message).toContain('$s')
  })
})
