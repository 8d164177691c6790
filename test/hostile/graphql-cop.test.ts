import { describe, expect, it } from 'vitest'
import { complaintsIn } from '../leaks.ts'
import { type Answer, get, post } from '../rig.ts'
import { INTERNALS, startProduction } from './rig.ts'

/**
 * What graphql-cop, a scanner of GraphQL servers, looks for, written anew from its published list of
 * checks (github.com/dolevf/graphql-cop): each asks what that tool asks, and is safe where that tool
 * would report nothing.
 */
describe('graphql-cop finds nothing:', () => {
  it('alias overloading', async () => {
    const rig = await startProduction()
    const aliases = Array.from({ length: 101 }, (_, n) => `alias${n}:__typename`).join(' \n')

    const answer = await rig.query(`query cop { ${aliases} }`)

    expectNoData(answer)
  })

  it('array-based query batching', async () => {
    const rig = await startProduction()
    const batch = Array(10).fill({ query: 'query cop { __typename }', operationName: 'cop' })

    const answer = await post(rig.gateway.url, JSON.stringify(batch))

    expect(answer.status).toBe(400)
    expect(Array.isArray(answer.body)).toBe(false)
    expectNoData(answer)
  })

  it('directive overloading', async () => {
    const rig = await startProduction()

    const { body } = await rig.query(`query cop { __typename ${'@aa'.repeat(10)} }`)
    const more = await rig.query(`query cop { __typename ${'@aa'.repeat(500)} }`)

    // As many errors as directives would show that each was looked at.
    expect(body.errors.length).toBeLessThanOrEqual(5)
    expect(more.body.errors).toHaveLength(1)
    expectNoData(more)
  })

  it('circular introspection', async () => {
    const rig = await startProduction()

    const answer = await rig.query(
      'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
    )

    expectNoData(answer)
  })

  it('field duplication', async () => {
    const rig = await startProduction()

    const answer = await rig.query(`query cop { ${'__typename \n'.repeat(500)} }`)

    expectNoData(answer)
  })

  it('field suggestions', async () => {
    const rig = await startProduction()

    const { body } = await rig.query('query cop { autoCalloutTas }')
    const introspection = await rig.query('query cop { __schema { directive } }')

    expect(JSON.stringify([body, introspection.body])).not.toMatch(/did you mean/i)
  })

  it('queries by GET, which another page could send', async () => {
    const rig = await startProduction()

    const answer = await get(rig.gateway.url, { query: 'query cop { __typename }' })

    expect(answer.status).toBe(400)
    expectNoData(answer)
  })

  it('mutations by GET', async () => {
    const rig = await startProduction()

    const answer = await get(rig.gateway.url, { query: 'mutation cop { __typename }' })
    const preflighted = await get(
      rig.gateway.url,
      { query: 'mutation cop { __typename }' },
      {
        'apollo-require-preflight': 'true',
      },
    )

    expect([answer.status, preflighted.status]).toEqual([400, 405])
    expectNoData(answer)
    expectNoData(preflighted)
  })

  it('queries in a form, which another page could send', async () => {
    const rig = await startProduction()

    const answer = await post(rig.gateway.url, 'query=query+cop+%7B__typename%7D', {
      'content-type': 'application/x-www-form-urlencoded',
    })

    expect(answer.status).toBe(415)
    expectNoData(answer)
  })

  it.each(['/graphql', '/', '/graphiql', '/playground', '/console'])(
    'an IDE at %s',
    async (path) => {
      const rig = await startProduction()

      const response = await fetch(new URL(path, rig.gateway.url), {
        headers: { accept: 'text/html' },
      })

      expect(response.headers.get('content-type')).toContain('application/json')
      expect(await response.text()).not.toMatch(/graphiql|playground|sandbox|<html/i)
    },
  )

  it('introspection', async () => {
    const rig = await startProduction()

    const answer = await rig.query('query cop { __schema { types { name fields { name } } } }')
    const one = await rig.query('query cop { __type(name: "Query") { name } }')

    expectNoData(answer)
    expectNoData(one)
  })

  it('tracing', async () => {
    const rig = await startProduction()

    const { body, headers } = await rig.query('query cop { __typename }', undefined, {
      'apollo-federation-include-trace': 'ftv1',
      'x-apollo-tracing': '1',
    })

    expect(body).toEqual({ data: { __typename: 'Query' } })
    expect([...headers.keys()].join()).not.toMatch(/trac/)
  })

  it('unhandled errors', async () => {
    const rig = await startProduction()

    const answers = [
      await rig.query('qwerty cop { abc }'),
      await rig.query('query cop { \u0000 }'),
      await post(rig.gateway.url, '{"query":{"a":1}}'),
      await post(rig.gateway.url, '{"query":"{__typename}","variables":"x"}'),
    ]

    for (const answer of answers) {
      expect(answer.status).toBe(400)
      expect(JSON.stringify(answer.body)).not.toMatch(/exception|stacktrace|INTERNAL/i)
      expect(JSON.stringify(answer.body)).not.toMatch(INTERNALS)
    }
    expect(complaintsIn(rig.logged)).toEqual([])
  })
})

function expectNoData({ status, body }: Answer): void {
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(body.data).toBeUndefined()
  expect(body.errors.length).toBeGreaterThan(0)
}
