import { Agent, type IncomingMessage, request as send } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { DEFAULT_FRESHNESS } from '../../src/freshness.ts'
import { RIGHTS } from '../../src/rights.ts'
import { createSchema } from '../../src/schema/index.ts'
import { Draw } from '../create/simulation/draw.ts'
import { type Rig, startRig } from '../rig.ts'
import { as, keysOf } from '../viewers.ts'
import {
  furnish,
  nothingIn,
  type Question,
  referenceQuestions,
  rootQuestions,
  type Things,
} from './questions.ts'

const REQUESTS = 10_000
const CONNECTIONS = 16
/** Of all requests, those that change something, upon which all that is kept of it is dropped. */
const CHANGES = 0.01
/** The others ask for what they may see; what is refused is kept nowhere. */
const FORBIDDEN = 0.25
const SEED = 20_261_121

const OWN = '1400000000'
const OTHER = '1400123455'
/** Whose application must not be told to whom; the third may see less of the first one's. */
const CALLERS = { ours: OTHER, theirs: OWN, reader: OTHER }
const CONFIG = {
  authentication: keysOf({
    ours: { [OWN]: RIGHTS },
    theirs: { [OTHER]: ['write'] },
    reader: { [OWN]: ['read'] },
  }),
}

type Caller = keyof typeof CALLERS

interface Asked {
  readonly body: string
  readonly caller: Caller
}

/** Queries that go from one object to others, and change their answers with a change. */
const FURTHER: readonly string[] = [
  `query ($sdkAppId: ID, $taskId: ID!) {
    autoCalloutTask(sdkAppId: $sdkAppId, taskId: $taskId) {
      id name state callees(pageSize: 5) { totalCount nodes { id number state } }
    }
  }`,
  `query ($sdkAppId: ID) {
    autoCalloutTasks(sdkAppId: $sdkAppId, pageSize: 50) { nodes { taskId name state } }
  }`,
  `query ($sdkAppId: ID, $campaignId: ID!) {
    predictiveDialingCampaign(sdkAppId: $sdkAppId, campaignId: $campaignId) {
      name state sessions(pageSize: 5) { nodes { id callRecord { callee endStatus } } }
    }
  }`,
  `query ($sdkAppId: ID, $sessionId: ID!) {
    session(sdkAppId: $sdkAppId, sessionId: $sessionId) { callRecord { callee caller } }
  }`,
  'query { autoCalloutTask(taskId: 4711) { name state } }',
]

it('Two tenants in 10,000 random interleaved requests over caches, loaders and fast lane: no value crosses', async () => {
  const started = Date.now()
  const simulator = { now: () => started }
  const alone = await startRig({ simulator, config: { ...CONFIG, fastLane: false } })
  const rig = await startRig({ simulator, config: { ...CONFIG, freshness: DEFAULT_FRESHNESS } })
  const things = [OWN, OTHER].map((sdkAppId) => {
    furnish(alone.simulator, sdkAppId)
    return furnish(rig.simulator, sdkAppId)
  })
  const pool = poolOf([...things, nothingIn(OTHER)])
  const right = await answersAlone(alone, pool)
  const [draw, agent] = [new Draw(SEED), new Agent({ keepAlive: true, maxSockets: CONNECTIONS })]
  onTestFinished(() => agent.destroy())

  const allowed = pool.filter(
    (asked) => ![...(right.get(keyOf(asked)) ?? [])].join().includes('FORBIDDEN'),
  )
  const crossed: string[] = []
  let [left, changed] = [REQUESTS, 0]
  const client = async () => {
    while (left-- > 0) {
      if (draw.chance(CHANGES)) changed += await change(rig, draw.one(['pause', 'resume']))
      else await compare(draw.one(draw.chance(FORBIDDEN) ? pool : allowed), draw.chance(0.5))
    }
  }
  const compare = async (asked: Asked, byGet: boolean) => {
    const answer = withoutRequestIds(await ask(rig, agent, asked, byGet))
    const told = JSON.stringify(JSON.parse(answer).data ?? null)
    const isTheirs = told.includes(CALLERS[asked.caller])
    // To assert each of them would take longer than to ask for it.
    if (isTheirs || !right.get(keyOf(asked))?.has(answer)) crossed.push(`${keyOf(asked)} ${answer}`)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, client))

  expect(crossed.slice(0, 5)).toEqual([])
  const { length: sent } = rig.simulator.journal.entries
  process.stdout.write(
    `${pool.length} different requests, ${changed} changes, ${sent} upstream calls\n`,
  )
  expect(changed).toBeGreaterThan(REQUESTS * CHANGES * 0.1)
  expect(sent).toBeLessThan(REQUESTS)
}, 240_000)

function poolOf(things: readonly Things[]): Asked[] {
  const schema = createSchema()
  const questions = [...rootQuestions(schema), ...referenceQuestions(schema)]
  const queries = questions.filter(({ isMutation }) => !isMutation)
  const bodies = things.flatMap((these) => [
    ...queries.map((question) => bodyOf(question, these)),
    ...FURTHER.map((query) => JSON.stringify({ query, variables: these })),
  ])
  const callers = Object.keys(CALLERS) as Caller[]
  return [...new Set(bodies)].flatMap((body) => callers.map((caller) => ({ body, caller })))
}

function bodyOf({ document, variables }: Question, things: Things): string {
  return JSON.stringify({ query: document, variables: variables(things) })
}

/** What each request gets by itself where nothing is kept: before the first change, and after each kind. */
async function answersAlone(rig: Rig, pool: readonly Asked[]): Promise<Map<string, Set<string>>> {
  const answers = new Map(pool.map((asked) => [keyOf(asked), new Set<string>()]))
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => agent.destroy())
  for (const step of ['as it was', 'pause', 'resume'] as const) {
    if (step !== 'as it was') expect(await change(rig, step)).toBe(1)
    const changed = pool.filter(({ body }) => step === 'as it was' || /task/i.test(body))
    for (const asked of changed) {
      answers.get(keyOf(asked))?.add(withoutRequestIds(await ask(rig, agent, asked, false)))
    }
  }
  return answers
}

/** Whether it was made: it is not where the task is paused or running already. */
async function change({ query }: Rig, how: 'pause' | 'resume'): Promise<number> {
  const id = `AutoCalloutTask:${OWN}:4711`
  const document = `mutation { ${how}AutoCalloutTask(id: "${id}") { requestId } }`
  const { body } = await query(document, {}, as('ours'))
  return body.errors === undefined ? 1 : 0
}

async function ask(
  { gateway }: Rig,
  agent: Agent,
  { body, caller }: Asked,
  byGet: boolean,
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const options = { agent, method: byGet ? 'GET' : 'POST' }
  const headers = { ...as(caller), 'content-type': 'application/json' }
  const url = byGet ? addressOf(gateway.url, JSON.parse(body)) : gateway.url
  send(url, { ...options, headers }, resolve)
    .on('error', reject)
    .end(byGet ? '' : body)
  return text(await promise)
}

function addressOf(address: string, { query, variables }: Record<string, unknown>): URL {
  const url = new URL(address)
  url.searchParams.set('query', String(query))
  url.searchParams.set('variables', JSON.stringify(variables))
  return url
}

function keyOf({ caller, body }: Asked): string {
  return `${caller} ${body}`
}

function withoutRequestIds(answer: string): string {
  return answer.replace(/"requestId":"[^"]+"/g, '"requestId":""')
}
