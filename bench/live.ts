/**
 * What it costs to watch. Ends with 1 where a limit is missed. See README.md.
 *
 *   npm run bench:live            both parts
 *   npm run bench:live -- crowd   10,000 who watch one campaign
 *   npm run bench:live -- many    500 tasks that are watched under one quota
 */

import { crowd } from './live/crowd-figures.ts'
import type { Figure } from './live/figure.ts'
import { many } from './live/many-figures.ts'
import { stopAll } from './process.ts'
import { machine } from './table.ts'

const PARTS = { crowd, many }

const [only] = process.argv.slice(2)
const figures: Figure[] = []
for (const [name, part] of Object.entries(PARTS)) {
  if (name !== (only ?? name)) continue
  process.stderr.write(`${name}\n`)
  try {
    figures.push(...(await part()))
  } finally {
    await stopAll()
  }
}
const lines = figures.map(
  ({ what, got, limit, isMet }) => `| ${what} | ${got} | ${limit} | ${isMet ? 'yes' : '**no**'} |`,
)
process.stdout.write(
  `${machine()}\n\n| what | measured | limit | met |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`,
)
process.exitCode = figures.every(({ isMet }) => isMet) ? 0 : 1
