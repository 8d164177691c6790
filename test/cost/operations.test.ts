import { readdirSync, readFileSync } from 'node:fs'
import { parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { compileCost } from '../../src/cost/index.ts'
import { createSchema } from '../../src/schema/index.ts'
import { FIRST_QUERY } from '../../src/server/explorer.ts'

const schema = createSchema()

/** The cost of a document, which has to be valid. */
function costOf(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text)
  expect(validate(schema, document)).toEqual([])
  return compileCost(schema, document).of(variables)
}

const SPAN = 'from: "2026-11-01T00:00:00Z", to: "2026-11-02T00:00:00Z"'
const TASK = 'AutoCalloutTask:1400000000:2'
const CAMPAIGN = 'PredictiveDialingCampaign:1400000000:2570'

describe('the example documents cost what they say, at worst', () => {
  const COSTS: Readonly<Record<string, number>> = {
    'campaign-calls': 5, // campaign, sessions, two windows of records, staff
    campaign: 3, // on the international site the state is looked for in the list
    campaigns: 2,
    'check-task': 12, // tasks, numbers, ten tasks that look the same
    'create-task': 2,
    'pause-campaign': 4, // read back, or read for its state where it refuses
    'resume-campaign': 4,
    task: 1,
    'tasks-connection': 1,
  }
  const folder = 'examples/documents'
  const names = readdirSync(folder).map((file) => file.replace('.graphql', ''))

  it('all of them', () => {
    expect(Object.keys(COSTS).sort()).toEqual(names.sort())
  })

  it.each(names)('%s', (name) => {
    expect(costOf(readFileSync(`${folder}/${name}.graphql`, 'utf8'))).toBe(COSTS[name])
  })

  it('the next page of a connection may take two calls', () => {
    const text = readFileSync(`${folder}/tasks-connection.graphql`, 'utf8')

    expect(costOf(text, { after: 'a cursor' })).toBe(2)
    expect(costOf(text, { after: null })).toBe(1)
  })
})

it('counts the query of the README as 5, one more than it takes', () => {
  const [, body = ''] = /-d '([\s\S]*?)'\n/.exec(readFileSync('README.md', 'utf8')) ?? []

  expect(costOf(JSON.parse(body).query)).toBe(5)
})

it("counts the explorer's first query as 5", () => {
  expect(costOf(FIRST_QUERY)).toBe(5)
})

const RECORDS = 'nodes { callRecord { endStatus } }'

