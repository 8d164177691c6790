import { describe, expect, it } from 'vitest'
import { DEFAULT_FRESHNESS } from '../../src/freshness.ts'
import { RIGHTS, type Right } from '../../src/rights.ts'
import { createSchema } from '../../src/schema/index.ts'
import { type Answer, type Rig, startRig } from '../rig.ts'
import { as, keysOf } from '../viewers.ts'
import {
  entityTypes,
  furnish,
  globalIdOf,
  keysOf as keysOfType,
  nothingIn,
  type Question,
  referenceQuestions,
  representation,
  rootQuestions,
  type Things,
} from './questions.ts'

const OWN = '1400000000'
const OTHER = '1400123455'
/** CCC knows no application of this id. */
const NOWHERE = '1400999999'

const schema = createSchema()
const ROOTS = rootQuestions(schema)
const ALL = [...ROOTS, ...referenceQuestions(schema)].map((one) => [one.title, one] as const)
const MUTATIONS = ALL.filter(([, { isMutation }]) => isMutation)
/** Types that two keys can name. */
const TWO_KEYS = entityTypes(schema).flatMap((type) => {
  const [, second] = keysOfType(type)
  return second === undefined ? [] : [[type.name, type, second] as const]
})

/** Two tenants with all rights, each in an application of its own, and one who only reads. */
async function startTenants() {
  const authentication = keysOf({
    ours: { [OWN]: RIGHTS },
    theirs: { [OTHER]: RIGHTS },
    neighbour: { [OWN]: RIGHTS },
    reader: { [OWN]: ['read', 'personal', 'administer'] },
  })
  const rig = await startRig({ config: { authentication, freshness: DEFAULT_FRESHNESS } })
  const [own, other] = [furnish(rig.simulator, OWN), furnish(rig.simulator, OTHER)]
  return { ...rig, own, other }
}

function ask({ query }: Pick<Rig, 'query'>, question: Question, things: Things, who: string) {
  return query(question.document, question.variables(things), as(who))
}

