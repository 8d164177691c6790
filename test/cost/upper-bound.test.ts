import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { execute, parse, validate } from 'graphql'
import { expect, it, onTestFinished } from 'vitest'
import type { Step } from '../../src/client/call.ts'
import { httpPost } from '../../src/client/http.ts'
import { serverTime } from '../../src/client/server-time.ts'
import { signingWith } from '../../src/client/signing.ts'
import { refuseForeignParameters } from '../../src/client/site.ts'
import { transmit } from '../../src/client/transmit.ts'
import { systemClock } from '../../src/clock.ts'
import type { Site } from '../../src/config/index.ts'
import { createContext } from '../../src/context.ts'
import { compileCost } from '../../src/cost/index.ts'
import { Places } from '../../src/loaders/index.ts'
import { UNRESTRICTED } from '../../src/rights.ts'
import { calleeIdKey, createSchema } from '../../src/schema/index.ts'
import { type Simulator, startSimulator } from '../../src/simulator/index.ts'
import { newCreates } from '../create/creates.ts'
import { CRUISE_INPUT, PREDICTIVE_INPUT } from '../schema/campaign-inputs.ts'
import { type Pool, type RandomOperation, RandomOperations } from './random-operations.ts'

const RUNS = Number(process.env.CCC_GATEWAY_COST_RUNS ?? 200)
/** Dearer ones are made, but not run: they take long and tell no more. */
const MOST_RUN = 400
const APP = 1_400_000_000
const DAY = 86_400 // seconds

const schema = createSchema()

it.each(['china', 'international'] as const)(
  'never computes less than an operation sends, on the %s site',
  { timeout: 120_000 + RUNS * 100 },
  async (site) => {
    const world = await startWorld(site)
    const tightness: number[] = []

    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const operations = new RandomOperations(g, schema, world.pool)
        const operation = g(fc.nat, { max: 5 }) === 0 ? operations.mutation() : operations.query()
        const document = parse(operation.document)
        fc.pre(validate(schema, document).length === 0)
        const cost = compileCost(schema, document).of(operation.variables)
        fc.pre(cost <= MOST_RUN)

        const sent = await world.run(operation)

        expect(sent.length, told(operation, sent)).toBeLessThanOrEqual(cost)
        if (cost > 0) tightness.push(sent.length / cost)
      }),
      { numRuns: RUNS, endOnFailure: true },
    )

    tightness.sort((one, other) => one - other)
    const median = tightness[Math.floor(tightness.length / 2)] ?? 0
    process.stdout.write(
      `${site}: ${tightness.length} operations that can cost something; in the middle one ` +
        `${Math.round(median * 100)} % of the computed calls were sent\n`,
    )
    expect(tightness.length).toBeGreaterThan(RUNS / 2)
    expect(median).toBeGreaterThan(0.3)
  },
)

it('knows that sessions are asked for apart where one of their campaigns is still being read', async () => {
  const world = await startWorld('china')
  const now = Math.floor(Date.now() / 1000)
  const [first] = ['a', 'b', 'c'].map((name) =>
    world.simulator.store.addPredictiveCampaign({
      name: `apart ${name}`,
      startTime: now - 150 * DAY,
      endTime: now - DAY,
      sessions: [name],
    }),
  )
  const document = `{
    predictiveDialingCampaign(campaignId: ${first}) { uui }
    predictiveDialingCampaigns(name: "apart", pageSize: 3) {
      nodes { sessions(pageSize: 1) { nodes { callRecord { endStatus } } } }
    }
  }`

  world.simulator.faults.next({
    kind: 'delay',
    ms: 500,
    action: 'DescribePredictiveDialingCampaign',
  })

  const sent = await world.run({ document, variables: {} })

  // Two whose campaigns are known go first, then the third; each in two windows of time.
  expect(sent.filter((action) => action === 'DescribeTelCdr')).toHaveLength(4)
  expect(sent).toHaveLength(11)
  expect(compileCost(schema, parse(document)).constant).toBe(12)
})

function told({ document, variables }: RandomOperation, sent: readonly string[]): string {
  return `${document}\n${JSON.stringify(variables)}\n${sent.join(', ')}\n`
}

/** A simulator with long lists, long spans of time and ids of nothing, and a way to ask it. */
async function startWorld(site: Site) {
  const simulator = await startSimulator({ site, perSecond: Number.POSITIVE_INFINITY })
  const { store, journal } = simulator
  onTestFinished(() => simulator.stop())
  const now = () => Math.floor(Date.now() / 1000)
  const send = sendOnce(simulator)
  const shared = {
    ways: { send },
    clock: systemClock,
    nowSeconds: now,
    applications: { has: () => true, siteOf: () => site },
    creates: newCreates({ send }),
  }
  const own = { sdkAppId: String(APP), calleeIdKey: calleeIdKey('key'), places: new Places() }
  const pool = poolOf(store, now())
  return {
    simulator,
    pool,
    async run({ document, variables }: RandomOperation): Promise<string[]> {
      journal.clear()
      await execute({
        schema,
        document: parse(document),
        variableValues: variables,
        contextValue: createContext(
          { ...shared, ...own, maxUpstreamCalls: Number.POSITIVE_INFINITY },
          { viewer: UNRESTRICTED, fromRouter: true },
        ),
      })
      return journal.entries.map(({ action }) => action)
    },
  }
}

/** What the cost is about: no answer is kept, no call waits for a slot, and none is made again. */
function sendOnce({ url, site, credential }: Simulator) {
  const last = transmit({
    host: new URL(url).host,
    signing: signingWith(credential),
    post: httpPost(url),
    clock: systemClock,
    time: serverTime(systemClock),
  })
  return refuseForeignParameters(site)(oneByOne(last))
}

