import { once } from 'node:events'
import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { post, startRig } from '../rig.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

describe('a body that is no GraphQL request', () => {
  it.each([
    ['broken JSON', '{"query":', JSON_TYPE, 400],
    ['nothing', '', JSON_TYPE, 400],
    ['null', 'null', JSON_TYPE, 400],
    ['a list', '[1]', JSON_TYPE, 400],
    ['a list of operations', '[{"query":"{__typename}"}]', JSON_TYPE, 400],
    ['plain text', '{ __typename }', { 'content-type': 'text/plain' }, 415],
    ['a form', 'query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    [
      'another charset',
      '{"query":"{__typename}"}',
      { 'content-type': 'application/json; charset=utf-16' },
      415,
    ],
  ])('%s is refused in JSON, as a GraphQL error', async (_what, body, headers, status) => {
    const { gateway } = await startRig()

    const answer = await post(gateway.url, body, headers)

    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/)
    expect(answer.body.errors[0]).toMatchObject({
      message: expect.any(String),
      extensions: { code: 'BAD_REQUEST' },
    })
    expect(JSON.stringify(answer.body)).not.toMatch(/\bat |node_modules|<html/)
  })

  it('larger than the limit is refused with 413', async () => {
    const { gateway } = await startRig({ config: { maxBodyBytes: 2000 } })

    const answer = await post(
      gateway.url,
      JSON.stringify({ query: `{ __typename } #${'x'.repeat(2000)}` }),
    )

    expect(answer.status).toBe(413)
    expect(answer.body.errors[0].message).toContain('CCC_GATEWAY_MAX_BODY_BYTES')
  })

  it('is taken with the charset spelt out', async () => {
    const { gateway } = await startRig()

    const answer = await post(gateway.url, '{"query":"{__typename}"}', {
      'content-type': 'application/json; charset="UTF-8"',
    })

    expect(answer.body).toEqual({ data: { __typename: 'Query' } })
  })
})

describe('a GET', () => {
  const url = (base: string, query: string) => `${base}?query=${encodeURIComponent(query)}`
  const preflighted = { 'apollo-require-preflight': 'true' }

  it('answers a query', async () => {
    const { gateway } = await startRig()

    const response = await fetch(url(gateway.url, '{ __typename }'), { headers: preflighted })

    expect(await response.json()).toEqual({ data: { __typename: 'Query' } })
  })

  it('does not carry a mutation', async () => {
    const { gateway, simulator } = await startRig()
    const mutation =
      'mutation { createAutoCalloutTask(input: { idempotencyKey: "12345678", notBefore: "2026-12-01T00:00:00Z", callees: ["008613000000001"], callers: ["0086075500000001"], ivrId: 8 }) { replayed } }'

    const response = await fetch(url(gateway.url, mutation), { headers: preflighted })

    expect(response.status).toBe(405)
    expect(simulator.journal.entries).toEqual([])
  })

  it('without a header that needs a preflight is refused, since any page could send it', async () => {
    const { gateway, simulator } = await startRig()

    const response = await fetch(url(gateway.url, '{ autoCalloutTask(taskId: 1) { name } }'))

    expect(response.status).toBe(400)
    expect(simulator.journal.entries).toEqual([])
  })

  it('elsewhere is answered 404 in JSON, also for what stands on the other port', async () => {
    const { gateway } = await startRig()

    for (const path of ['/', '/health/live', '/metrics']) {
      const response = await fetch(new URL(path, gateway.url))
      expect(response.status).toBe(404)
      expect((await response.json()).errors[0].extensions.code).toBe('BAD_REQUEST')
    }
  })
})

