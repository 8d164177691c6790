import { describe, expect, it } from 'vitest'
import { BROKEN } from './simulation/broken.ts'
import {
  AT_THE_EDGE,
  FORGETFUL,
  HARSH,
  LATE,
  type Rates,
  RESTARTING,
  WEATHERS,
} from './simulation/rates.ts'
import { AS_BUILT, type Design } from './simulation/replica.ts'
import { type Run, run } from './simulation/run.ts'

/** What was broken, with all that led to it. */
async function brokenPromises(seed: number, rates: Rates): Promise<readonly string[]> {
  const { violations } = await run(seed, AS_BUILT, rates)
  if (violations.length === 0) return []
  const { trace } = await run(seed, AS_BUILT, rates, true)
  return [`seed ${seed}`, ...violations, ...trace]
}

async function isCaught(design: Design): Promise<boolean> {
  for (let seed = 0; seed < 100; seed++) {
    for (const rates of Object.values(WEATHERS)) {
      const { violations } = await run(seed, design, rates)
      if (violations.length > 0) return true
    }
  }
  return false
}

describe('in a simulated world', () => {
  it.each(Object.entries(WEATHERS))('keeps every promise in %s weather', async (_name, rates) => {
    for (let seed = 0; seed < 100; seed++) expect(await brokenPromises(seed, rates)).toEqual([])
  })

  it('brings a good part of the creates to success, so that it does not keep them by refusing', async () => {
    const runs: Run[] = []
    for (let seed = 0; seed < 50; seed++) runs.push(await run(seed, AS_BUILT))
    const sum = (count: 'creates' | 'succeeded') =>
      runs.reduce((total, each) => total + each[count], 0)

    expect(sum('succeeded') / sum('creates')).toBeGreaterThan(0.5)
  })

  it('runs the same from the same seed, event for event, and otherwise from another', async () => {
    const [one, again, other] = [
      await run(97, AS_BUILT, HARSH, true),
      await run(97, AS_BUILT, HARSH, true),
      await run(98, AS_BUILT, HARSH, true),
    ]

    expect(one.trace.length).toBeGreaterThan(50)
    expect(again).toEqual(one)
    expect(other.trace).not.toEqual(one.trace)
  })

  it.each(Object.entries(BROKEN))('finds within a hundred seeds %s', async (_mistake, design) => {
    expect(await isCaught(design)).toBe(true)
  })
})

describe('seeds that broke a promise once', () => {
  const once = (title: string, ...seeds: [seed: number, rates: Rates][]) =>
    it(title, async () => {
      for (const [seed, rates] of seeds) expect(await brokenPromises(seed, rates)).toEqual([])
    })

  once(
    'who has sent a create is not told that it sent nothing, when the store fails after that',
    [151, HARSH],
    [211, HARSH],
    [450, HARSH],
  )
  once(
    'a key that was absent before the store lost its last writings is looked for once more',
    [2, RESTARTING],
    [4, RESTARTING],
  )
  once(
    'a gateway that stood still does not take the time of an old answer for the present',
    [12703, LATE],
    [3180, FORGETFUL],
  )
  once(
    'what a store may have forgotten is not absent before a third clock may be off too',
    [3, AT_THE_EDGE],
    [31, AT_THE_EDGE],
  )
})
