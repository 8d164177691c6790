import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled'
import { startStandaloneServer } from '@apollo/server/standalone'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newFolder } from '../replicas.ts'
import { post, startRig } from '../rig.ts'
import { as, keysOf } from '../viewers.ts'
import { blocksOf } from './guide.ts'
import { filledIn, runCommands, startCommands } from './shell.ts'

const [customersSdl, roverConfig, rover, composeCode, compose, ...rest] = blocksOf(
  'docs/guides/supergraph.md',
)
const [routerConfig, apolloRouter, routerCode, route, start, ...others] = rest
const SECRET = 'made-up-secret-of-the-router'
const TSCONFIG = {
  compilerOptions: {
    ...{ target: 'es2024', module: 'nodenext', types: ['node'], strict: true, noEmit: true },
    ...{ skipLibCheck: true, erasableSyntaxOnly: true, exactOptionalPropertyTypes: true },
  },
  include: ['*.ts'],
}

/** The folder of a platform team, with the addresses of this test in its files. */
function teamFolder(addresses: Record<string, string> = {}): string {
  const folder = newFolder()
  const write = (name: string, text = '') => {
    const own = Object.entries(addresses).reduce((so, [from, to]) => so.replace(from, to), text)
    writeFileSync(join(folder, name), own)
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  write('package.json', '{ "type": "module" }')
  write('tsconfig.json', JSON.stringify(TSCONFIG))
  write('subgraph.graphql', readFileSync('subgraph.graphql', 'utf8'))
  write('customers.graphql', customersSdl?.text)
  write('compose.ts', composeCode?.text)
  write('router.ts', routerCode?.text)
  return folder
}

/** Who is reached under each number is told by its last digit. */
async function startCustomers(): Promise<string> {
  const customer = ({ calleeE164 }: { calleeE164: string | null }) =>
    calleeE164 && { id: calleeE164.at(-1), name: `customer ${calleeE164.at(-1)}` }
  const schema = buildSubgraphSchema([
    { typeDefs: parse(customersSdl?.text ?? ''), resolvers: { CallRecord: { customer } } },
  ])
  const server = new ApolloServer({ schema, plugins: [ApolloServerPluginInlineTraceDisabled()] })
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } })
  onTestFinished(() => server.stop())
  return url
}

async function startRouter(folder: string): Promise<string> {
  const [, command = ''] = (route?.text ?? '').split('node ')
  const child = spawn(process.execPath, [command.trim()], {
    cwd: folder,
    env: { ...process.env, CCC_GATEWAY_ROUTER_SECRET: SECRET },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  })
  const [url] = await once(createInterface({ input: child.stdout }), 'line')
  return String(url)
}

// Programs that start one after the other, on a machine with other work.
describe('the guide to a supergraph', { timeout: 60_000 }, () => {
  it('shows nothing that is not tried here, but what it says is not', () => {
    const text = readFileSync('docs/guides/supergraph.md', 'utf8')

    expect(others).toEqual([])
    expect(text).toContain('| `rover`, Apollo Router, contracts of GraphOS | not run')
    expect(rover?.text).toContain('--config supergraph.yaml > supergraph.graphql')
    expect(apolloRouter?.text).toContain('--config router.yaml --supergraph supergraph.graphql')
    expect(roverConfig?.text.match(/file: .*/g)).toEqual([
      'file: ./subgraph.graphql',
      'file: ./customers.graphql',
    ])
    expect(routerConfig?.text).toContain('name: ccc-router-secret')
  })

  it('has code that fits the types of the libraries', async () => {
    await expect(runCommands('npx tsc --noEmit', {}, teamFolder())).resolves.toBe('')
  })

  it('composes, and asks through a router that passes tokens on and sends the secret', async () => {
    const authentication = keysOf({
      clerk: { '*': ['read', 'personal'] },
      reader: { '*': ['read'] },
    })
    const { gateway } = await startRig({ config: { authentication, routerSecrets: [SECRET] } })
    const folder = teamFolder({
      'http://localhost:4000/graphql': gateway.url,
      'http://localhost:4001/graphql': await startCustomers(),
      'port: 4002': "host: '127.0.0.1', port: 0",
    })
    await runCommands(compose?.text ?? '', {}, folder)
    const url = await startRouter(folder)
    const asked = JSON.stringify({
      query: `{ predictiveDialingCampaign(campaignId: 2572) { sessions(pageSize: 1) { nodes {
        callRecord { callee customer { name } } } } } }`,
    })

    const told = await Promise.all(['clerk', 'reader'].map((who) => post(url, asked, as(who))))

    const [full, masked] = told.map(
      ({ body }) => body.data.predictiveDialingCampaign.sessions.nodes[0].callRecord,
    )
    expect(full).toEqual({
      callee: expect.stringMatching(/^0086/),
      customer: { name: `customer ${full.callee.at(-1)}` },
    })
    expect(masked).toEqual({ callee: expect.stringMatching(/^\*\d{4}$/), customer: null })
    expect(readFileSync(join(folder, 'supergraph.graphql'), 'utf8')).toContain('"dials"')
  })

  it('starts a gateway that tells its schema to the router alone', async () => {
    const { url } = await startCommands(filledIn(start?.text, [SECRET]))
    const service = '{"query":"{ _service { sdl } }"}'

    const stranger = await post(url, service)
    const router = await post(url, service, { 'ccc-router-secret': SECRET })

    expect(stranger.body.errors[0].extensions.code).toBe('ROUTER_UNAUTHENTICATED')
    expect(router.body.data._service.sdl.trim()).toBe(
      readFileSync('subgraph.graphql', 'utf8').trim(),
    )
  })
})
