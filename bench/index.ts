/**
 * Measures the gateway beside its peers, and prints one table. See README.md.
 *
 *   npm run bench                       all rows
 *   npm run bench -- fast-lane signing  these rows
 *   npm run bench -- --write            and writes the table into README.md
 */
import { execFileSync } from 'node:child_process'
import { inspect } from 'node:util'
import { OTHER, stopAll } from './process.ts'
import { burst } from './rows/burst.ts'
import { checks } from './rows/checks.ts'
import { dashboards } from './rows/dashboards.ts'
import { executedAnew } from './rows/executed-anew.ts'
import { failures } from './rows/failures.ts'
import { fastLane } from './rows/fast-lane.ts'
import { joined } from './rows/joined.ts'
import { largeTask } from './rows/large-task.ts'
import { sameCampaign } from './rows/same-campaign.ts'
import { signing } from './rows/signing.ts'
import { start } from './rows/start.ts'
import { printed, type Row, table, writeTable } from './table.ts'

const ROWS: readonly Row[] = [
  ...[fastLane, checks, executedAnew, joined, largeTask, sameCampaign, burst, dashboards],
  ...[signing, start, failures],
]

const names = process.argv.slice(2).filter((word) => word !== '--write')
const unknown = names.filter((name) => !ROWS.some((row) => row.name === name))
if (unknown.length > 0) throw new Error(`no such row: ${unknown.join(', ')}`)
const wanted = ROWS.filter(({ name }) => names.length === 0 || names.includes(name))

// This process is the load; what is measured has the first core for itself.
execFileSync('taskset', ['-a', '-cp', String(OTHER), String(process.pid)])

const lines: string[] = []
for (const row of wanted) {
  process.stderr.write(`${row.name}: ${row.what}\n`)
  const ofRow = await linesOf(row)
  process.stderr.write(`${ofRow.join('\n')}\n\n`)
  lines.push(...ofRow)
}
process.stdout.write(`${table(lines)}`)
if (process.argv.includes('--write')) writeTable(ROWS, lines)

/** None where it failed: its figures would be worth nothing, and those of the others stand. */
async function linesOf(row: Row): Promise<string[]> {
  try {
    return printed(row, await row.run())
  } catch (error) {
    process.stderr.write(`${row.name} failed: ${inspect(error)}\n`)
    process.exitCode = 1
    return []
  } finally {
    await stopAll()
  }
}
