import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { post, startRig } from '../rig.ts'
import { composed, startComposedRig } from './composed-rig.ts'
import { startCustomerDirectory } from './customer-directory.ts'

it('publishes subgraph.graphql', async () => {
  const { gateway } = await startRig()

  const { body } = await post(gateway.url, '{"query":"{ _service { sdl } }"}')

  expect(body.data._service.sdl.trim()).toBe(readFileSync('subgraph.graphql', 'utf8').trim())
})

it('composes with a subgraph that extends its types, with a hint that @maxAge is known here alone', async () => {
  const [{ gateway }, directory] = [await startRig(), await startCustomerDirectory()]

  const { hints, supergraphSdl } = await composed(gateway.url, directory.url)

  expect(hints.map(({ definition, coordinate }) => [definition.code, coordinate])).toEqual([
    ['INCONSISTENT_EXECUTABLE_DIRECTIVE_PRESENCE', '@maxAge'],
  ])
  expect(supergraphSdl).toContain('@tag(name: "dials")')
  expect(supergraphSdl).toContain('@link(url: "https://ccc-graphql-gateway.example/needs/v1.0"')
  expect(supergraphSdl).toContain('@needs(right: PERSONAL, otherwise: MASKED)')
  expect(supergraphSdl).toContain('@join__field(graph: CUSTOMERS, requires: "calleeE164")')
  expect(supergraphSdl).toContain('@join__field(graph: CUSTOMERS, requires: "numberE164")')
})

it('hides from the clients of a supergraph what only subgraphs are to see', async () => {
  const { query } = await startComposedRig()

  const { body } = await query(`{
    callee: __type(name: "Callee") { fields { name } }
    callRecord: __type(name: "CallRecord") { fields { name } }
  }`)
  const refused = await query('{ autoCalloutTask(taskId: 1) { callees { nodes { numberE164 } } } }')

  expect(names(body.data.callee.fields)).toEqual(
    expect.arrayContaining(['id', 'number', 'state', 'sessions', 'customer']),
  )
  const all = [...body.data.callee.fields, ...body.data.callRecord.fields]
  expect(names(all).filter((name) => /E164/.test(name))).toEqual([])
  expect(refused.body.errors[0]).toMatchObject({
    message: expect.stringContaining('Cannot query field "numberE164" on type "Callee"'),
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  })
})

it('brings no Node, which a supergraph cannot route', async () => {
  const { query } = await startComposedRig()

  const { body } = await query('{ __schema { types { name } queryType { fields { name } } } }')

  expect(names(body.data.__schema.types)).toContain('Campaign')
  expect(names(body.data.__schema.types)).not.toContain('Node')
  expect(names(body.data.__schema.queryType.fields)).toContain('campaign')
  expect(names(body.data.__schema.queryType.fields)).not.toContain('node')
})

it('shares PageInfo with another subgraph', async () => {
  const { query, directory } = await startComposedRig()
  directory.customers.push(
    { id: '1', name: '王伟', phoneNumbers: [] },
    { id: '2', name: 'Li Na', phoneNumbers: [] },
  )

  const { body } = await query(`{
    customers(first: 1) { nodes { name } pageInfo { hasNextPage endCursor } }
    autoCalloutTask(taskId: 1) {
      calleesConnection(first: 2) { pageInfo { hasNextPage hasPreviousPage } }
    }
  }`)

  expect(body).toEqual({
    data: {
      customers: { nodes: [{ name: '王伟' }], pageInfo: { hasNextPage: true, endCursor: '1' } },
      autoCalloutTask: {
        calleesConnection: { pageInfo: { hasNextPage: true, hasPreviousPage: false } },
      },
    },
  })
})

function names(named: readonly { readonly name: string }[]): string[] {
  return named.map(({ name }) => name)
}
