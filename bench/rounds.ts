import { type Exchange, load, openAll } from './load.ts'
import type { Running } from './process.ts'

/** One contestant of a race, and what it is asked. */
export interface Runner {
  readonly name: string
  readonly running: Running
  /** Without end, so that each round goes on where the last one stopped. */
  readonly exchanges: Iterator<Exchange>
}

export interface Course {
  readonly rounds: number
  readonly connections: number
  /** For each runner in each round. */
  readonly ms: number
}

/** The figures of one runner, one for each round. */
export interface Samples {
  readonly name: string
  /** CPU microseconds a request. */
  readonly cpu: number[]
  readonly perSecond: number[]
}

/** So long it takes until the engine has compiled what is used most. */
const WARM_UP_MS = 3000

/** Round by round, each runner in turn, so that a slow minute of the machine meets them all. */
export async function race(runners: readonly Runner[], course: Course): Promise<Samples[]> {
  const entries = runners.map((runner) => ({
    ...runner,
    samples: { name: runner.name, cpu: [], perSecond: [] } as Samples,
  }))
  for (const { running, exchanges, samples } of entries) {
    await sample(running, exchanges, { ...course, ms: WARM_UP_MS }).catch(blaming(samples))
  }
  for (let round = 0; round < course.rounds; round++) {
    for (const { running, exchanges, samples } of entries) {
      const sampled = sample(running, exchanges, course)
      const { cpu, perSecond } = await sampled.catch(blaming(samples))
      samples.cpu.push(cpu)
      samples.perSecond.push(perSecond)
    }
  }
  return entries.map(({ samples }) => samples)
}

function blaming({ name }: Samples) {
  return (error: Error) => {
    throw new Error(`${name}: ${error.message}`)
  }
}

async function sample(running: Running, exchanges: Iterator<Exchange>, course: Course) {
  const connections = await openAll(running.url, course.connections)
  const before = running.cpuMs()
  const { answered, seconds } = await load(connections, exchanges, course.ms)
  const cpu = ((running.cpuMs() - before) * 1000) / answered
  for (const connection of connections) connection.close()
  return { cpu, perSecond: answered / seconds }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

export function least(values: readonly number[]): number {
  return Math.min(...values)
}
