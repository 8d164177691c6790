/**
 * Writes the tables that are made from the code into the documents that show them, between
 * `<!-- name -->` and `<!-- /name -->`. With `--check` it writes nothing and fails where one is old.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { READINGS } from '../src/client/refusals.ts'
import { describeSettings } from '../src/config.ts'

const WAS_ANYTHING_DONE = { 'not-sent': 'no', refused: 'no', unknown: 'perhaps' }

const TABLES = [
  { file: 'README.md', name: 'settings', table: settingsTable() },
  { file: 'docs/errors.md', name: 'upstream codes', table: readingsTable() },
]

const check = process.argv.includes('--check')
const stale = TABLES.filter((each) => !isCurrent(each, check))
if (check && stale.length > 0) {
  process.stderr.write(
    `Old tables in ${stale.map(({ file }) => file).join(', ')}: npm run generate\n`,
  )
  process.exitCode = 1
}

function isCurrent({ file, name, table }: (typeof TABLES)[number], check: boolean): boolean {
  const text = readFileSync(file, 'utf8')
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`]
  const [before, rest] = text.split(start)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined)
    throw new Error(`${file} has no place for ${name}`)
  const current = `${before}${start}\n${table}\n\n${end}${after}`
  if (current !== text && !check) writeFileSync(file, current)
  return current === text
}

function settingsTable(): string {
  const rows = describeSettings().map(({ name, fallback, meaning }) => [
    `\`${name}\``,
    fallback === '' ? '' : `\`${fallback}\``,
    meaning,
  ])
  return markdown(['variable', 'default', 'meaning'], rows)
}

function readingsTable(): string {
  const rows = Object.entries(READINGS).map(([upstreamCode, reading]) => [
    `\`${upstreamCode}\``,
    `\`${reading.code}\``,
    reading.retryable ? 'yes' : 'no',
    WAS_ANYTHING_DONE[reading.outcome],
    reading.cure,
  ])
  return markdown(
    ['upstream code, or family of codes', 'code', 'retryable', 'was anything done?', 'what to do'],
    rows,
  )
}

function markdown(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return lines.join('\n')
}