describe("valid token, another application's sdkAppId in an argument, a global id, an entity reference or an idempotency key", () => {
  it.each(ALL)('is FORBIDDEN without an upstream call: %s', async (_title, question) => {
    const rig = await startTenants()

    const answers = await Promise.all(
      [rig.other, nothingIn(OTHER), nothingIn(NOWHERE)].map((things) =>
        ask(rig, question, things, 'ours'),
      ),
    )

    for (const answer of answers) expectForbidden(answer, question)
    expectNothingTold(answers)
    expect(rig.simulator.journal.entries).toEqual([])
  })

  it.each(ALL)(
    'is FORBIDDEN where its owner has just asked, and while he asks: %s',
    async (_title, question) => {
      const rig = await startTenants()
      const warming = question.isMutation ? [1] : [1, 2, 3, 4]
      for (const _ of warming) {
        const { body } = await ask(rig, question, rig.other, 'theirs')
        expect(codesOf(body)).not.toContain('FORBIDDEN')
      }
      // What the lane needs to know of a caller before it executes for him.
      await ask(rig, question, rig.own, 'ours')
      rig.simulator.journal.clear()

      const known = await ask(rig, question, rig.other, 'ours')
      const [unknown] = [await ask(rig, question, nothingIn(OTHER), 'ours')]
      expect(rig.simulator.journal.entries).toEqual([])
      const [meanwhile] = await Promise.all([
        ask(rig, question, rig.other, 'ours'),
        ask(rig, question, rig.other, 'theirs'),
      ])

      for (const answer of [known, unknown, meanwhile]) expectForbidden(answer, question)
      expectNothingTold([known, unknown, meanwhile])
    },
  )

  it('answers our part of a query, and forbids theirs', async () => {
    const rig = await startTenants()

    const { body } = await rig.query(
      `query ($taskId: ID!, $other: ID!) {
        ours: autoCalloutTask(taskId: $taskId) { name }
        theirs: autoCalloutTask(taskId: $taskId, sdkAppId: $other) { name }
        again: autoCalloutTasks(sdkAppId: $other) { totalCount }
      }`,
      { taskId: rig.own.taskId, other: OTHER },
      as('ours'),
    )

    expect(body.data).toEqual({ ours: { name: expect.any(String) }, theirs: null, again: null })
    expect(codesOf(body)).toEqual(['FORBIDDEN', 'FORBIDDEN'])
    expect(applicationsAsked(rig)).toEqual([OWN])
  })

  it('makes our part of a mutation, and forbids theirs', async () => {
    const rig = await startTenants()
    const pause = (alias: string, { sdkAppId, taskId }: Things) =>
      `${alias}: pauseAutoCalloutTask(id: "AutoCalloutTask:${sdkAppId}:${taskId}") { requestId }`

    const { body } = await rig.query(
      `mutation { ${pause('theirs', rig.other)} ${pause('ours', rig.own)} }`,
      {},
      as('ours'),
    )

    expect(body.data).toEqual({ theirs: null, ours: { requestId: expect.any(String) } })
    expect(codesOf(body)).toEqual(['FORBIDDEN'])
    expect(applicationsAsked(rig)).toEqual([OWN])
  })

  it.each(TWO_KEYS)(
    'answers our references among theirs, and of two keys in one goes by the id: %s',
    async (name, type, second) => {
      const rig = await startTenants()
      const of = (things: Things, key: string) => representation(schema, type, key, things)
      const ours = of(rig.own, 'id')
      const both = [
        { ...of(rig.other, second), ...ours },
        { ...of(rig.own, second), ...of(rig.other, 'id') },
      ]
      const representations = [
        ours,
        of(rig.other, 'id'),
        of(rig.own, second),
        of(rig.other, second),
        ...both,
      ]

      const { body } = await references(rig, name, representations)

      const { __typename, ...mine } = of(rig.own, `id ${second}`)
      expect(body.data._entities).toEqual(
        [mine, null, mine, null, mine, null].map(asAnswered(second)),
      )
      expect(codesOf(body)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'])
      expect(applicationsAsked(rig)).not.toContain(OTHER)
    },
  )
})

/** How else an application could be spelt; all are meant for theirs. */
const SPELLINGS: readonly unknown[] = [
  ...[`0${OTHER}`, `00${OTHER}`, `+${OTHER}`, `-${OTHER}`, ` ${OTHER}`, `${OTHER} `, `\t${OTHER}`],
  ...[`${OTHER}\n`, `\n${OTHER}`, `${OTHER}\0`, `\u200b${OTHER}`, `${OTHER}.0`, `${OTHER}n`],
  ...['1.400123455e9', '1400123455e0', '0x53740eff', '１４００１２３４５５', '1_400_123_455'],
  ...[
    '1,400,123,455',
    `${OWN},${OTHER}`,
    `${OWN}:${OTHER}`,
    `"${OTHER}"`,
    `[${OTHER}]`,
    '*',
    '',
    '%31',
  ],
  ...[
    Number(OTHER),
    Number(OTHER) + 0.5,
    -Number(OTHER),
    true,
    [],
    {},
    [OTHER],
    [OWN, OTHER],
    [[OTHER]],
  ],
  ...[{ value: OTHER }, { valueOf: OTHER }, { sdkAppId: OTHER }],
]
const REFUSALS = ['FORBIDDEN', 'BAD_USER_INPUT']

describe('an application that is spelt in an unusual way', () => {
  it.each(SPELLINGS.map((one) => [JSON.stringify(one), one]))(
    "is nobody else's: %s",
    async (_title, spelt) => {
      const rig = await startTenants()
      const { taskId } = rig.other
      const id = `AutoCalloutTask:${spelt}:${taskId}`
      const fields = '{ autoCalloutTask(taskId: $taskId, sdkAppId: $spelt) { name } }'
      const pause = 'mutation ($id: ID!) { pauseAutoCalloutTask(id: $id) { requestId } }'

      const answers = [
        await rig.query(
          `query ($taskId: ID!, $spelt: ID) ${fields}`,
          { taskId, spelt },
          as('ours'),
        ),
        await rig.query(pause, { id }, as('ours')),
        ...(await Promise.all(
          [
            { id },
            { id: spelt },
            { sdkAppId: spelt, taskId },
            { id: null, sdkAppId: OTHER, taskId },
          ].map((key) =>
            references(rig, 'AutoCalloutTask', [{ __typename: 'AutoCalloutTask', ...key }]),
          ),
        )),
      ]

      for (const { body } of answers) {
        expect(REFUSALS).toContain(codesOf(body)[0])
        expect(withoutNulls(body.data)).toEqual([])
      }
      expect(rig.simulator.journal.entries).toEqual([])
    },
  )

  it('is no way out of a global id of ours', async () => {
    const rig = await startTenants()
    const ids = [
      `AutoCalloutTask:${OWN}:${OTHER}:${rig.other.taskId}`,
      `AutoCalloutTask:${OWN}:1\nAutoCalloutTask:${OTHER}:${rig.other.taskId}`,
      `AutoCalloutTask:${OWN}:AutoCalloutTask:${OTHER}:${rig.other.taskId}`,
      `AutoCalloutTask:${OWN}/../${OTHER}:${rig.other.taskId}`,
      globalIdOf(schema, 'Callee', { ...rig.own, calleeId: `${OTHER}:${rig.other.calleeId}` }),
    ]

    for (const id of ids) {
      const __typename = id.split(':')[0] as string
      const { body } = await references(rig, __typename, [{ __typename, id }])
      expect(withoutNulls(body.data)).toEqual([])
    }

    expect(applicationsAsked(rig)).not.toContain(OTHER)
  })
})

describe('read-only token, mutation', () => {
  it.each(MUTATIONS)('is FORBIDDEN, and nothing is sent: %s', async (_title, question) => {
    const rig = await startTenants()
    const before = await ask(rig, question, rig.own, 'reader')
    const sent = rig.simulator.journal.entries.length
    await ask(rig, question, rig.own, 'ours')
    rig.simulator.journal.clear()

    const after = await ask(rig, question, rig.own, 'reader')

    for (const answer of [before, after]) expectForbidden(answer, question, ['write'], OWN)
    expect(sent).toBe(0)
    expect(rig.simulator.journal.entries).toEqual([])
  })

  it('is FORBIDDEN in each of its fields', async () => {
    const rig = await startTenants()
    const fields = [rig.own, nothingIn(OWN)].map(
      ({ taskId }, n) =>
        `f${n}: stopAutoCalloutTask(id: "AutoCalloutTask:${OWN}:${taskId}") { requestId }`,
    )

    const { body } = await rig.query(`mutation { ${fields.join(' ')} }`, {}, as('reader'))

    expect(body.data).toEqual({ f0: null, f1: null })
    expect(codesOf(body)).toEqual(['FORBIDDEN', 'FORBIDDEN'])
    expect(rig.simulator.journal.entries).toEqual([])
  })
})

describe('an idempotency key of another tenant', () => {
  const CREATES = MUTATIONS.filter(([title]) => title.startsWith('create'))
  const LOOK_UP = `mutation ($kind: CreateKind!, $key: ID!) {
    lookUpCreate(kind: $kind, idempotencyKey: $key) { state createdId }
  }`
  const kinds = [
    'AUTO_CALLOUT_TASK',
    'PREDICTIVE_DIALING_CAMPAIGN',
    'AGENT_CRUISE_DIALING_CAMPAIGN',
  ]
  const lookUp = async ({ query }: Pick<Rig, 'query'>, who: string) => {
    const asked = kinds.map((kind) => query(LOOK_UP, { kind, key: 'used-by-the-owner' }, as(who)))
    const answers = await Promise.all(asked)
    return answers.map(({ body }) => body.data.lookUpCreate).filter((found) => found !== null)
  }

  it.each(CREATES)('is as one that was never used: %s', async (_title, question) => {
    const rig = await startTenants()
    const created = await ask(rig, question, rig.own, 'ours')
    expect(created.body.errors).toBeUndefined()

    expect(await lookUp(rig, 'neighbour')).toEqual([])
    expect(await lookUp(rig, 'ours')).toEqual([expect.objectContaining({ state: 'CREATED' })])
  })

  it.each(CREATES)('creates again, and each replays its own: %s', async (title, question) => {
    const rig = await startTenants()
    const who = ['ours', 'neighbour', 'ours', 'neighbour']

    const answers: Answer[] = []
    for (const one of who) answers.push(await ask(rig, question, rig.own, one))

    expect(answers.map(({ body }) => body.data[title].replayed)).toEqual([false, false, true, true])
    const action = `${title[0]?.toUpperCase()}${title.slice(1)}`
    expect(rig.simulator.journal.ofAction(action)).toHaveLength(2)
    const [[ours], [neighbours]] = [await lookUp(rig, 'ours'), await lookUp(rig, 'neighbour')]
    expect(ours.createdId).not.toBe(neighbours.createdId)
  })
})

describe('idempotency key with line breaks, 1 MB, `*`, `:`', () => {
  const KEYED = ROOTS.filter(({ document, variables }) =>
    JSON.stringify([document, variables(nothingIn(OWN))]).includes('idempotencyKey'),
  )
  const WRONG = {
    'line breaks': 'line-one\r\nline-two',
    'a line break at its end': 'long-enough\n',
    '1 MB': 'a'.repeat(1_000_000),
    '`*`': 'used-by-*',
    '`:`': 'used:by:the:owner',
    '`|`': 'used-by|the-owner',
    'a NUL': 'used-by\0the-owner',
    'full-width letters': 'ｕｓｅｄ-by-the-owner',
    nothing: '',
  }

  it('is asked of every field that takes one', () => {
    expect(KEYED.map(({ title }) => title).sort()).toEqual([
      ...['checkAutoCalloutTask', 'createAgentCruiseDialingCampaign', 'createAutoCalloutTask'],
      ...['createPredictiveDialingCampaign', 'lookUpCreate'],
    ])
  })

  it.each(KEYED.map((one) => [one.title, one] as const))(
    'is BAD_USER_INPUT, is not repeated, and nothing is sent: %s',
    async (title, question) => {
      const rig = await startTenants()

      for (const key of Object.values(WRONG)) {
        const asked = JSON.stringify(question.variables(rig.own))
        const variables = JSON.parse(
          asked.replaceAll('"used-by-the-owner"', () => JSON.stringify(key)),
        )
        const { body } = await rig.query(question.document, variables, as('ours'))
        expectWrongKey(title, body, key)
      }

      expect(rig.simulator.journal.entries).toEqual([])
    },
  )
})

/** What takes no callees takes no body of a megabyte either, whatever stands in it. */
function codeFor(title: string, key: string): string {
  return title === 'lookUpCreate' && key.length > 100_000 ? 'REQUEST_TOO_LARGE' : 'BAD_USER_INPUT'
}

/** A check tells what a create would be refused for; the others refuse it. */
function expectWrongKey(title: string, body: Answer['body'], key: string): void {
  const told = JSON.stringify(body)
  expect(told.length).toBeLessThan(2000)
  if (key !== '') expect(told).not.toContain(JSON.stringify(key).slice(1, -1))
  if (title === 'checkAutoCalloutTask') expect(body.data[title].mayCreate).toBe(false)
  else expect(codesOf(body)).toEqual([codeFor(title, key)])
}

function expectForbidden(
  { status, body }: Answer,
  { field }: Question,
  rights: readonly Right[] = RIGHTS,
  sdkAppId?: string,
): void {
  expect(status).toBe(200)
  expect([body.data?.[field] ?? null].flat()).toEqual([null])
  expect(codesOf(body)).toEqual(['FORBIDDEN'])
  const { right, sdkAppId: told, ...others } = body.errors[0].extensions
  expect(others).toEqual({ code: 'FORBIDDEN', retryable: false })
  expect(rights).toContain(right)
  if (sdkAppId !== undefined) expect(told).toBe(sdkAppId)
}

/** The answers are the same but for the application that was named. */
function expectNothingTold(answers: readonly Answer[]): void {
  const [first, ...others] = answers.map(({ body }) =>
    JSON.stringify(body).replaceAll(NOWHERE, OTHER),
  )
  for (const other of others) expect(other).toBe(first)
}

function references({ query }: Pick<Rig, 'query'>, typename: string, representations: object[]) {
  const type = schema.getType(typename)
  const [, second = ''] = type === undefined ? [] : keysOfType(type)
  return query(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on ${typename} { id ${second} } }
    }`,
    { representations },
    as('ours'),
  )
}

/** What is known of a thing that is there: its keys. */
function asAnswered(second: string) {
  const names = ['id', ...second.split(' ')]
  return (one: Record<string, unknown> | null) =>
    one && Object.fromEntries(names.map((name) => [name, one[name]]))
}

function codesOf({ errors = [] }: { errors?: { extensions: { code: string } }[] }): string[] {
  return errors.map(({ extensions }) => extensions.code)
}

function applicationsAsked({ simulator }: Pick<Rig, 'simulator'>): string[] {
  const asked = simulator.journal.entries.map(({ params }) => params as { SdkAppId: unknown })
  return [...new Set(asked.map(({ SdkAppId }) => String(SdkAppId)))]
}

/** All values that an answer holds. */
function withoutNulls(data: unknown): unknown[] {
  if (data === null || data === undefined) return []
  return typeof data === 'object' ? Object.values(data).flatMap(withoutNulls) : [data]
}
