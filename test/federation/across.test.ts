import { expect, it } from 'vitest'
import { startComposedRig } from './composed-rig.ts'
import type { TaskReference } from './customer-directory.ts'

it('goes from a task to the customers behind its callees, without asking for the task again', async () => {
  const { query, simulator, directory } = await startComposedRig()
  const taskId = simulator.store.addAutoCalloutTask({
    callees: ['008613000000001', '13000000002', '008613000000003'],
  })
  directory.customers.push(
    { id: '1', name: '王伟', phoneNumbers: ['+8613000000001', '+8613000000002'] },
    { id: '2', name: 'Li Na', phoneNumbers: ['+8613000000009'] },
  )

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

it('goes from a customer to tasks by the keys that the directory keeps, and back to its notes', async () => {
  const { query, simulator, directory } = await startComposedRig()
  const task = taskReference(
    simulator.store.addAutoCalloutTask({ name: 'Reminder', callees: ['008613000000001'] }),
  )
  directory.customers.push({ id: '1', name: '王伟', phoneNumbers: [], tasks: [task] })
  directory.notes.push({ id: 'n1', text: 'He asked for a later hour.', subject: task })

  const { body } = await query(`{
    customer(id: 1) { tasks { name calleeSummary { total } notes { text } } }
    notes { text subject { ... on AutoCalloutTask { id name } } }
  }`)

  const text = 'He asked for a later hour.'
  const id = `AutoCalloutTask:1400000000:${task.taskId}`
  expect(body).toEqual({
    data: {
      customer: {
        tasks: [{ name: 'Reminder', calleeSummary: { total: 1 }, notes: [{ text }] }],
      },
      notes: [{ text, subject: { id, name: 'Reminder' } }],
    },
  })
})

it('answers null for a task that does not exist, says so, and the others live', async () => {
  const { query, simulator, directory } = await startComposedRig()
  const tasks = [
    taskReference(
      simulator.store.addAutoCalloutTask({ name: 'first', callees: ['008613000000001'] }),
    ),
    taskReference('404'),
    taskReference(
      simulator.store.addAutoCalloutTask({ name: 'last', callees: ['008613000000001'] }),
    ),
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
  expect(body.errors).toEqual([
    expect.objectContaining({
      path: ['customer', 'tasks', 1],
      extensions: expect.objectContaining({ code: 'NOT_FOUND', serviceName: 'ccc' }),
    }),
  ])
})

function taskReference(taskId: unknown): TaskReference {
  return { __typename: 'AutoCalloutTask', sdkAppId: '1400000000', taskId: String(taskId) }
}
