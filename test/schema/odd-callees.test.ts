import { expect, it } from 'vitest'
import { soleAccount } from '../../src/config/index.ts'
import { DEFAULT_FRESHNESS } from '../../src/freshness.ts'
import { standIn } from '../client/upstream.ts'
import { startRig } from '../rig.ts'

const QUERY = `{
  autoCalloutTask(taskId: 1) { callees { nodes { number state sessions { sessionId } } } }
}`
const TURNS = 10

/** The number, the state and the sessions of the later ones are not what CCC documents. */
const ODD = [
  { Callee: '008613000000001', State: 1, Sessions: ['a1'] },
  { Callee: 12, State: 'three', Sessions: null },
  { Callee: '008613000000003', State: 77, Sessions: 'none' },
]

it('fails at the one field where sessions of a callee are no list, known query or not', async () => {
  const { query, arrivals } = await startOddRig()

  // The first is executed by graphql-js; what comes later is compiled before, and fails there too.
  for (let turn = 0; turn < TURNS; turn++) {
    const { body } = await query(QUERY, { turn })

    const path = ['autoCalloutTask', 'callees', 'nodes', 2, 'sessions']
    expect(body.errors).toMatchObject([{ path, extensions: { code: 'UPSTREAM_ERROR' } }])
  }
  expect(arrivals).toHaveLength(1)
})

it('tells no number and no state where CCC tells something else', async () => {
  const { query } = await startOddRig()

  const { body } = await query(
    '{ autoCalloutTask(taskId: 1) { callees { nodes { number state } } } }',
  )

  expect(body.data.autoCalloutTask.callees.nodes).toEqual([
    { number: '008613000000001', state: 'ANSWERED' },
    { number: '', state: 'UNKNOWN' },
    { number: '008613000000003', state: 'UNKNOWN' },
  ])
})

async function startOddRig() {
  const { url: endpoint, arrivals } = await standIn((response) =>
    response.end(JSON.stringify({ Response: { State: 2, Callees: ODD, RequestId: 'r-1' } })),
  )
  const credential = { secretId: 'made-up', secretKey: 'made-up' }
  const accounts = [soleAccount({ endpoint, site: 'china', credential })]
  const { query } = await startRig({ config: { accounts, freshness: DEFAULT_FRESHNESS } })
  return { query, arrivals }
}
