import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { createServer, getCACertificates, setDefaultCACertificates } from 'node:tls'
import { onTestFinished, vi } from 'vitest'
import { type Clock, systemClock } from '../../src/clock.ts'
import { type Config, soleAccount } from '../../src/config/index.ts'
import { DEFAULT_FRESHNESS } from '../../src/freshness.ts'
import { createGateway } from '../../src/server/gateway.ts'
import { type Simulator, startSimulator } from '../../src/simulator/index.ts'
import { selfSigned } from '../client/certificate.ts'
import { listen } from '../client/upstream.ts'
import { watch } from '../leaks.ts'
import { startProxy, type TcpProxy } from '../proxy.ts'
import { type Answer, CONFIG, post } from '../rig.ts'

/** A gateway, CCC, and a proxy between the two, in a time that the test moves. */
export interface FaultRig {
  readonly simulator: Simulator
  readonly proxy: TcpProxy
  readonly url: string
  readonly opsUrl: string
  /** Everything that was logged. */
  readonly logged: readonly string[]
  /** How long the gateway wanted to wait before it tried something again. */
  readonly waits: readonly number[]
  /** Lets so much time pass for the gateway and for CCC. */
  pass(seconds: number): void
  /** Does this while the gateway waits for the next time. */
  meanwhile(act: () => unknown): void
  query(
    document: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer>
  /** A client that sends something, and hangs up when it is told to. */
  leaving(send: (query: FaultRig['query']) => Promise<unknown>): { leave(): Promise<void> }
  /** What was done before has come to the gateway. */
  noticed(): Promise<unknown>
  /** The actions that arrived at CCC, in their order. */
  sent(): string[]
  /** Over TLS: from now on somebody vouches for CCC. */
  trust(): void
}

export interface FaultRigOptions {
  readonly config?: Partial<Config>
  readonly overTls?: boolean
  /** Another gateway for a CCC that there is; else it gets one of its own. */
  readonly simulator?: Simulator
  /** Where CCC is to be instead, such as nowhere. */
  readonly endpoint?: string
}

/** Time that a test can move on, in which every wait is short. */
class HastyClock implements Clock {
  ahead = 0
  readonly waits: number[] = []
  /** To be done in the next wait. */
  readonly acts: (() => unknown)[] = []

  now = () => systemClock.now() + this.ahead

  sleep = async (milliseconds: number, signal?: AbortSignal) => {
    const options = signal && { signal }
    if (milliseconds >= BY_ITSELF_MS)
      return delay(FOREVER_MS, undefined, { ...options, ref: false })
    this.waits.push(milliseconds)
    for (const act of this.acts.splice(0)) await act()
    await delay(milliseconds / HASTE, undefined, options)
  }
}

/** What other tests measure is waited for so many times shorter. */
const HASTE = 20
/** Who sleeps longer looks by himself for what became of a create: here each look has a request. */
const BY_ITSELF_MS = 2000
const FOREVER_MS = 600_000

export async function startFaultRig(options: FaultRigOptions = {}): Promise<FaultRig> {
  const simulator = options.simulator ?? (await startUpstream())
  const secure = options.overTls ? await overTls(simulator) : null
  const proxy = await startProxy(secure?.url ?? simulator.url)
  const clock = new HastyClock()
  const { log, logged, at } = watch(simulator)
  const endpoint = options.endpoint ?? proxy.url
  const { credential } = simulator
  const gateway = await createGateway(
    {
      ...CONFIG,
      freshness: DEFAULT_FRESHNESS,
      ...options.config,
      accounts: [soleAccount({ endpoint, site: 'china', credential })],
    },
    { clock, random: () => 0, log },
  )
  onTestFinished(() => gateway.stop())
  at(gateway)
  const query = queryOf(gateway.url)
  return {
    ...{ simulator, proxy, logged, query },
    waits: clock.waits,
    url: gateway.url,
    opsUrl: gateway.opsUrl,
    pass(seconds) {
      clock.ahead += seconds * 1000
      simulator.clock.advance(seconds)
    },
    meanwhile: (act) => clock.acts.push(act),
    leaving(send) {
      const hangUp = new AbortController()
      const settled = send(queryOf(gateway.url, hangUp.signal)).catch(() => {})
      return {
        async leave() {
          hangUp.abort()
          await settled
        },
      }
    },
    noticed: () => query('{ __typename }'),
    sent: () => simulator.journal.entries.map(({ action }) => action),
    trust: () => secure?.trust(),
  }
}

function queryOf(url: string, signal: AbortSignal | null = null): FaultRig['query'] {
  return (query, variables, headers) =>
    post(url, JSON.stringify({ query, variables }), headers, signal)
}

export async function startUpstream(): Promise<Simulator> {
  const simulator = await startSimulator({ perSecond: Number.POSITIVE_INFINITY })
  onTestFinished(() => simulator.stop())
  return simulator
}

/** CCC behind TLS, with a certificate that nobody vouches for yet. */
async function overTls(simulator: Simulator) {
  const certificate = selfSigned()
  const server = createServer(certificate, (client) => {
    const onward = connect(Number(new URL(simulator.url).port), '127.0.0.1')
    client.on('error', () => onward.destroy())
    onward.on('error', () => client.destroy())
    client.pipe(onward).pipe(client)
  })
  const port = await listen(server)
  const usual = getCACertificates('default')
  const trust = () => setDefaultCACertificates([...usual, certificate.cert])
  onTestFinished(() => setDefaultCACertificates(usual))
  return { url: `https://127.0.0.1:${port}`, trust }
}

/** Lets the time of so many calls run out, of each once it is under way. */
export function runOut(
  times: number,
  isUnderWay: (call: number) => boolean,
  milliseconds: number,
): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  let call = 0
  const look = () => {
    if (isUnderWay(call)) {
      vi.advanceTimersByTime(milliseconds)
      call += 1
    }
    if (call < times) setImmediate(look)
    else vi.useRealTimers()
  }
  look()
}
