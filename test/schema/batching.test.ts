import { expect, it } from 'vitest'
import { startRig } from '../rig.ts'

it('asks once for a campaign that stands under ten aliases', async () => {
  const { query, simulator } = await startRig()
  const aliases = Array.from(
    { length: 10 },
    (_, n) => `c${n}: predictiveDialingCampaign(campaignId: 2569) { name }`,
  )

  const { body } = await query(`{ ${aliases.join(' ')} }`)

  const names = Object.values(body.data)
  expect(names).toEqual(Array(10).fill({ name: 'New energy SUV recommendation' }))
  expect(simulator.journal.entries.map(({ action }) => action)).toEqual([
    'DescribePredictiveDialingCampaign',
  ])
})

it('asks for fifty different tasks with fifty calls, more than ten of them side by side', async () => {
  const { query, simulator } = await startRig()
  const ids = Array.from({ length: 50 }, (_, n) =>
    String(simulator.store.addAutoCalloutTask({ name: `task ${n}`, callees: ['008613000000001'] })),
  )
  simulator.faults.always({ kind: 'delay', ms: 100 })

  const { body } = await query(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on AutoCalloutTask { taskId name } }
    }`,
    {
      representations: ids.map((id) => ({
        __typename: 'AutoCalloutTask',
        sdkAppId: '1400000000',
        taskId: id,
      })),
    },
  )

  expect(body.data._entities).toEqual(ids.map((taskId, n) => ({ taskId, name: `task ${n}` })))
  expect(simulator.journal.ofAction('DescribeAutoCalloutTask')).toHaveLength(50)
  expect(simulator.journal.mostInFlight).toBeGreaterThan(10)
})

it('asks once for a page of sessions, however often its fields are asked', async () => {
  const { query, simulator } = await startRig()

  const { body } = await query(`{
    one: predictiveDialingCampaign(campaignId: 2569) {
      sessions(pageSize: 50) { totalCount }
      again: sessions(pageSize: 50) { hasNextPage nodes { id } }
    }
    other: campaign(id: "PredictiveDialingCampaign:1400000000:2569") {
      ... on PredictiveDialingCampaign { sessions(pageSize: 50) { totalCount } }
    }
  }`)

  expect(body.data.one.again.nodes).toHaveLength(50)
  expect(body.data.other.sessions.totalCount).toBe(66)
  expect(simulator.journal.entries.map(({ action, params }) => [action, params])).toEqual([
    [
      'DescribePredictiveDialingSessions',
      { SdkAppId: 1400000000, CampaignId: 2569, PageSize: 50, PageNumber: 0 },
    ],
  ])
})

it('answers 20,000 callees in one page, each with an id of its own that leads back to it', async () => {
  const { query, simulator } = await startRig()
  const callees = Array.from({ length: 20_000 }, (_, n) => `0086130${String(n).padStart(8, '0')}`)
  const taskId = simulator.store.addAutoCalloutTask({ callees })

  const { body } = await query(
    `{ autoCalloutTask(taskId: ${taskId}) {
      callees(pageSize: 50000) { totalCount hasNextPage nodes { id number sessions { id } } }
    } }`,
  )
  const { nodes, ...page } = body.data.autoCalloutTask.callees
  const last = await query(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Callee { number } } }`,
    { of: [{ __typename: 'Callee', id: nodes.at(-1).id }] },
  )

  expect(page).toEqual({ totalCount: 20_000, hasNextPage: false })
  expect(nodes.map(({ number }: { number: string }) => number)).toEqual(callees)
  expect(new Set(nodes.map(({ id }: { id: string }) => id)).size).toBe(20_000)
  expect(last.body.data._entities).toEqual([{ number: callees.at(-1) }])
  expect(simulator.journal.ofAction('DescribeAutoCalloutTask')).toHaveLength(2)
})

