import { setTimeout as delay } from 'node:timers/promises'
import { type Simulator, startSimulator } from '../../src/simulator/index.ts'
import { type Ear, type Granted, insist, type Wish } from './customer.ts'
import { type Gateway, type Settings, startGateway } from './gateway.ts'
import { startSlowLine } from './slow-line.ts'
import type { Store } from './store.ts'

const CREATE = 'CreateAutoCalloutTask'
const LIST = 'DescribeAutoCalloutTasks'

/** A signature lives for a third of it; all that CCC may take fits into the rest. */
const SETTLE_SECONDS = 6
/** Kills come until so long after creates were asked for. */
const MOST_BEFORE_KILL_MS = 2000
const WISHES = 4
/** Now and then so many that some wait for their turn: CCC takes 20 a second. */
const MANY_WISHES = 40
const MANY_EVERY = 10
/** What they create fits on one page of a list. */
const KILLS_FOR_ONE_APPLICATION = 10
/** Within so long after the last kill every key is told. */
const MOST_SECONDS_TO_THE_END = 150

export interface Report {
  readonly kills: number
  readonly keys: number
  /** What stood in the store for creates whose gateway was killed, each time. */
  readonly cutOff: ReadonlyMap<string, number>
  /** What customers heard before they were told what was created. */
  readonly heard: ReadonlyMap<string, number>
  /** Requests that called people, or would have. */
  readonly tasks: number
  readonly sent: number
  /** Keys with more than one task. */
  readonly duplicates: readonly string[]
  /** Keys whose customer was told another task than there is, or another one when asked again. */
  readonly wrong: readonly string[]
  /** Keys whose customer was not told. */
  readonly unresolved: readonly string[]
  readonly seconds: number
}

/** Kills gateways in mid create, and goes on until every customer was told of a task. */
export async function killInMidCreate(store: Store, kills: number): Promise<Report> {
  const simulator = await startSimulator()
  const line = await startSlowLine(simulator.url, CREATE)
  const run = new Run(simulator, store, line.url)
  try {
    return await run.whole(kills)
  } finally {
    await run.stop()
    line.stop()
    await simulator.stop()
    store.stop()
  }
}

class Run implements Ear {
  readonly #simulator: Simulator
  readonly #store: Store
  readonly #settings: Settings
  readonly #ended = new AbortController()
  readonly #wishes: Wish[] = []
  readonly #granted = new Map<Wish, Granted>()
  /** Requests under way: who asks, and where. */
  readonly #open = new Set<{ readonly wish: Wish; readonly url: string }>()
  readonly #cutOff = new Map<string, number>()
  readonly #heard = new Map<string, number>()
  #gateways: Gateway[] = []

  constructor(simulator: Simulator, store: Store, endpoint: string) {
    this.#simulator = simulator
    this.#store = store
    this.#settings = { ...settingsFor(simulator, endpoint), ...store.settings }
  }

