import { readFileSync } from 'node:fs'
import { type ConstDirectiveNode, parse, visit } from 'graphql'
import { describe, expect, it } from 'vitest'
import * as actions from '../../src/actions/index.ts'
import { follow } from '../follow.ts'
import { startRig } from '../rig.ts'

const [CAMPAIGN, CRUISE, TASK] = [
  'PredictiveDialingCampaign:1400000000:2570',
  'AgentCruiseDialingCampaign:1400000000:2601',
  'AutoCalloutTask:1400000000:2',
]
const SPAN = { from: iso(-86_400), to: iso(0) }
const PLAN = {
  name: 'Spring',
  callees: ['+8613000000001'],
  callers: ['0086075500000000'],
  callOrder: 'RANDOM',
  startTime: iso(3600),
  endTime: iso(7200),
}
const PREDICTIVE = {
  ...PLAN,
  skillGroupId: '255',
  priority: 1,
  expectedAbandonRate: 10,
  retryIntervalSeconds: 600,
}

const TASK_INPUT = literal({
  idempotencyKey: 'key-00001',
  notBefore: PLAN.startTime,
  callees: PLAN.callees,
  callers: PLAN.callers,
  ivrId: '1',
})
const CREATE_TASK = `mutation { createAutoCalloutTask(input: ${TASK_INPUT}) { task { name } } }`

/** A subscription for each field of that root. */
const SUBSCRIPTIONS: Readonly<Record<string, string>> = {
  'Subscription.campaignChanged DescribePredictiveDialingCampaign': `subscription { campaignChanged(id: "${CAMPAIGN}") { uui } }`,
  'Subscription.campaignChanged DescribeAgentCruiseDialingCampaign': `subscription { campaignChanged(id: "${CRUISE}") { uui } }`,
  'Subscription.autoCalloutTaskChanged DescribeAutoCalloutTask': `subscription { autoCalloutTaskChanged(id: "${TASK}") { description } }`,
  'Subscription.predictiveDialingCampaignsChanged DescribePredictiveDialingCampaigns':
    'subscription { predictiveDialingCampaignsChanged { totalCount } }',
  'Subscription.autoCalloutTasksChanged DescribeAutoCalloutTasks':
    'subscription { autoCalloutTasksChanged { totalCount } }',
}

