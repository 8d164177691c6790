import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it, type Mock, onTestFinished, vi } from 'vitest'
import type { Fault, Simulator } from '../../src/simulator/index.ts'
import { call, freshSimulator, refusalOf, send, signedRequestHeaders } from './client.ts'

const CREATE = 'CreateAutoCalloutTask'
const APP = 1400123455
const TASK = { SdkAppId: APP, NotBefore: 1, Callees: ['1'], Callers: ['2'], IvrId: 8 }

async function meeting(fault: Fault) {
  const simulator = await freshSimulator()
  simulator.faults.next(fault)
  return simulator
}

function executed({ store }: Simulator) {
  return store.autoCalloutTask(APP, 1) !== undefined
}

describe('a fault answers', () => {
  const html = expect.stringMatching(/^<!doctype html>/)

  it.each<[Fault, number, unknown]>([
    [{ kind: 'status', status: 503 }, 503, html],
    [{ kind: 'html' }, 200, html],
    [{ kind: 'malformed' }, 200, '{"Response":{"RequestId":'],
    [{ kind: 'empty' }, 200, ''],
    [{ kind: 'no-response' }, 200, '{}'],
    [{ kind: 'body', body: '{"Response":null}' }, 200, '{"Response":null}'],
    [{ kind: 'redirect', location: 'http://127.0.0.1:1/' }, 302, html],
  ])('$kind, and executes nothing', async (fault, status, text) => {
    const simulator = await meeting(fault)

    const reply = await send(simulator, CREATE, TASK)

    expect(reply.status).toBe(status)
    expect(await reply.text()).toEqual(text)
    expect(executed(simulator)).toBe(false)
    expect(simulator.journal.entries).toMatchObject([{ outcome: `fault:${fault.kind}` }])
  })

  it('redirect with the location that was ordered', async () => {
    const simulator = await meeting({ kind: 'redirect', location: 'http://127.0.0.1:1/x' })

    const { headers } = await send(simulator, CREATE, TASK)

    expect(headers.get('location')).toBe('http://127.0.0.1:1/x')
  })

  it('error with its code and message, and executes nothing', async () => {
    const simulator = await meeting({ kind: 'error', code: 'InternalError', message: 'Bad day.' })

    expect(await refusalOf(simulator, CREATE, TASK)).toBe('InternalError: Bad day.')
    expect(executed(simulator)).toBe(false)
  })

  it('error-after-execution with its code once the action is done', async () => {
    const simulator = await meeting({ kind: 'error-after-execution', code: 'InternalError' })

    expect(await refusalOf(simulator, CREATE, TASK)).toMatch(/^InternalError: ./)
    expect(executed(simulator)).toBe(true)
  })
})

