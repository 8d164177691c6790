import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startSimulator } from '../../src/simulator/index.ts'
import { type Program, startProgram } from '../program.ts'
import { post } from '../rig.ts'

// The package as somebody else gets it: packed, and installed by npm into an empty folder.

const MINUTE = 60_000
const ASKED = '{"query":"{ autoCalloutTask(taskId: 1) { name } }"}'
const FREE_PORTS = { PORT: '0', CCC_GATEWAY_OPS_PORT: '0' }

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const run = promisify(execFile)
/** Without what npm tells those whom it runs, such as the folder of this repository. */
const { PATH = '', HOME = '' } = process.env
const env = { PATH: withoutOwnPrograms(PATH), HOME }

let tarball = ''
let folder = ''
let installMs = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ccc-installed-'))
  await run('npm', ['pack', '--pack-destination', folder], { env })
  tarball = join(folder, readdirSync(folder)[0] ?? '')
  const begunAt = performance.now()
  await run('npm', ['install', '--prefer-offline', tarball], { env, cwd: folder })
  installMs = performance.now() - begunAt
}, 3 * MINUTE)

afterAll(() => rmSync(folder, { recursive: true, force: true }), MINUTE)

/** The command as its user types it, in the folder where it was installed. */
function npx(args: string[], settings: Record<string, string> = {}): Program {
  return startProgram('npx', ['ccc-graphql', ...args], {
    cwd: folder,
    env: { ...env, ...settings },
  })
}

/** The same without npm, which has things of its own to say: its code, and what it prints. */
function ccc(args: string[], settings: Record<string, string>): Promise<[number, string]> {
  const own = { ...env, ...settings, PATH: `${bin()}:${env.PATH}` }
  return new Promise((resolve) => {
    execFile(join(bin(), 'ccc-graphql'), args, { cwd: folder, env: own }, (error, out) => {
      resolve([error === null ? 0 : Number(error.code), out])
    })
  })
}

const bin = () => join(folder, 'node_modules', '.bin')
const inPackage = (...path: string[]) => join(folder, 'node_modules', manifest.name, ...path)

describe('the packed package, installed into an empty folder', () => {
  it('answers a first query within a minute of npm install', async () => {
    const begunAt = performance.now()
    const gateway = npx(['serve'], FREE_PORTS)
    const url = await gateway.printed(/gateway: (\S+)/)
    const { body } = await post(url, ASKED)
    const tookMs = installMs + performance.now() - begunAt

    expect(body.data.autoCalloutTask.name).toEqual(expect.any(String))
    expect(gateway.output()).toContain('an embedded simulator with made-up data')
    expect(tookMs).toBeLessThan(MINUTE)
  })

  it('is small, and of programs holds JavaScript alone, each once', () => {
    const files = readdirSync(inPackage(), { recursive: true, encoding: 'utf8' })
    const programs = files.filter((name) => /\.[cm]?[jt]s$/.test(name))
    const others = programs.filter((name) => !/^(dist|bin|examples|node_modules)\//.test(name))

    expect(statSync(tarball).size).toBeLessThan(1_000_000)
    expect(others).toEqual([])
    expect(programs.filter((name) => name.startsWith('dist') && name.endsWith('.ts'))).toEqual([])
    expect(programs).toContain('dist/simulator/index.js')
  })

  it('gives front ends what it exports', () => {
    const { resolve } = createRequire(join(folder, 'package.json'))
    const subpaths = [
      ...['schema.graphql', 'subgraph.graphql', 'possible-types.json', 'package.json'],
      'documents/campaign-calls.graphql',
    ]

    for (const subpath of subpaths)
      expect(readFileSync(resolve(`${manifest.name}/${subpath}`), 'utf8').length).toBeGreaterThan(0)
    expect(() => resolve(manifest.name)).toThrow()
  })

  it('has every command of the repository', async () => {
    const simulator = await startSimulator()
    onTestFinished(() => simulator.stop())
    const settings = {
      CCC_ENDPOINT: simulator.url,
      TENCENTCLOUD_SECRET_ID: simulator.credential.secretId,
      TENCENTCLOUD_SECRET_KEY: simulator.credential.secretKey,
      CCC_GATEWAY_STATE_DIR: join(folder, 'state'),
      CCC_GATEWAY_SETTLE_SECONDS: '2',
    }
    const told = (args: string[]) => ccc(args, settings)

    expect(await told(['--version'])).toEqual([0, `${manifest.version}\n`])
    expect(await told(['schema'])).toEqual([0, readFileSync('schema.graphql', 'utf8')])
    expect(await told(['check'])).toEqual([0, expect.stringContaining('ok       credentials')])
    expect(await told(['reconcile'])).toEqual([0, '0 creates are not settled.\n'])
    expect(await told(['api-key', 'nightly'])).toEqual([0, expect.stringContaining('"nightly"')])
    expect(await told(['fly'])).toEqual([2, ''])
  })
})

/** What a Node of that version and processor tells of itself; all else of it is that of this one. */
function nodeThatSays(version: string, arch: string): string {
  const file = join(folder, `says-${version}-${arch}.cjs`)
  const says = `Object.defineProperties(process, {
    version: { value: 'v${version}' },
    versions: { value: { ...process.versions, node: '${version}' } },
    arch: { value: '${arch}' },
  })`
  writeFileSync(file, says)
  return file
}

function onNode(version: string, arch: string, args: string[], settings = {}): Program {
  const before = ['--require', nodeThatSays(version, arch)]
  const command = [...before, inPackage('bin', 'ccc-graphql.cjs'), ...args]
  return startProgram(process.execPath, command, { cwd: folder, env: { ...env, ...settings } })
}

describe('the command on a Node that is too old', () => {
  it('hands over to the one that the package brings, and passes each signal on once', async () => {
    const gateway = onNode('20.20.2', process.arch, ['serve'], FREE_PORTS)
    const url = await gateway.printed(/gateway: (\S+)/)
    const { status } = await post(url, ASKED)

    gateway.process.kill('SIGINT')

    expect(status).toBe(200)
    // A second signal would have ended it at once, with 130.
    expect(await gateway.ended()).toBe(0)
  })

  it('ends with the code of what it handed over to', async () => {
    const program = onNode('22.18.0', process.arch, ['fly'])

    expect(await program.ended()).toBe(2)
  })

  it('says in plain words what is needed where none was brought', async () => {
    const program = onNode('18.20.4', 'riscv64', ['serve'])

    expect(await program.ended()).toBe(1)
    expect(program.output()).toMatch(
      /^ccc-graphql needs Node 22\.19 or newer, and this is v18\.20\.4\.\nInstall a newer Node/,
    )
  })
})

function withoutOwnPrograms(path: string): string {
  const parts = path.split(':').filter((part) => relative('.', part).startsWith('..'))
  return parts.join(':')
}
