import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import { startRig } from '../rig.ts'

const health = async (opsUrl: string, kind: string) => {
  const response = await fetch(`${opsUrl}/health/${kind}`)
  return [response.status, await response.json()]
}

it('tells on a port of its own that it lives and is ready', async () => {
  const { gateway } = await startRig()

  expect(await health(gateway.opsUrl, 'live')).toEqual([200, { status: 'ok' }])
  expect(await health(gateway.opsUrl, 'ready')).toEqual([200, { status: 'ok' }])
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
      upstream: {
        endpoint: `http://127.0.0.1:${port}`,
        site: 'china',
        credential: { secretId: 'made-up', secretKey: 'made-up' },
      },
    },
  })
  const underWay = query('{ autoCalloutTask(taskId: 1) { name } }')
  await asked

  const stopped = gateway.stop()
  expect(await health(gateway.opsUrl, 'ready')).toEqual([503, { status: 'stopping' }])
  upstream.emit('release')

  expect((await underWay).body).toEqual({ data: { autoCalloutTask: { name: 'late' } } })
  await stopped
  await expect(fetch(gateway.url)).rejects.toThrow()
  await expect(fetch(`${gateway.opsUrl}/health/live`)).rejects.toThrow()
  upstream.close()
})