  async whole(kills: number): Promise<Report> {
    const began = performance.now()
    for (let n = 0; n < this.#store.gateways; n++) await this.#startOne()
    const customers: Promise<void>[] = []
    for (let kill = 0; kill < kills; kill++) {
      this.#somethingFails()
      customers.push(...this.#wishFor(kill).map((wish) => this.#serve(wish)))
      await delay(Math.random() * MOST_BEFORE_KILL_MS)
      await this.#killOne()
      await this.#startOne()
    }
    const end = setTimeout(() => this.#ended.abort(), MOST_SECONDS_TO_THE_END * 1000)
    await Promise.all(customers)
    const wrong = await this.#wrongOnes()
    clearTimeout(end)
    return this.#report(kills, wrong, (performance.now() - began) / 1000)
  }

  async stop(): Promise<void> {
    this.#ended.abort()
    await Promise.all(this.#gateways.map((gateway) => gateway.kill()))
  }

  url(): string {
    const [gateway = { url: 'http://127.0.0.1:1' }] = shuffled(this.#gateways)
    return gateway.url
  }

  asking(wish: Wish, url: string): () => void {
    const request = { wish, url }
    this.#open.add(request)
    return () => this.#open.delete(request)
  }

  heard(code: string): void {
    count(this.#heard, code)
  }

  async #startOne(): Promise<void> {
    this.#gateways.push(await startGateway(this.#settings))
  }

  async #killOne(): Promise<void> {
    const [victim] = shuffled(this.#gateways) as [Gateway]
    this.#gateways = this.#gateways.filter((gateway) => gateway !== victim)
    const cut = [...this.#open].filter(({ url }) => url === victim.url)
    await victim.kill()
    const states = await this.#store.statesOf(cut.map(({ wish }) => this.#keyInStore(wish)))
    cut.forEach(({ wish }, index) => {
      const exists = this.#tasksOf(wish).length > 0 ? 'exists' : 'does not exist'
      count(this.#cutOff, `${states[index]}, ${exists}`)
    })
  }

  #keyInStore({ sdkAppId, key }: Wish): string {
    return [this.#simulator.site, CREATE, sdkAppId, key].join('|')
  }

  /** Each once in a while: lost on the way, answered by an error, executed and not answered. */
  #somethingFails(): void {
    const { faults } = this.#simulator
    if (Math.random() < 0.3) faults.next({ kind: 'reset', action: CREATE })
    if (Math.random() < 0.3) faults.next({ kind: 'reset-after-execution', action: CREATE })
    if (Math.random() < 0.2) {
      faults.next({ kind: 'error-after-execution', action: CREATE, code: 'InternalError' })
    }
    if (Math.random() < 0.2) faults.next({ kind: 'status', action: LIST, status: 502 })
  }

  #wishFor(kill: number): Wish[] {
    const sdkAppId = 1_500_000_000 + Math.floor(kill / KILLS_FOR_ONE_APPLICATION)
    this.#simulator.store.addApplication(sdkAppId)
    const length = kill % MANY_EVERY === 1 ? MANY_WISHES : WISHES
    const wishes = Array.from({ length }, (_, n) => ({
      sdkAppId: String(sdkAppId),
      key: `kill-${kill}-wish-${n}`,
    }))
    this.#wishes.push(...wishes)
    return wishes
  }

  async #serve(wish: Wish): Promise<void> {
    try {
      this.#granted.set(wish, await insist(wish, this, this.#ended.signal))
    } catch (error) {
      if (!this.#ended.signal.aborted) throw error
    }
  }

  /** Asks once more for each: what was told has to be what is there, and stay so. */
  async #wrongOnes(): Promise<string[]> {
    const wrong: string[] = []
    for (const [wish, { taskId }] of this.#granted) {
      const again = await insist(wish, this, this.#ended.signal)
      const isRight = again.replayed && again.taskId === taskId
      if (!isRight || String(this.#tasksOf(wish)[0]) !== taskId) wrong.push(wish.key)
    }
    return wrong
  }

  /** By their names, which CCC has with a marker behind. */
  #tasksOf({ sdkAppId, key }: Wish): number[] {
    const tasks = this.#simulator.store.autoCalloutTasks(BigInt(sdkAppId))?.things ?? []
    return tasks.filter(({ name }) => name.startsWith(`${key} `)).map(({ id }) => Number(id))
  }

  #report(kills: number, wrong: readonly string[], seconds: number): Report {
    const tasks = this.#wishes.map((wish) => this.#tasksOf(wish).length)
    const keysWhere = (holds: (wish: Wish, index: number) => boolean) =>
      this.#wishes.filter(holds).map(({ key }) => key)
    return {
      ...{ kills, wrong, seconds, keys: this.#wishes.length },
      cutOff: this.#cutOff,
      heard: this.#heard,
      tasks: tasks.reduce((sum, each) => sum + each, 0),
      sent: this.#simulator.journal.ofAction(CREATE).length,
      duplicates: keysWhere((_wish, index) => (tasks[index] ?? 0) > 1),
      unresolved: keysWhere((wish) => !this.#granted.has(wish)),
    }
  }
}

function settingsFor({ credential }: Simulator, endpoint: string): Settings {
  return {
    CCC_ENDPOINT: endpoint,
    TENCENTCLOUD_SECRET_ID: credential.secretId,
    TENCENTCLOUD_SECRET_KEY: credential.secretKey,
    CCC_SDK_APP_ID: '1400000000',
    CCC_GATEWAY_SETTLE_SECONDS: String(SETTLE_SECONDS),
    CCC_GATEWAY_REPLICAS: '2',
  }
}

function shuffled<Value>(values: readonly Value[]): Value[] {
  return values
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}
