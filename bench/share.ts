import { finished } from './campaign.ts'
import { type Contestant, proven } from './contestants.ts'
import { cycled } from './load.ts'
import { type Course, least, median, type Runner, race, type Samples } from './rounds.ts'
import type { Line } from './table.ts'

/** All contestants asked for one campaign; the first of them is the limit. */
export async function raceForOne(contestants: readonly Contestant[], course: Course) {
  const runners: Runner[] = []
  for (const each of contestants) {
    runners.push({ ...each, exchanges: cycled(await proven(each, finished(1))) })
  }
  return shares(await race(runners, course))
}

/** CPU time of the first as a share of each one's: of medians, and of the best samples. */
export function shares(samples: readonly Samples[]): Line[] {
  const [limit] = samples
  return samples.map(({ name, cpu, perSecond }) => ({
    who: name,
    median: (median(limit?.cpu ?? []) / median(cpu)).toFixed(2),
    best: (least(limit?.cpu ?? []) / least(cpu)).toFixed(2),
    also: `${microseconds(median(cpu))} a request, ${Math.round(median(perSecond))} a second`,
  }))
}

/** The other way round, for limits that are a multiple of the first one's CPU time. */
export function multiples(samples: readonly Samples[]): Line[] {
  const [limit] = samples
  return samples.map(({ name, cpu }) => ({
    who: name,
    median: `${(median(cpu) / median(limit?.cpu ?? [])).toFixed(2)} times`,
    best: `${(least(cpu) / least(limit?.cpu ?? [])).toFixed(2)} times`,
    also: `${(median(cpu) / 1000).toFixed(2)} ms of CPU a request`,
  }))
}

function microseconds(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} µs`
}
