import { expect, it, onTestFinished } from 'vitest'
import { askAtRandom } from './ask-at-random.ts'
import { startWatchedProduction } from './watched-gateway.ts'

const REQUESTS = 2000
const SEED = 20_261_121
const MOST_MS = 100

it(`${REQUESTS} random documents made from the schema: never 5xx, never an exit, never held for ${MOST_MS} ms`, async () => {
  const { gateway, stop } = await startWatchedProduction()
  onTestFinished(stop)

  const { statuses, codes, defects, longestMs } = await askAtRandom(gateway, REQUESTS, SEED)

  const told = Object.fromEntries([...statuses, ...codes])
  process.stdout.write(`held ${longestMs.toFixed(1)} ms at most; ${JSON.stringify(told)}\n`)
  expect(defects).toEqual([])
  expect([...statuses.keys()].sort()).toEqual([200, 400])
  expect(statuses.get(200)).toBeGreaterThan(REQUESTS / 10)
  expect(gateway.isAlive).toBe(true)
  expect(longestMs).toBeLessThan(MOST_MS)
}, 120_000)
