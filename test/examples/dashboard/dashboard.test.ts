import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page, Request } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { writeImages } from './images.ts'
import { builtDashboard, hasChromium, WRITES_IMAGES } from './rig.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What somebody else creates. */
const TASK = {
  idempotencyKey: 'created-elsewhere',
  name: 'Created elsewhere',
  notBefore: new Date(Date.now() + 3_600_000).toISOString(),
  callees: ['008613000000001'],
  callers: ['0086075500000000'],
  ivrId: 4600,
}

const RUNNING_TASK = '/tasks/1400000000/2'
const CAMPAIGN = '/campaigns/1400000000/2570'
/** Every page, and a text that stands there once all of it does. */
const PAGES = [
  ['/', '会员满意度回访'],
  [RUNNING_TASK, '1–20 of 120'],
  [CAMPAIGN, /^\d+–\d+ of \d+$/],
  ['/tasks/new', 'Stopped for arrears'],
  ['/no-such-page', 'No such page'],
] as const
const PHONE = { width: 360, height: 740 }

describe.skipIf(!hasChromium)('the dashboard (skipped where chromium is not installed)', () => {
  const dashboard = builtDashboard()

  if (WRITES_IMAGES) writeImages(dashboard)

  describe('shows', () => {
    it('campaigns and tasks with their states and how far they are, and turns their pages', async () => {
      const { open } = await dashboard.start()
      const page = await open('/')

      const tasks = page.getByRole('region', { name: 'Tasks' })
      const campaigns = page.getByRole('region', { name: 'Campaigns' })
      const bar = tasks.getByRole('progressbar', { name: /账单核对提醒，已暂停/ })
      await bar.waitFor()
      const told = await bar.getAttribute('aria-valuetext')
      await campaigns.getByRole('listitem').filter({ hasText: '会员满意度回访' }).waitFor()
      const states = await tasks.getByRole('listitem').locator('.badge').allTextContents()
      await tasks.getByRole('button', { name: 'Next' }).click()
      await tasks.getByRole('link', { name: '快递派送通知' }).waitFor()

      expect(told).toMatch(/^\d+ of 150, \d+ %$/)
      expect(states).toEqual(['Paused', 'Terminated', 'Waiting', 'Running', 'Running'])
      expect(await campaigns.getByRole('progressbar').count()).toBe(5)
      expect(page.url()).toContain('tasks=2')
    })

    it('how the calls of a task and of a campaign went over time, also as a table', async () => {
      const { open } = await dashboard.start()

      for (const path of [RUNNING_TASK, CAMPAIGN]) {
        const page = await open(path)
        const chart = page.getByRole('figure')
        const caption = await chart.locator('figcaption').textContent()
        await chart.getByText('Show as a table').click()
        const cells = await chart.getByRole('cell').allTextContents()

        const [, calls] = /^(\d+) calls of/.exec(caption ?? '') ?? []
        expect(cells.map(Number).reduce((sum, each) => sum + each)).toBe(Number(calls))
        expect(await chart.locator('rect').count()).toBe(cells.length)
      }
    })

    it('numbers masked, and in full where somebody switches to that', async () => {
      const { open } = await dashboard.start()
      const page = await open('/')
      await page.getByRole('link', { name: '快递派送通知' }).waitFor({ state: 'detached' })
      await page.goto(new URL('/tasks/1400000000/1', page.url()).href)
      const numbers = page.getByRole('rowheader')
      const headers = sentHeaders(page)

      await numbers
        .filter({ hasText: /^\*\d{4}$/ })
        .first()
        .waitFor()
      const masked = await numbers.allTextContents()
      await page.getByRole('switch', { name: 'See numbers in full' }).check()
      await numbers.filter({ hasText: '0086' }).first().waitFor()
      const inFull = await numbers.allTextContents()

      expect(masked).toEqual(inFull.map((number) => `*${number.slice(-4)}`))
      expect(inFull).toHaveLength(20)
      expect(headers.at(-1)).not.toHaveProperty('ccc-rights')
    })

    it('what is wrong, and what to do', async () => {
      const { open } = await dashboard.start()
      const page = await open('/tasks/1400000000/404')

      const alert = await page.getByRole('alert').first().textContent()

      expect(alert).toContain('There is no such thing here. Check the address')
      expect(alert).toContain('NOT_FOUND')
      expect(await page.getByRole('button', { name: 'Ask again now' }).count()).toBe(0)
    })

    it('a want of quota calmly, and asks again by itself', async () => {
      const { open, simulator } = await dashboard.start()
      const error = { kind: 'error', code: 'RequestLimitExceeded' } as const
      simulator.faults.always({ ...error, action: 'DescribeAutoCalloutTasks' })

      const page = await open('/')
      await page.getByText('The contact center is busy.').waitFor()
      await page.getByText('The contact center is busy.').waitFor({ state: 'detached' })
      await page.getByText('The contact center is busy.').waitFor()
      const alerts = await page.getByRole('alert').count()
      simulator.faults.clear()
      await page.getByRole('link', { name: '账单核对提醒，已暂停' }).waitFor()

      expect(alerts).toBe(0)
    })
  })

  describe('creates', () => {
    it('what was checked and confirmed, once, however often somebody clicks', async () => {
      const { open, simulator } = await dashboard.start()
      const page = await open('/tasks/new')
      const creates = () => simulator.journal.ofAction('CreateAutoCalloutTask')

      await fill(page, '新品回访')
      await page.getByRole('button', { name: 'Check, without creating' }).click()
      const dialog = page.getByRole('dialog', { name: 'Call 2 people?' })
      await dialog.waitFor()
      const beforeConfirming = creates().length
      await dialog.getByRole('button', { name: /Create/ }).dblclick()
      await page.getByRole('heading', { name: '新品回访' }).waitFor()

      expect(beforeConfirming).toBe(0)
      expect(creates()).toHaveLength(1)
      expect(creates()[0]?.params).toMatchObject({
        Callees: ['008613000000001', '008613000000002'],
        Callers: ['0086075500000000'],
        IvrId: 4600,
      })
      expect(new URL(page.url()).pathname).toBe('/tasks/1400000000/7')
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    })

    it('nothing that is refused, and says so where it was written', async () => {
      const { open, simulator } = await dashboard.start()
      const page = await open('/tasks/new')

      await fill(page, 'Refused')
      await page.getByLabel('Numbers to call').fill('+8613000000001\n12')
      await page.getByLabel('Voice flow').fill('')
      await page.getByRole('button', { name: 'Check, without creating' }).click()

      await page.getByRole('alert').filter({ hasText: '2 things are not accepted.' }).waitFor()
      const callees = page.getByLabel('Numbers to call')
      expect(await callees.getAttribute('aria-invalid')).toBe('true')
      const about = `[id="${await callees.getAttribute('aria-describedby')}"]`
      expect(await page.locator(about).textContent()).toContain('Must be 3 to 32 digits')
      expect(await page.locator(':focus').getAttribute('role')).toBe('alert')
      expect(await page.getByRole('dialog').count()).toBe(0)
      expect(simulator.journal.ofAction('CreateAutoCalloutTask')).toEqual([])
    })

    it('no second one where the answer is lost and the page loaded again: it looks for the first', async () => {
      const { open, simulator } = await dashboard.start()
      const page = await open('/tasks/new')
      await loseAnswers(page, ['CreateTask', 'LookUpCreate'])

      await fill(page, 'Lost')
      await page.getByRole('button', { name: 'Check, without creating' }).click()
      await page.getByRole('button', { name: /Create/ }).click()
      await page.waitForEvent('requestfailed', (request) => nameOf(request) === 'LookUpCreate')
      await page.unrouteAll({ behavior: 'wait' })
      await page.reload()
      await page.getByRole('heading', { name: 'Lost' }).waitFor()

      expect(simulator.journal.ofAction('CreateAutoCalloutTask')).toHaveLength(1)
      expect(new URL(page.url()).pathname).toBe('/tasks/1400000000/7')
    })

    it('with the keyboard alone', async () => {
      const { open, simulator } = await dashboard.start()
      const page = await open('/')
      const { keyboard } = page
      await page.getByRole('link', { name: '账单核对提醒，已暂停' }).waitFor()

      await keyboard.press('Tab')
      const first = await focused(page)
      await tabTo(page, 'New task')
      await keyboard.press('Enter')
      await page.getByRole('heading', { name: 'New task', level: 1 }).waitFor()
      const afterNavigation = await page.locator(':focus').evaluate(({ tagName }) => tagName)
      await tabTo(page, 'Name')
      await keyboard.type('By keyboard')
      await tabTo(page, 'Numbers to call')
      await keyboard.type('008613000000001')
      await tabTo(page, '0086075500000000')
      await keyboard.press('Space')
      await tabTo(page, 'Voice flow')
      await keyboard.type('4600')
      await keyboard.press('Enter')
      await page.getByRole('dialog', { name: 'Call 1 person?' }).waitFor()
      await tabTo(page, 'Create: phones will ring')
      await keyboard.press('Enter')
      await page.getByRole('heading', { name: 'By keyboard' }).waitFor()

      expect(first).toBe('Skip to the content')
      expect(afterNavigation).toBe('H1')
      expect(simulator.journal.ofAction('CreateAutoCalloutTask')).toHaveLength(1)
    })
  })

  it('stops a task once somebody has confirmed that', async () => {
    const { open, simulator } = await dashboard.start()
    const page = await open(RUNNING_TASK)
    const stops = () => simulator.journal.ofAction('StopAutoCalloutTask')

    await page.getByRole('button', { name: 'Stop' }).click()
    const dialog = page.getByRole('dialog', { name: 'Stop this task for good?' })
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    const afterEscape = stops().length
    await page.getByRole('button', { name: 'Stop' }).click()
    await dialog.getByRole('button', { name: 'Stop' }).click()
    await page.getByText(/^(Ending|Terminated)$/).waitFor()

    expect(afterEscape).toBe(0)
    expect(stops().map(({ params }) => params)).toEqual([{ SdkAppId: 1400000000, TaskId: 2 }])
    expect(await page.getByRole('button', { name: 'Stop' }).count()).toBe(0)
    expect(await page.locator(':focus').evaluate(({ tagName }) => tagName)).toBe('H1')
  })

  describe('follows a running task', () => {
    it('by events, and asks nothing more for them, also after the view was changed', async () => {
      const { open, simulator } = await dashboard.start()
      const page = await open(RUNNING_TASK)
      const bar = page.getByRole('progressbar')
      await page.getByText('Live', { exact: true }).waitFor()
      await page.getByRole('switch', { name: 'See numbers in full' }).check()
      await page.getByText(/^0086/).first().waitFor()
      await page.getByText('Live', { exact: true }).waitFor()
      const before = await bar.getAttribute('aria-valuenow')
      const asked: string[] = []
      page.on('request', (request) => asked.push(nameOf(request)))

      simulator.clock.advance(120)

      await page.locator(`[role=progressbar]:not([aria-valuenow="${before}"])`).waitFor()
      expect(asked).not.toContain('Task')
    })

    it('to its end, also where somebody else stops it', async () => {
      const { open, query } = await dashboard.start()
      const page = await open(RUNNING_TASK)
      await page.getByText('Live', { exact: true }).waitFor()

      await query(
        'mutation { stopAutoCalloutTask(id: "AutoCalloutTask:1400000000:2") { requestId } }',
      )

      await page.getByText(/^(Ending|Terminated)$/).waitFor()
      expect(await page.getByRole('button', { name: 'Stop' }).count()).toBe(0)
    })

    it('and the lists, where a task is created elsewhere', async () => {
      const { open, query } = await dashboard.start()
      const page = await open('/')
      await page.getByText('Live', { exact: true }).waitFor()

      await query(
        'mutation ($input: CreateAutoCalloutTaskInput!) { createAutoCalloutTask(input: $input) { requestId } }',
        { input: TASK },
      )

      await page.getByRole('link', { name: TASK.name }).waitFor()
      expect(await page.getByText('1–5 of 7').count()).toBe(1)
    })

    it('by asking again in the background where no socket comes through', async () => {
      const { open, simulator } = await dashboard.start()
      const page = await dashboard.newPage()
      await page.routeWebSocket('**/graphql', (socket) => socket.close())
      const headers = sentHeaders(page)
      await page.goto(new URL(RUNNING_TASK, (await open('/')).url()).href)
      const bar = page.getByRole('progressbar')
      const before = await bar.getAttribute('aria-valuenow')

      await page.getByText('Reconnecting').waitFor()
      simulator.clock.advance(120)

      await page.locator(`[role=progressbar]:not([aria-valuenow="${before}"])`).waitFor()
      expect(headers.some(({ priority }) => priority === 'u=7')).toBe(true)
      expect(headers.filter(({ priority }) => priority === undefined).length).toBeLessThan(6)
    })
  })

  describe('is there for everybody', () => {
    it.each(PAGES)(
      '%s fits into 360 pixels, and axe objects to nothing, light or dark',
      async (path, shown) => {
        const { open } = await dashboard.start()
        const page = await open(path)
        await page.getByText(shown).first().waitFor()

        const light = await violations(page)
        await page.emulateMedia({ colorScheme: 'dark' })
        const dark = await violations(page, ['color-contrast'])
        await page.setViewportSize(PHONE)

        expect([light, dark]).toEqual([[], []])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
      },
    )

    it('the dialog before a create does so too', async () => {
      const { open } = await dashboard.start()
      const page = await open('/tasks/new', { viewport: PHONE })
      await fill(page, 'Looked at')
      await page.getByRole('button', { name: 'Check, without creating' }).click()
      await page.getByRole('dialog').waitFor()

      const light = await violations(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      const dark = await violations(page, ['color-contrast'])

      expect([light, dark]).toEqual([[], []])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    })
  })
})

async function fill(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Numbers to call').fill('008613000000001\n008613000000002')
  await page.getByLabel('0086075500000000').check()
  await page.getByLabel('Voice flow').fill('4600')
}

/** The headers of all operations that are sent from now on. */
function sentHeaders(page: Page): Record<string, string>[] {
  const sent: Record<string, string>[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) sent.push(request.headers())
  })
  return sent
}

/** The gateway gets these operations, and the page no answer. */
async function loseAnswers(page: Page, names: readonly string[]): Promise<void> {
  await page.route('**/graphql', async (route) => {
    if (!names.includes(nameOf(route.request()))) return route.continue()
    await route.fetch()
    return route.abort()
  })
}

function nameOf(request: Request): string {
  return request.postDataJSON()?.operationName ?? ''
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if ((await focused(page)) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${name}`)
}

/** What a screen reader would call it, as far as these pages need it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element } = document
    const label = (element as HTMLInputElement | null)?.labels?.[0]
    return (label ?? element)?.textContent?.trim() ?? ''
  })
}

/** By these rules, or by all: in other colours nothing else can differ. */
async function violations(page: Page, rules?: string[]): Promise<readonly string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(runOnly === undefined ? {} : { runOnly })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }, rules)
}
