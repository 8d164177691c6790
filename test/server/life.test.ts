import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { soleAccount } from '../../src/config/index.ts'
import { startRig } from '../rig.ts'

const health = async (opsUrl: string, kind: string) => {
  const response = await fetch(`${opsUrl}/health/${kind}`)
  return [response.status, await response.json()]
}

it('tells on a port of its own that it lives and is ready', async () => {
  const { gateway } = await startRig()

  expect(await health(gateway.opsUrl, 'live')).toEqual([200, { status: 'ok' }])
  const ready = { status: 'ok', quota: 'embedded' }
  expect(await health(gateway.opsUrl, 'ready')).toEqual([200, ready])
  expect(new URL(gateway.opsUrl).port).not.toBe(new URL(gateway.url).port)
})

it('finishes what is under way when it stops, tells that it stops, and takes nothing new', async () => {
  let release = () => {}
  const asked = new Promise<void>((arrived) => {
    release = arrived
  })
  const upstream = createServer((_request, response) => {
    release()
    upstream.once('release', () => response.end('{"Response":{"Name":"late","RequestId":"r"}}'))
  })
  upstream.listen(0, '127.0.0.1')
  await once(upstream, 'listening')
  const { port } = upstream.address() as { port: number }
  const { gateway, query } = await startRig({
    config: {
      accounts: [
        soleAccount({
          endpoint: `http://127.0.0.1:${port}`,
          site: 'china',
          credential: { secretId: 'made-up', secretKey: 'made-up' },
        }),
      ],
    },
  })
  const underWay = query('{ autoCalloutTask(taskId: 1) { name } }')
  await asked

  const stopped = gateway.stop()
  expect(await health(gateway.opsUrl, 'ready')).toEqual([
    503,
    { status: 'stopping', quota: 'embedded' },
  ])
  upstream.emit('release')

  expect((await underWay).body).toEqual({ data: { autoCalloutTask: { name: 'late' } } })
  await stopped
  await expect(fetch(gateway.url)).rejects.toThrow()
  await expect(fetch(`${gateway.opsUrl}/health/live`)).rejects.toThrow()
  upstream.close()
})

it('ends a connection that sends its request too slowly, or none at all, and serves others', async () => {
  const { gateway, query } = await startRig()
  const { port } = new URL(gateway.url)
  const slow = [
    '',
    'POST /graphql HTTP/1.1\r\nhost: x\r\n',
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
  ]
  const sockets = slow.map((start) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(start))
    return socket.on('error', () => {}).resume()
  })

  const { body } = await query('{ __typename }')
  await Promise.all(sockets.map((socket) => once(socket, 'close')))

  expect(body).toEqual({ data: { __typename: 'Query' } })
})