/**
 * Gives each answer a turn of the event loop of its own, as over a network. On this machine many would
 * arrive together, and what they lead to would share calls by chance.
 */
const oneByOne: Step = (next) => {
  let last = Promise.resolve()
  const turn = () => {
    last = last.then(() => setImmediate())
    return last
  }
  return (call) => next(call).finally(turn)
}

function poolOf(store: Simulator['store'], now: number): Pool {
  const sessions = Array.from({ length: 250 }, (_, n) => `session-${n}`)
  const long = { startTime: now - 150 * DAY, endTime: now - DAY }
  const campaigns = [
    store.addPredictiveCampaign({ name: 'long', ...long, sessions, skillGroupId: 255 }),
    store.addPredictiveCampaign({ name: 'short', startTime: now - DAY, sessions, status: 1 }),
    ...[2570, 2571, 2572, 999_999],
  ].map(String)
  const callees = sessions.map((session, n) => ({
    number: `0086130${String(n).padStart(8, '0')}`,
    state: 1 + (n % 4),
    sessions: [session],
  }))
  const tasks = [
    store.addAutoCalloutTask({ notBefore: now - 150 * DAY, callees }),
    ...[1, 2, 3, 4, 999_999],
  ].map(String)
  for (let n = 0; n < 12; n++) {
    const alike = { callees: ['+8613000000001'], callers: ['0086075586013388'] }
    store.addAutoCalloutTask({ ...alike, notBefore: now + DAY })
  }
  const old = [10, 100, 170].map((days) =>
    store.addCall({ callee: '008613000000001', start: now - days * DAY }),
  )
  const cruises = ['2601', '2602', '999999']
  const ids = (type: string, all: readonly string[]) => all.map((id) => `${type}:${APP}:${id}`)
  const campaignIds = ids('PredictiveDialingCampaign', campaigns)
  const cruiseIds = ids('AgentCruiseDialingCampaign', cruises)
  const taskIds = ids('AutoCalloutTask', tasks)
  const sessionIds = [...old, ...sessions.slice(0, 5), 'unknown']
  const skillGroups = ['255', '256', '999999']
  const mails = ['agent-01@example.com', 'agent-02@example.com', 'nobody@example.com']
  const numbers = ['0086075586013388', '+8613000000001']
  const iso = (days: number) => new Date((now - days * DAY) * 1000).toISOString()
  const task = { notBefore: iso(-1), callees: ['+8613000000001'], callers: ['0086075586013388'] }
  const keyed = (input: object) =>
    [1, 2, 3].map((n) => ({ ...input, idempotencyKey: `key-0000${n}` }))
  return {
    id: [...campaignIds, ...cruiseIds],
    'lookUpCreate.kind': ['AUTO_CALLOUT_TASK', 'PREDICTIVE_DIALING_CAMPAIGN'],
    idempotencyKey: ['key-00001', 'key-00002', 'key-00009'],
    ...Object.fromEntries(
      ['pause', 'resume', 'stop'].map((verb) => [`${verb}AutoCalloutTask.id`, taskIds]),
    ),
    'abortAgentCruiseDialingCampaign.id': cruiseIds,
    campaignId: campaigns,
    'agentCruiseDialingCampaign.campaignId': cruises,
    taskId: tasks,
    sessionId: sessionIds,
    sdkAppId: [String(APP), String(APP), '1', '1400123455', '7'],
    name: ['o', 'long', 'nothing of this'],
    skillGroupId: skillGroups,
    mail: mails,
    pageSize: [1, 1, 1, 2, 3, 5, 20, 20, 50, 100, 1000, null],
    first: [1, 1, 1, 2, 3, 5, 20, 20, 50, 100, 1000, null],
    pageNumber: [0, 0, 1, 2],
    after: [null, ...[0, 1, 4, 49].map(cursor), 'none'],
    from: [iso(80), iso(10), iso(170)],
    to: [iso(0), iso(5), iso(90)],
    phones: [['008613000000001'], [], null],
    state: [['ANSWERED'], ['UNANSWERED', 'CALLING'], null],
    'createAutoCalloutTask.input': keyed({ ...task, ivrId: '1' }),
    'checkAutoCalloutTask.input': keyed({ ...task, ivrId: '1' }),
    'createPredictiveDialingCampaign.input': keyed(PREDICTIVE_INPUT),
    'createAgentCruiseDialingCampaign.input': keyed(CRUISE_INPUT),
    'updatePredictiveDialingCampaign.input': campaignIds.map((id) => ({ id, ...PREDICTIVE_INPUT })),
    representations: [
      ...references('PredictiveDialingCampaign', 'campaignId', campaigns),
      ...references('AgentCruiseDialingCampaign', 'campaignId', cruises),
      ...references('AutoCalloutTask', 'taskId', tasks),
      ...references('Session', 'sessionId', sessionIds),
      ...references('CallRecord', 'sessionId', sessionIds),
      ...references('SkillGroup', 'skillGroupId', skillGroups),
      ...references('Staff', 'mail', mails),
      ...references('CallerNumber', 'number', numbers),
      ...tasks.map((id) => ({ __typename: 'Callee', id: `Callee:${APP}:${id}:${'x'.repeat(22)}` })),
    ],
  }
}

/** By both keys, and to another application too. */
function references(__typename: string, key: string, ids: readonly string[]): object[] {
  return ids.flatMap((id) => [
    { __typename, id: `${__typename}:${APP}:${id}` },
    { __typename, id: `${__typename}:1:${id}` },
    { __typename, sdkAppId: String(APP), [key]: id },
  ])
}

function cursor(position: number): string {
  return Buffer.from(`row ${position}`).toString('base64url')
}
