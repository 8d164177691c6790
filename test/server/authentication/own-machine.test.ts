import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { expect, it } from 'vitest'
import { type Rig, startRig } from '../../rig.ts'
import { as, keysOf } from '../../viewers.ts'

const PAUSE = 'mutation { pauseAutoCalloutTask(id: "AutoCalloutTask:1400000000:1") { requestId } }'

/** Asks as a browser does for a page of this host, whose name leads here. */
function ask(url: string, host: string) {
  const type = { 'content-type': 'application/json' }
  const headers = { host, origin: `http://${host}`, ...type, ...as('all') }
  return send(url, headers, JSON.stringify({ query: PAUSE }))
}

async function send(url: string, headers: Record<string, string>, body = '') {
  const sent = request(url, { method: 'POST', headers }).end(body)
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  response.resume()
  return response.statusCode
}

const lookUp = ({ gateway }: Rig, host: string) =>
  send(`${gateway.opsUrl}/creates/look-up`, { host })
const sentBy = ({ simulator }: Rig) => simulator.journal.entries.length

it.each(['page.example:4000', '127.0.0.1.page.example', 'localhost.page.example', '192.168.0.7'])(
  'a page of %s, whose name leads to this machine, gets nothing and changes nothing',
  async (host) => {
    const rig = await startRig()
    expect(await lookUp(rig, 'localhost')).toBe(200)

    expect(await ask(rig.gateway.url, host)).toBe(400)
    expect(await lookUp(rig, host)).toBe(400)
    expect(sentBy(rig)).toBe(0)
  },
)

it.each(['localhost:4000', 'LOCALHOST', '127.0.0.1:4000', '127.1.2.3', '[::1]:4000'])(
  'this machine is answered by the name %s',
  async (host) => {
    const rig = await startRig()

    expect(await ask(rig.gateway.url, host)).toBe(200)
    expect(await lookUp(rig, host)).toBe(200)
    expect(sentBy(rig)).toBeGreaterThan(0)
  },
)

it.each([
  ['it asks who they are', { authentication: keysOf({ all: { '*': ['write'] } }) }],
  ['others may ask', { host: '0.0.0.0' }],
  ['it stands behind a proxy', { production: true }],
])('any name is good where %s', async (_why, config) => {
  const rig = await startRig({ config })

  expect(await ask(rig.gateway.url, 'gateway.example')).toBe(200)
})