describe('one operation', () => {
  it.each<[string, number, string]>([
    ['nothing but introspection', 0, '{ __typename __schema { types { name } } _service { sdl } }'],
    ['a session whose id alone is asked for', 0, '{ session(sessionId: "a") { id } }'],
    ['the record of a session', 2, '{ session(sessionId: "a") { callRecord { endStatus } } }'],
    ['the detail of a session', 2, '{ session(sessionId: "a") { detail { startTime } } }'],
    ['the transcript of a session', 1, '{ session(sessionId: "a") { transcript { text } } }'],
    ['a task with its callees', 1, '{ autoCalloutTask(taskId: 1) { callees { totalCount } } }'],
    [
      'a task with two pages of callees and a summary',
      1,
      `{ autoCalloutTask(taskId: 1) {
        a: callees(pageSize: 5) { nodes { number } } b: callees(pageNumber: 7) { nodes { number } }
        calleesConnection(after: "x") { totalCount } calleeSummary { total } } }`,
    ],
    ['a page of tasks', 1, '{ autoCalloutTasks(pageSize: 100) { nodes { name callers } } }'],
    [
      'a page of 20 tasks with their callees',
      21,
      '{ autoCalloutTasks { nodes { callees { totalCount } calleeSummary { total } description } } }',
    ],
    [
      'the numbers of the tasks of a page',
      2,
      '{ autoCalloutTasks(pageSize: 100) { nodes { callerNumbers { number } } } }',
    ],
    [
      'the same field in two fragments',
      2,
      `{ ...A ...B } fragment A on Query { autoCalloutTasks(pageSize: 1) { nodes { description } } }
       fragment B on Query { autoCalloutTasks(pageSize: 1) { nodes { calleeSummary { total } } } }`,
    ],
    [
      'the same field by two names',
      4,
      '{ a: autoCalloutTasks(pageSize: 1) { nodes { description } } b: autoCalloutTasks(pageSize: 1) { nodes { description } } }',
    ],
    [
      'the records of a task with 1,000 callees, three calls to each',
      61,
      '{ autoCalloutTask(taskId: 1) { callees(pageSize: 1000) { nodes { sessions { callRecord { endStatus } } } } } }',
    ],
    [
      'the records of the tasks of a page, each read by itself',
      27,
      '{ autoCalloutTasks { nodes { callees(pageSize: 5) { nodes { sessions { callRecord { endStatus } } } } } } }',
    ],
    [
      '100 campaigns with state, reason, progress and skill group',
      2,
      '{ predictiveDialingCampaigns(pageSize: 100) { nodes { name state stateReason progress { ratio } skillGroup { name } } } }',
    ],
    [
      'five fields of each campaign that the list does not tell',
      21,
      '{ predictiveDialingCampaigns { nodes { uui startTime endTime callOrder ivrId } } }',
    ],
    [
      'a campaign with 1,000 sessions and their records',
      22,
      `{ predictiveDialingCampaign(campaignId: 1) { name sessions(pageSize: 1000) { ${RECORDS} } } }`,
    ],
    [
      'the records of 101 sessions',
      6,
      `{ predictiveDialingCampaign(campaignId: 1) { sessions(pageSize: 101) { ${RECORDS} } } }`,
    ],
    [
      'two pages of sessions by two names',
      3,
      '{ predictiveDialingCampaign(campaignId: 1) { a: sessions { totalCount } b: sessions(pageNumber: 1) { totalCount } } }',
    ],
    [
      'the records of a session of each of 20 campaigns',
      43,
      `{ predictiveDialingCampaigns { nodes { sessions(pageSize: 1) { ${RECORDS} } } } }`,
    ],
    [
      'the records of 100 sessions, some of which may wait for another read of their campaign',
      46,
      `{ predictiveDialingCampaign(campaignId: 1) { name }
        predictiveDialingCampaigns { nodes { sessions(pageSize: 5) { ${RECORDS} } } } }`,
    ],
    [
      'a connection with edges and nodes',
      4,
      '{ predictiveDialingCampaign(campaignId: 1) { sessionsConnection(first: 5) { edges { node { callRecord { id } } } } } }',
    ],
    ['a connection after a cursor', 2, '{ autoCalloutTasksConnection(after: "x") { totalCount } }'],
    [
      'a campaign of either kind: that which takes more',
      3,
      `{ campaign(id: "${CAMPAIGN}") { state } }`,
    ],
    [
      'a campaign of either kind, of which only the cheaper one is asked for something dear',
      2,
      `{ campaign(id: "${CAMPAIGN}") { ... on AgentCruiseDialingCampaign { staff { name } } } }`,
    ],
    [
      'links of which the ids alone are asked for',
      1,
      `{ callRecords(${SPAN}) { nodes { skillGroup { id __typename } staff { mail } } } }`,
    ],
    [
      'the groups of 100 records, wherever they are named',
      2,
      `{ callRecords(${SPAN}, pageSize: 100) { nodes { skillGroup { name } queuedSkillGroup { name } participants { skillGroup { name } } } } }`,
    ],
    [
      'the groups of the staff of 100 records',
      3,
      `{ callRecords(${SPAN}, pageSize: 100) { nodes { staff { skillGroups { skillGroup { alias } } } } } }`,
    ],
    [
      'the details of the calls of 20 records',
      41,
      `{ callRecords(${SPAN}) { nodes { session { detail { uui } } } } }`,
    ],
    [
      'who took part in them',
      42,
      `{ callRecords(${SPAN}) { nodes { session { detail { participants { staff { name } } } } } } }`,
    ],
    [
      'a page of numbers with their groups',
      2,
      '{ callerNumbers { nodes { callOutSkillGroups { name } } } }',
    ],
    [
      'groups and staff, each by itself',
      3,
      '{ a: skillGroup(skillGroupId: 1) { name } b: skillGroup(skillGroupId: 2) { name } staff(mail: "a@b") { name } }',
    ],
    [
      'what is skipped',
      0,
      '{ autoCalloutTask(taskId: 1) @skip(if: true) { name } skillGroups @include(if: false) { totalCount } }',
    ],
    [
      'a pause: the change, and the state that refuses it',
      2,
      `mutation { pauseAutoCalloutTask(id: "${TASK}") { requestId } }`,
    ],
    [
      'a pause that is read back instead',
      2,
      `mutation { pauseAutoCalloutTask(id: "${TASK}") { task { name callees { totalCount } } } }`,
    ],
    [
      'two pauses',
      4,
      `mutation { a: pauseAutoCalloutTask(id: "${TASK}") { requestId } b: pauseAutoCalloutTask(id: "${TASK}") { requestId } }`,
    ],
    [
      'a deleted campaign',
      4,
      `mutation { deletePredictiveDialingCampaign(id: "${CAMPAIGN}") { id } }`,
    ],
    [
      'a pause whose campaign is read with its calls',
      7,
      `mutation { pausePredictiveDialingCampaign(id: "${CAMPAIGN}") { campaign { state sessions { ${RECORDS} } } } }`,
    ],
  ])('%s: %i', (_what, cost, text) => {
    expect(costOf(text)).toBe(cost)
    expect(compileCost(schema, parse(text)).constant).toBe(cost)
  })
})

