import { expect, it } from 'vitest'
import { DEFAULT_FRESHNESS } from '../../../src/freshness.ts'
import { type Collector, startCollector, type ToldSpan } from '../../collector.ts'
import { startRig } from '../../rig.ts'

const TRACE = '0af7651916cd43dd8448eb211c80319c'
const CLIENT_SPAN = 'b7ad6b7169203331'
const TRACEPARENT = { traceparent: `00-${TRACE}-${CLIENT_SPAN}-01` }
const TASKS =
  'query Tasks { autoCalloutTasks(pageSize: 3) { nodes { id name callees { nodes { number } } } } }'

const PARENT_OF: Readonly<Record<string, string>> = {
  'graphql.parse': 'query',
  'graphql.validate': 'query',
  'graphql.execute': 'query',
  'ccc/DescribeAutoCalloutTasks': 'graphql.execute',
  'ccc/DescribeAutoCalloutTask': 'graphql.execute',
}

it('follows a request from the client to each call of CCC, in one trace', async () => {
  const collector = await startCollector()
  const { query, gateway, simulator } = await startRig({ config: collector })

  await query(TASKS, {}, TRACEPARENT)
  await gateway.stop()

  const { spans } = collector
  const [server] = spans.filter(({ kind }) => kind === 2)
  expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([TRACE]))
  expect(server).toMatchObject({
    name: 'query',
    parentSpanId: CLIENT_SPAN,
    attributes: {
      'http.request.method': 'POST',
      'http.response.status_code': 200,
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Tasks',
      'ccc.way': 'slow',
      'ccc.outcome': 'ok',
    },
  })
  const others = spans.filter((span) => span !== server)
  expect(others.map((span) => [span.name, nameOf(spans, span.parentSpanId)])).toEqual(
    others.map(({ name }) => [name, PARENT_OF[name]]),
  )
  const calls = spans.filter(({ kind }) => kind === 3)
  expect(calls).toHaveLength(simulator.journal.entries.length)
  for (const { attributes } of calls) {
    expect(attributes).toMatchObject({
      'rpc.system.name': 'tencentcloud',
      'rpc.response.status_code': 'ok',
      'ccc.quota.lane': 'interactive',
      'ccc.request_id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  }
})

function nameOf(spans: readonly ToldSpan[], id: string | undefined): string | undefined {
  return spans.find(({ spanId }) => spanId === id)?.name
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

it('tells nothing of who is called, nor of values, nor what a client adds to a trace', async () => {
  const collector = await startCollector()
  const { query, gateway, simulator } = await startRig({ config: collector })

  await query(
    `query Of($phones: [String!], $from: DateTime!, $to: DateTime!) {
      callRecords(phones: $phones, from: $from, to: $to) { nodes { id } }
      task: autoCalloutTask(taskId: "13912345678") { name }
    }`,
    { phones: ['13987654321'], from: hoursAgo(2), to: hoursAgo(1) },
    { ...TRACEPARENT, tracestate: 'client=13900001111', baggage: 'callee=13900002222' },
  )
  await gateway.stop()

  expect(simulator.journal.ofAction('DescribeTelCdr')).toHaveLength(1)
  expect(collector.spans.length).toBeGreaterThan(0)
  expect(collector.bodies.join()).not.toMatch(/139\d{8}|1400000000/)
  expect(collector.bodies.join()).not.toContain(simulator.credential.secretId)
})

it('tells a call that CCC refused by its code, each time that it was sent', async () => {
  const collector = await startCollector()
  const { query, gateway, simulator } = await startRig({ config: collector })
  simulator.faults.next({
    action: 'DescribeAutoCalloutTasks',
    kind: 'error',
    code: 'InternalError',
  })

  await query(TASKS, {}, TRACEPARENT)
  await gateway.stop()

  const calls = collector.spans.filter(({ name }) => name === 'ccc/DescribeAutoCalloutTasks')
  expect(calls.map(({ attributes }) => attributes['rpc.response.status_code'])).toEqual([
    'UPSTREAM_ERROR',
    'ok',
  ])
  expect(calls[0]?.attributes['error.type']).toBe('UPSTREAM_ERROR')
})

it('has a span for each request of the fast lane too', async () => {
  const collector = await startCollector()
  const config = { ...collector, freshness: DEFAULT_FRESHNESS }
  const { query, gateway, simulator } = await startRig({ config })

  await query('query Tasks { autoCalloutTasks(pageSize: 3) { nodes { id } } }', {}, TRACEPARENT)
  await query('query Tasks { autoCalloutTasks(pageSize: 3) { nodes { id } } }', {}, TRACEPARENT)
  await gateway.stop()

  const servers = collector.spans.filter(({ kind }) => kind === 2)
  expect(servers.map(({ attributes }) => attributes['ccc.way'])).toEqual(['slow', 'stored'])
  expect(servers.map(({ name, parentSpanId }) => `${name} ${parentSpanId}`)).toEqual([
    `query ${CLIENT_SPAN}`,
    `query ${CLIENT_SPAN}`,
  ])
  expect(simulator.journal.entries).toHaveLength(1)
})

it.each([
  ['of a client that does not want to be traced', 1, `00-${TRACE}-${CLIENT_SPAN}-00`, 0],
  ['of a client that wants to, whatever part is traced else', 0, TRACEPARENT.traceparent, 1],
  ['of a client that says nothing, where none of those are traced', 0, '', 0],
  ['of a client that says what is no trace', 1, `00-${'0'.repeat(32)}-${CLIENT_SPAN}-01`, 1],
])('traces a request %s as it should', async (_of, part, traceparent, count) => {
  const collector = await startCollector()
  const tracing = { ...collector.tracing, part }
  const { query, gateway } = await startRig({ config: { tracing } })

  await query('{ __typename }', {}, traceparent === '' ? {} : { traceparent })
  await gateway.stop()

  expect(collector.spans.filter(({ kind }) => kind === 2)).toHaveLength(count)
  if (part === 1) expect(collector.bodies.join()).not.toContain(CLIENT_SPAN)
})

it('says in the log that traces cannot be delivered, and answers all the same', async () => {
  const collector = await startCollector()
  refuse(collector)
  const { query, gateway, logged } = await startRig({ config: collector })

  const { body } = await query('{ __typename }')
  await gateway.stop()

  expect(body).toEqual({ data: { __typename: 'Query' } })
  expect(logged.join('')).toContain('traces cannot be delivered, and are lost')
})

function refuse(collector: Collector): void {
  collector.status = 400
}
