import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { help } from '../src/arguments.ts'
import { startSimulator } from '../src/simulator/index.ts'
import { type Program, startProgram } from './program.ts'
import { newFolder } from './replicas.ts'
import { post } from './rig.ts'

const SECRET = 'a-secret-key-that-must-not-show'
const FREE_PORTS = { PORT: '0', CCC_GATEWAY_OPS_PORT: '0' }

it('starts with nothing set, says that it runs on a simulator, answers, and ends on SIGTERM', async () => {
  const gateway = run([], FREE_PORTS)
  const url = await gateway.printed(/gateway: (\S+)/)

  const { body } = await post(url, '{"query":"{ autoCalloutTask(taskId: 1) { name } }"}')
  gateway.process.kill('SIGTERM')
  const [code] = await once(gateway.process, 'exit')

  expect(body.data.autoCalloutTask.name).toEqual(expect.any(String))
  expect(gateway.output()).toContain(
    'an embedded simulator with made-up data, since no credentials are set',
  )
  expect(gateway.output()).toContain('No real phone will ring.')
  expect(code).toBe(0)
})

it.each([
  ['', 1],
  ['warn', 0],
])(
  'logs requests from the level that is set on (%j), and says where metrics are',
  async (level, lines) => {
    const gateway = run([], { ...FREE_PORTS, CCC_GATEWAY_LOG_LEVEL: level })
    const metrics = await gateway.printed(/Metrics: +(\S+)/)
    const [, url = ''] = /gateway: (\S+)/.exec(gateway.output()) ?? []

    await post(url, '{"query":"{ __typename }"}')
    const page = await (await fetch(metrics)).text()
    gateway.process.kill('SIGTERM')
    await once(gateway.process, 'close')

    expect(page).toContain('ccc_gateway_requests_total{type="query",outcome="ok",way="slow"} 1')
    expect(gateway.output().match(/"msg":"request"/g)?.length ?? 0).toBe(lines)
  },
)

it('starts with npm start, on the Node that the packages bring where the machine has an older one', async () => {
  const gateway = run([], FREE_PORTS, 'npm')

  const url = await gateway.printed(/gateway: (\S+)/)

  expect((await post(url, '{"query":"{ __typename }"}')).status).toBe(200)
})

it('refuses to start in production without credentials', async () => {
  const gateway = run([], {
    ...{ ...FREE_PORTS, NODE_ENV: 'production' },
    CCC_GATEWAY_ALLOW_ANONYMOUS: 'true',
  })
  const [code] = await once(gateway.process, 'close')

  expect(code).toBe(1)
  expect(gateway.output()).toBe(
    'The configuration has 1 problem(s):\n' +
      '- TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY must be set with NODE_ENV=production, where no simulator stands in for CCC.\n',
  )
})

it('names every problem of its settings at once, and never the SecretKey', async () => {
  const gateway = run([], {
    PORT: 'http',
    CCC_SDK_APP_ID: '-1',
    TENCENTCLOUD_SECRET_KEY: `${SECRET} ${SECRET}`,
  })
  const [code] = await once(gateway.process, 'close')

  expect(code).toBe(1)
  for (const name of [
    'PORT',
    'CCC_SDK_APP_ID',
    'TENCENTCLOUD_SECRET_KEY',
    'TENCENTCLOUD_SECRET_ID',
  ]) {
    expect(gateway.output()).toContain(`- ${name} must be`)
  }
  expect(gateway.output()).not.toContain(SECRET)
})

it('says which CCC it speaks to where credentials are set, and warns of a setting nobody knows', async () => {
  const gateway = run([], {
    ...FREE_PORTS,
    TENCENTCLOUD_SECRET_ID: 'made-up-id',
    TENCENTCLOUD_SECRET_KEY: SECRET,
    CCC_ENDPOINT: 'https://ccc.intl.tencentcloudapi.com',
    CCC_GATEWAY_PROT: '1',
  })

  const upstream = await gateway.printed(/Upstream: +(.*)/)
  gateway.process.kill('SIGINT')
  await once(gateway.process, 'close')

  expect(upstream).toBe('https://ccc.intl.tencentcloudapi.com (international site)')
  expect(gateway.output()).toMatch(/"name":"CCC_GATEWAY_PROT".*"no such setting"/)
  expect(gateway.output()).not.toContain(SECRET)
})

