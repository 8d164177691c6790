import { describe, expect, it } from 'vitest'
import { BROKEN } from './simulation/broken.ts'
import { CRUEL, HARSH, type Rates } from './simulation/rates.ts'
import { AS_BUILT, type Design } from './simulation/replica.ts'
import { type Run, run } from './simulation/run.ts'

/** What was broken, with all that led to it. */
async function brokenPromises(seed: number, rates: Rates): Promise<readonly string[]> {
  const { violations } = await run(seed, AS_BUILT, rates)
  if (violations.length === 0) return []
  const { trace } = await run(seed, AS_BUILT, rates, true)
  return [`seed ${seed}`, ...violations, ...trace]
}

async function firstCaught(design: Design, rates: Rates): Promise<number | null> {
  for (let seed = 0; seed < 100; seed++) {
    const { violations } = await run(seed, design, rates)
    if (violations.length > 0) return seed
  }
  return null
}

describe('in a simulated world', () => {
  it('keeps every promise in harsh weather', async () => {
    for (let seed = 0; seed < 600; seed++) expect(await brokenPromises(seed, HARSH)).toEqual([])
  })

  it('keeps every promise where requests are late, slow, shown late and forgotten at once', async () => {
    for (let seed = 0; seed < 300; seed++) expect(await brokenPromises(seed, CRUEL)).toEqual([])
  })

  it('brings a good part of the creates to success, so that it does not keep them by refusing', async () => {
    const runs: Run[] = []
    for (let seed = 0; seed < 200; seed++) runs.push(await run(seed, AS_BUILT))
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

    expect(one.trace.length).toBeGreaterThan(100)
    expect(again).toEqual(one)
    expect(other.trace).not.toEqual(one.trace)
  })

  it.each(Object.entries(BROKEN))('finds within a hundred seeds %s', async (_mistake, design) => {
    const caught = (await firstCaught(design, HARSH)) ?? (await firstCaught(design, CRUEL))

    expect(caught).not.toBeNull()
  })
})

describe('seeds that broke a promise once', () => {
  it('does not tell who has sent a create that it sent nothing, when the store fails after it', async () => {
    expect(await brokenPromises(694, HARSH)).toEqual([])
    expect(await brokenPromises(1628, HARSH)).toEqual([])
  })
})