/** A query for each field that names an action; `$span` is filled in below. */
const QUERIES: Readonly<Record<string, string>> = {
  'Query.campaign': `{ one: campaign(id: "${CAMPAIGN}") { uui } other: campaign(id: "${CRUISE}") { uui } }`,
  'Query.predictiveDialingCampaign': '{ predictiveDialingCampaign(campaignId: 2570) { uui } }',
  'Query.predictiveDialingCampaigns': '{ predictiveDialingCampaigns { totalCount } }',
  'Query.predictiveDialingCampaignsConnection':
    '{ predictiveDialingCampaignsConnection { totalCount } }',
  'Query.agentCruiseDialingCampaign': '{ agentCruiseDialingCampaign(campaignId: 2601) { uui } }',
  'Query.autoCalloutTask': '{ autoCalloutTask(taskId: 1) { name } }',
  'Query.autoCalloutTasks': '{ autoCalloutTasks { totalCount } }',
  'Query.autoCalloutTasksConnection': '{ autoCalloutTasksConnection { totalCount } }',
  'AutoCalloutTaskCheck.warnings': checked('warnings { code }'),
  'AutoCalloutTaskCheck.unchecked': checked('unchecked { why }'),
  'AutoCalloutTaskCheck.similarTasks': checked('similarTasks { sameCalleeCount }'),
  'SimilarTask.task': checked('similarTasks { task { calleeSummary { total } } }'),
  'Query.callRecords': '{ callRecords($span) { totalCount } }',
  'Query.callRecordsConnection': '{ callRecordsConnection($span) { totalCount } }',
  'Query.protectedCallRecords': '{ protectedCallRecords($span) { totalCount } }',
  'Query.skillGroup': '{ skillGroup(skillGroupId: 255) { name } }',
  'Query.skillGroups': '{ skillGroups { totalCount } }',
  'Query.staff': '{ staff(mail: "agent-01@example.com") { name } }',
  'Query.staffList': '{ staffList { totalCount } }',
  'Query.callerNumbers': '{ callerNumbers { totalCount } }',
  'AutoCalloutTask.description': listed('autoCalloutTasks', 'description'),
  'AutoCalloutTask.callees': listed('autoCalloutTasks', 'callees { totalCount }'),
  'AutoCalloutTask.calleesConnection': listed(
    'autoCalloutTasks',
    'calleesConnection { totalCount }',
  ),
  'AutoCalloutTask.calleeSummary': listed('autoCalloutTasks', 'calleeSummary { total }'),
  'AutoCalloutTask.callerNumbers': '{ autoCalloutTask(taskId: 1) { callerNumbers { number } } }',
  'AgentCruiseDialingCampaign.staff':
    '{ agentCruiseDialingCampaign(campaignId: 2601) { staff { name } } }',
  ...Object.fromEntries(
    [
      ...['callOrder', 'uui', 'startTime', 'endTime', 'ivrId', 'expectedAbandonRate'],
      ...['retryTimes', 'retryIntervalSeconds', 'variables { key }'],
    ].map((field) => [
      `PredictiveDialingCampaign.${field.replace(' { key }', '')}`,
      listed('predictiveDialingCampaigns', field),
    ]),
  ),
  'PredictiveDialingCampaign.state': ofCampaign('state'),
  'PredictiveDialingCampaign.stateReason': ofCampaign('stateReason'),
  'PredictiveDialingCampaign.progress': ofCampaign('progress { ratio }'),
  'PredictiveDialingCampaign.skillGroup': ofCampaign('skillGroup { name }'),
  'PredictiveDialingCampaign.sessions': ofCampaign('sessions { totalCount }'),
  'PredictiveDialingCampaign.sessionsConnection': ofCampaign('sessionsConnection { totalCount }'),
  'Session.callRecord': ofSessions('callRecord { id }'),
  'Session.detail': ofSessions('detail { startTime }'),
  'Session.transcript': ofSessions('transcript { text }'),
  'CallRecord.skillGroup': ofSessions('callRecord { skillGroup { alias } }'),
  'CallRecord.queuedSkillGroup': ofSessions('callRecord { queuedSkillGroup { alias } }'),
  'CallRecord.staff': ofSessions('callRecord { staff { lastModifiedTime } }'),
  'CallParticipant.staff': ofSessions('callRecord { participants { staff { lastModifiedTime } } }'),
  'CallParticipant.skillGroup': ofSessions('callRecord { participants { skillGroup { alias } } }'),
  'SkillGroupMembership.skillGroup': listed('staffList', 'skillGroups { skillGroup { alias } }'),
  'CallerNumber.callOutSkillGroups': listed('callerNumbers', 'callOutSkillGroups { name }'),
  'Mutation.createAutoCalloutTask': CREATE_TASK,
  'CreateAutoCalloutTaskPayload.task': CREATE_TASK,
  ...changes('AutoCalloutTask', TASK, ['pause', 'resume', 'stop']),
  ...changes('PredictiveDialingCampaign', CAMPAIGN, ['pause', 'resume', 'abort', 'delete']),
  ...changes('AgentCruiseDialingCampaign', CRUISE, ['abort']),
  ...creates('PredictiveDialingCampaign', PREDICTIVE),
  ...creates('AgentCruiseDialingCampaign', {
    ...PLAN,
    agent: 'agent-01@example.com',
    concurrencyNumber: 2,
  }),
  'Mutation.updatePredictiveDialingCampaign': `mutation { updatePredictiveDialingCampaign(input: ${literal(
    { id: CAMPAIGN, ...PREDICTIVE },
  )}) { requestId } }`,
  ...references({
    AutoCalloutTask: TASK,
    AgentCruiseDialingCampaign: CRUISE,
    PredictiveDialingCampaign: CAMPAIGN,
    Callee: `Callee:1400000000:2:${'x'.repeat(22)}`,
    CallRecord: 'CallRecord:1400000000:some',
    SkillGroup: 'SkillGroup:1400000000:255',
    Staff: 'Staff:1400000000:agent-01@example.com',
    CallerNumber: 'CallerNumber:1400000000:0086075586013388',
  }),
  'AutoCalloutTaskPayload.task': `mutation { stopAutoCalloutTask(id: "${TASK}") { task { name } } }`,
}

