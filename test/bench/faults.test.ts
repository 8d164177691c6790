import { expect, it } from 'vitest'
import { askInFaults } from '../../bench/faults/run.ts'

const QUERIES = 500
const SEED = 20_261_121

it('one call in five fails, and no answer is wrong, each error has a name, and few calls are added', async () => {
  const without = await askInFaults(QUERIES)
  const report = await askInFaults(QUERIES, SEED)

  expect(without).toMatchObject({ right: QUERIES, failed: 0, wrong: [], callsThatFailed: 0 })
  expect(report.wrong).toEqual([])
  expect(report.right + report.failed).toBe(QUERIES)
  expect(report.right / QUERIES).toBeGreaterThan(0.75)
  expect(report.callsThatFailed / report.calls).toBeGreaterThan(0.15)
  expect([...report.codes.keys()].filter((code) => !NAMES.includes(code))).toEqual([])
  expect(report.calls / without.calls).toBeLessThanOrEqual(1.1)
}, 60_000)

const NAMES = ['UPSTREAM_ERROR', 'UPSTREAM_REJECTED', 'UPSTREAM_TIMEOUT', 'UPSTREAM_UNAVAILABLE']
