/**
 * A stand-in for CCC in which everything that is watched changes all the time: counts are the
 * milliseconds at which they were told, so that whoever hears of one knows how old it is.
 *
 *   node bench/live/upstream.ts '{"tasks": 500, "perSecond": 20, "delayMs": 5}'
 *
 * `GET /counts` tells what was asked since it was told last, by action, and what was refused.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { timeAsCount } from './time.ts'

const {
  tasks = 1,
  perSecond = Number.POSITIVE_INFINITY,
  delayMs = 5,
} = JSON.parse(process.argv[2] ?? '{}') as {
  readonly tasks?: number
  readonly perSecond?: number
  readonly delayMs?: number
}

let counts: Record<string, number> = {}
const arrivals = new Map<string, number[]>()

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    send(response, counts)
    counts = {}
  } else void answer(request, response)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const action = String(request.headers['x-tc-action'])
  const params = JSON.parse(Buffer.concat(await request.toArray()).toString())
  const granted = grants(action)
  count(granted ? action : 'refused')
  const told = granted ? replyTo(action, params) : REFUSED
  setTimeout(() => send(response, { Response: { ...told, RequestId: 'made-up' } }), delayMs)
}

const REFUSED = { Error: { Code: 'RequestLimitExceeded', Message: 'too many' } }

interface Asked {
  readonly PageSize: number
  readonly PageNumber: number
}

function replyTo(action: string, { PageSize, PageNumber }: Asked): object {
  if (action === 'DescribePredictiveDialingCampaigns')
    return { TotalCount: 1, CampaignList: [campaign()] }
  if (action === 'DescribeAutoCalloutTask') return { ...task(0), Callees: callees() }
  const from = PageSize * PageNumber
  const rows = Array.from({ length: Math.min(PageSize, tasks - from) }, (_, n) =>
    task(from + n + 1),
  )
  return { TotalCount: tasks, Tasks: rows }
}

function campaign() {
  const FinishedCalleeCount = timeAsCount()
  return { CampaignId: 1, Name: 'watched', Status: 1, CalleeCount: 1e9, FinishedCalleeCount }
}

function task(TaskId: number) {
  return {
    TaskId,
    Name: 'watched',
    State: 1,
    NotBefore: 1,
    NotAfter: 0,
    CalleeCount: timeAsCount(),
  }
}

/** As a task tells them; the time stands in a session's id, which is free text. */
function callees() {
  return [{ Callee: '008613000000000', State: 1, Sessions: [String(timeAsCount())] }]
}

/** No more than so many of one action in any second. */
function grants(action: string): boolean {
  const now = performance.now()
  const lately = (arrivals.get(action) ?? []).filter((at) => now - at < 1000)
  const granted = lately.length < perSecond
  if (granted) lately.push(now)
  arrivals.set(action, lately)
  return granted
}

function count(name: string): void {
  counts[name] = (counts[name] ?? 0) + 1
}

function send(response: ServerResponse, value: object): void {
  const body = Buffer.from(JSON.stringify(value))
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
  response.end(body)
}