describe('a fault breaks the connection', () => {
  it.each([
    ['reset', false],
    ['reset-after-execution', true],
  ] as const)('%s', async (kind, done) => {
    const simulator = await meeting({ kind })

    await expect(send(simulator, CREATE, TASK)).rejects.toMatchObject({
      cause: { code: 'ECONNRESET' },
    })
    expect(executed(simulator)).toBe(done)
  })

  it('truncated: half of what Content-Length promised, then closed', async () => {
    const simulator = await meeting({ kind: 'truncated' })

    const { promised, body, complete } = await rawReply(simulator)

    expect(complete).toBe(false)
    expect(body.length).toBe(Math.floor(promised / 2))
    expect(body.toString()).toMatch(/^{"Response":{/)
    expect(executed(simulator)).toBe(true)
  })
})

describe('a fault takes its time', () => {
  it.each([
    ['hang', false],
    ['hang-after-execution', true],
  ] as const)(
    '%s: others are answered, this one only ends with the simulator',
    async (kind, done) => {
      const simulator = await meeting({ kind, action: CREATE })
      let settled = false
      const hanging = send(simulator, CREATE, TASK).finally(() => {
        settled = true
      })
      hanging.catch(() => {}) // it is awaited below
      await vi.waitFor(() => expect(simulator.journal.entries).toHaveLength(1))

      await call(simulator, 'DescribeAutoCalloutTask', { SdkAppId: 1, TaskId: 2 })
      expect(settled).toBe(false)
      expect(executed(simulator)).toBe(done)

      await simulator.stop()
      await expect(hanging).rejects.toThrow()
    },
  )

  it('delay: the real answer, so many milliseconds late', async () => {
    const simulator = await meeting({ kind: 'delay', ms: 60 })
    const start = performance.now()

    const { response } = await call(simulator, CREATE, TASK)

    expect(performance.now() - start).toBeGreaterThanOrEqual(59)
    expect(response).toMatchObject({ TaskId: 1 })
  })

  it('drip: the real answer, a byte at a time', async () => {
    const simulator = await meeting({ kind: 'drip', everyMs: 2 })
    const start = performance.now()

    const { text, response } = await call(simulator, CREATE, TASK)

    expect(performance.now() - start).toBeGreaterThanOrEqual(text.length * 1.9)
    expect(response).toMatchObject({ TaskId: 1 })
  })

  it('drip stops when the client goes away', async () => {
    const start = spyOn('setInterval')
    const stop = spyOn('clearInterval')
    const simulator = await meeting({ kind: 'drip', everyMs: 7 })
    const abort = new AbortController()
    await send(simulator, CREATE, TASK, {}, { signal: abort.signal })

    abort.abort()

    const timer = timerOf(start, 7)
    await vi.waitFor(() => expect(stop).toHaveBeenCalledWith(timer))
  })

  it('delay ends with the simulator, so that no timer keeps a program alive', async () => {
    const start = spyOn('setTimeout')
    const stop = spyOn('clearTimeout')
    const simulator = await meeting({ kind: 'delay', ms: 3_599_999 })
    const waiting = send(simulator, CREATE, TASK)
    waiting.catch(() => {}) // it is awaited below
    await vi.waitFor(() => expect(simulator.journal.entries).toHaveLength(1))

    await simulator.stop()

    const timer = timerOf(start, 3_599_999)
    await vi.waitFor(() => expect(stop).toHaveBeenCalledWith(timer))
    await expect(waiting).rejects.toThrow()
  })
})

type TimerFunction = 'setInterval' | 'clearInterval' | 'setTimeout' | 'clearTimeout'

/** Listens in on a timer function, which goes on working, until the test is over. */
function spyOn(name: TimerFunction): Mock {
  const spy = vi.spyOn(globalThis, name)
  onTestFinished(() => void spy.mockRestore())
  return spy as unknown as Mock // each function has a type of its own; only the calls matter here
}

/** The timer that was started for so many milliseconds. */
function timerOf(start: Mock, ms: number): unknown {
  const order = start.mock.calls.findIndex((args) => args[1] === ms)
  expect(order).toBeGreaterThanOrEqual(0)
  return start.mock.results[order]?.value
}

describe('a fault makes the answer large', () => {
  it('large: the real answer in exactly so many bytes', async () => {
    const simulator = await meeting({ kind: 'large', bytes: 1_000_000 })

    const { text, response } = await call(simulator, CREATE, TASK)

    expect(text.length).toBe(1_000_000)
    expect(response).toMatchObject({ TaskId: 1 })
  })

  it('large: the answer as it is where it is larger already', async () => {
    const simulator = await meeting({ kind: 'large', bytes: 1 })

    expect((await call(simulator, CREATE, TASK)).response).toMatchObject({ TaskId: 1 })
  })

  it('gzip-bomb: so many bytes once decoded, a hundredth of them on the wire', async () => {
    const simulator = await meeting({ kind: 'gzip-bomb', bytes: 5_000_000 })

    const { headers, body } = await rawReply(simulator)

    expect(headers['content-encoding']).toBe('gzip')
    expect(body.length).toBeLessThan(50_000)
    const decoded = gunzipSync(body).toString()
    expect(decoded.length).toBe(5_000_000)
    expect(JSON.parse(decoded)).toHaveProperty('Response.TaskId', 1)
  })

  it('gzip-bomb: a client that has had enough may go', async () => {
    const simulator = await meeting({ kind: 'gzip-bomb', bytes: 500_000_000 })
    const abort = new AbortController()
    await send(simulator, CREATE, TASK, {}, { signal: abort.signal })

    abort.abort()

    expect(await refusalOf(simulator, CREATE, TASK)).toBe('accepted')
  })
})

describe('the queue of faults', () => {
  const html: Fault = { kind: 'html' }

  async function outcomes(simulator: Simulator, actions: readonly string[]) {
    for (const action of actions) await (await send(simulator, action, TASK)).text()
    return simulator.journal.entries.map(({ outcome }) => outcome)
  }

  it('meets the next request once', async () => {
    const simulator = await meeting(html)

    expect(await outcomes(simulator, [CREATE, CREATE])).toEqual(['fault:html', 'ok'])
  })

  it('meets as many as ordered, in the order ordered', async () => {
    const simulator = await meeting({ ...html, times: 2 })
    simulator.faults.next({ kind: 'empty' })

    expect(await outcomes(simulator, [CREATE, CREATE, CREATE, CREATE])).toEqual([
      'fault:html',
      'fault:html',
      'fault:empty',
      'ok',
    ])
  })

  it('waits for the action it names', async () => {
    const simulator = await meeting({ ...html, action: CREATE })

    expect(await outcomes(simulator, ['Nothing', CREATE])).toEqual(['InvalidAction', 'fault:html'])
  })

  it('meets every request of an action until it is cleared, after those that are next', async () => {
    const simulator = await freshSimulator()
    simulator.faults.always({ ...html, action: CREATE })
    simulator.faults.next({ kind: 'empty' })

    await outcomes(simulator, [CREATE, CREATE, CREATE, 'Nothing'])
    simulator.faults.clear()

    expect(await outcomes(simulator, [CREATE])).toEqual([
      'fault:empty',
      'fault:html',
      'fault:html',
      'InvalidAction',
      'ok',
    ])
  })

  it('forgets what was next when it is cleared', async () => {
    const simulator = await meeting(html)

    simulator.faults.clear()

    expect(await outcomes(simulator, [CREATE])).toEqual(['ok'])
  })
})

/** The bytes as they come over the wire, undecoded, cut short or not. */
async function rawReply(simulator: Simulator) {
  const body = JSON.stringify(TASK)
  const headers = signedRequestHeaders(simulator, CREATE, body)
  const sent = request(simulator.url, { method: 'POST', headers })
  sent.end(body)
  return new Promise<{
    headers: Record<string, unknown>
    promised: number
    body: Buffer
    complete: boolean
  }>((resolve, reject) => {
    sent.on('error', reject)
    sent.on('response', (reply) => {
      const chunks: Buffer[] = []
      reply.on('data', (chunk) => chunks.push(chunk))
      reply.on('error', () => {}) // a reply that is cut short is what is looked for
      reply.on('close', () =>
        resolve({
          headers: reply.headers,
          promised: Number(reply.headers['content-length']),
          body: Buffer.concat(chunks),
          complete: reply.complete,
        }),
      )
    })
  })
}
