/**
 * Sends random documents made from the schema, right and wrong, to a gateway in a process of its own,
 * and counts what came of them. Ends with 1 where it answered 5xx, failed by a defect, ended, or was
 * held for 100 ms. See README.md.
 *
 *   npm run bench:random-documents              100,000
 *   npm run bench:random-documents -- 5000 7    so many, of this seed
 */
import { askAtRandom } from '../test/hostile/ask-at-random.ts'
import { startWatchedProduction } from '../test/hostile/watched-gateway.ts'
import { machine } from './table.ts'

const [count = '100000', seed = '1'] = process.argv.slice(2)
const MOST_MS = 100

const { simulator, gateway, stop } = await startWatchedProduction()
const started = performance.now()
const { statuses, codes, defects, longestMs } = await askAtRandom(
  gateway,
  Number(count),
  Number(seed),
)
const seconds = (performance.now() - started) / 1000

const rows = [
  ['documents', count],
  ...[...statuses].sort().map(([status, times]) => [`HTTP ${status}`, times]),
  ...[...codes].sort().map(([code, times]) => [`\`${code}\``, times]),
  ['alive at the end', gateway.isAlive ? 'yes' : 'no'],
  ['seconds', seconds.toFixed()],
  ['upstream calls', simulator.journal.entries.length],
  ['longest that one of them holds the event loop', `${longestMs.toFixed(1)} ms`],
]
process.stdout.write(`${machine()}, seed ${seed}\n\n| what | how many |\n| --- | --- |\n`)
for (const row of rows) process.stdout.write(`| ${row.join(' | ')} |\n`)
for (const defect of defects) process.stderr.write(`${JSON.stringify(defect)}\n`)
const isClean = defects.length === 0 && gateway.isAlive && longestMs < MOST_MS
await stop()
process.exit(isClean ? 0 : 1)
