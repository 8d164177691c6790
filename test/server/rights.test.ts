import { expect, it } from 'vitest'
import { startRig } from '../rig.ts'
import { as, keysOf } from '../viewers.ts'

const OWN = '1400000000'
const OTHER = '1400123455'
const TASK = 'query ($sdkAppId: ID) { autoCalloutTask(taskId: "1", sdkAppId: $sdkAppId) { name } }'

function startWithKeys() {
  const authentication = keysOf({ reader: { [OWN]: ['read'] }, writer: { [OWN]: ['write'] } })
  return startRig({ config: { authentication } })
}

it('asks who sends a request, and refuses nobody and strangers with 401 and no upstream call', async () => {
  const { query, simulator } = await startWithKeys()

  const answers = await Promise.all([query(TASK), query(TASK, {}, as('stranger'))])

  for (const { status, body, headers } of answers) {
    expect(status).toBe(401)
    expect(headers.get('www-authenticate')).toBe('Bearer')
    expect(body.errors[0].extensions).toEqual({ code: 'UNAUTHENTICATED', retryable: false })
    expect(body.data).toBeUndefined()
  }
  expect(simulator.journal.entries).toEqual([])
})

it('lets a key read its application, and tells nothing of another, whether it exists or not', async () => {
  const { query, simulator } = await startWithKeys()

  const own = await query(TASK, {}, as('reader'))
  const others = await Promise.all(
    [OTHER, '1400999999'].map((sdkAppId) => query(TASK, { sdkAppId }, as('reader'))),
  )

  expect(own.body.data.autoCalloutTask.name).toEqual(expect.any(String))
  for (const { body } of others) {
    expect(body.data.autoCalloutTask).toBeNull()
    expect(body.errors[0].extensions).toMatchObject({ code: 'FORBIDDEN', right: 'read' })
  }
  expect(simulator.journal.entries.map(({ action }) => action)).toEqual(['DescribeAutoCalloutTask'])
})

it('keeps a reader from changing what a writer may change', async () => {
  const { query, simulator } = await startWithKeys()
  const pause = `mutation { pauseAutoCalloutTask(id: "AutoCalloutTask:${OWN}:1") { task { state } } }`

  const refused = await query(pause, {}, as('reader'))
  const sent = simulator.journal.entries.length
  await query(pause, {}, as('writer'))

  expect(refused.body.errors[0].extensions).toMatchObject({ code: 'FORBIDDEN', right: 'write' })
  expect(sent).toBe(0)
  expect(simulator.journal.ofAction('PauseAutoCalloutTask')).toHaveLength(1)
})
