import type { IncomingMessage, ServerResponse } from 'node:http'
import { type GraphQLSchema, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import type { Config } from '../../src/config/index.ts'
import { DEFAULT_FRESHNESS } from '../../src/freshness.ts'
import { UNRESTRICTED } from '../../src/rights.ts'
import { createSchema, newSchema } from '../../src/schema/index.ts'
import { headKey } from '../../src/server/fast-lane/request-key.ts'
import { type Answer, get, post, type Rig, startRig } from '../rig.ts'

const SECRET = 'canary-secret-of-the-router'
const NEXT = 'canary-secret-from-tomorrow-on'
const AS_ROUTER = { 'ccc-router-secret': SECRET }
const TRACED = { 'apollo-federation-include-trace': 'ftv1' }

const TASK = '{ autoCalloutTask(taskId: 1) { name } }'
const SDL = '{ _service { sdl } }'
const REFERENCES = `query ($of: [_Any!]!) {
  _entities(representations: $of) { ... on AutoCalloutTask { name } }
}`
const entity = (taskId: number) => ({
  of: [{ __typename: 'AutoCalloutTask', id: `AutoCalloutTask:1400000000:${taskId}` }],
})

interface Asked {
  readonly query: string
  readonly variables?: Record<string, unknown>
  readonly operationName?: string
}

const WAYS: [string, Asked][] = [
  ['_service', { query: SDL }],
  ['_entities', { query: REFERENCES, variables: entity(1) }],
  ['_entities of nothing', { query: REFERENCES, variables: { of: [] } }],
  ['an alias', { query: '{ name: _service { text: sdl } }' }],
  ['a fragment', { query: 'query { ...F } fragment F on Query { _service { sdl } }' }],
  [
    'a fragment in a fragment',
    { query: '{ ...F } fragment F on Query { ...G } fragment G on Query { a: _service { sdl } }' },
  ],
  ['an inline fragment', { query: 'query named { ... on Query { ... { _service { sdl } } } }' }],
  ['a condition', { query: 'query ($is: Boolean = true) { _service @include(if: $is) { sdl } }' }],
  ['fields beside it', { query: `{ autoCalloutTask(taskId: 1) { name } ${SDL.slice(1)}` }],
  ['one of several operations', { query: `query A ${TASK} query B ${SDL}`, operationName: 'B' }],
  [
    'another operation of the document',
    { query: `query A ${TASK} query B ${SDL}`, operationName: 'A' },
  ],
]

describe('where a router secret is configured: `_service` or `_entities` without it', () => {
  const start = (config: Partial<Config> = {}) =>
    startRig({ config: { routerSecrets: [NEXT, SECRET], freshness: DEFAULT_FRESHNESS, ...config } })

  it.each(WAYS)('is 401 by POST and by GET, and nothing is resolved: %s', async (_way, asked) => {
    const rig = await start()

    const answers = await Promise.all([
      ask(rig, asked),
      askByGet(rig, asked),
      ask(rig, { ...asked, query: asked.query + ' '.repeat(70_000) }),
    ])

    for (const answer of answers) expectRefused(answer)
    expect(rig.simulator.journal.entries).toEqual([])
  })

  it.each(WAYS)('is 401 with the lane off: %s', async (_way, asked) => {
    const rig = await start({ fastLane: false })

    expectRefused(await ask(rig, asked))
    expect(rig.simulator.journal.entries).toEqual([])
  })

  it.each([
    ['wrong', 'canary-secret-of-the-routex'],
    ['empty', ''],
    ['another length', `${SECRET}!`],
    ['only its start', SECRET.slice(0, -1)],
    ['in other letters', SECRET.toUpperCase()],
    ['both in one', `${NEXT},${SECRET}`],
    ['as long as a header may be', 'x'.repeat(15_000)],
  ])(
    'is 401 also with a secret that is %s, and neither is told to anybody',
    async (_what, told) => {
      const rig = await start()

      const answer = await ask(rig, { query: SDL }, { 'ccc-router-secret': told })

      expectRefused(answer)
      expect([...rig.logged, JSON.stringify(answer.body)].join()).not.toContain('canary')
    },
  )

  it('is 401 where the router has just got the same, by stored bytes and by known queries', async () => {
    const rig = await start()
    for (const variables of [entity(1), entity(1), entity(1), entity(2), entity(2)]) {
      const { body } = await ask(rig, { query: REFERENCES, variables }, AS_ROUTER)
      expect(body.data._entities[0].name).toEqual(expect.any(String))
    }
    // What the lane needs to know of a stranger before it executes for him.
    for (const _ of [1, 2, 3]) await ask(rig, { query: TASK })
    rig.simulator.journal.clear()

    const known = [entity(1), entity(2), entity(3)]
    const answers = await Promise.all(
      known.map((variables) => ask(rig, { query: REFERENCES, variables })),
    )

    for (const answer of answers) expectRefused(answer)
    expect(rig.simulator.journal.entries).toEqual([])
  })

  it('is 401 while the same is being answered to the router', async () => {
    const rig = await start()
    const asked = { query: REFERENCES, variables: entity(1) }

    const [own, ...others] = await Promise.all([
      ask(rig, asked, AS_ROUTER),
      ask(rig, asked),
      ask(rig, asked, { 'ccc-router-secret': 'canary-that-is-not-right' }),
    ])

    expect(own.body.data._entities[0].name).toEqual(expect.any(String))
    for (const answer of others) expectRefused(answer)
    expect(rig.simulator.journal.entries).toHaveLength(1)
  })

  it('is answered with it, and with the one that comes next', async () => {
    const rig = await start()

    const answers = await Promise.all(
      [SECRET, NEXT].map((secret) => ask(rig, { query: SDL }, { 'CCC-Router-Secret': secret })),
    )

    for (const { body } of answers) expect(body.data._service.sdl).toContain('type Query')
  })

  it('leaves everything else as it is, with a wrong one too', async () => {
    const rig = await start()

    const answers = await Promise.all([
      ask(rig, { query: TASK }),
      ask(rig, { query: TASK }, { 'ccc-router-secret': 'canary-that-is-not-right' }),
      ask(rig, { query: '{ __schema { queryType { name } } __typename }' }),
    ])

    for (const { status, body } of answers) expect([status, body.errors]).toEqual([200, undefined])
  })

  it('keys answers by whether it was right, and never by what it was', () => {
    const keyOf = (secret: string, fromRouter: boolean) => {
      const rawHeaders = ['Host', 'localhost', 'CCC-Router-Secret', secret]
      const request = { method: 'POST', url: '/graphql', rawHeaders } as IncomingMessage
      return headKey({ request, response: {} as ServerResponse, viewer: UNRESTRICTED, fromRouter })
    }

    expect(keyOf(SECRET, true)).toBe(keyOf(NEXT, true))
    expect(keyOf('wrong', false)).toBe(keyOf('wrong as well', false))
    expect(keyOf(SECRET, true)).not.toBe(keyOf('wrong', false))
    expect(keyOf(SECRET, true)).not.toContain(SECRET)
  })
})

it('answers `_service` and `_entities` to everybody where no secret is configured', async () => {
  const rig = await startRig()

  const [service, entities] = await Promise.all([
    ask(rig, { query: SDL }),
    ask(rig, { query: REFERENCES, variables: entity(1) }),
  ])

  expect(service.body.data._service.sdl).toContain('type Query')
  expect(entities.body.data._entities[0].name).toEqual(expect.any(String))
})

describe('`apollo-federation-include-trace: ftv1` from a stranger', () => {
  const asked = {
    query: '{ a: autoCalloutTask(taskId: 1) { name } b: autoCalloutTask(taskId: 0) { name } }',
  }

  it.each<[string, readonly string[], Record<string, string>]>([
    ['where no secret is configured', [], {}],
    ['without the secret', [SECRET], {}],
    ['with a wrong one', [SECRET], { 'ccc-router-secret': 'canary-that-is-not-right' }],
  ])('gets no trace: %s', async (_where, routerSecrets, headers) => {
    const rig = await startRig({ config: { routerSecrets } })

    const { body } = await ask(rig, asked, { ...TRACED, ...headers })

    expect(body.data.a.name).toEqual(expect.any(String))
    expect(body.extensions).toBeUndefined()
  })

  it('gets no trace where the router has just got one of the same', async () => {
    const rig = await startRig({
      config: { routerSecrets: [SECRET], freshness: DEFAULT_FRESHNESS },
    })

    const traced = await ask(rig, { query: TASK }, { ...TRACED, ...AS_ROUTER })
    const others = await Promise.all([
      ask(rig, { query: TASK }, TRACED),
      ask(rig, { query: TASK }, AS_ROUTER),
      ask(rig, { query: TASK }),
    ])

    expect(traced.body.extensions.ftv1).toEqual(expect.any(String))
    for (const { body } of others) expect(body).toEqual({ data: traced.body.data })
  })

  it('is a trace for the router, which names fields and masks what went wrong', async () => {
    const rig = await startRig({ config: { routerSecrets: [SECRET] } })

    const [first, second] = [
      await ask(rig, asked, { ...TRACED, ...AS_ROUTER }),
      await ask(rig, asked, { ...TRACED, ...AS_ROUTER }),
    ]

    const message = first.body.errors[0].message
    for (const { body } of [first, second]) {
      const trace = Buffer.from(body.extensions.ftv1, 'base64').toString('latin1')
      for (const name of ['AutoCalloutTask', 'autoCalloutTask', 'name', '<masked>']) {
        expect(trace).toContain(name)
      }
      expect(trace).not.toContain(message)
    }
  })

  it('leaves the fields of all other requests as they are', async () => {
    const rig = await startRig({ config: { routerSecrets: [SECRET] } })

    await ask(rig, { query: TASK }, { ...TRACED, ...AS_ROUTER })

    expect(resolvedFieldsOf(createSchema())).toEqual(resolvedFieldsOf(newSchema()))
  })
})

/** Fields that have a resolver: where Apollo Server traces a schema, each of them does. */
function resolvedFieldsOf(schema: GraphQLSchema) {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type))
  return types.flatMap((type) => {
    const fields = Object.values(type.getFields()).filter(({ resolve }) => resolve !== undefined)
    return fields.map(({ name }) => `${type.name}.${name}`)
  })
}

function expectRefused({ status, headers, body }: Answer): void {
  expect(status).toBe(401)
  expect(headers.get('www-authenticate')).toBe('ccc-router-secret')
  expect(Object.keys(body)).toEqual(['errors'])
  expect(body.errors).toHaveLength(1)
  expect(body.errors[0].extensions).toEqual({ code: 'ROUTER_UNAUTHENTICATED', retryable: false })
}

function ask({ gateway }: Rig, asked: Asked, headers = {}): Promise<Answer> {
  return post(gateway.url, JSON.stringify(asked), headers)
}

function askByGet({ gateway }: Rig, { variables, ...texts }: Asked): Promise<Answer> {
  const given = { ...texts, ...(variables && { variables: JSON.stringify(variables) }) }
  return get(gateway.url, given, { 'apollo-require-preflight': 'true' })
}
