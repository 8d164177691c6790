import { expect, it } from 'vitest'
import { post, startRig } from '../rig.ts'
import { as, keysOf } from '../viewers.ts'
import { composed, startComposedRig } from './composed-rig.ts'
import { startCustomerDirectory } from './customer-directory.ts'

const OWN = '1400000000'
const OTHER = '1400123455'
const SECRET = 'made-up-secret-of-the-router'
const CONFIG = {
  authentication: keysOf({ reader: { [OWN]: ['read'] }, writer: { [OWN]: ['write'] } }),
  routerSecrets: [SECRET],
}
const OPTIONS = {
  config: CONFIG,
  secret: { 'ccc-router-secret': SECRET },
  publisher: as('reader'),
}

it('answers across subgraphs through a router that sends the secret, as whoever asks the router', async () => {
  const { query, directory, simulator } = await startComposedRig(OPTIONS)
  const tasks = [OWN, OTHER].map((sdkAppId) => {
    const input = { sdkAppId: Number(sdkAppId), name: 'its own', callees: ['008613000000001'] }
    const taskId = String(simulator.store.addAutoCalloutTask(input))
    return { __typename: 'AutoCalloutTask' as const, sdkAppId, taskId }
  })
  directory.customers.push({ id: '1', name: '王伟', phoneNumbers: [], tasks })

  const { body } = await query('{ customer(id: 1) { name tasks { name } } }', {}, as('reader'))

  expect(body.data.customer).toEqual({ name: '王伟', tasks: [{ name: 'its own' }, { name: null }] })
  expect(body.errors).toEqual([
    expect.objectContaining({
      path: ['customer', 'tasks', 1],
      extensions: expect.objectContaining({ code: 'FORBIDDEN', right: 'read', sdkAppId: OTHER }),
    }),
  ])
  const asked = simulator.journal.entries.map(({ params }) => params as { SdkAppId: number })
  expect(asked.map(({ SdkAppId }) => String(SdkAppId))).toEqual([OWN])
})

it('lends nobody its own standing: a reader changes nothing, and a stranger reads nothing', async () => {
  const { query, simulator } = await startComposedRig(OPTIONS)
  const pause = `mutation { pauseAutoCalloutTask(id: "AutoCalloutTask:${OWN}:1") { requestId } }`

  const changed = await query(pause, {}, as('reader'))
  const strangers = await Promise.all([
    query('{ autoCalloutTask(taskId: 1) { name } }'),
    query('{ autoCalloutTask(taskId: 1) { name } }', {}, as('stranger')),
  ])

  expect(changed.body.errors[0].extensions).toMatchObject({ code: 'FORBIDDEN', right: 'write' })
  for (const { body } of strangers) {
    expect(body.data?.autoCalloutTask ?? null).toBeNull()
    expect(JSON.stringify(body.errors)).toContain('401')
  }
  expect(simulator.journal.entries).toEqual([])
})

it('is not published to who cannot prove to be the router', async () => {
  const [{ gateway }, directory] = [
    await startRig({ config: CONFIG }),
    await startCustomerDirectory(),
  ]
  const body = '{"query":"{ _service { sdl } }"}'

  const { status } = await post(gateway.url, body, as('reader'))
  const { supergraphSdl } = await composed(gateway.url, directory.url, {
    ...as('reader'),
    'ccc-router-secret': SECRET,
  })

  expect(status).toBe(401)
  expect(supergraphSdl).toContain('autoCalloutTask')
})
