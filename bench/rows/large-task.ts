import assert from 'node:assert/strict'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import {
  type Keeps,
  QUOTA_LIFTED,
  startConstant,
  startGateway,
  startPeer,
  startUpstream,
} from '../contestants.ts'
import { Connection, cycled, post } from '../load.ts'
import type { Running } from '../process.ts'
import { median, type Runner, race } from '../rounds.ts'
import { multiples } from '../share.ts'
import { GATEWAY, type Line, type Row } from '../table.ts'
import { startTailcall } from '../tailcall.ts'
import { CALLEES_QUERY, calleesIn, calleesOf, taskDetail } from '../task.ts'

const COURSE = { rounds: 5, connections: 2, ms: 600 }
/** More than a race asks for, so that each is asked for once. */
const TASKS = 2000
const WATCHED = 10

/** Tailcall's graph has no pages: its plain route gives all callees at once. */
const WITHOUT_PAGES = CALLEES_QUERY.replace(/\(pageSize: .*?\)/, '')

const expected = calleesOf(taskDetail())

export const largeTask: Row = {
  name: 'large-task',
  what: '20,000 callees in full: CPU as a multiple of a bare proxy (fresh), of a constant body (again)',
  mustBe: 'fresh at most 2 times, again at most 1.5 times, event loop held under 50 ms',
  async run() {
    const { url } = await startUpstream()
    return [...(await fresh(url)), ...(await again(url)), await held(url)]
  },
}

async function fresh(url: string): Promise<Line[]> {
  const proxy = await startPeer('proxy', { UPSTREAM: url })
  const runners = [
    { name: 'node:http, proxy that parses and prints', ...(await unproven(proxy)) },
    await runner(GATEWAY, await startGateway(url, QUOTA_LIFTED), TASKS),
    ...(await peers(url, 'nothing', TASKS)),
    await runner('Tailcall', await tailcall(url, false), TASKS, WITHOUT_PAGES),
  ]
  return named('fresh', multiples(await race(runners, COURSE)))
}

async function again(url: string): Promise<Line[]> {
  const own = await runner(GATEWAY, await startGateway(url, QUOTA_LIFTED), 1)
  const body = await answered(own.running, request(1, CALLEES_QUERY))
  const limit = await runner('node:http, constant body', await startConstant(body), 1)
  const runners = [
    ...[limit, own, ...(await peers(url, 'responses', 1))],
    await runner('Tailcall', await tailcall(url, true), 1, WITHOUT_PAGES),
  ]
  return named('again', multiples(await race(runners, COURSE)))
}

/** Mercurius keeps no responses: it executes anew over the data. */
async function peers(url: string, keeps: Keeps, tasks: number): Promise<Runner[]> {
  const start = (file: string, kept: Keeps) => startPeer(file, { UPSTREAM: url, KEEP: kept })
  return [
    await runner('Apollo Server', await start('apollo', keeps), tasks),
    await runner(
      'Mercurius, jit',
      await start('mercurius', keeps === 'responses' ? 'data' : keeps),
      tasks,
    ),
    await runner('GraphQL Yoga', await start('yoga', keeps), tasks),
  ]
}

function tailcall(url: string, caches: boolean): Promise<Running> {
  return startTailcall(url, { dedupes: true, caches })
}

function named(when: string, lines: readonly Line[]): Line[] {
  return lines.map((line) => ({ ...line, who: `${line.who}: ${when}` }))
}

/** Asks for so many tasks in turn. No answer names its task, so that one proof is good for all. */
async function runner(
  name: string,
  running: Running,
  tasks: number,
  query = CALLEES_QUERY,
): Promise<Runner> {
  const requests = Array.from({ length: tasks }, (_, n) => request(n + 1, query))
  const body = await answered(running, requests[0] as Buffer)
  assert.deepEqual(calleesIn(JSON.parse(body.toString()).data.autoCalloutTask), expected, name)
  const exchanges = cycled(requests.map((each) => ({ request: each, body })))
  return { name, running, exchanges }
}

async function unproven(running: Running): Promise<Omit<Runner, 'name'>> {
  const asked = request(1, CALLEES_QUERY)
  return { running, exchanges: cycled([{ request: asked, body: await answered(running, asked) }]) }
}

function request(taskId: number, query: string): Buffer {
  return post('/graphql', { query, variables: { taskId } })
}

async function answered({ url }: Running, asked: Buffer): Promise<Buffer> {
  const connection = await Connection.open(url)
  const { body } = await connection.ask(asked)
  connection.close()
  return body
}

/** One fresh answer after the other, watched from within. */
async function held(url: string): Promise<Line> {
  const watch = ['--import', join(import.meta.dirname, '../watch.ts')]
  const running = await startGateway(url, QUOTA_LIFTED, watch)
  const idle = running.memory().nowMb
  const times: number[] = []
  let bytes = 0
  for (let n = -3; n < WATCHED; n++) {
    bytes = (await answered(running, request(n + 10, CALLEES_QUERY))).length
    await setTimeout(50)
    const [ms] = (await asked(running)) as [number]
    if (n >= 0) times.push(ms)
  }
  const json = (bytes / 1e6).toFixed(1)
  const more = (running.memory().peakMb - idle).toFixed(0)
  return {
    who: `${GATEWAY}: event loop held, fresh`,
    median: `${median(times).toFixed(0)} ms`,
    best: `${Math.min(...times).toFixed(0)} ms`,
    also: `longest ${Math.max(...times).toFixed(0)} ms; ${more} MB more at the peak than idle, for ${json} MB of JSON`,
  }
}

function asked({ child }: Running): Promise<unknown[]> {
  const told = once(child, 'message')
  child.send('how long')
  return told
}
