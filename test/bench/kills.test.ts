import { expect, it } from 'vitest'
import { killInMidCreate } from '../../bench/kills/run.ts'
import { type Store, storeInFile, storeInRedis } from '../../bench/kills/store.ts'
import { startRedis, withoutRedis } from '../redis.ts'

const KILLS = 3
/** What was claimed by a gateway that was killed is waited for so long, and may be killed again. */
const TIMEOUT_MS = 240_000
/** Of a store that is older than any key that is still repeated. */
const LONG_AGO = Math.floor(Date.now() / 1000) - 8 * 86_400

async function promised(store: Store) {
  const report = await killInMidCreate(store, KILLS)

  expect(report).toMatchObject({ duplicates: [], wrong: [], unresolved: [] })
  expect(report.tasks).toBe(report.keys)
  expect(report.sent).toBeGreaterThanOrEqual(report.keys)
  expect(report.cutOff.size).toBeGreaterThan(0)
}

const stores = withoutRedis
  ? 'a file (redis-server is missing for Redis)'
  : 'a file, and over Redis'

it(
  `gateways that are killed in mid create make one task for each key, and tell it, over ${stores}`,
  async () => {
    const redis = withoutRedis ? null : await startRedis()
    await Promise.all([
      promised(storeInFile(LONG_AGO)),
      redis && promised(await storeInRedis(redis.url, LONG_AGO)),
    ])
  },
  TIMEOUT_MS,
)
