import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { campaignOf, detailOf, finished, QUERY, SDK_APP_ID } from './campaign.ts'
import { Connection, type Exchange, get, post } from './load.ts'
import { MEASURED, OTHER, type Running, start } from './process.ts'
import { GATEWAY } from './table.ts'
import { type Sharing, startTailcall } from './tailcall.ts'
import type { Counts, Limits } from './upstream.ts'

const HERE = import.meta.dirname
const ROOT = resolve(HERE, '..')

/** What a peer may keep: nothing, the upstream's answers, or its own whole responses. */
export type Keeps = 'nothing' | 'data' | 'responses'

/** One that is measured. */
export interface Contestant {
  readonly name: string
  readonly running: Running
  /** The request for the 11 fields of one campaign; `turn` is sent along, and nobody reads it. */
  ask(campaignId: number, turn?: string): Buffer
  /** The campaign in an answer's body. */
  campaignIn(body: Buffer): unknown
}

export interface Upstream extends Running {
  /** What it was asked since this was last called. */
  counts(): Promise<Counts>
}

export async function startUpstream(limits: Limits = {}): Promise<Upstream> {
  const command = [process.execPath, join(HERE, 'upstream.ts'), JSON.stringify(limits)]
  const running = await start({ command, core: OTHER })
  const counts = async () => {
    const connection = await Connection.open(running.url)
    const { body } = await connection.ask(get('/counts'))
    connection.close()
    return JSON.parse(body.toString())
  }
  return { ...running, counts }
}

/** Settings of the gateway that rows have in common. */
export const QUOTA_LIFTED = { CCC_GATEWAY_CALLS_PER_SECOND: '10000' }
export const NOTHING_KEPT = { CCC_GATEWAY_FRESHNESS: 'all=0' }

/** The gateway as `npm start` starts it, but for npm. */
export async function startGateway(
  upstream: string,
  settings: NodeJS.ProcessEnv = {},
  options: readonly string[] = [],
  root = ROOT,
): Promise<Running> {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [, file, ...args] = scripts.start.split(' ')
  const command = [process.execPath, ...options, join(root, file), ...args]
  const env = {
    NODE_ENV: 'production',
    CCC_GATEWAY_ALLOW_ANONYMOUS: 'true',
    PORT: '0',
    CCC_GATEWAY_OPS_PORT: '0',
    CCC_ENDPOINT: upstream,
    CCC_SDK_APP_ID: SDK_APP_ID,
    TENCENTCLOUD_SECRET_ID: 'made-up',
    TENCENTCLOUD_SECRET_KEY: 'made-up',
    ...settings,
  }
  return start({ command, core: MEASURED, env })
}

export async function startPeer(file: string, env: NodeJS.ProcessEnv): Promise<Running> {
  const command = [process.execPath, join(HERE, 'peers', `${file}.mjs`)]
  return start({ command, core: MEASURED, env: { NODE_ENV: 'production', ...env } })
}

/** A server that answers these bytes to everything. */
export async function startConstant(body: Buffer): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'constant-'))
  const file = join(folder, 'body')
  writeFileSync(file, body)
  try {
    return await startPeer('node-http', { BODY: file })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The limit of every answer to a campaign: the bytes that a GraphQL server would send. */
export async function constant(): Promise<Contestant> {
  const [campaignId] = finished(1) as [number]
  const data = { predictiveDialingCampaign: campaignOf(detailOf(campaignId)) }
  const running = await startConstant(Buffer.from(JSON.stringify({ data })))
  return graphql('node:http, constant body', running)
}

export async function gateway(
  upstream: string,
  settings: NodeJS.ProcessEnv = {},
): Promise<Contestant> {
  return graphql(GATEWAY, await startGateway(upstream, settings))
}

/** The gateway that asks who sends a request, for callers who show this. */
export async function guardedGateway(
  name: string,
  upstream: string,
  settings: NodeJS.ProcessEnv,
  authorization?: string,
): Promise<Contestant> {
  return graphql(name, await startGateway(upstream, settings), authorization)
}

/** The gateway as it was at a commit, with the packages of today. */
export async function earlierGateway(
  commit: string,
  upstream: string,
  settings: NodeJS.ProcessEnv,
): Promise<Contestant> {
  const folder = mkdtempSync(join(tmpdir(), 'earlier-'))
  const git = (...args: string[]) => execFileSync('git', ['-C', ROOT, 'worktree', ...args])
  git('add', '--detach', '--quiet', folder, commit)
  process.once('exit', () => git('remove', '--force', folder))
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  return graphql(`the gateway at ${commit}`, await startGateway(upstream, settings, [], folder))
}

const NAMES: Readonly<Record<string, string>> = {
  apollo: 'Apollo Server, stand-alone, got',
  mercurius: 'Mercurius, jit, undici',
  yoga: 'GraphQL Yoga, fetch',
}

export async function peer(file: string, upstream: string, keeps: Keeps): Promise<Contestant> {
  const running = await startPeer(file, { UPSTREAM: upstream, KEEP: keeps })
  const with_ = { nothing: '', data: '; data in memory', responses: '; response cache' }[keeps]
  return graphql(`${NAMES[file]}${with_}`, running)
}

export async function tailcall(upstream: string, sharing: Sharing): Promise<Contestant> {
  const running = await startTailcall(upstream, sharing)
  const does = [sharing.dedupes && 'dedupe', sharing.caches && '@cache'].filter(Boolean)
  return graphql(`${['Tailcall on plain routes', ...does].join('; ')}`, running)
}

export async function rest(upstream: string, keeps: Keeps): Promise<Contestant> {
  return {
    name: `REST over the official SDK${keeps === 'data' ? '; data in memory' : ''}`,
    running: await startPeer('rest', { UPSTREAM: upstream, KEEP: keeps }),
    ask: (campaignId, turn) => get(`/campaigns/${campaignId}${turn ? `?turn=${turn}` : ''}`),
    campaignIn: (body) => JSON.parse(body.toString()),
  }
}

function graphql(name: string, running: Running, authorization?: string): Contestant {
  return {
    name,
    running,
    ask: (campaignId, turn) =>
      post('/graphql', { query: QUERY, variables: { campaignId, turn } }, authorization),
    campaignIn: (body) => JSON.parse(body.toString()).data.predictiveDialingCampaign,
  }
}

/** Asks for each campaign once, and proves that the answer is the one that all must give. */
export async function proven(
  { name, running, ask, campaignIn }: Contestant,
  campaignIds: readonly number[],
  turn?: string,
): Promise<Exchange[]> {
  const connection = await Connection.open(running.url)
  const exchanges: Exchange[] = []
  for (const id of campaignIds) {
    const request = ask(id, turn)
    const { body } = await connection.ask(request)
    assert.deepEqual(campaignIn(body), campaignOf(detailOf(id)), `${name} answers otherwise`)
    exchanges.push({ request, body: Buffer.from(body) })
  }
  connection.close()
  return exchanges
}
