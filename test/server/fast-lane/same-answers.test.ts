import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DEFAULT_FRESHNESS } from '../../../src/freshness.ts'
import { type Answer, type Rig, startRig } from '../../rig.ts'

const RUNS = 25
const MOST_REQUESTS = 30

const TASK = 'AutoCalloutTask:1400000000:3'
const CAMPAIGN = `query C($id: ID!, $list: Boolean = false) {
  predictiveDialingCampaign(campaignId: $id) { name callOrder startTime state @include(if: $list) }
}`
const TASKS = `query T($size: Int = 3) {
  autoCalloutTasks(pageSize: $size) { totalCount nodes { taskId name state } }
}`
const ONE_TASK = `query O($size: Int = 2) {
  autoCalloutTask(taskId: 3) { state callees(pageSize: $size) { totalCount nodes { id number } } }
}`

interface Request {
  readonly query: string
  readonly variables?: Record<string, unknown>
}

const ids = fc.constantFrom('2569', '2570', '2571', '999999', 'no number', '0')
const sizes = fc.constantFrom(1, 2, 100, 0, -1, 60_000, 'ten', null)
const read: fc.Arbitrary<Request> = fc.oneof(
  fc.record({
    query: fc.constant(CAMPAIGN),
    variables: fc.record({ id: ids, list: fc.boolean() }),
  }),
  fc.record({ query: fc.constant(CAMPAIGN), variables: fc.record({ id: ids }) }),
  fc.record({ query: fc.constant(TASKS), variables: fc.record({ size: sizes }) }),
  fc.record({ query: fc.constant(ONE_TASK), variables: fc.record({ size: sizes }) }),
  fc.record({ query: fc.constantFrom(TASKS, ONE_TASK, '{ __typename }', '{ nothing }', '{') }),
  fc.record({
    query: fc.constant('{ autoCalloutTasks(pageSize: 100) { nodes { description } } }'),
  }),
  fc.record({
    query: fc.constant('query @maxAge(seconds: 0) { autoCalloutTask(taskId: 3) { state } }'),
  }),
)
const write: fc.Arbitrary<Request> = fc
  .constantFrom('pauseAutoCalloutTask', 'resumeAutoCalloutTask', 'stopAutoCalloutTask')
  .map((change) => ({ query: `mutation { ${change}(id: "${TASK}") { task { state } } }` }))

const headers = fc.constantFrom<Record<string, string>>(
  {},
  { accept: 'application/graphql-response+json' },
  { accept: 'text/csv' },
  { origin: 'https://studio.apollographql.com' },
  { origin: 'https://stranger.example' },
  { priority: 'u=7' },
  { authorization: 'Bearer one' },
  { 'ccc-rights': 'read' },
  { 'ccc-rights': 'personal' },
  { 'ccc-rights': 'none' },
  { 'content-type': 'application/json; charset=utf-16' },
)

/** Few different requests, so that most were made before, with writes in between. */
const steps = fc
  .tuple(
    fc.array(read, { minLength: 1, maxLength: 3 }),
    fc.array(headers, { minLength: 1, maxLength: 2 }),
  )
  .chain(([reads, callers]) => {
    const again = fc.constantFrom(...reads, { query: ONE_TASK })
    const any = fc.oneof({ weight: 3, arbitrary: again }, { weight: 1, arbitrary: write })
    const step = fc.tuple(any, fc.constantFrom({}, ...callers))
    return fc.array(step, { minLength: 10, maxLength: MOST_REQUESTS })
  })

it(`answers as the slow way does that keeps nothing, over ${RUNS} runs of random queries, callers and writes`, async () => {
  let asked = 0
  let sent = 0
  const run = async (steps: [Request, Record<string, string>][]) => {
    // The examples' times are told from when a simulator starts.
    const started = Date.now()
    const simulator = { now: () => started }
    const fast = await startRig({ simulator, config: { freshness: DEFAULT_FRESHNESS } })
    const slow = await startRig({ simulator, config: { fastLane: false } })
    for (const [request, from] of steps) {
      const [one, other] = await Promise.all([send(fast, request, from), send(slow, request, from)])
      expect(told(one)).toEqual(told(other))
    }
    asked += slow.simulator.journal.entries.length
    sent += fast.simulator.journal.entries.length
    await Promise.all(
      [fast, slow].map(({ gateway, simulator }) => gateway.stop().then(() => simulator.stop())),
    )
  }

  await fc.assert(fc.asyncProperty(steps, run), { numRuns: RUNS })

  process.stdout.write(`${asked} upstream calls on the slow way, ${sent} with the lane\n`)
  expect(sent).toBeLessThan(asked)
}, 120_000)

function send({ query }: Rig, request: Request, from: Record<string, string>): Promise<Answer> {
  return query(request.query, request.variables, from)
}

/** All that a client can tell two answers apart by, but for time and for how the bytes travelled. */
function told({ status, headers, body }: Answer) {
  const passing = ['age', 'date', 'etag', 'connection', 'keep-alive']
  const others = [...headers].filter(([name]) => !passing.includes(name))
  return { status, headers: Object.fromEntries(others), body: withoutRequestIds(body) }
}

function withoutRequestIds(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body, (name, value) => (name === 'requestId' ? typeof value : value)),
  )
}