it('counts a create alone where nothing but the ids of its task are asked for', () => {
  const create = (fields: string) =>
    `mutation ($input: CreateAutoCalloutTaskInput!) { createAutoCalloutTask(input: $input) { ${fields} } }`

  expect(costOf(create('replayed task { id taskId }'))).toBe(1)
  expect(costOf(create('a: task { name } b: task { calleeSummary { total } }'))).toBe(2)
})

describe('variables', () => {
  const LISTS = `query ($size: Int = 7, $other: Int, $with: Boolean = false) {
    autoCalloutTasks(pageSize: $size) { nodes { id description @include(if: $with) } }
    predictiveDialingCampaigns(pageSize: $other) { nodes { id uui @skip(if: $with) } }
  }`

  it.each<[string, Record<string, unknown>, number]>([
    ['left out: their own default and that of the argument', {}, 22],
    ['of the page size', { other: 50 }, 52],
    ['of a condition', { with: true }, 9],
    ['of both', { with: true, size: 100 }, 102],
    ['that are null, which the field refuses', { other: null }, 2],
    ['of the wrong type, which are refused before', { other: 'many' }, 2],
    ['that no list is as long as', { other: 1e300 }, 2 ** 31 - 1],
  ])('%s', (_what, variables, cost) => {
    expect(costOf(LISTS, variables)).toBe(cost)
  })

  it('are not taken from what every object has', () => {
    const text =
      'query ($constructor: Int = 3) { autoCalloutTasks(pageSize: $constructor) { nodes { description } } }'

    expect(costOf(text)).toBe(4)
  })

  it('of the first request say nothing of the second', () => {
    const document = parse(LISTS)

    const costs = [{ with: true }, { with: false }, { with: true }, {}].map((variables) =>
      compileCost(schema, document).of(variables),
    )

    expect(costs).toEqual([9, 22, 9, 22])
    expect(compileCost(schema, document)).toBe(compileCost(schema, document))
  })
})

