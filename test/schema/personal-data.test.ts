import { type GraphQLObjectType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { DEFAULT_FRESHNESS, readFreshness } from '../../src/freshness.ts'
import { createSchema } from '../../src/schema/index.ts'
import { needOf } from '../../src/schema/needs.ts'
import type { Answer, Rig } from '../rig.ts'
import { as } from '../viewers.ts'
import { everythingOf } from './everything.ts'
import { APP, HOUR, NOON } from './noon.ts'
import {
  CALLEES,
  CALLER,
  CRUISE_ID,
  PERSONAL_DIGITS,
  PREDICTIVE_ID,
  rigWithPeople,
  TASK_ID,
} from './people.ts'

const schema = createSchema()
const all = (typename: string, ...leftOut: string[]) => everythingOf(schema, typename, leftOut)
const task = (fields: string) => `{ autoCalloutTask(taskId: ${TASK_ID}) ${fields} }`
const campaign = (fields: string) =>
  `{ predictiveDialingCampaign(campaignId: ${PREDICTIVE_ID}) ${fields} }`
const time = (seconds: number) => `"${new Date(seconds * 1000).toISOString()}"`
const SPAN = `from: ${time(NOON - HOUR)} to: ${time(NOON)}`

/** Together all that can be asked, by every way that leads to it. */
const ASKED: Readonly<Record<string, string>> = {
  'a task and its pages': task(all('AutoCalloutTask', 'calleesConnection')),
  'nodes of a connection of callees': task(
    `{ calleesConnection ${all('CalleeConnection', 'edges')} }`,
  ),
  'edges of a connection of callees': task(
    `{ calleesConnection ${all('CalleeConnection', 'nodes')} }`,
  ),
  'pages of tasks': `{ autoCalloutTasks ${all('AutoCalloutTaskPage', 'calleesConnection')} }`,
  'a campaign and its pages': campaign(all('PredictiveDialingCampaign', 'sessionsConnection')),
  'nodes of a connection of sessions': campaign(
    `{ sessionsConnection ${all('SessionConnection', 'edges')} }`,
  ),
  'edges of a connection of sessions': campaign(
    `{ sessionsConnection ${all('SessionConnection', 'nodes')} }`,
  ),
  'pages of campaigns': `{ predictiveDialingCampaigns ${all('PredictiveDialingCampaignPage', 'sessionsConnection')} }`,
  'an agent cruise campaign': `{ agentCruiseDialingCampaign(campaignId: ${CRUISE_ID}) ${all('AgentCruiseDialingCampaign')} }`,
  'a campaign of any kind': `{ campaign(id: "AgentCruiseDialingCampaign:${APP}:${CRUISE_ID}") ${all('Campaign', 'sessions', 'sessionsConnection')} }`,
  'a session': `{ session(sessionId: "task-0") ${all('Session')} }`,
  'pages of call records': `{ callRecords(${SPAN}) ${all('CallRecordPage')} }`,
  'nodes of a connection of call records': `{ callRecordsConnection(${SPAN}) ${all('CallRecordConnection', 'edges')} }`,
  'edges of a connection of call records': `{ callRecordsConnection(${SPAN}) ${all('CallRecordConnection', 'nodes')} }`,
  'pages of protected call records': `{ protectedCallRecords(${SPAN}) ${all('CallRecordPage')} }`,
  'staff, skill groups and numbers': `{
    staffList ${all('StaffPage')} staff(mail: "agent-01@example.com") ${all('Staff')}
    skillGroups ${all('SkillGroupPage')} callerNumbers ${all('CallerNumberPage')}
  }`,
}

describe('without the right to see what is personal', () => {
  it.each(Object.entries(ASKED))(
    '%s: numbers are masked, and the rest is null',
    async (_, query) => {
      const rig = await rigWithPeople()

      const [full, hidden] = await asked(rig, query, 'clerk', 'reader')

      expect([...compared(full, hidden, 'Query')].length).toBeGreaterThan(0)
      expect(JSON.stringify(hidden)).not.toMatch(personal())
    },
  )

  it('every field that needs the right is hidden where it tells something', async () => {
    const rig = await rigWithPeople()
    const shown = new Set<string>()

    for (const query of Object.values(ASKED)) {
      const [full, hidden] = await asked(rig, query, 'clerk', 'reader')
      for (const field of compared(full, hidden, 'Query')) shown.add(field)
    }

    const needy = objectTypes().flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => needOf(field, schema)?.right === 'personal')
        .map((field) => `${type.name}.${field.name}`),
    )
    expect(needy.length).toBeGreaterThan(30)
    expect(needy.filter((field) => !shown.has(field))).toEqual([])
  })

  it('references tell no more, and ids of callees are the same for all', async () => {
    const rig = await rigWithPeople()
    const ids = (await callees(rig, 'reader')).map(({ id }) => id)
    const representations = [
      ...ids.map((id) => ({ __typename: 'Callee', id })),
      { __typename: 'CallRecord', id: `CallRecord:${APP}:task-0` },
      { __typename: 'Session', sdkAppId: String(APP), sessionId: 'task-0' },
      { __typename: 'Staff', id: `Staff:${APP}:agent-01@example.com` },
      { __typename: 'AutoCalloutTask', id: `AutoCalloutTask:${APP}:${TASK_ID}` },
    ]
    const types = ['Callee', 'CallRecord', 'Staff', 'AutoCalloutTask']
    const fields = types.map(
      (type) => `... on ${type} ${all(type, 'session', 'sessions', 'callees', 'state')}`,
    )
    const query = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        __typename ${fields.join(' ')} ... on Session { transcript { text } detail { caller recordUrl } }
      }
    }`

    const answers = await Promise.all(
      ['clerk', 'reader'].map((who) => rig.query(query, { representations }, as(who))),
    )

    const [full, hidden] = answers.map(({ body }) => body)
    expect([full.errors, hidden.errors]).toEqual([undefined, undefined])
    const numbers = (one: typeof full) => one.data._entities.slice(0, 2).map(told('number'))
    expect(numbers(full)).toEqual(CALLEES)
    expect(numbers(hidden)).toEqual(['*5678', '*5678'])
    expect(new Set(hidden.data._entities.slice(0, 2).map(told('id'))).size).toBe(2)
    expect(full.data._entities.map(told('id'))).toEqual(hidden.data._entities.map(told('id')))
    expect(JSON.stringify(full)).toMatch(personal())
    expect(JSON.stringify(hidden)).not.toMatch(personal())
    expect(hidden.data._entities[3]).toEqual({
      __typename: 'Session',
      ...{ transcript: null, detail: { caller: '*3388', recordUrl: null } },
    })
  })

  it('what is hidden is not asked of CCC either', async () => {
    const { query, simulator } = await rigWithPeople()

    const { body } = await query(
      `{
        session(sessionId: "task-0") { transcript { text } }
        predictiveDialingCampaigns { nodes { uui variables { key } } }
      }`,
      {},
      as('reader'),
    )

    const nodes = [{ uui: null, variables: null }]
    expect(body.data).toEqual({
      session: { transcript: null },
      predictiveDialingCampaigns: { nodes },
    })
    expect(simulator.journal.entries.map(({ action }) => action)).toEqual([
      'DescribePredictiveDialingCampaigns',
    ])
  })

  it('nobody can ask by number who was called', async () => {
    const { query, simulator } = await rigWithPeople()
    const phones = JSON.stringify(CALLEES)

    for (const field of ['callRecords', 'callRecordsConnection']) {
      const asking = `{ ${field}(${SPAN} phones: ${phones}) { totalCount } }`
      const refused = await query(asking, {}, as('reader'))
      const answered = await query(asking, {}, as('clerk'))
      const unasked = await query(
        `{ ${field}(${SPAN} phones: null) { totalCount } }`,
        {},
        as('reader'),
      )

      expect(refused.body.errors[0].extensions).toMatchObject({
        ...{ code: 'FORBIDDEN', right: 'personal', sdkAppId: String(APP) },
      })
      expect(JSON.stringify(refused.body)).not.toMatch(personal())
      expect(answered.body.data[field].totalCount).toBe(4)
      expect(unasked.body.data[field].totalCount).toBe(5)
    }
    const sent = simulator.journal.entries.map(
      ({ params }) => (params as { Phones?: object }).Phones,
    )
    expect(sent).toEqual([CALLEES, undefined, CALLEES, undefined])
  })

  it('holds for each application by itself', async () => {
    const rig = await rigWithPeople()

    expect((await callees(rig, 'clerk-of-one')).map(told('number'))).toEqual(CALLEES)
    expect((await callees(rig, 'clerk-elsewhere')).map(told('number'))).toEqual(['*5678', '*5678'])
  })
})

describe('whoever may create and not see', () => {
  const input = {
    ...{ idempotencyKey: 'spring-campaign-1', notBefore: '2023-11-15T10:00:00+08:00', ivrId: '8' },
    ...{ callees: CALLEES, callers: [CALLER] },
  }

  it.each([false, true])('gets the task back masked, where its read fails: %j', async (fails) => {
    const rig = await rigWithPeople()
    if (fails) {
      rig.simulator.faults.always({
        kind: 'error',
        action: 'DescribeAutoCalloutTask',
        code: 'InternalError',
      })
    }
    const document = `mutation ($input: CreateAutoCalloutTaskInput!) {
      createAutoCalloutTask(input: $input) {
        task { callers callees { nodes { number numberE164 } } }
      }
    }`

    const { body } = await rig.query(document, { input }, as('writer'))

    const nodes = Array(2).fill({ number: '*5678', numberE164: null })
    expect(body.data.createAutoCalloutTask.task).toEqual({ callers: [CALLER], callees: { nodes } })
    expect(JSON.stringify(body)).not.toMatch(personal())
  })

  it('is told of tasks that look the same, and not whom they call', async () => {
    const { query } = await rigWithPeople()
    const document = `query ($input: CreateAutoCalloutTaskInput!) {
      checkAutoCalloutTask(input: $input) ${all('AutoCalloutTaskCheck', 'calleesConnection', 'sessions', 'callerNumbers')}
    }`
    const near = { ...input, notBefore: new Date(NOON * 1000).toISOString() }

    const full = await query(document, { input: near }, as('clerk'))
    const hidden = await query(document, { input: near }, as('writer'))

    const { similarTasks, unchecked } = hidden.body.data.checkAutoCalloutTask
    expect(similarTasks).toMatchObject([
      { sameCalleeCount: null, task: { taskId: String(TASK_ID) } },
    ])
    expect(unchecked).toContainEqual(expect.objectContaining({ errorCode: 'FORBIDDEN' }))
    expect(JSON.stringify(full.body)).toMatch(personal())
    expect(JSON.stringify(hidden.body)).not.toMatch(personal())
  })

  it('is told the same of a task whether it calls the numbers of an input or not', async () => {
    const { query, simulator } = await rigWithPeople()
    const document = `query ($input: CreateAutoCalloutTaskInput!) {
      checkAutoCalloutTask(input: $input) {
        warnings { code got } unchecked { why errorCode } similarTasks { sameCalleeCount task { taskId } }
      }
    }`
    const near = { ...input, notBefore: new Date(NOON * 1000).toISOString() }
    const strangers = ['008613700000001', '008613700000002']

    const [both, one, none] = await Promise.all(
      [CALLEES, [CALLEES[0], strangers[0]], strangers].map((callees) =>
        query(document, { input: { ...near, callees } }, as('writer')),
      ),
    )

    expect(both?.body.data.checkAutoCalloutTask.similarTasks).toHaveLength(1)
    expect(one?.body).toEqual(both?.body)
    expect(none?.body).toEqual(both?.body)
    expect(simulator.journal.ofAction('DescribeAutoCalloutTask')).toEqual([])
  })
})

describe('every way of answering hides the same', () => {
  it.each([2, 1001])('a page of %i callees, the larger from a compiled query', async (pageSize) => {
    const rig = await rigWithPeople()
    const document = task(`{ callees(pageSize: ${pageSize}) { nodes { id number state } } }`)

    const numbers = async (who: string) => {
      const { body } = await rig.query(document, {}, as(who))
      return body.data.autoCalloutTask.callees.nodes.map(told('number'))
    }

    expect(await numbers('reader')).toEqual(['*5678', '*5678'])
    expect(await numbers('clerk')).toEqual(CALLEES)
    expect(await numbers('clerk-of-one')).toEqual(CALLEES)
    expect(await numbers('reader')).toEqual(['*5678', '*5678'])
  })

  it('answers that are executed anew and stored are never those of another caller', async () => {
    const rig = await rigWithPeople({ freshness: readFreshness('all=60') ?? DEFAULT_FRESHNESS })
    const query =
      'query ($id: ID!) { autoCalloutTask(taskId: $id) { callees { nodes { number } } } }'
    const bodies: Record<string, Set<string>> = { reader: new Set(), clerk: new Set() }
    const tags = new Set<boolean>()

    // Other bytes are executed anew, by graphql-js first and later compiled; the same again are stored.
    for (let turn = 0; turn < 40; turn++) {
      for (const who of ['reader', 'clerk', 'reader', 'clerk']) {
        const { body, headers } = await rig.query(query, { id: String(TASK_ID), turn }, as(who))
        bodies[who]?.add(JSON.stringify(body))
        tags.add(headers.has('etag'))
      }
    }

    expect([...(bodies.reader ?? [])]).toEqual([answerWith(['*5678', '*5678'])])
    expect([...(bodies.clerk ?? [])]).toEqual([answerWith(CALLEES)])
    expect(tags).toEqual(new Set([true, false])) // some were stored, some executed by a program
    expect(rig.simulator.journal.entries).toHaveLength(1)
  })
})

function answerWith(numbers: readonly string[]): string {
  const nodes = numbers.map((number) => ({ number }))
  return JSON.stringify({ data: { autoCalloutTask: { callees: { nodes } } } })
}

/** A number of somebody in the answers, in whatever spelling. */
function personal(): RegExp {
  return new RegExp(PERSONAL_DIGITS.join('|'))
}

function told(name: string) {
  return (object: Readonly<Record<string, unknown>>) => object[name]
}

async function callees({ query }: Rig, who: string) {
  const { body } = await query(task('{ callees { nodes { id number } } }'), {}, as(who))
  return body.data.autoCalloutTask.callees.nodes as Record<string, string>[]
}

async function asked({ query }: Rig, document: string, ...whom: string[]) {
  const answers: Answer[] = []
  for (const who of whom) answers.push(await query(document, {}, as(who)))
  return answers.map(({ body }) => {
    expect(body.errors).toBeUndefined()
    return body.data
  })
}

type Told = Readonly<Record<string, unknown>>

/** Compares what two are told, field by field; gives the fields that one of them was not told. */
function* compared(full: unknown, hidden: unknown, typename: string): Generator<string> {
  if (Array.isArray(full)) {
    const others = hidden as unknown[]
    expect(others).toHaveLength(full.length)
    for (const [place, one] of full.entries()) yield* compared(one, others[place], typename)
  } else if (typeof full === 'object' && full !== null) {
    yield* comparedFields(full as Told, hidden as Told, typename)
  } else {
    expect(hidden).toEqual(full)
  }
}

function* comparedFields(full: Told, hidden: Told, typename: string): Generator<string> {
  const type = schema.getType(String(full.__typename ?? typename)) as GraphQLObjectType | undefined
  expect(Object.keys(hidden)).toEqual(Object.keys(full))
  for (const [name, value] of Object.entries(full)) {
    const field = type?.getFields()[name]
    const need = field ? needOf(field, schema) : null
    const other = hidden[name]
    if (need?.right !== 'personal') yield* compared(value, other, '')
    else {
      if (need.otherwise === 'NULL') expect(other, name).toBeNull()
      else expect(other, name).toBe(value ? `*${String(value).slice(-4)}` : value)
      if (other !== value) yield `${type?.name}.${name}`
    }
  }
}

function objectTypes(): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(isObjectType)
}
