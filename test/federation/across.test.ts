import { expect, it } from 'vitest'
import { startComposedRig } from './composed-rig.ts'
import type { CallReference, TaskReference } from './customer-directory.ts'

const NOTE = 'Asked for a later hour.'

it('goes from a campaign over its sessions and their records to customers and notes', async () => {
  const { query, simulator, directory } = await startComposedRig()
  const campaignId = simulator.store.addPredictiveCampaign({
    callees: ['008613000000001', '008613000000002'],
    sessions: ['first', 'second'],
  })
  directory.customers.push({ id: '1', name: '王伟', phoneNumbers: ['+8613000000001'] })
  directory.notes.push({ id: 'n1', text: NOTE, subject: callReference('second') })

  const { body } = await query(
    `query ($campaignId: ID!) {
      predictiveDialingCampaign(campaignId: $campaignId) {
        sessions {
          nodes { callRecord { callee endStatus customer { name } notes { text } } }
        }
      }
    }`,
    { campaignId: String(campaignId) },
  )

  expect(body.errors).toBeUndefined()
  const { nodes } = body.data.predictiveDialingCampaign.sessions
  expect(nodes.map(({ callRecord }: { callRecord: object }) => callRecord)).toEqual([
    { callee: '008613000000001', endStatus: 'OK', customer: { name: '王伟' }, notes: [] },
    { callee: '008613000000002', endStatus: 'OK', customer: null, notes: [{ text: NOTE }] },
  ])
  expect(simulator.journal.ofAction('DescribePredictiveDialingSessions')).toHaveLength(1)
  expect(simulator.journal.ofAction('DescribeTelCdr')).toHaveLength(1)
})

it('goes from a task to the customers behind its callees, without asking for the task again', async () => {
  const { query, simulator, directory } = await startComposedRig()
  const taskId = simulator.store.addAutoCalloutTask({
    callees: ['008613000000001', '13000000002', '008613000000003'],
  })
  const phoneNumbers = ['+8613000000001', '+8613000000002']
  directory.customers.push({ id: '1', name: '王伟', phoneNumbers })

  const { body } = await query(
    `query ($taskId: ID!) {
      autoCalloutTask(taskId: $taskId) { callees { nodes { number customer { name } } } }
    }`,
    { taskId: String(taskId) },
  )

  expect(body.errors).toBeUndefined()
  expect(body.data.autoCalloutTask.callees.nodes).toEqual([
    { number: '008613000000001', customer: { name: '王伟' } },
    { number: '13000000002', customer: { name: '王伟' } },
    { number: '008613000000003', customer: null },
  ])
  expect(simulator.journal.entries.map(({ action }) => action)).toEqual(['DescribeAutoCalloutTask'])
})

it('goes from a customer to calls by the ids that the directory keeps, and back to the customer', async () => {
  const { query, simulator, directory } = await startComposedRig()
  const calls = ['008613000000001', '008613000000002'].map((callee) =>
    callReference(simulator.store.addCall({ callee })),
  )
  const phoneNumbers = ['+8613000000001', '+8613000000002']
  directory.customers.push({ id: '1', name: 'Li Na', phoneNumbers, calls })

  const { body } = await query('{ customer(id: 1) { calls { callee customer { name } } } }')

  expect(body).toEqual({
    data: {
      customer: {
        calls: [
          { callee: '008613000000001', customer: { name: 'Li Na' } },
          { callee: '008613000000002', customer: { name: 'Li Na' } },
        ],
      },
    },
  })
  expect(simulator.journal.entries.map(({ action }) => action)).toEqual(['DescribeTelCdr'])
})

it('goes from a customer to tasks by the keys that the directory keeps, and from notes to both', async () => {
  const { query, simulator, directory } = await startComposedRig()
  const { store } = simulator
  const task = taskReference(store.addAutoCalloutTask({ name: 'Reminder', callees: NUMBERS }))
  const call = callReference(store.addCall({ callee: '008613000000001' }))
  directory.customers.push({ id: '1', name: '王伟', phoneNumbers: [], tasks: [task] })
  directory.notes.push(
    { id: 'n1', text: NOTE, subject: task },
    { id: 'n2', text: NOTE, subject: call },
  )

  const { body } = await query(`{
    customer(id: 1) { tasks { name calleeSummary { total } notes { id } } }
    notes { text subject { ... on AutoCalloutTask { id name } ... on CallRecord { id callee } } }
  }`)

  const id = `AutoCalloutTask:1400000000:${task.taskId}`
  expect(body).toEqual({
    data: {
      customer: {
        tasks: [{ name: 'Reminder', calleeSummary: { total: 1 }, notes: [{ id: 'n1' }] }],
      },
      notes: [
        { text: NOTE, subject: { id, name: 'Reminder' } },
        { text: NOTE, subject: { id: call.id, callee: '008613000000001' } },
      ],
    },
  })
})

it('answers null for a task that does not exist, says so, and the others live', async () => {
  const { query, simulator, directory } = await startComposedRig()
  const { store } = simulator
  const tasks = [
    taskReference(store.addAutoCalloutTask({ name: 'first', callees: NUMBERS })),
    taskReference(404),
    taskReference(store.addAutoCalloutTask({ name: 'last', callees: NUMBERS })),
  ]
  directory.customers.push({ id: '1', name: '王伟', phoneNumbers: [], tasks })

  const { body } = await query('{ customer(id: 1) { name tasks { id name } } }')

  expect(body.data.customer).toEqual({
    name: '王伟',
    tasks: [
      { id: `AutoCalloutTask:1400000000:${tasks[0]?.taskId}`, name: 'first' },
      null,
      { id: `AutoCalloutTask:1400000000:${tasks[2]?.taskId}`, name: 'last' },
    ],
  })
  expect(body.errors[0]).toMatchObject({
    path: ['customer', 'tasks', 1],
    extensions: { code: 'NOT_FOUND', serviceName: 'ccc' },
  })
})

it('answers null for a call that is not known, and the others live', async () => {
  const { query, simulator, directory } = await startComposedRig()
  const known = simulator.store.addCall({ callee: '008613000000001' })
  const calls = ['unknown', known].map(callReference)
  directory.customers.push({ id: '1', name: '王伟', phoneNumbers: [], calls })

  const { body } = await query('{ customer(id: 1) { calls { sessionId callee } } }')

  expect(body.data.customer.calls).toEqual([null, { sessionId: known, callee: '008613000000001' }])
})

const NUMBERS = ['008613000000001']

function taskReference(taskId: unknown): TaskReference {
  return { __typename: 'AutoCalloutTask', sdkAppId: '1400000000', taskId: String(taskId) }
}

function callReference(sessionId: string): CallReference {
  return { __typename: 'CallRecord', id: `CallRecord:1400000000:${sessionId}` }
}
