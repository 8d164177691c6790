import type { BrowserContextOptions, Page } from 'playwright-core'
import { it } from 'vitest'
import { type Clock, systemClock } from '../../../src/clock.ts'
import type { BuiltDashboard } from './rig.ts'

/** A working morning in China. */
const MORNING = Date.parse('2026-11-20T10:00:00+08:00')
const TWENTY_MINUTES = 20 * 60_000
const TASK = '/tasks/1400000000/2'
const PHONE = { viewport: { width: 360, height: 780 }, colorScheme: 'dark' } as const

/** All by one clock that stands still. Fonts differ between machines, so that no run does it unasked. */
export function writeImages(dashboard: BuiltDashboard): void {
  it('writes the pictures of the docs', async () => {
    const open = await atRest(dashboard)

    const overview = await open('/', { viewport: { width: 1280, height: 730 } })
    await overview.getByText('会员满意度回访').waitFor()
    await write(overview, 'overview')

    const task = await open(TASK, {})
    await task.getByText('1–20 of 120').waitFor()
    await task.getByRole('figure').waitFor()
    await write(task, 'task')

    const phone = await open(TASK, PHONE)
    await phone.getByText('1–20 of 120').waitFor()
    await write(phone, 'phone')

    const create = await open('/tasks/new', {})
    await fill(create)
    await create.getByRole('dialog').waitFor()
    await write(create, 'create')
  })
}

/** Seeded in the morning, and looked at twenty minutes later, when calls were made. */
async function atRest(dashboard: BuiltDashboard) {
  let now = MORNING
  const clock: Clock = { ...systemClock, now: () => now }
  const { address } = await dashboard.start({ simulator: { now: clock.now }, clock })
  now += TWENTY_MINUTES
  return async (path: string, device: BrowserContextOptions) => {
    const page = await dashboard.newPage({ reducedMotion: 'reduce', ...device })
    await page.clock.setFixedTime(now)
    await page.goto(`${address}${path}`)
    return page
  }
}

async function fill(page: Page): Promise<void> {
  await page.getByLabel('Name').fill('快递派送通知，第二批')
  await page.getByLabel('Numbers to call').fill('+8613000000001\n+8613000000002\n12580')
  await page.getByLabel('0086020000000004').check()
  await page.getByLabel('Not before').fill('2026-11-20T21:30')
  await page.getByLabel('Not after').fill('2026-11-20T22:30')
  await page.getByLabel('Voice flow').fill('4600')
  await page.getByRole('button', { name: 'Check, without creating' }).click()
}

async function write(page: Page, name: string): Promise<void> {
  if (!page.url().endsWith('/new')) await page.getByText('Live', { exact: true }).waitFor()
  await page.screenshot({ path: `docs/images/dashboard-${name}.png`, animations: 'disabled' })
}
