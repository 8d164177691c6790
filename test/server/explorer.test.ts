import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { FIRST_QUERY } from '../../src/server/explorer.ts'
import { startRig } from '../rig.ts'
import { follow, pause } from './live/socket.ts'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const SANDBOX = 'https://embeddable-sandbox.cdn.apollographql.com/**'
const page = (url: string, accept = 'text/html,*/*') => fetch(url, { headers: { accept } })

describe('for a browser', () => {
  it('there is a page outside production, and a refusal in JSON in it', async () => {
    const development = await startRig()
    const production = await startRig({ config: { production: true } })

    const shown = await page(development.gateway.url)
    const refused = await page(production.gateway.url)

    expect([shown.status, shown.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ])
    expect(refused.status).toBe(400)
    expect((await refused.json()).errors).toHaveLength(1)
  })

  it('a query in the address is answered, and not the page shown', async () => {
    const { gateway } = await startRig()

    const response = await fetch(`${gateway.url}?query=${encodeURIComponent('{__typename}')}`, {
      headers: { accept: 'text/html,*/*', 'apollo-require-preflight': 'true' },
    })

    expect(await response.json()).toEqual({ data: { __typename: 'Query' } })
  })

  it('the first query runs as it stands, against the embedded data', async () => {
    const { query } = await startRig()

    const { body } = await query(FIRST_QUERY)

    expect(body.errors).toBeUndefined()
    expect(body.data.predictiveDialingCampaigns.nodes).toHaveLength(5)
    expect(body.data.autoCalloutTask.callees.nodes.length).toBeGreaterThan(0)
  })
})

describe.skipIf(!existsSync(CHROMIUM))(
  'in Chromium (skipped where chromium is not installed)',
  () => {
    it('falls back to an explorer that works offline where the CDN does not answer', async () => {
      const { gateway } = await startRig()
      const tab = await openTab()
      await tab.route(SANDBOX, (route) => route.abort())

      await tab.goto(gateway.url)

      await tab.waitForURL('**/graphql?explorer=graphiql')
      await tab
        .getByRole('button', { name: /execute|run/i })
        .first()
        .click()
      await tab.getByText('快递派送通知').first().waitFor()
      expect(
        await tab.getByRole('link', { name: 'Open Apollo Sandbox' }).getAttribute('href'),
      ).toBe('/graphql')
    })

    it('shows each event of a subscription in the explorer that works offline', async () => {
      const { gateway, query } = await startRig()
      const tab = await openTab()
      const parameters = new URLSearchParams({ explorer: 'graphiql' })

      await tab.goto(`${gateway.url}?${parameters}`)
      await tab
        .locator('.graphiql-query-editor .cm-content, .graphiql-query-editor textarea')
        .first()
        .focus()
      await tab.keyboard.press('Control+A')
      await tab.keyboard.insertText(follow(3))
      await tab
        .getByRole('button', { name: /execute|run/i })
        .first()
        .click()
      await tab.getByText('RUNNING').first().waitFor()
      await query(pause(3))

      await tab.getByText('PAUSED').first().waitFor()
    })

    it('opens Apollo Sandbox with the first query where the CDN answers, one click from the other', async () => {
      const { gateway } = await startRig()
      const tab = await openTab()
      // Stands in for the script of the CDN, and shows what it is given.
      const body =
        'window.EmbeddedSandbox = class { constructor(o) { document.querySelector(o.target).textContent = JSON.stringify(o) } }'
      await tab.route(SANDBOX, (route) => route.fulfill({ contentType: 'text/javascript', body }))

      await tab.goto(gateway.url)

      await tab.locator('#sandbox', { hasText: 'initialEndpoint' }).waitFor()
      const options = JSON.parse((await tab.locator('#sandbox').textContent()) ?? '')
      expect(options).toMatchObject({
        initialEndpoint: gateway.url,
        initialSubscriptionEndpoint: gateway.url.replace('http', 'ws'),
        initialState: { document: FIRST_QUERY },
      })
      await tab.getByRole('link', { name: /GraphiQL/ }).click()
      await tab.waitForURL('**/graphql?explorer=graphiql')
    })
  },
)

async function openTab(): Promise<Page> {
  const browser: Browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  onTestFinished(() => browser.close())
  return browser.newPage()
}
