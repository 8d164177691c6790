import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { post, startRig } from '../../rig.ts'

const QUERY = JSON.stringify({ query: '{ autoCalloutTask(taskId: 1) { name } }' })

it('starts a gateway on the simulator, and one address answers with page and data', async () => {
  const { address, output } = await run({ PORT: '0', CCC_GATEWAY_OPS_PORT: '0' })

  const page = await fetch(address)
  const { body } = await post(`${address}graphql`, QUERY)

  expect(output()).toContain('No real phone will ring.')
  expect(await page.text()).toContain('<title>Outbound calls</title>')
  expect(body.data.autoCalloutTask.name).toBe('快递派送通知')
})

it('takes the gateway that runs, where there is one', async () => {
  const { gateway, simulator } = await startRig()

  const { address, output } = await run({ PORT: new URL(gateway.url).port })
  await post(`${address}graphql`, QUERY)

  expect(output()).not.toContain('CCC GraphQL gateway')
  expect(simulator.journal.ofAction('DescribeAutoCalloutTask')).toHaveLength(1)
})

/** `npm run example:dashboard` on ports of its own, once it has said where it is. */
async function run(settings: Record<string, string>) {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env
  const child = spawn('npm', ['run', 'example:dashboard'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
    env: { ...env, DASHBOARD_PORT: '0', ...settings },
  })
  onTestFinished(async () => {
    process.kill(-(child.pid as number), 'SIGTERM')
    await once(child, 'exit')
  })
  const told: string[] = []
  for await (const line of createInterface(child.stdout)) {
    told.push(line)
    const [, address] = /^Dashboard: (\S+)$/.exec(line) ?? []
    if (address) return { address, output: () => told.join('\n') }
  }
  throw new Error(`It ended before it said where it is: ${told.join('\n')}`)
}