const uses = upstreamUses()

it('names every action of the gateway, and no other, at the fields that call it', () => {
  const known = Object.values(actions).filter((action) => typeof action === 'object')

  expect(new Set(uses.map(({ action }) => action))).toEqual(new Set(known.map(({ name }) => name)))
  expect(known).toHaveLength(25)
})

describe('a field calls the action that it names', () => {
  it.each(uses.map(({ field, action }) => [field, action] as const))(
    '%s %s',
    async (field, action) => {
      const { query, simulator, gateway } = await startRig({ simulator: { site: 'international' } })
      simulator.store.addAutoCalloutTask({ callees: PLAN.callees, callers: PLAN.callers })
      const document = QUERIES[field]?.replace('$span', `from: "${SPAN.from}", to: "${SPAN.to}"`)

      const subscription = SUBSCRIPTIONS[`${field} ${action}`]
      if (subscription === undefined) await query(document ?? `{ noQueryFor: ${field} }`)
      else await (await follow(gateway.url, subscription)).next()

      expect(simulator.journal.ofAction(action)).not.toEqual([])
    },
  )
})

function iso(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toISOString()
}

function listed(list: string, field: string): string {
  return `{ ${list} { nodes { ${field} } } }`
}

function checked(field: string): string {
  return `{ checkAutoCalloutTask(input: ${TASK_INPUT}) { ${field} } }`
}

function ofCampaign(field: string): string {
  return `{ predictiveDialingCampaign(campaignId: 2572) { ${field} } }`
}

function ofSessions(field: string): string {
  return ofCampaign(`sessions(pageSize: 20) { nodes { ${field} } }`)
}

/** Each made twice, since what reads a state is the refusal of a change. */
function changes(type: string, id: string, verbs: readonly string[]): Record<string, string> {
  const change = (verb: string) =>
    `mutation { one: ${verb}${type}(id: "${id}") { requestId } two: ${verb}${type}(id: "${id}") { requestId } }`
  return Object.fromEntries(verbs.map((verb) => [`Mutation.${verb}${type}`, change(verb)]))
}

function creates(type: string, input: object): Record<string, string> {
  const document = `mutation { create${type}(input: ${literal({
    idempotencyKey: 'key-00001',
    ...input,
  })}) { campaign { name uui } } }`
  return { [`Mutation.create${type}`]: document, [`${type}Payload.campaign`]: document }
}

function references(ids: Readonly<Record<string, string>>): Record<string, string> {
  const queries = Object.entries(ids).map(([__typename, id]) => {
    const reference = `{ __typename: "${__typename}", id: "${id}" }`
    return [
      `_entities.${__typename}`,
      `{ _entities(representations: [${reference}]) { __typename } }`,
    ]
  })
  return Object.fromEntries(queries)
}

/** An input written into a document: enum values have no quotes there. */
function literal(input: object): string {
  const members = Object.entries(input).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return `{ ${members.join(', ').replace('"RANDOM"', 'RANDOM')} }`
}

function upstreamUses(): { field: string; action: string }[] {
  const found: { field: string; action: string }[] = []
  visit(parse(readFileSync('schema.graphql', 'utf8')), {
    ObjectTypeDefinition: (type) => {
      for (const element of [type, ...(type.fields ?? [])]) {
        const place = element === type ? '_entities' : type.name.value
        for (const directive of element.directives ?? []) {
          if (directive.name.value !== 'upstream') continue
          found.push({ field: `${place}.${element.name.value}`, action: actionOf(directive) })
        }
      }
    },
  })
  return found
}

function actionOf(directive: ConstDirectiveNode): string {
  const value = directive.arguments?.find(({ name }) => name.value === 'action')?.value
  return value?.kind === 'StringValue' ? value.value : ''
}