it('tells at every start that anybody may do everything, where that was allowed', async () => {
  const gateway = run([], {
    ...FREE_PORTS,
    HOST: '0.0.0.0',
    CCC_GATEWAY_ALLOW_ANONYMOUS: 'true',
  })

  const callers = await gateway.printed(/Callers: +(.*)/)
  gateway.process.kill('SIGTERM')
  await once(gateway.process, 'close')

  expect(callers).toBe(
    'anybody who reaches it, who may do everything, since CCC_GATEWAY_ALLOW_ANONYMOUS is true.',
  )
  expect(gateway.output()).toMatch(
    /"level":40.*"msg":"whoever reaches this gateway may do everything"/,
  )
})

it('refuses to start where others can reach it and nobody is asked who they are', async () => {
  const gateway = run([], { ...FREE_PORTS, HOST: '0.0.0.0' })
  const [code] = await once(gateway.process, 'close')

  expect(code).toBe(1)
  expect(gateway.output()).toContain('CCC_GATEWAY_ALLOW_ANONYMOUS=true must be set where HOST is')
})

it('makes an API key, with which the machine that has it is known', async () => {
  const maker = run(['api-key', 'nightly'], {})
  await once(maker.process, 'close')
  const [, key = ''] = /^ +(ccc_[\w-]{43})$/m.exec(maker.output()) ?? []
  const [, entry = ''] = /^ +(\{.*\})$/m.exec(maker.output()) ?? []
  const file = join(newFolder(), 'keys.json')
  writeFileSync(file, `[${entry}]`)
  const gateway = run([], { ...FREE_PORTS, CCC_GATEWAY_API_KEYS_FILE: file })
  const url = await gateway.printed(/gateway: (\S+)/)

  const ask = (authorization: string) =>
    post(url, '{"query":"{ autoCalloutTask(taskId: 1) { name } }"}', { authorization })
  const known = await ask(`Bearer ${key}`)
  const unknown = await ask(`Bearer ${key}x`)

  expect(known.body.data.autoCalloutTask.name).toEqual(expect.any(String))
  expect(unknown.status).toBe(401)
  expect(entry).toContain('"name":"nightly"')
  expect(entry).not.toContain(key)
  expect(gateway.output()).not.toContain(key)
})

it('refuses a file of keys and a key of an issuer that it cannot use, both at once', async () => {
  const gateway = run([], {
    ...FREE_PORTS,
    ...{ CCC_GATEWAY_API_KEYS_FILE: 'package.json', CCC_GATEWAY_JWT_KEY_FILE: 'README.md' },
    ...{ CCC_GATEWAY_JWT_ISSUER: 'x', CCC_GATEWAY_JWT_AUDIENCE: 'x' },
  })
  const [code] = await once(gateway.process, 'close')

  expect(code).toBe(1)
  expect(gateway.output()).toContain('- CCC_GATEWAY_API_KEYS_FILE: the content must be')
  expect(gateway.output()).toContain('- CCC_GATEWAY_JWT_KEY_FILE must hold')
})

it('says of each account its name, its site and how many applications it has, and no key', async () => {
  const path = join(newFolder(), 'accounts.json')
  const account = (name: string, sdkAppIds: string[]) => ({
    ...{ name, sdkAppIds, credentials: { secretId: `made-up-${name}`, secretKey: SECRET } },
  })
  const overseas = {
    ...account('overseas', ['3']),
    endpoint: 'https://ccc.intl.tencentcloudapi.com',
  }
  writeFileSync(path, JSON.stringify({ accounts: [account('sales', ['1', '2']), overseas] }))
  const gateway = run([], {
    ...FREE_PORTS,
    ...{ TENCENTCLOUD_SECRET_ID: 'made-up-id', TENCENTCLOUD_SECRET_KEY: SECRET },
    ...{ CCC_GATEWAY_ACCOUNTS_FILE: path, CCC_GATEWAY_MARKER_SECRET: SECRET },
    CCC_GATEWAY_STATE_DIR: newFolder(),
  })

  await gateway.printed(/(default): /)
  gateway.process.kill('SIGINT')
  await once(gateway.process, 'close')

  expect(gateway.output()).toContain(
    `Upstream:            sales: https://ccc.tencentcloudapi.com (china site), applications: 2
                     overseas: https://ccc.intl.tencentcloudapi.com (international site), applications: 1
                     default: https://ccc.tencentcloudapi.com (china site), every other application
`,
  )
  expect(gateway.output()).not.toMatch(/made-up|must-not-show/)
})

it('refuses to start with a file of accounts that it cannot use', async () => {
  const path = join(newFolder(), 'accounts.json')
  writeFileSync(path, JSON.stringify({ accounts: [{ name: 'sales', credentials: SECRET }] }))
  const gateway = run([], { CCC_GATEWAY_ACCOUNTS_FILE: path, CCC_GATEWAY_MARKER_SECRET: SECRET })
  const [code] = await once(gateway.process, 'close')

  expect(code).toBe(1)
  expect(gateway.output()).toContain('CCC_GATEWAY_ACCOUNTS_FILE: accounts[0].sdkAppIds must be')
  expect(gateway.output()).not.toContain(SECRET)
})