describe('a request that no route takes', () => {
  it('is answered 405 where the method is another, and told which there are', async () => {
    const { gateway } = await startRig()

    const response = await fetch(gateway.url, { method: 'PUT' })

    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST'])
    expect((await response.json()).errors[0].message).toBe(
      '/graphql takes GET and POST, but got PUT.',
    )
  })

  it.each(['/%zz13800138000', '/x13800138000'])(
    '%s is refused without its address, on both ports',
    async (path) => {
      const { gateway } = await startRig()

      for (const base of [gateway.url, gateway.opsUrl]) {
        const response = await fetch(new URL(path, base))
        expect(response.status).toBeGreaterThanOrEqual(400)
        expect(response.status).toBeLessThan(500)
        expect(await response.text()).not.toContain('13800138000')
      }
    },
  )

  it.each(['a b', '[::', '%%'])('a Host header %j is refused with 400', async (host) => {
    // Elsewhere than in production only names of this machine are taken.
    const { gateway } = await startRig({ config: { production: true } })
    const asked = request(gateway.url, {
      method: 'POST',
      headers: { host, 'content-type': 'application/json' },
    })
    asked.end('{"query":"{__typename}"}')

    const [response] = await once(asked, 'response')

    expect(response.statusCode).toBe(400)
    response.resume()
  })
})

describe('a page of another origin', () => {
  const preflight = (url: string, origin: string) =>
    fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
  const allowed = async (url: string, origin: string) =>
    (await preflight(url, origin)).headers.get('access-control-allow-origin')

  it('may query where it is listed, and Apollo Studio outside production', async () => {
    const { gateway } = await startRig({ config: { corsOrigins: ['https://app.example.com'] } })

    expect(await allowed(gateway.url, 'https://app.example.com')).toBe('https://app.example.com')
    expect(await allowed(gateway.url, 'https://studio.apollographql.com')).toBe(
      'https://studio.apollographql.com',
    )
    expect(await allowed(gateway.url, 'https://evil.example.com')).toBeNull()
  })

  it('may not query in production unless it is listed', async () => {
    const { gateway } = await startRig({
      config: { production: true, corsOrigins: ['https://app.example.com'] },
    })

    expect(await allowed(gateway.url, 'https://app.example.com')).toBe('https://app.example.com')
    expect(await allowed(gateway.url, 'https://studio.apollographql.com')).toBeNull()
    const answer = await post(gateway.url, '{"query":"{__typename}"}', {
      origin: 'https://evil.example.com',
    })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('a document', () => {
  it('may have 1,000 tokens, and one of more is refused before it is validated', async () => {
    const { query } = await startRig()
    const tokens = (count: number) =>
      `{ autoCalloutTask(taskId: 1) { callees(state: [${'CALLING '.repeat(count - 20)}]) { totalCount } } }`

    const most = await query(tokens(1000))
    const more = await query(tokens(1001))

    expect(most.body.data.autoCalloutTask.callees).toEqual({ totalCount: 0 })
    expect(more.status).toBe(400)
    expect(more.body.errors[0].extensions.code).toBe('QUERY_TOO_LARGE')
  })

  it('with a misspelt field gets a hint outside production, and none in it', async () => {
    const development = await startRig()
    const production = await startRig({ config: { production: true } })

    const hinted = await development.query('{ autoCalloutTask(taskId: 1) { nam } }')
    const plain = await production.query('{ autoCalloutTask(taskId: 1) { nam } }')

    expect(hinted.body.errors[0].message).toContain('Did you mean')
    expect(plain.body.errors[0].message).not.toContain('Did you mean')
    const introspection = await production.query('{ __schema { types { name } } }')
    expect(introspection.status).toBe(400)
  })
})

it("tells upstream's request ids in the extensions, where the request asks for them", async () => {
  const { query } = await startRig()
  const document =
    '{ autoCalloutTask(sdkAppId: 1, taskId: 2) { name } other: autoCalloutTask(taskId: 404) { name } }'

  const asked = await query(document, {}, { 'ccc-include-upstream': 'true' })
  const unasked = await query(document)

  expect(asked.body.extensions).toMatchObject({
    upstream: {
      calls: [
        { action: 'DescribeAutoCalloutTask', requestId: 'foobar', source: 'sent' },
        {
          action: 'DescribeAutoCalloutTask',
          requestId: asked.body.errors[0].extensions.upstream.requestId,
          source: 'sent',
        },
      ],
      cost: { worstCase: 2, limit: 100, sent: 2, joined: 0, kept: 0 },
    },
  })
  expect(unasked.body.extensions).toBeUndefined()
})
