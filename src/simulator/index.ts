import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Api } from './api.ts'
import { simulatorClock, unixSeconds } from './clock.ts'
import { DEMO_CREDENTIAL } from './credential.ts'
import { FaultQueue } from './faults.ts'
import { RequestJournal } from './journal.ts'
import { seed } from './seed.ts'
import { httpServer } from './server.ts'
import type { Simulator, SimulatorOptions } from './simulator.ts'
import { Store } from './store.ts'

export { simulatorBanner } from './banner.ts'
export type { SimulatorClock } from './clock.ts'
export { DEMO_CREDENTIAL } from './credential.ts'
export type { Fault, Faults } from './faults.ts'
export type { Journal, JournalEntry } from './journal.ts'
export type { Simulator, SimulatorOptions } from './simulator.ts'

/** CCC in a box: starts it, filled with things worth looking at. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { host = '127.0.0.1', port = 0, site = 'china', control = false } = options
  const { credential = DEMO_CREDENTIAL, perSecond = 20 } = options
  const clock = simulatorClock(options.now)
  const store = new Store(() => unixSeconds(clock))
  seed(store, unixSeconds(clock))
  const [journal, faults] = [new RequestJournal(), new FaultQueue()]
  const api = new Api({ credential, site, perSecond, store, clock })
  const server = httpServer({ api, faults, journal, clock, control })
  const url = await listen(server, host, port)
  const stop = () => close(server)
  return { url, site, credential, control, store, journal, faults, clock, stop }
}

async function listen(server: Server, host: string, port: number): Promise<string> {
  server.listen(port, host)
  await once(server, 'listening') // rejects with the server's error, such as a port in use
  const address = server.address() as AddressInfo // a TCP server that listens has no other kind
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve()) // its error only says that it was closed before
    server.closeAllConnections()
  })
}
