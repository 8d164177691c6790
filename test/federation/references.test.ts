import { expect, it } from 'vitest'
import { startRig } from '../rig.ts'

it('asks for 100 references to 60 different tasks with 60 upstream calls', async () => {
  const { query, simulator } = await startRig()
  const ids = Array.from({ length: 60 }, (_, n) =>
    String(simulator.store.addAutoCalloutTask({ name: `task ${n}`, callees: ['008613000000001'] })),
  )
  const references = Array.from({ length: 100 }, (_, n) => ids[n % 60])

  const { body } = await query(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on AutoCalloutTask { taskId name } }
    }`,
    {
      // By either of the two keys: both name the same task.
      representations: references.map((taskId, n) => ({
        __typename: 'AutoCalloutTask',
        ...(n < 60
          ? { sdkAppId: '1400000000', taskId }
          : { id: `AutoCalloutTask:1400000000:${taskId}` }),
      })),
    },
  )

  expect(body.data._entities).toEqual(
    references.map((taskId, n) => ({ taskId, name: `task ${n % 60}` })),
  )
  expect(simulator.journal.ofAction('DescribeAutoCalloutTask')).toHaveLength(60)
  expect(simulator.journal.entries).toHaveLength(60)
})
