import { getIntrospectionQuery } from 'graphql'
import { describe, expect, it } from 'vitest'
import { type Answer, post, type Rig, startRig } from '../rig.ts'
import { INTERNALS, startProduction, tooLarge } from './rig.ts'

const many = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join(' ')

const CREATE = `createAutoCalloutTask(input: {
  idempotencyKey: $key, notBefore: "2030-01-01T00:00:00Z", callees: ["008613000000001"],
  callers: ["0086075500000001"], ivrId: 8 }) { replayed }`

/** Refused as a whole, before anything was sent, without a word of how the gateway is made. */
function expectRefused({ simulator }: Rig, { status, body }: Answer, ...extensions: object[]) {
  expect(status).toBe(400)
  expect(body.data).toBeUndefined()
  expect(body.errors.map((error: { extensions: object }) => error.extensions)).toEqual(
    extensions.map((each) => expect.objectContaining(each)),
  )
  expect(JSON.stringify(body)).not.toMatch(INTERNALS)
  expect(simulator.journal.entries).toEqual([])
}

describe('the shape of a query', () => {
  it('101 aliases of one field: 400', async () => {
    const rig = await startProduction()
    const aliases = many(101, (n) => `a${n}: name`)

    const answer = await rig.query(`{ autoCalloutTask(taskId: 1) { ${aliases} } }`)

    expectRefused(rig, answer, tooLarge('aliases', 101, 30))
  })

  it('100 aliased creates in one mutation: 400, and nothing created', async () => {
    const rig = await startProduction()
    const creates = many(100, (n) => `c${n}: ${CREATE.replace('$key', `"key-0000${n}"`)}`)

    const all = await rig.query(`mutation { ${creates} }`)
    const two = await rig.query(`mutation ($key: ID!) { a: ${CREATE} b: ${CREATE} }`, {
      key: 'key-00001',
    })

    expectRefused(rig, all, tooLarge('tokens', 1001, 1000))
    expectRefused(rig, two, tooLarge('creates', 2, 1))
  })

  it.each(['Other', '', 'constructor'])(
    'an operation name %j that names none: 400',
    async (name) => {
      const rig = await startProduction()
      const body = {
        query: 'query Task { autoCalloutTask(taskId: 1) { name } }',
        operationName: name,
      }

      const answer = await post(rig.gateway.url, JSON.stringify(body))

      expectRefused(rig, answer, { code: 'OPERATION_RESOLUTION_FAILURE' })
    },
  )

  it('an array of operations: 400', async () => {
    const rig = await startProduction()

    const answer = await post(
      rig.gateway.url,
      '[{"query":"{__typename}"},{"query":"{__typename}"}]',
    )

    expectRefused(rig, answer, { code: 'BAD_REQUEST' })
  })

  it('depth 11: 400, and depth 3,000 likewise', async () => {
    const rig = await startProduction()
    const deep = (depth: number) => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`

    expectRefused(rig, await rig.query(deep(11)), tooLarge('depth', 11, 10))
    expectRefused(rig, await rig.query(deep(3000)), tooLarge('tokens', 1001, 1000))
  })

  it('circular fragments: 400', async () => {
    const rig = await startProduction()
    const circle =
      '{ ...A } fragment A on Query { __typename ...B } fragment B on Query { __typename ...A }'

    expectRefused(rig, await rig.query(circle), { code: 'GRAPHQL_VALIDATION_FAILED' })
  })

  it('a 57 KB query of repeated fields: 400', async () => {
    const rig = await startProduction()

    const answer = await rig.query(`{ ${'__typename '.repeat(5200)} }`)

    expectRefused(rig, answer, tooLarge('tokens', 1001, 1000))
  })

  it.each([100_000_000, -1, null])(
    'page size %j: BAD_USER_INPUT, and no upstream call',
    async (size) => {
      const rig = await startProduction()
      const pages = {
        tasks: '{ autoCalloutTasks(pageSize: $size) { totalCount } }',
        callees: '{ autoCalloutTask(taskId: 1) { callees(pageSize: $size) { totalCount } } }',
        connection: '{ autoCalloutTasksConnection(first: $size) { totalCount } }',
      }

      for (const text of [pages.tasks, pages.connection]) {
        const { body } = await rig.query(`query ($size: Int) ${text}`, { size })
        expect(body.errors.map(codeOf)).toEqual(['BAD_USER_INPUT'])
      }
      expect(rig.simulator.journal.entries).toEqual([])
      const { body } = await rig.query(`query ($size: Int) ${pages.callees}`, { size })
      expect(body.errors.map(codeOf)).toEqual(['BAD_USER_INPUT'])
    },
  )

  it('an operation that would cost 101 upstream calls: QUERY_TOO_EXPENSIVE, both numbers, no call', async () => {
    const rig = await startProduction()

    const answer = await rig.query('{ autoCalloutTasks(pageSize: 100) { nodes { description } } }')

    expectRefused(rig, answer, { code: 'QUERY_TOO_EXPENSIVE', cost: 101, limit: 100 })
  })

  it('a misspelt field in production: no "Did you mean"', async () => {
    const rig = await startProduction()
    const misspelt = [
      '{ autoCalloutTask(taskId: 1) { nam } }',
      '{ autoCalloutTask(taskID: 1) { name } }',
      '{ autoCalloutTask(taskId: 1) { ... on AutoCalloutTsk { name } } }',
      '{ autoCalloutTask(taskId: 1) { callees(state: [ANSWERD]) { totalCount } } }',
      '{ __typename @skp(if: true) }',
      'query ($x: Strin) { __typename }',
    ]

    for (const text of misspelt) {
      const answer = await rig.query(text)
      expect(answer.status).toBe(400)
      expect(JSON.stringify(answer.body)).not.toMatch(/did you mean/i)
    }
  })
})

describe('errors', () => {
  const messages = ({ body }: Answer) =>
    body.errors.map((error: { message: string }) => error.message)

  it('of validation are five at most, of which the last says that there are more', async () => {
    const rig = await startProduction()

    const few = await rig.query(`{ autoCalloutTask(taskId: 1) { ${many(4, (n) => `x${n}`)} } }`)
    const more = await rig.query(`{ autoCalloutTask(taskId: 1) { ${many(50, (n) => `x${n}`)} } }`)

    expect(messages(few)).toHaveLength(4)
    expect(messages(more)).toHaveLength(5)
    expect(messages(more)[4]).toMatch(/too many validation errors/i)
  })

  it.each(['', ', pageSize: 50000'])(
    'of variables are five at most, of which the last says that there are more%s',
    async (page) => {
      const rig = await startProduction()
      const text = `query ($s: [CalleeState!]) {
        autoCalloutTask(taskId: 1) { callees(state: $s${page}) { totalCount } } }`

      const few = await rig.query(text, { s: Array(4).fill('NONE') })
      const more = await rig.query(text, { s: Array(500).fill('NONE') })

      expect(messages(few)).toHaveLength(4)
      expect(messages(more)).toHaveLength(5)
      expect(messages(more)[4]).toMatch(/too many errors processing variables/i)
      expect(rig.simulator.journal.entries).toEqual([])
    },
  )

  it('of execution are never dropped', async () => {
    const rig = await startProduction()

    const { body } = await rig.query(
      `{ ${many(20, (n) => `t${n}: autoCalloutTask(taskId: ${900_000 + n}) { name }`)} }`,
    )

    expect(body.errors.map(codeOf)).toEqual(Array(20).fill('NOT_FOUND'))
  })
})

it('introspection as explorers send it works outside production, and not in circles', async () => {
  const rig = await startRig()
  const standard = getIntrospectionQuery({
    ...{ specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true },
    ...{ inputValueDeprecation: true, oneOf: true },
  })
  const circle =
    '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }'

  const answered = await rig.query(standard)
  const refused = await rig.query(circle)

  expect(answered.body.errors).toBeUndefined()
  expect(answered.body.data.__schema.types.length).toBeGreaterThan(50)
  expect(refused.status).toBe(400)
})

describe('as a subgraph', () => {
  const ENTITIES = `query ($list: [_Any!]!) {
    _entities(representations: $list) { ... on AutoCalloutTask { name } } }`
  const tasks = (count: number, distinct = count) =>
    Array.from({ length: count }, (_, n) => ({
      __typename: 'AutoCalloutTask',
      id: `AutoCalloutTask:1400000000:${1 + (n % distinct)}`,
    }))

  it('1,001 representations: 400, and no upstream call', async () => {
    const rig = await startProduction()

    const one = await rig.query(ENTITIES, { list: tasks(1001, 1) })
    const apart = await rig.query(
      `query ($a: [_Any!]!, $b: [_Any!]!) {
        a: _entities(representations: $a) { __typename }
        b: _entities(representations: $b) { __typename } }`,
      { a: tasks(1000, 1), b: tasks(1, 1) },
    )

    expectRefused(rig, one, tooLarge('representations', 1001, 1000))
    expectRefused(rig, apart, tooLarge('representations', 1001, 1000))
  })

  it('101 different ids: 400, and no upstream call', async () => {
    const rig = await startProduction()

    const answer = await rig.query(ENTITIES, { list: tasks(101) })

    expectRefused(rig, answer, { code: 'QUERY_TOO_EXPENSIVE', cost: 101, limit: 100 })
  })

  it('1,000 representations are answered, and 1,001 refused where the query is known by then', async () => {
    const rig = await startProduction()
    const sessions = (count: number) =>
      Array(count).fill({ __typename: 'Session', id: 'Session:1:1' })
    const query = ENTITIES.replace('AutoCalloutTask { name }', 'Session { sessionId }')
    for (let n = 0; n < 5; n++) await rig.query(query, { list: sessions(n) })

    const { body } = await rig.query(query, { list: sessions(1000) })
    const refused = await rig.query(query, { list: sessions(1001) })

    expect(body.data._entities).toHaveLength(1000)
    expectRefused(rig, refused, tooLarge('representations', 1001, 1000))
  })
})

function codeOf(error: { extensions: { code: string } }): string {
  return error.extensions.code
}
