/**
 * A fast stand-in for CCC, which checks no signature: answers by action and id, optionally no more
 * than so many of each action in any second, and counts what it was asked. A process of its own:
 *
 *   node bench/upstream.ts '{"perSecond": 20, "delayMs": 5}'
 *
 * `GET /counts` tells what was asked since it was told last. `GET /plain/…` gives the answers in the
 * graph's own words, for a peer that can neither sign nor translate.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { campaignOf, detailOf } from './campaign.ts'
import { calleesOf, taskDetail } from './task.ts'

export interface Limits {
  /** Calls of one action that are granted in any second; left out: all. */
  readonly perSecond?: number
  readonly delayMs?: number
}

export interface Counts {
  answered: number
  refused: number
  /** Most calls of one action that came in any one second; 0 where none is ever refused. */
  most: number
}

const { perSecond = Number.POSITIVE_INFINITY, delayMs = 0 }: Limits = JSON.parse(
  process.argv[2] ?? '{}',
)
const WINDOW_MS = 1000
const arrivals = new Map<string, number[]>() // of each action, in the last second
const granted = new Map<string, number[]>()
let counts: Counts = { answered: 0, refused: 0, most: 0 }

const task = taskDetail()
const fixed: Readonly<Record<string, Buffer>> = {
  DescribeAutoCalloutTask: reply(task),
  DescribeSkillGroupInfoList: reply({ TotalCount: 0, SkillGroupList: [] }),
  DescribePredictiveDialingSessions: reply({ TotalCount: 0, SessionList: [] }),
}
const plainTask = Buffer.from(JSON.stringify({ callees: { nodes: calleesOf(task) } }))
const finishedOnes = new Map<number, Buffer>()

const server = createServer((request, response) => {
  if (request.url === '/counts') tellCounts(response)
  else if (request.method === 'GET') after(() => send(response, plain(request.url ?? '')))
  else answer(request, response)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const action = String(request.headers['x-tc-action'])
  const chunks: Buffer[] = await request.toArray()
  const granted = grants(action)
  const params = () => JSON.parse(Buffer.concat(chunks).toString())
  const tell = () => send(response, fixed[action] ?? replyTo(action, params()))
  if (granted) after(tell)
  else send(response, REFUSAL)
}

function replyTo(action: string, { CampaignId }: { CampaignId: number }): Buffer {
  if (action === 'DescribePredictiveDialingCampaign') return campaign(CampaignId)
  if (action === 'DescribePredictiveDialingCampaigns') {
    const row = { ...detailOf(CampaignId), CalleeCount: 2000, FinishedCalleeCount: 402 }
    return reply({ TotalCount: 1, CampaignList: [row] })
  }
  return reply({ Error: { Code: 'InvalidAction', Message: 'not in this stand-in' } })
}

/** A finished one is printed once, so that this process has as little to do as can be. */
function campaign(id: number): Buffer {
  const known = finishedOnes.get(id)
  if (known !== undefined) return known
  const printed = reply(detailOf(id))
  if (detailOf(id).Status !== 1) finishedOnes.set(id, printed)
  return printed
}

const REFUSAL = reply({
  Error: { Code: 'RequestLimitExceeded', Message: 'Your current request rate exceeds the limit.' },
})

function reply(response: object): Buffer {
  const RequestId = '3c140219-cfe9-470e-b241-907877d6fb03'
  return Buffer.from(JSON.stringify({ Response: { ...response, RequestId } }))
}

function plain(url: string): Buffer {
  const [, , kind, id] = url.split('/')
  const known = kind === 'tasks' || kind === 'campaigns'
  if (!known || !grants(`plain ${kind}`)) return REFUSAL
  if (kind === 'tasks') return plainTask
  return Buffer.from(JSON.stringify(campaignOf(detailOf(Number(id)))))
}

/** Counts a call, and tells whether it is one of those that a sliding second allows. */
function grants(action: string): boolean {
  if (perSecond === Number.POSITIVE_INFINITY) return counts.answered++ >= 0
  const now = performance.now()
  const came = lately(arrivals, action, now)
  counts.most = Math.max(counts.most, came.push(now))
  const passed = lately(granted, action, now)
  const passes = passed.length < perSecond
  if (passes) passed.push(now)
  counts[passes ? 'answered' : 'refused']++
  return passes
}

function lately(times: Map<string, number[]>, action: string, now: number): number[] {
  const known = times.get(action) ?? []
  if (known.length === 0) times.set(action, known)
  let old = 0
  while (old < known.length && now - (known[old] ?? now) >= WINDOW_MS) old++
  known.splice(0, old)
  return known
}

function after(work: () => void): void {
  if (delayMs > 0) setTimeout(work, delayMs)
  else work()
}

function send(response: ServerResponse, body: Buffer): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
  response.end(body)
}

function tellCounts(response: ServerResponse): void {
  send(response, Buffer.from(JSON.stringify(counts)))
  counts = { answered: 0, refused: 0, most: 0 }
}
