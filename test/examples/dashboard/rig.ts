import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { preview } from 'vite'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import type { Clock } from '../../../src/clock.ts'
import { DEFAULT_FRESHNESS } from '../../../src/freshness.ts'
import type { SimulatorOptions } from '../../../src/simulator/index.ts'
import { type Rig, startRig } from '../../rig.ts'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const CONFIG = 'examples/dashboard/vite.config.ts'

export const hasChromium = existsSync(CHROMIUM)

/** Set to write docs/images anew. */
export const WRITES_IMAGES = process.env.DASHBOARD_IMAGES === '1'

export interface Dashboard extends Rig {
  readonly address: string
  open(path: string, device?: BrowserContextOptions): Promise<Page>
}

export type BuiltDashboard = ReturnType<typeof builtDashboard>

/** The dashboard as it is built, once for the tests of a file, and one browser for all of them. */
export function builtDashboard() {
  let browser: Browser
  const outDir = mkdtempSync(join(tmpdir(), 'dashboard-'))
  beforeAll(async () => {
    const [started] = await Promise.all([launch(), build(outDir)])
    browser = started
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(outDir, { recursive: true })
  })
  return {
    newPage: (device?: BrowserContextOptions) => newPage(browser, device),
    start: async (options: { simulator?: SimulatorOptions; clock?: Clock } = {}) => {
      const rig = await startGateway(options)
      const address = await serve(outDir, rig.gateway.url)
      const open = async (path: string, device?: BrowserContextOptions) => {
        const page = await newPage(browser, device)
        await page.goto(`${address}${path}`)
        return page
      }
      return { ...rig, address, open } satisfies Dashboard
    },
  }
}

/** As in a shell: Vite takes the React for development where it finds itself in a test. */
async function build(outDir: string): Promise<void> {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env
  const args = ['run', 'example:dashboard:build', '--', '--outDir', outDir]
  await promisify(execFile)('npm', args, { env })
}

function launch(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', ...quiet],
  })
}

/** With answers kept and used again, as people have it. */
function startGateway({ simulator = {}, clock }: { simulator?: SimulatorOptions; clock?: Clock }) {
  return startRig({
    simulator,
    config: { freshness: DEFAULT_FRESHNESS },
    parts: clock === undefined ? {} : { clock },
  })
}

async function serve(outDir: string, gatewayUrl: string): Promise<string> {
  const { origin } = new URL(gatewayUrl)
  const server = await preview({
    configFile: CONFIG,
    logLevel: 'silent',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, proxy: { '/graphql': { target: origin, ws: true } } },
  })
  onTestFinished(() => server.close())
  const address = server.httpServer.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

async function newPage(browser: Browser, device: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    timezoneId: 'Asia/Shanghai',
    locale: 'en-GB',
    ...device,
  })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return page
}
