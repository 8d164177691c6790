/**
 * The dashboard on a gateway that runs, or else on one of its own, which speaks to the embedded
 * simulator where no credentials are set:
 *
 *     npm run example:dashboard
 *
 * `PORT` is the gateway's, `DASHBOARD_PORT` (5173) that of the page.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { createServer } from 'vite'

const WANTED = `http://localhost:${process.env.PORT ?? 4000}/graphql`

const url = (await answers(WANTED)) ? WANTED : await startGateway()
process.env.GATEWAY_URL = new URL(url).origin // vite.config.ts reads it
const page = await createServer({
  configFile: `${import.meta.dirname}/vite.config.ts`,
  server: { port: Number(process.env.DASHBOARD_PORT ?? 5173) },
})
await page.listen()
process.stdout.write(`\nDashboard: ${page.resolvedUrls?.local[0]}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)

async function answers(url: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json' }
  const asked = fetch(url, { method: 'POST', headers, body: '{"query":"{ __typename }"}' })
  return asked.then(({ ok }) => ok).catch(() => false)
}

/** As `npm start` does, and told its address as people are. */
async function startGateway(): Promise<string> {
  const program = `${import.meta.dirname}/../../src/start.js`
  const gateway = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] })
  process.on('exit', () => gateway.kill())
  gateway.on('exit', (code) => process.exit(code ?? 1))
  const lines = createInterface(gateway.stdout)
  lines.on('line', (line) => process.stdout.write(`${line}\n`))
  const [first] = await once(lines, 'line')
  return String(first).replace(/^.*gateway: /, '')
}

async function stop(): Promise<void> {
  await page.close()
  process.exit(0)
}
