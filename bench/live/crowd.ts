/**
 * Ten thousand who watch one campaign: prints, for each change, how long after CCC told it the
 * median and the last of them heard of it. A process of its own, so that what it holds counts to
 * nobody:
 *
 *   node bench/live/crowd.ts http://127.0.0.1:4000 10000
 */
import { median } from '../rounds.ts'
import { LiveSocket } from './socket.ts'
import { since } from './time.ts'

const [url = '', wanted = '10000'] = process.argv.slice(2)
const SIZE = Number(wanted)
const AT_ONCE = 100
const QUERY = `subscription {
  campaignChanged(id: "PredictiveDialingCampaign:1400000000:1") {
    id name state progress { calleeCount finishedCalleeCount ratio }
  }
}`

/** How late each was with a change, by the count that tells the change. */
const heard = new Map<string, number[]>()
const crowd: LiveSocket[] = []

for (let size = 0; size < SIZE; size += AT_ONCE) {
  const next = Array.from({ length: AT_ONCE }, () => LiveSocket.open(url, hear))
  crowd.push(...(await Promise.all(next)))
}
process.stdout.write('open\n')
for (const socket of crowd) socket.subscribe('1', QUERY)

function hear(text: string): void {
  const [, count = ''] = /"finishedCalleeCount":(\d+)/.exec(text) ?? []
  if (count === '') throw new Error(text)
  const late = heard.get(count) ?? []
  if (late.push(since(Number(count))) === SIZE) tell(count, late)
  heard.set(count, late)
}

/** A change of which not all hear is one that came before all were there, or was overtaken. */
function tell(count: string, late: readonly number[]): void {
  process.stdout.write(`${JSON.stringify({ median: median(late), last: Math.max(...late) })}\n`)
  heard.delete(count)
}
