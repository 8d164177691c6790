import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { DEFAULT_FRESHNESS } from '../../src/freshness.ts'
import { type Rig, startRig } from '../rig.ts'
import { pipelined } from './fast-lane/pipelined.ts'

const READ = 'DescribeAutoCalloutTask'
const TASK = '{ autoCalloutTask(taskId: 3) { name } }'
const DATA = { autoCalloutTask: { name: expect.any(String) } }
const INCLUDE = { 'ccc-include-upstream': 'true' }

interface TimedRig extends Rig {
  pass(milliseconds: number): void
}

/** A gateway that keeps answers, and whose time a test can move on. */
async function startTimed(fastLane = true): Promise<TimedRig> {
  let ahead = 0
  const clock = { ...systemClock, now: () => systemClock.now() + ahead }
  const rig = await startRig({
    config: { freshness: DEFAULT_FRESHNESS, fastLane },
    parts: { clock, random: () => 0 },
  })
  return {
    ...rig,
    pass(milliseconds) {
      ahead += milliseconds
    },
  }
}

const fails = ({ simulator }: Rig) =>
  simulator.faults.always({ kind: 'status', status: 503, action: READ })

describe.each([
  ['the lane', true],
  ['the slow way', false],
])('the last good answer, by %s', (_what, fastLane) => {
  it('is given where CCC fails, and told with its age, until CCC answers again', async () => {
    const rig = await startTimed(fastLane)
    const { query, simulator } = rig
    const good = await query(TASK)
    fails(rig)
    rig.pass(30_000)

    const stale = await query(TASK)
    simulator.faults.clear()
    const fresh = await query(TASK)

    expect(good.body).toEqual({ data: DATA })
    expect(stale.body).toEqual({
      data: good.body.data,
      extensions: { lastGoodAnswers: [{ action: READ, ageSeconds: expect.any(Number) }] },
    })
    const [{ ageSeconds }] = stale.body.extensions.lastGoodAnswers
    expect(ageSeconds).toBeGreaterThanOrEqual(30)
    expect(ageSeconds).toBeLessThan(40)
    expect(Number(stale.headers.get('age'))).toBe(Math.floor(ageSeconds))
    expect(fresh.body).toEqual({ data: DATA })
    expect(fresh.headers.get('age')).toBe('0')
    expect(simulator.journal.ofAction(READ)).toHaveLength(1 + 3 + 1)
  })

  it('is not kept for others: each query asks first', async () => {
    const rig = await startTimed(fastLane)
    // Three times the same bytes: validated, executed, and stored if that were allowed.
    for (let time = 0; time < 3; time++) await rig.query(TASK)
    fails(rig)
    rig.pass(30_000)
    const before = rig.simulator.journal.ofAction(READ).length

    for (let time = 1; time <= 3; time++) {
      const { body, headers } = await rig.query(TASK)
      expect(body.extensions.lastGoodAnswers).toHaveLength(1)
      expect(Number(headers.get('age'))).toBeGreaterThanOrEqual(30)
      expect(rig.simulator.journal.ofAction(READ)).toHaveLength(before + 3 * time)
    }
  })
})

it('tells its source beside what is new, and counts what was sent for it', async () => {
  const rig = await startTimed()
  await rig.query(TASK)
  fails(rig)
  rig.pass(30_000)

  const { body } = await rig.query(
    `{ autoCalloutTasks { totalCount } ${TASK.slice(1)}`,
    {},
    INCLUDE,
  )

  expect(body.errors).toBeUndefined()
  const { calls, cost } = body.extensions.upstream
  expect(calls.map(({ action, source }: Record<string, unknown>) => [action, source])).toEqual([
    ['DescribeAutoCalloutTasks', 'sent'],
    [READ, 'stale'],
  ])
  expect(cost).toMatchObject({ sent: 2, joined: 0, kept: 0 })
  expect(body.extensions.lastGoodAnswers).toEqual([
    { action: READ, ageSeconds: expect.any(Number) },
  ])
})

it.each([
  ['where it is over a minute old', 60_001, TASK],
  ['where the query wants a younger one', 30_000, `query @maxAge(seconds: 29) ${TASK}`],
])('is not given %s: the failure is', async (_what, age, query) => {
  const rig = await startTimed()
  await rig.query(TASK)
  fails(rig)
  rig.pass(age)

  const { body } = await rig.query(query)

  expect(body.data).toEqual({ autoCalloutTask: null })
  expect(body.errors[0].extensions.code).toBe('UPSTREAM_UNAVAILABLE')
  expect(body.extensions).toBeUndefined()
})

it('is shared by equal requests, so that CCC is asked no more for many than for one', async () => {
  const rig = await startTimed()
  await rig.query(TASK)
  fails(rig)
  rig.pass(30_000)

  const answers = await pipelined(rig.gateway.url, Array(100).fill(JSON.stringify({ query: TASK })))

  expect(answers.map(({ body }) => body.data)).toEqual(Array(100).fill(DATA))
  expect(answers.every(({ body }) => body.extensions.lastGoodAnswers.length === 1)).toBe(true)
  expect(rig.simulator.journal.ofAction(READ)).toHaveLength(1 + 3)
})

it('is not what a pause has made old', async () => {
  const rig = await startTimed()
  await rig.query(TASK)
  await rig.query(
    'mutation { pauseAutoCalloutTask(id: "AutoCalloutTask:1400000000:3") { requestId } }',
  )
  fails(rig)

  const { body } = await rig.query(TASK)

  expect(body.errors[0].extensions.code).toBe('UPSTREAM_UNAVAILABLE')
})