it('runs on a simulator that was started alone, as its banner says', async () => {
  const simulator = run(['simulate'], { PORT: '0' })
  await simulator.printed(/TENCENTCLOUD_SECRET_KEY=(\S+)/)
  const settings = [...simulator.output().matchAll(/^ +([A-Z_]+)=(\S+)$/gm)]
  const gateway = run([], {
    ...FREE_PORTS,
    ...Object.fromEntries(settings.map(([, name, value]) => [name, value])),
  })
  const url = await gateway.printed(/gateway: (\S+)/)

  const { body } = await post(
    url,
    '{"query":"{ predictiveDialingCampaign(campaignId: 2569) { ivrId } }"}',
  )

  expect(settings).toHaveLength(4)
  expect(body).toEqual({ data: { predictiveDialingCampaign: { ivrId: '4600' } } })
})

it('refuses a port of the simulator that is none, and tells why', async () => {
  const program = run(['simulate'], { PORT: '70000' })
  const [code] = await once(program.process, 'close')

  expect(code).toBe(1)
  expect(program.output()).toContain(
    'PORT must be a whole number from 0 to 65535, but got "70000".',
  )
})

it('refuses what is no command, shows which there are, and ends with 2', async () => {
  const program = run(['fly'], {})
  const [code] = await once(program.process, 'close')

  expect(code).toBe(2)
  expect(program.output()).toBe(`fly is no command.\n\n${help()}\n`)
})

it.each([
  [['--help'], () => `${help()}\n`],
  [['--version'], () => `${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`],
  [['schema'], () => readFileSync('schema.graphql', 'utf8')],
  [['schema', '--subgraph'], () => readFileSync('subgraph.graphql', 'utf8')],
])('prints with %j what was asked for, and nothing else', async (args, text) => {
  const program = run(args, {})
  const [code] = await once(program.process, 'close')

  expect([code, program.output()]).toEqual([0, text()])
})

it('checks what it would serve with, one line for each finding, and ends with 1 where one is wrong', async () => {
  const simulator = await startSimulator()
  onTestFinished(() => simulator.stop())
  const env = {
    CCC_ENDPOINT: simulator.url,
    TENCENTCLOUD_SECRET_ID: simulator.credential.secretId,
    TENCENTCLOUD_SECRET_KEY: simulator.credential.secretKey,
    CCC_SDK_APP_ID: '1400000000',
    CCC_GATEWAY_STATE_DIR: newFolder(),
  }
  const good = run(['check'], env)
  const bad = run(['check', '--json'], { ...env, TENCENTCLOUD_SECRET_KEY: SECRET })
  const codes = (await Promise.all([once(good.process, 'close'), once(bad.process, 'close')])).map(
    ([code]) => code,
  )

  expect(codes).toEqual([0, 1])
  expect(good.output()).toMatch(/^(ok {7}[\w, ]+: .*\n){8}$/)
  expect(JSON.parse(bad.output())).toMatchObject({ inOrder: false })
  expect(JSON.parse(bad.output()).findings).toContainEqual({
    verdict: 'wrong',
    about: 'credentials',
    account: 'default',
    says: expect.stringContaining('AuthFailure.SignatureFailure'),
    cure: expect.stringContaining('TENCENTCLOUD_SECRET_KEY'),
  })
  expect(bad.output()).not.toContain(SECRET)
})

it('ends where a port is taken, and tells which to set, whichever of the two it is', async () => {
  const first = run([], FREE_PORTS)
  const taken = new URL(await first.printed(/gateway: (\S+)/)).port

  for (const ports of [
    { PORT: taken, CCC_GATEWAY_OPS_PORT: '0' },
    { PORT: '0', CCC_GATEWAY_OPS_PORT: taken },
  ]) {
    const second = run([], ports)
    const [code] = await once(second.process, 'close')
    expect(code).toBe(1)
    expect(second.output()).toContain(
      `Port ${taken} is in use: set PORT or CCC_GATEWAY_OPS_PORT to another`,
    )
  }
})

/** The command line as a process of its own, or npm that starts it, in an environment of its own. */
function run(args: string[], env: Record<string, string>, by: 'node' | 'npm' = 'node'): Program {
  const { PATH = '', HOME = '' } = process.env
  if (by === 'npm') return startProgram('npm', ['start'], { env: { ...env, PATH, HOME } })
  return startProgram(process.execPath, ['src/start.js', ...args], { env })
}
