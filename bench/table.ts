import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'

/** One line of the table. */
export interface Line {
  readonly who: string
  readonly median: string
  readonly best: string
  /** Further figures, with their units. */
  readonly also: string
}

/** One thing that is measured: a program of its own, and lines of the table. */
export interface Row {
  /** By which it is run alone. */
  readonly name: string
  readonly what: string
  /** For the line of this gateway. */
  readonly mustBe: string
  run(): Promise<Line[]>
}

export const GATEWAY = 'this gateway'

const HEAD = `| row | who | median | best | also | must be |
| --- | --- | --- | --- | --- | --- |`
const README = join(import.meta.dirname, 'README.md')
const [START, END] = ['<!-- figures -->', '<!-- /figures -->']

export function printed({ name, mustBe }: Row, lines: readonly Line[]): string[] {
  return lines.map(({ who, median, best, also }) => {
    const wanted = who.startsWith(GATEWAY) ? mustBe : ''
    return `| ${[name, who, median, best, also, wanted].join(' | ')} |`
  })
}

export function table(lines: readonly string[]): string {
  return `${machine()}\n\n${HEAD}\n${lines.join('\n')}\n`
}

/** Replaces the lines of the rows that were run, and leaves those of the others. */
export function writeTable(rows: readonly Row[], lines: readonly string[]): void {
  const text = readFileSync(README, 'utf8')
  const [before = '', rest = ''] = text.split(START)
  const [old = '', after = ''] = rest.split(END)
  const all = [...old.split('\n').filter((line) => /^\| [a-z]/.test(line)), ...lines]
  const merged = rows.flatMap(({ name }) => {
    const isOfRow = (line: string) => line.startsWith(`| ${name} |`)
    const fresh = lines.filter(isOfRow)
    return fresh.length > 0 ? fresh : all.filter(isOfRow)
  })
  writeFileSync(README, `${before}${START}\n\n${table(merged)}\n${END}${after}`)
}

/** Before anything was started: what else the machine had to do. */
const [busy = 0] = loadavg()

export function machine(): string {
  const day = new Date().toISOString().slice(0, 10)
  return `${day}, ${cpus().length} cores of ${cpus()[0]?.model}, Node ${process.version}, load average before ${busy.toFixed(1)}`
}
