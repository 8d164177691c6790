import { type GraphQLField, type GraphQLNamedType, isInterfaceType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createSchema } from '../../src/schema/index.ts'
import { needOf } from '../../src/schema/needs.ts'
import type { Rig } from '../rig.ts'
import { as } from '../viewers.ts'
import { CRUISE_INPUT, PREDICTIVE_INPUT } from './campaign-inputs.ts'
import { APP, HOUR, NOON } from './noon.ts'
import { CALLER, CRUISE_ID, PREDICTIVE_ID, rigWithPeople, TASK_ID } from './people.ts'

const schema = createSchema()

/** Marked as personal, and told to everybody who may read. */
const OF_THE_STAFF = 'under which the graph knows a colleague, who works where the caller may read'
const SHOWN_TO_READERS: Readonly<Record<string, string>> = {
  'AgentCruiseDialingCampaign.agent': `an account, ${OF_THE_STAFF}`,
  'CallRecord.agent': `an account, ${OF_THE_STAFF}`,
  'CallParticipant.mail': `an account, ${OF_THE_STAFF}`,
  'SessionDetail.staffUserId': `an account, ${OF_THE_STAFF}`,
  'SessionEvent.mails': `accounts, ${OF_THE_STAFF}`,
  'Staff.id': `holds the account, ${OF_THE_STAFF}`,
  'Staff.mail': `the account, ${OF_THE_STAFF}`,
  'Staff.name': `a name, ${OF_THE_STAFF}`,
  'Staff.nick': 'what customers are told too',
  'Staff.staffNumber': `a number, ${OF_THE_STAFF}`,
  'Staff.extensionNumber': 'reaches the person within the contact center alone',
}

describe('what is marked as personal', () => {
  it('needs the right, or stands in the list of what readers see, with the reason', () => {
    const open = fields()
      .filter(([, field]) => tags(field).includes('personal'))
      .filter(([, field]) => needOf(field, schema)?.right !== 'personal')
      .map(([name]) => name)

    expect(open.sort()).toEqual(Object.keys(SHOWN_TO_READERS).sort())
  })

  it('is all that needs the right', () => {
    const unmarked = fields()
      .filter(([, field]) => needOf(field, schema)?.right === 'personal')
      .filter(([, field]) => !tags(field).includes('personal'))

    expect(unmarked).toEqual([])
  })

  it('is the same in an interface and in its types', () => {
    for (const type of types().filter(isInterfaceType)) {
      const implementations = schema.getPossibleTypes(type)
      expect(implementations.length).toBeGreaterThan(0)
      for (const [name, field] of Object.entries(type.getFields())) {
        for (const each of implementations) {
          const own = each.getFields()[name] as GraphQLField<unknown, unknown>
          expect([`${each.name}.${name}`, needOf(own, schema), tags(own)]).toEqual([
            ...[`${each.name}.${name}`, needOf(field, schema), tags(field)],
          ])
        }
      }
    }
  })
})

describe('a need stands only where it is enforced', () => {
  it('that of a field as null where null may be told, and masked where it is a text', () => {
    for (const [name, field] of fields()) {
      const need = needOf(field, schema)
      if (need?.otherwise === 'NULL') expect(String(field.type), name).not.toMatch(/!$/)
      if (need?.otherwise === 'MASKED') expect(String(field.type), name).toMatch(/^String!?$/)
    }
  })

  it('that of an argument at the roots alone, and as an error', () => {
    const needy = fields().flatMap(([name, { args }]) =>
      args.flatMap((argument) => {
        const need = needOf(argument, schema)
        return need ? [[`${name}(${argument.name})`, need]] : []
      }),
    )

    const need = { right: 'personal', otherwise: 'ERROR' }
    expect(needy).toEqual([
      ['Query.callRecords(phones)', need],
      ['Query.callRecordsConnection(phones)', need],
    ])
  })

  it('on every type that a reference can lead to', () => {
    for (const type of types().filter(isObjectType)) {
      const isEntity = type.astNode?.directives?.some(({ name }) => name.value === 'key') ?? false
      if (isEntity) expect([type.name, needOf(type, schema)?.right]).toEqual([type.name, 'read'])
    }
  })

  it('fails loudly where an object does not know its application, and shows nothing', async () => {
    const type = schema.getType('CallRecord')
    const remark = isObjectType(type) ? type.getFields().remark : undefined

    expect(() => remark?.resolve?.({ Remark: 'secret' }, {}, {}, {} as never)).toThrow(
      'a field that needs a right has a parent of no application',
    )
  })
})

const from = new Date((NOON - HOUR) * 1000).toISOString()
const to = new Date(NOON * 1000).toISOString()
const SPAN = `from: "${from}" to: "${to}"`
const TASK = `AutoCalloutTask:${APP}:${TASK_ID}`
const PREDICTIVE = `PredictiveDialingCampaign:${APP}:${PREDICTIVE_ID}`
const CRUISE = `AgentCruiseDialingCampaign:${APP}:${CRUISE_ID}`
const KEY = { idempotencyKey: 'spring-campaign-1' }
const TASK_INPUT = {
  ...{ ...KEY, notBefore: '2099-01-01T00:00:00Z', ivrId: '8' },
  ...{ callees: ['008613000000001'], callers: [CALLER] },
}

