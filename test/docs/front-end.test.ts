import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startRig } from '../rig.ts'
import { as, keysOf } from '../viewers.ts'
import { blocksOf } from './guide.ts'
import { runCommands, startCommands } from './shell.ts'

const [cors, install, copy, config, generate, ...code] = blocksOf('docs/guides/front-end.md')
const [clientCode, errorsCode, createCode, watchCode, trustedCode, ...others] = code
const CAMPAIGN = 'PredictiveDialingCampaign:1400000000:2570'
const CREATE = 'CreateAutoCalloutTask'
const INPUT = {
  idempotencyKey: 'a-front-end-guide',
  notBefore: '2030-01-01T02:00:00Z',
  callees: ['008613000000001'],
  callers: ['0086075500000000'],
  ivrId: '4600',
}
/** As a front end with a bundler has it. */
const TSCONFIG = {
  compilerOptions: {
    ...{ target: 'es2022', lib: ['es2022', 'dom'], module: 'esnext', moduleResolution: 'bundler' },
    ...{ strict: true, noEmit: true, skipLibCheck: true, verbatimModuleSyntax: true, types: [] },
    ...{ allowImportingTsExtensions: true, resolveJsonModule: true },
  },
  include: ['src', 'codegen.ts'],
}

const root = mkdtempSync(join(tmpdir(), 'front-end-'))
const folder = join(root, 'page')

// What the guide says to do, in a folder of its own, with the packages that are here already.
beforeAll(async () => {
  symlinkSync(resolve('.'), join(root, 'gateway'))
  mkdirSync(folder)
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  write('package.json', '{ "type": "module" }')
  write('codegen.ts', config?.text)
  write('tsconfig.json', JSON.stringify(TSCONFIG))
  await runCommands(copy?.text ?? '', {}, folder)
  await runCommands(generate?.text ?? '', {}, folder)
  write('src/ccc/client.ts', clientCode?.text)
  write('src/ccc/errors.ts', errorsCode?.text)
  write('src/ccc/create-task.ts', createCode?.text)
  write('src/ccc/watch-campaign.ts', watchCode?.text)
  write('src/ccc/trusted.ts', trustedCode?.text)
}, 60_000)

afterAll(() => rmSync(root, { recursive: true }))

function write(file: string, text = ''): void {
  writeFileSync(join(folder, file), text)
}

/** Runs a piece of a page that uses the code of the guide, and gives what it returns. */
async function inPage(body: string, url: string, token: string | null = null) {
  const file = join(folder, 'src', `page-${Math.random()}.ts`)
  writeFileSync(
    file,
    `import { createClient } from './ccc/client.ts'
    import { nextStep, toldBy } from './ccc/errors.ts'
    import { createTask } from './ccc/create-task.ts'
    import { watchCampaign } from './ccc/watch-campaign.ts'
    import { trusted } from './ccc/trusted.ts'
    import { CampaignDocument, PauseCampaignDocument } from './ccc/generated/graphql.ts'
    const client = createClient(${JSON.stringify(url)}, () => ${JSON.stringify(token)})
    const told = await (async () => { ${body} })()
    process.stdout.write(JSON.stringify(told))
    process.exit(0)`,
  )
  const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: folder })
  return JSON.parse(stdout)
}

