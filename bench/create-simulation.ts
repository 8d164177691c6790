/**
 * Runs the create protocol in many simulated worlds, on two processors, beside other protocols.
 *
 *   npm run bench:simulation            100,000 seeds for the gateway, a twentieth of that for the others
 *   npm run bench:simulation -- 20000   20,000 seeds, and a twentieth
 */
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { HARSH, ONE_CLIENT, type Rates, WEATHERS } from '../test/create/simulation/rates.ts'
import { AS_BUILT } from '../test/create/simulation/replica.ts'
import { run } from '../test/create/simulation/run.ts'
import { PROTOCOLS } from './create-protocols.ts'

const PROCESSORS = 2
const SEEDS = 100_000

interface Share {
  readonly protocol: string
  readonly weather: string
  readonly first: number
  /** Every so-manieth seed from the first. */
  readonly step: number
  readonly end: number
}

interface Tally {
  runs: number
  creates: number
  succeeded: number
  createdTwice: number
  /** Seeds in which a promise was broken. */
  broken: number[]
}

if (isMainThread) await printAll(Number(process.argv[2] ?? SEEDS))
else parentPort?.postMessage(await tallyOf(workerData as Share))

async function printAll(seeds: number): Promise<void> {
  const some = Math.ceil(seeds / 20)
  print(
    '| protocol | weather | runs | creates | end in success | called twice | seeds with a broken promise | runs a second |',
  )
  print('| --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const protocol of Object.keys(PROTOCOLS)) await printRow(protocol, 'ONE_CLIENT', some)
  for (const weather of Object.keys(WEATHERS)) {
    await printRow('this gateway', weather, WEATHERS[weather] === HARSH ? seeds : some)
  }
}

async function printRow(protocol: string, weather: string, seeds: number): Promise<void> {
  const started = performance.now()
  const shares = Array.from({ length: PROCESSORS }, (_, first) =>
    inWorker({ protocol, weather, first, step: PROCESSORS, end: seeds }),
  )
  const { runs, creates, succeeded, createdTwice, broken } = sum(await Promise.all(shares))
  const perSecond = Math.round((runs / (performance.now() - started)) * 1000)
  const isOwn = PROTOCOLS[protocol] === AS_BUILT
  if (isOwn && broken.length > 0) process.exitCode = 1
  const found = isOwn ? [broken.length, ...broken.slice(0, 5)].join(' ') : ''
  const shown = [percent(succeeded, creates), `${createdTwice} (${percent(createdTwice, creates)})`]
  print(`| ${[protocol, weather, runs, creates, ...shown, found, perSecond].join(' | ')} |`)
}

function inWorker(share: Share): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: share })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

async function tallyOf({ protocol, weather, first, step, end }: Share): Promise<Tally> {
  // Errors are made by the million here, and nobody reads where.
  Error.stackTraceLimit = 0
  const tally: Tally = { runs: 0, creates: 0, succeeded: 0, createdTwice: 0, broken: [] }
  const rates: Rates = WEATHERS[weather] ?? ONE_CLIENT
  for (let seed = first; seed < end; seed += step) {
    const of = await run(seed, PROTOCOLS[protocol] ?? AS_BUILT, rates)
    tally.runs++
    tally.creates += of.creates
    tally.succeeded += of.succeeded
    tally.createdTwice += of.createdTwice
    if (of.violations.length > 0) tally.broken.push(seed)
  }
  return tally
}

function sum(tallies: readonly Tally[]): Tally {
  const total = (of: (tally: Tally) => number) => tallies.reduce((so, each) => so + of(each), 0)
  return {
    runs: total(({ runs }) => runs),
    creates: total(({ creates }) => creates),
    succeeded: total(({ succeeded }) => succeeded),
    createdTwice: total(({ createdTwice }) => createdTwice),
    broken: tallies.flatMap(({ broken }) => broken),
  }
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(2)} %`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