it('answers pages, filters and the summary of 20,000 callees from one call', async () => {
  const { query, simulator } = await startRig()
  const callees = Array.from({ length: 20_000 }, (_, n) => ({
    number: `0086130${String(n).padStart(8, '0')}`,
    state: n % 5,
    sessions: n % 5 === 1 ? [`session-${n}`] : [],
  }))
  const taskId = simulator.store.addAutoCalloutTask({ callees })

  const { body } = await query(
    `query ($taskId: ID!) {
      autoCalloutTask(taskId: $taskId) {
        first: callees { totalCount hasNextPage nodes { number } }
        last: callees(pageSize: 1000, pageNumber: 19) { hasNextPage nodes { number } }
        beyond: callees(pageSize: 1000, pageNumber: 20) { hasNextPage nodes { number } }
        answered: callees(state: [ANSWERED, CALLING], pageSize: 2, pageNumber: 1) {
          totalCount nodes { number state sessions { id } }
        }
        none: callees(state: []) { totalCount }
        calleeSummary { total initial answered unanswered calling awaitingRetry unknown }
      }
    }`,
    { taskId: String(taskId) },
  )

  const task = body.data.autoCalloutTask
  expect(task.first).toMatchObject({ totalCount: 20_000, hasNextPage: true })
  expect(task.first.nodes).toHaveLength(100)
  expect(task.last.hasNextPage).toBe(false)
  expect(task.last.nodes.at(-1)).toEqual({ number: '008613000019999' })
  expect(task.beyond).toEqual({ hasNextPage: false, nodes: [] })
  expect(task.answered).toEqual({
    totalCount: 8000,
    nodes: [
      {
        number: '008613000000006',
        state: 'ANSWERED',
        sessions: [{ id: 'Session:1400000000:session-6' }],
      },
      { number: '008613000000008', state: 'CALLING', sessions: [] },
    ],
  })
  expect(task.none).toEqual({ totalCount: 0 })
  const each = {
    initial: 4000,
    answered: 4000,
    unanswered: 4000,
    calling: 4000,
    awaitingRetry: 4000,
  }
  expect(task.calleeSummary).toEqual({ total: 20_000, ...each, unknown: 0 })
  expect(simulator.journal.entries.map(({ action }) => action)).toEqual(['DescribeAutoCalloutTask'])
})

it('asks anew for each request: nothing that one caller read is kept for another', async () => {
  const { query, simulator } = await startRig()

  await query('{ predictiveDialingCampaign(campaignId: 2569) { name } }')
  await query('{ predictiveDialingCampaign(campaignId: 2569) { name } }')

  expect(simulator.journal.entries).toHaveLength(2)
})

it('reads the campaign too where more than its sessions is asked for, or no session', async () => {
  const { query, simulator } = await startRig()
  const asked = async (fields: string) => {
    simulator.journal.clear()
    const { body } = await query(`{ predictiveDialingCampaign(campaignId: 2569) { ${fields} } }`)
    expect(body.errors).toBeUndefined()
    return simulator.journal.entries.map(({ action }) =>
      action.replace('DescribePredictiveDialing', ''),
    )
  }

  expect(await asked('id sessions { totalCount }')).toEqual(['Sessions'])
  expect(await asked('name sessions { totalCount }')).toEqual(['Campaign', 'Sessions'])
  expect(await asked('id')).toEqual(['Campaign'])
})

it('answers NOT_FOUND for the sessions of a campaign that does not exist', async () => {
  const { query } = await startRig()

  const { body } = await query(
    '{ predictiveDialingCampaign(campaignId: 404) { sessions { totalCount } } }',
  )

  expect(body.data).toEqual({ predictiveDialingCampaign: { sessions: null } })
  expect(body.errors[0]).toMatchObject({
    path: ['predictiveDialingCampaign', 'sessions'],
    extensions: { code: 'NOT_FOUND', upstream: { code: 'InvalidParameterValue' } },
  })
})