describe('references', () => {
  const ENTITIES = `query ($list: [_Any!]!) { _entities(representations: $list) {
    __typename
    ... on AutoCalloutTask { name }
    ... on CallRecord { callee }
    ... on Callee { number }
    ... on Session { callRecord { callee } }
    ... on SkillGroup { name }
    ... on Staff { skillGroups { skillGroup { alias } } }
  } }`
  const many = (count: number, each: (n: number) => object) =>
    Array.from({ length: count }, (_, n) => each(n))
  const byId = (__typename: string, id: unknown, app = 1) => ({
    __typename,
    id: `${__typename}:${app}:${id}`,
  })

  it.each<[string, readonly unknown[], number]>([
    ['none', [], 0],
    ['100 to one task', many(100, () => byId('AutoCalloutTask', 5)), 1],
    ['100 to 60 tasks', many(100, (n) => byId('AutoCalloutTask', n % 60)), 60],
    [
      'one task by both of its keys',
      [
        byId('AutoCalloutTask', 5),
        { __typename: 'AutoCalloutTask', name: 'x', taskId: 5, sdkAppId: '1' },
      ],
      1,
    ],
    ['250 call records', many(250, (n) => byId('CallRecord', n)), 6],
    [
      '100 call records of each of two applications',
      many(200, (n) => byId('CallRecord', n, n % 2)),
      4,
    ],
    ['250 callees of two tasks', many(250, (n) => byId('Callee', `${n % 2}:${n}`)), 2],
    ['sessions, whose records are asked for together', many(101, (n) => byId('Session', n)), 4],
    ['40 skill groups of one application', many(40, (n) => byId('SkillGroup', n)), 1],
    ['40 skill groups of four', many(40, (n) => byId('SkillGroup', n, n % 4)), 4],
    ['staff with their groups', many(9, (n) => byId('Staff', n)), 2],
    [
      'campaigns, though nothing is asked of them',
      many(3, (n) => byId('PredictiveDialingCampaign', n)),
      3,
    ],
    ['a key that is none', [{ __typename: 'AutoCalloutTask', id: { toString: 1 } }], 1],
    [
      'what is no reference',
      [
        null,
        'x',
        {},
        { __typename: 'Nothing', id: 'a' },
        { __typename: 'Query' },
        { __typename: {} },
      ],
      0,
    ],
  ])('%s', (_what, list, cost) => {
    expect(costOf(ENTITIES, { list })).toBe(cost)
  })

  it('are counted where they stand in the document, too', () => {
    const text =
      '{ _entities(representations: [{ __typename: "AutoCalloutTask", id: "AutoCalloutTask:1:2" }]) { __typename } }'

    expect(compileCost(schema, parse(text)).constant).toBe(1)
  })
})

it('picks the operation that is named, and finds none where there is none of the name', () => {
  const document = parse('query A { autoCalloutTasks { totalCount } } query B { __typename }')

  expect(compileCost(schema, document, 'A').constant).toBe(1)
  expect(compileCost(schema, document, 'B').constant).toBe(0)
  expect(compileCost(schema, document).constant).toBe(0)
})

/** Each fragment spreads the next twice: 2^depth records in the answer. */
function doubling(depth: number): string {
  const fragments = Array.from({ length: depth }, (_, n) => {
    const next = n + 1 === depth ? 'id' : `...F${n + 1}`
    return `fragment F${n} on Session { a: callRecord { session { ${next} } } b: callRecord { session { ${next} } } }`
  })
  return `{ session(sessionId: "x") { ...F0 } } ${fragments.join(' ')}`
}

it('counts fragments that double at each level as the dearest, in bounded time', () => {
  const document = parse(doubling(35), { maxTokens: 1000 })
  compileCost(schema, parse(doubling(8))) // as it runs in a process that has seen operations

  const from = performance.now()
  const { constant } = compileCost(schema, document)
  const took = performance.now() - from

  expect(constant).toBe(2 ** 31 - 1)
  // Some 30 ms on a quiet machine; without a bound it would not end at all.
  expect(took).toBeLessThan(1000)
  expect(costOf(doubling(3))).toBe(14)
})

it('costs next to nothing to ask again', () => {
  const text = readFileSync('examples/documents/campaign-calls.graphql', 'utf8')
  const cost = compileCost(schema, parse(text))
  const rounds = 20_000

  const from = performance.now()
  for (let n = 0; n < rounds; n++) cost.of({ pageSize: n % 100 })
  const microseconds = ((performance.now() - from) * 1000) / rounds

  process.stdout.write(`${microseconds.toFixed(2)} µs to work out a cost from variables\n`)
  expect(microseconds).toBeLessThan(100)
})
