import { pino } from 'pino'
import { systemClock } from './clock.ts'
import { type Config, readConfig, type Upstream, unknownSettings } from './config.ts'
import { InvalidConfiguration } from './errors.ts'
import { createGateway, type Parts } from './server/gateway.ts'
import type { Simulator } from './simulator/index.ts'

/** The only file that knows the process: arguments, environment, streams, signals. */

const EMBEDDED_SDK_APP_ID = '1400000000'

const commands: Readonly<Record<string, (args: string[]) => Promise<() => Promise<void>>>> = {
  serve,
  simulate,
}

async function main([name = 'serve', ...args]: string[]): Promise<void> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined)
    throw new InvalidConfiguration([`${name} is no command: use serve or simulate.`])
  const stop = await command(args)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)))
  }
}

async function serve(): Promise<() => Promise<void>> {
  const config = readConfig(process.env)
  const log = pino({ level: 'info' }, pino.destination(2))
  for (const name of unknownSettings(process.env)) log.warn({ name }, 'no such setting')
  const parts: Parts = { clock: systemClock, random: Math.random, log }
  const simulator = config.upstream === null ? await startSimulator() : null
  const gateway = await createGateway(settled(config, simulator), parts)
  print(`CCC GraphQL gateway: ${gateway.url}`)
  print(`Health:              ${gateway.opsUrl}/health/ready`)
  print(
    simulator === null
      ? `Upstream:            ${config.upstream?.endpoint} (${config.upstream?.site} site)`
      : 'Upstream:            an embedded simulator with made-up data, since no credentials are set.\n' +
          '                     No real phone will ring.',
  )
  return async () => {
    await gateway.stop()
    await simulator?.stop()
  }
}

async function simulate(args: string[]): Promise<() => Promise<void>> {
  const { simulatorBanner } = await import('./simulator/index.ts')
  const simulator = await startSimulator(
    simulatorPort(process.env.PORT),
    args.includes('--control'),
  )
  print(simulatorBanner(simulator))
  return () => simulator.stop()
}

function simulatorPort(text = '9000'): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  throw new InvalidConfiguration([
    `PORT must be a whole number from 0 to 65535, but got "${text}".`,
  ])
}

/** Loaded only where it is used: a gateway in production never reads it. */
async function startSimulator(port = 0, control = false): Promise<Simulator> {
  const module = await import('./simulator/index.ts')
  return module.startSimulator({ port, control })
}

function settled(config: Config, simulator: Simulator | null): Config & { upstream: Upstream } {
  if (config.upstream !== null) return { ...config, upstream: config.upstream }
  if (simulator === null) throw new InvalidConfiguration(['There is no upstream.'])
  const { url: endpoint, credential } = simulator
  const sdkAppId = config.sdkAppId ?? EMBEDDED_SDK_APP_ID
  return { ...config, sdkAppId, upstream: { endpoint, credential, site: 'china' } }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Exits, since what had started before the failure would keep the process alive. */
function fail(error: unknown): void {
  process.stderr.write(`${reasonOf(error)}\n`)
  process.exit(1)
}

function reasonOf(error: unknown): string {
  if (error instanceof InvalidConfiguration) return error.message
  const { code, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code !== 'EADDRINUSE') return String(error)
  return `Port ${port} is in use: set PORT or CCC_GATEWAY_OPS_PORT to another, or to 0 for any free one.`
}

main(process.argv.slice(2)).catch(fail)
