/**
 * Kills gateways with SIGKILL while they create, at random moments, and counts what came of it. Ends
 * with 1 where a key has two tasks, or none, or its customer was told otherwise. See README.md.
 *
 *   npm run bench:kills                  200 kills over a file, and 200 over Redis
 *   npm run bench:kills -- 20 redis      so many, over one of them
 */
import { killInMidCreate, type Report } from './kills/run.ts'
import { type Store, storeInFile, storeInRedis } from './kills/store.ts'
import { startRedis } from './redis.ts'
import { machine } from './table.ts'

const [kills = '200', only] = process.argv.slice(2)
const AGES_IN_DAYS = { old: 8, new: 0 }
const DAY = 86_400

interface Run {
  readonly where: string
  readonly report: Report
}

const runs: Run[] = []
for (const engine of ['file', 'redis'].filter((name) => name === (only ?? name))) {
  for (const [age, days] of Object.entries(AGES_IN_DAYS)) {
    const since = Math.floor(Date.now() / 1000) - days * DAY
    const where = `${engine}, ${age}`
    process.stderr.write(`${where}\n`)
    runs.push({ where, report: await runOver(engine, since) })
    process.stderr.write(`${totals()}\n\n`)
  }
}
process.stdout.write(`${machine()}\n\n${totals()}\n\n${details('cutOff', 'under the key')}\n\n`)
process.stdout.write(`${details('heard', 'heard on the way')}\n`)
process.exitCode = runs.every(({ report }) => isClean(report)) ? 0 : 1

async function runOver(engine: string, since: number): Promise<Report> {
  const half = Math.ceil(Number(kills) / 2)
  if (engine === 'file') return killInMidCreate(storeInFile(since), half)
  const redis = await startRedis()
  const store: Store = await storeInRedis(redis.url, since)
  try {
    return await killInMidCreate(store, half)
  } finally {
    await redis.stop()
  }
}

function isClean({ duplicates, wrong, unresolved }: Report): boolean {
  for (const key of [...duplicates, ...wrong, ...unresolved]) process.stderr.write(`${key}\n`)
  return duplicates.length + wrong.length + unresolved.length === 0
}

function totals(): string {
  const head = ['store', 'kills', 'keys', 'creates that arrived', 'tasks', 'keys with two tasks']
  const rows = runs.map(({ where, report }) => {
    const { kills, keys, sent, tasks, duplicates, wrong, unresolved, seconds } = report
    const bad = [duplicates.length, wrong.length, unresolved.length]
    return [where, kills, keys, sent, tasks, ...bad, Math.round(seconds)]
  })
  return table([...head, 'told otherwise', 'not resolved', 'seconds'], rows)
}

/** How often each thing was met, over each store. */
function details(figure: 'cutOff' | 'heard', what: string): string {
  const names = new Set(runs.flatMap(({ report }) => [...report[figure].keys()]))
  const rows = [...names]
    .sort()
    .map((name) => [name, ...runs.map(({ report }) => report[figure].get(name) ?? 0)])
  return table([what, ...runs.map(({ where }) => where)], rows)
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
