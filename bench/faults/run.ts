import { pino } from 'pino'
import { systemClock } from '../../src/clock.ts'
import { readConfig, type SettledConfig } from '../../src/config/index.ts'
import { createGateway } from '../../src/server/gateway.ts'
import { type Simulator, startSimulator } from '../../src/simulator/index.ts'
import { type Answer, type Connection, openAll, post } from '../load.ts'
import { failOneInFive, failuresOf } from './failing.ts'
import { APPLICATION, fill, QUESTIONS, type Question, type Told, verdict } from './questions.ts'

const CLIENTS = 32

export interface Report {
  readonly right: number
  /** In part or as a whole an error in the place of an answer. */
  readonly failed: number
  readonly wrong: readonly string[]
  /** Codes of errors, each with how often it came. */
  readonly codes: ReadonlyMap<string, number>
  readonly calls: number
  readonly callsThatFailed: number
  readonly seconds: number
}

/** Asks for so many answers while one call in five fails, or none does where there is no seed. */
export async function askInFaults(requests: number, seed?: number): Promise<Report> {
  const now = Date.now()
  const simulator = await startSimulator({ perSecond: Number.POSITIVE_INFINITY, now: () => now })
  fill(simulator)
  if (seed !== undefined) failOneInFive(simulator, requests * 2, seed)
  const log = pino({ level: 'silent' })
  const parts = { clock: systemClock, random: Math.random, log }
  const gateway = await createGateway(configFor(simulator), parts)
  const run = new Run(requests)
  try {
    await run.whole(await openAll(gateway.url, CLIENTS))
    return run.report(simulator)
  } finally {
    await gateway.stop()
    await simulator.stop()
  }
}

/** One that keeps nothing, so that each query has to be answered by CCC. */
function configFor({ url, credential }: Simulator): SettledConfig {
  const config = readConfig({
    ...{ PORT: '0', CCC_GATEWAY_OPS_PORT: '0', CCC_ENDPOINT: url },
    TENCENTCLOUD_SECRET_ID: credential.secretId,
    TENCENTCLOUD_SECRET_KEY: credential.secretKey,
    CCC_SDK_APP_ID: String(APPLICATION),
    CCC_GATEWAY_FRESHNESS: 'all=0',
    CCC_GATEWAY_CALLS_PER_SECOND: '10000',
  })
  return { ...config, stateDir: null } as SettledConfig
}

class Run {
  readonly #requests: number
  readonly #codes = new Map<string, number>()
  readonly #wrong: string[] = []
  #turn = 0
  #right = 0
  #failed = 0
  #seconds = 0

  constructor(requests: number) {
    this.#requests = requests
  }

  async whole(connections: readonly Connection[]): Promise<void> {
    const began = performance.now()
    await Promise.all(connections.map((connection) => this.#ask(connection)))
    this.#seconds = (performance.now() - began) / 1000
    for (const connection of connections) connection.close()
  }

  report(simulator: Simulator): Report {
    return {
      ...{ right: this.#right, failed: this.#failed, wrong: this.#wrong },
      ...{ codes: this.#codes, seconds: this.#seconds },
      calls: simulator.journal.entries.length,
      callsThatFailed: failuresOf(simulator),
    }
  }

  async #ask(connection: Connection): Promise<void> {
    while (this.#turn < this.#requests) {
      const question = QUESTIONS[this.#turn++ % QUESTIONS.length] as Question
      this.#judge(question, await connection.ask(post('/graphql', { query: question.query })))
    }
  }

  #judge(question: Question, { status, body }: Answer): void {
    const told: Told = JSON.parse(body.toString())
    for (const { extensions } of told.errors ?? []) {
      this.#codes.set(extensions.code, (this.#codes.get(extensions.code) ?? 0) + 1)
    }
    const found = status === 200 ? verdict(question, told) : 'wrong'
    if (found === 'right') this.#right++
    else if (found === 'failed') this.#failed++
    else this.#wrong.push(`${question.query}: HTTP ${status} ${body.toString().slice(0, 300)}`)
  }
}
