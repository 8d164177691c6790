import { once } from 'node:events'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { DEFAULT_FRESHNESS } from '../../src/freshness.ts'
import { startRig } from '../rig.ts'

const LIST = 'DescribePredictiveDialingCampaigns'
const SOCKETS = 500
const ON_EACH = 20
const PERIOD_MS = 2000

it('10,000 subscribers to one campaign: one poller, the upstream rate as for one', async () => {
  const { gateway, simulator } = await startRig({ config: { freshness: DEFAULT_FRESHNESS } })
  const callees = Array.from({ length: 20 }, (_, n) => `0086130000000${String(n).padStart(2, '0')}`)
  const campaign = simulator.store.addPredictiveCampaign({ callees })
  const told = { running: 0, completed: 0, ended: 0 }
  const query = `subscription { campaignChanged(id: "PredictiveDialingCampaign:1400000000:${campaign}") { state } }`
  const begun = Date.now()
  const running = Promise.withResolvers<void>()
  const over = Promise.withResolvers<void>()
  const hear = (text: string) => {
    if (text.includes('RUNNING')) told.running++
    if (text.includes('COMPLETED')) told.completed++
    if (text.includes('"type":"complete"')) told.ended++
    if (told.running === SOCKETS * ON_EACH) running.resolve()
    if (told.ended === SOCKETS * ON_EACH) over.resolve()
  }

  for (let n = 0; n < SOCKETS; n += 50) {
    await Promise.all(Array.from({ length: 50 }, () => openSocket(gateway.url, query, hear)))
  }
  await running.promise
  simulator.clock.advance(7200)
  await over.promise

  expect(told).toEqual({ running: 10_000, completed: 10_000, ended: 10_000 })
  expect(simulator.journal.entries.every(({ action }) => action === LIST)).toBe(true)
  const periods = (Date.now() - begun) / PERIOD_MS
  // The leap of CCC's clock costs one signature more.
  const looks = simulator.journal.entries.filter(({ outcome }) => outcome === 'ok')
  expect(looks.length).toBeLessThanOrEqual(periods + 1)
}, 60_000)

/** One of those with twenty subscriptions each, as many as a connection may have. */
async function openSocket(url: string, query: string, hear: (text: string) => void): Promise<void> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws')
  onTestFinished(() => socket.terminate())
  await once(socket, 'open')
  socket.send(JSON.stringify({ type: 'connection_init' }))
  await once(socket, 'message')
  socket.on('message', (data) => hear(String(data)))
  for (let id = 1; id <= ON_EACH; id++) {
    socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload: { query } }))
  }
}
