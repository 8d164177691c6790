/**
 * 10,000 queries of a CCC that fails one call in five, beside the same without faults: what was
 * answered, with which errors, and by how many calls. Ends with 1 where an answer is wrong, an error
 * has no name, or more than 10 % more calls were made. See README.md.
 *
 *   npm run bench:faults             10,000 queries
 *   npm run bench:faults -- 1000 7   so many, with faults drawn from another seed
 */
import { askInFaults, type Report } from './faults/run.ts'
import { machine } from './table.ts'

const [requests = 10_000, seed = 20_261_121] = process.argv.slice(2).map(Number)
const MOST_CALLS = 1.1

const without = await askInFaults(requests)
const withFaults = await askInFaults(requests, seed)
const ratio = withFaults.calls / without.calls
const isNamed = !withFaults.codes.has('INTERNAL_SERVER_ERROR')
process.stdout.write(`${machine()}; seed ${seed}

| faults | right | with a named error | wrong | calls | of them failed | seconds |
| --- | --- | --- | --- | --- | --- | --- |
| ${row('none', without)}
| ${row('one call in five', withFaults)}

${ratio.toFixed(3)} times as many calls. Errors: ${codes(withFaults)}.
`)
for (const answer of withFaults.wrong) process.stderr.write(`${answer}\n`)
process.exitCode = withFaults.wrong.length === 0 && isNamed && ratio <= MOST_CALLS ? 0 : 1

function row(faults: string, report: Report): string {
  const { right, failed, wrong, calls, callsThatFailed, seconds } = report
  const figures = [right, failed, wrong.length, calls, callsThatFailed, Math.round(seconds)]
  return [faults, ...figures].join(' | ').concat(' |')
}

function codes({ codes: counts }: Report): string {
  return [...counts].map(([code, count]) => `${code} ${count}`).join(', ')
}