// Programs that start one after the other, on a machine with other work.
describe('the guide to a front end', { timeout: 60_000 }, () => {
  it('shows nothing that is not tried here, and names packages that it is tried with', () => {
    const { devDependencies, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    const commands = install?.text ?? ''
    const packages = commands
      .split(/\s+/)
      .filter((word) => !/^(npm|install|--save-dev|)$/.test(word))

    expect(others).toEqual([])
    expect(packages).toHaveLength(6)
    for (const name of packages)
      expect({ ...devDependencies, ...dependencies }).toHaveProperty(name)
  })

  it('has code that fits the types made from the documents', async () => {
    await expect(runCommands('npx tsc --noEmit', {}, folder)).resolves.toBe('')
  })

  it('gives pages of its origin leave to ask', async () => {
    const { url } = await startCommands(cors?.text)

    const { headers } = await post(url, '{"query":"{ __typename }"}', {
      origin: 'http://localhost:5173',
    })

    expect(headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
  })

  it('writes a list of documents to which a gateway can be held', async () => {
    const trustedDocuments = join(folder, 'src/ccc/generated/persisted-documents.json')
    const { gateway, query } = await startRig({ config: { trustedDocuments } })
    const read = `const named = createClient('${gateway.url}', () => null, trusted)
      const ask = { query: CampaignDocument, variables: { id: '${CAMPAIGN}' } }
      return (await named.query(ask)).data`

    expect((await query('{ __typename }')).body.errors).toHaveLength(1)
    expect(await inPage(read, gateway.url)).toMatchObject({ campaign: { state: 'RUNNING' } })
  })

  it('sends the token, and tells by code whether to log in, to try again, or to show', async () => {
    const authentication = keysOf({ reader: { '*': ['read'] } })
    const { gateway, simulator } = await startRig({ config: { authentication } })
    const token = as('reader').authorization?.replace('Bearer ', '') ?? ''
    const tried = `const ask = { query: CampaignDocument, variables: { id: '${CAMPAIGN}' } }
      return client.query(ask).catch((error) => [nextStep(error), toldBy(error)])`
    const changed = `const ask = { mutation: PauseCampaignDocument, variables: { id: '${CAMPAIGN}' } }
      return client.mutate(ask).catch((error) => [nextStep(error), toldBy(error)])`

    expect(await inPage(tried, gateway.url)).toMatchObject([
      'log in',
      [{ code: 'UNAUTHENTICATED' }],
    ])
    expect(await inPage(changed, gateway.url, token)).toMatchObject([
      'show',
      [{ code: 'FORBIDDEN' }],
    ])
    simulator.faults.always({ kind: 'error', code: 'RequestLimitExceeded' })
    expect(await inPage(tried, gateway.url, token)).toMatchObject([
      'try again',
      [{ code: 'RATE_LIMITED', retryAfterSeconds: 1 }],
    ])
  })

  it('creates nothing without a yes, and one task where an answer is lost on the way', async () => {
    const { gateway, simulator } = await startRig()
    const create = (
      yes: boolean,
    ) => `return createTask(client, ${JSON.stringify(INPUT)}, async (check) => {
      if (check.calleeCount !== 1) throw new Error('another check'); return ${yes} })`

    expect(await inPage(create(false), gateway.url)).toBeNull()
    expect(simulator.journal.ofAction(CREATE)).toEqual([])
    simulator.faults.next({ kind: 'reset-after-execution', action: CREATE })
    const task = await inPage(create(true), gateway.url)
    const again = await inPage(create(true), gateway.url)

    expect(task).toMatchObject({ taskId: expect.any(String), state: 'INITIAL' })
    expect(again).toEqual(task)
    expect(simulator.journal.ofAction(CREATE)).toHaveLength(1)
  })

  it('polls, and yields to what people ask for', async () => {
    const { gateway, simulator } = await startRig()
    const watched = `return new Promise((resolve) => {
      const states = []
      watchCampaign(client, '${CAMPAIGN}', 50).subscribe(({ data }) => {
        if (data?.campaign?.state && states.at(-1) !== data.campaign.state) states.push(data.campaign.state)
        if (states.length === 1 && !paused) { paused = true; void fetch(${JSON.stringify(gateway.url)}, {
          method: 'POST', headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: 'mutation { pausePredictiveDialingCampaign(id: "${CAMPAIGN}") { requestId } }' }) }) }
        if (states.length === 2) resolve(states)
      })
    })`

    const states = await inPage(`let paused = false; ${watched}`, gateway.url)

    expect(states).toEqual(['RUNNING', 'PAUSED'])
    expect(simulator.journal.ofAction('DescribePredictiveDialingCampaign').length).toBeGreaterThan(
      1,
    )
    expect(watchCode?.text).toContain("priority: 'u=5'")
  })
})
