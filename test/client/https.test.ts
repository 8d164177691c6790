import type { ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { describe, expect, it, onTestFinished } from 'vitest'
import { httpPost } from '../../src/client/http.ts'
import { selfSigned } from './certificate.ts'
import { type Answerer, type Arrival, envelope, listen, recording } from './upstream.ts'

const REQUEST = {
  action: 'CreateAutoCalloutTask',
  headers: { 'content-type': 'application/json', authorization: 'canary-signature' },
  body: Buffer.from('{"Callees":["canary-phone"]}'),
  timeoutMs: 5000,
  maxReplyBytes: 1024,
  reuseConnection: true,
}

/** A server over TLS; `trusted` is for this process and this test only. */
async function secureStandIn(trusted: boolean, answer: Answerer) {
  const certificate = selfSigned()
  if (trusted) trust(certificate.cert)
  const arrivals: Arrival[] = []
  const port = await listen(createServer(certificate, recording(arrivals, answer)))
  return { url: `https://127.0.0.1:${port}`, arrivals }
}

function trust(certificate: string) {
  const usual = getCACertificates('default')
  setDefaultCACertificates([...usual, certificate])
  onTestFinished(() => setDefaultCACertificates(usual))
}

function cutOff(response: ServerResponse) {
  response.socket?.destroy()
}

describe('over TLS', () => {
  it('a server whose certificate nobody vouches for is sent nothing', async () => {
    const upstream = await secureStandIn(false, (response) => response.end(envelope({})))

    await expect(httpPost(upstream.url)(REQUEST)).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      outcome: 'not-sent',
      message: expect.stringContaining('CERT'),
    })
    expect(upstream.arrivals).toEqual([])
  })

  it('one handshake serves the calls that follow', async () => {
    const upstream = await secureStandIn(true, (response) => response.end(envelope({})))
    const post = httpPost(upstream.url)

    const replies = [await post(REQUEST), await post(REQUEST)]

    expect(replies.map(({ body }) => body)).toEqual([envelope({}), envelope({})])
    expect(upstream.arrivals).toHaveLength(2)
    expect(upstream.arrivals[1]?.port).toBe(upstream.arrivals[0]?.port)
  })

  it('a call that was sent and not answered may have acted', async () => {
    const upstream = await secureStandIn(true, () => {})

    await expect(httpPost(upstream.url)({ ...REQUEST, timeoutMs: 500 })).rejects.toMatchObject({
      code: 'UPSTREAM_TIMEOUT',
      outcome: 'unknown',
    })
    expect(upstream.arrivals).toHaveLength(1)
  })

  it.each([
    ['cut off', cutOff, 'UPSTREAM_UNAVAILABLE'],
    ['not answered', () => {}, 'UPSTREAM_TIMEOUT'],
  ])('a call on a kept connection that is %s may have acted', async (_what, fail, code) => {
    const upstream = await secureStandIn(true, (response) => {
      if (upstream.arrivals.length === 1) response.end(envelope({}))
      else fail(response)
    })
    const post = httpPost(upstream.url)
    await post(REQUEST)

    const again = post({ ...REQUEST, timeoutMs: 500 })

    await expect(again).rejects.toMatchObject({ code, outcome: 'unknown' })
    expect(upstream.arrivals).toHaveLength(2)
    expect(upstream.arrivals[1]?.port).toBe(upstream.arrivals[0]?.port)
  })
})
