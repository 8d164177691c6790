import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import {
  type Connection,
  cycled,
  get,
  load,
  numbered,
  openAll,
  post,
  TURN,
} from '../../bench/load.ts'

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function open(url: string, count: number): Promise<Connection[]> {
  const connections = await openAll(url, count)
  onTestFinished(() => {
    for (const connection of connections) connection.close()
  })
  return connections
}

it('reads answers of a known length, in parts, and larger than one packet, over one connection', async () => {
  const large = 'x'.repeat(3_000_000)
  const url = await serving((request, response) => {
    response.statusCode = request.url === '/none' ? 404 : 200
    if (request.url === '/parts') response.write('one ')
    response.end(request.url === '/large' ? large : 'two')
  })
  const [connection] = (await open(url, 1)) as [Connection]

  const answers = []
  for (const path of ['/', '/parts', '/large', '/none']) {
    const { status, body } = await connection.ask(get(path))
    answers.push([status, body.toString()])
  }

  expect(answers).toEqual([
    [200, 'two'],
    [200, 'one two'],
    [200, large],
    [404, 'two'],
  ])
})

it('ends the run at the first answer that is not the one expected', async () => {
  let asked = 0
  const url = await serving((_request, response) => response.end(++asked < 10 ? 'right' : 'wrong'))
  const connections = await open(url, 2)
  const exchanges = cycled([{ request: get('/'), body: Buffer.from('right') }])

  await expect(load(connections, exchanges, 5000)).rejects.toThrow('wrong answer: HTTP 200')

  expect(asked).toBeGreaterThanOrEqual(10)
})

it('sends no numbered request twice, and changes nothing of it but the number', async () => {
  const sent: string[] = []
  const url = await serving(async (request, response) => {
    const body = (await request.toArray()).join('')
    sent.push(JSON.parse(body).turn)
    response.end(body.length.toString())
  })
  const connections = await open(url, 1)
  const body = Buffer.from(String(JSON.stringify({ turn: TURN }).length))
  const exchanges = numbered([1, 2, 3].map(() => ({ request: post('/', { turn: TURN }), body })))

  await load(connections, exchanges, 100)

  expect(sent.length).toBeGreaterThan(3)
  expect(new Set(sent).size).toBe(sent.length)
  expect(sent[0]).toBe('00000001')
})