/** A way to ask for each field of the roots: what follows its name, and its input. */
const WAYS: Readonly<Record<string, string | readonly [string, object]>> = {
  campaign: `(id: "${CRUISE}") { name }`,
  predictiveDialingCampaign: `(campaignId: ${PREDICTIVE_ID}) { name }`,
  predictiveDialingCampaigns: '{ totalCount }',
  predictiveDialingCampaignsConnection: '{ totalCount }',
  agentCruiseDialingCampaign: `(campaignId: ${CRUISE_ID}) { name }`,
  autoCalloutTask: `(taskId: ${TASK_ID}) { name }`,
  autoCalloutTasks: '{ totalCount }',
  autoCalloutTasksConnection: '{ totalCount }',
  checkAutoCalloutTask: ['{ mayCreate warnings { code } }', TASK_INPUT],
  session: '(sessionId: "task-0") { callRecord { endStatus } }',
  callRecords: `(${SPAN}) { totalCount }`,
  callRecordsConnection: `(${SPAN}) { totalCount }`,
  protectedCallRecords: `(${SPAN}) { totalCount }`,
  skillGroup: '(skillGroupId: 255) { name }',
  skillGroups: '{ totalCount }',
  staff: '(mail: "agent-01@example.com") { name }',
  staffList: '{ totalCount }',
  callerNumbers: '{ totalCount }',
  lookUpCreate: '(kind: AUTO_CALLOUT_TASK idempotencyKey: "spring-campaign-1") { state }',
  createAutoCalloutTask: ['{ requestId }', TASK_INPUT],
  pauseAutoCalloutTask: `(id: "${TASK}") { requestId }`,
  resumeAutoCalloutTask: `(id: "${TASK}") { requestId }`,
  stopAutoCalloutTask: `(id: "${TASK}") { requestId }`,
  createPredictiveDialingCampaign: ['{ requestId }', { ...KEY, ...PREDICTIVE_INPUT }],
  updatePredictiveDialingCampaign: ['{ requestId }', { id: PREDICTIVE, ...PREDICTIVE_INPUT }],
  pausePredictiveDialingCampaign: `(id: "${PREDICTIVE}") { requestId }`,
  resumePredictiveDialingCampaign: `(id: "${PREDICTIVE}") { requestId }`,
  abortPredictiveDialingCampaign: `(id: "${PREDICTIVE}") { requestId }`,
  deletePredictiveDialingCampaign: `(id: "${PREDICTIVE}") { requestId }`,
  createAgentCruiseDialingCampaign: ['{ requestId }', { ...KEY, ...CRUISE_INPUT }],
  abortAgentCruiseDialingCampaign: `(id: "${CRUISE}") { requestId }`,
}

const ROOTS = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
  Object.values(root?.getFields() ?? {})
    .filter(({ name }) => !name.startsWith('_'))
    .map((field) => ({
      place: `${root?.name}.${field.name}`,
      root: root as GraphQLNamedType,
      field,
    })),
)

describe.each(ROOTS)('$place', ({ root, field }) => {
  const need = needOf(field, schema) ?? needOf(root, schema)
  const right = need?.right

  it('says which right it needs', () => {
    expect(right).toBe(
      root.name === 'Mutation' || field.name.startsWith('check') ? 'write' : 'read',
    )
  })

  it('is refused to who has all other rights, with no upstream call', async () => {
    const rig = await rigWithPeople()

    const { body } = await ask(rig, root, field.name, `all-but-${right}`)

    expect(body.errors[0].extensions).toMatchObject({
      code: 'FORBIDDEN',
      right,
      sdkAppId: String(APP),
    })
    expect(body.data?.[field.name] ?? null).toBeNull()
    expect(rig.simulator.journal.entries).toEqual([])
  })

  it('is let through with exactly that right', async () => {
    const rig = await rigWithPeople()

    const { body } = await ask(rig, root, field.name, `only-${right}`)

    const codes = (body.errors ?? []).map((error: Coded) => [
      ...[error.extensions.code, error.extensions.upstream === undefined],
    ])
    expect(codes).not.toContainEqual(['FORBIDDEN', true])
    // Nothing is known of the key, and nothing is asked.
    if (field.name !== 'lookUpCreate') expect(rig.simulator.journal.entries).not.toEqual([])
  })
})

interface Coded {
  readonly extensions: { readonly code: string; readonly upstream?: object }
}

function ask({ query }: Rig, root: GraphQLNamedType, name: string, who: string) {
  const way = WAYS[name]
  if (way === undefined) throw new Error(`${name} has no way to be asked for here`)
  if (typeof way === 'string')
    return query(`${root.name.toLowerCase()} { ${name} ${way} }`, {}, as(who))
  const [fields, input] = way
  const typename = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`.replace(
    /^Check/,
    'Create',
  )
  const document = `${root.name.toLowerCase()} ($input: ${typename}!) { ${name}(input: $input) ${fields} }`
  return query(document, { input }, as(who))
}

function types(): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('_'))
}

function fields(): [string, GraphQLField<unknown, unknown>][] {
  return types()
    .filter((type) => isObjectType(type))
    .flatMap((type) =>
      Object.values(type.getFields()).map((field): [string, GraphQLField<unknown, unknown>] => [
        `${type.name}.${field.name}`,
        field,
      ]),
    )
}

function tags({ astNode }: GraphQLField<unknown, unknown>): string[] {
  return (astNode?.directives ?? []).flatMap(({ name, arguments: given = [] }) => {
    const value = given[0]?.value
    return name.value === 'tag' && value?.kind === 'StringValue' ? [value.value] : []
  })
}
