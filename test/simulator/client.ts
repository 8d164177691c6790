import { createHash, createHmac } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/index.ts'

/** A simulator of this test's own, stopped when the test is over. */
export async function freshSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator(options)
  onTestFinished(() => simulator.stop())
  return simulator
}

/** What a call differs in from a proper one. */
export interface Twist {
  /** The exact text to send instead of the printed parameters. */
  readonly body?: string
  /** Headers to add or replace; an empty one is left out. */
  readonly headers?: Readonly<Record<string, string>>
  readonly secretId?: string
  readonly secretKey?: string
  readonly signedHeaders?: readonly string[]
  readonly signedHost?: string
  readonly service?: string
  readonly date?: string
  readonly timestamp?: number
  /** What is hashed as the payload. */
  readonly payload?: string
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The `Response` member. */
  readonly response: Record<string, unknown> & {
    readonly Error?: { readonly Code: string; readonly Message: string }
    readonly RequestId: string
  }
}

/** Calls an action, signed with the simulator's clock, and waits for the whole answer. */
export async function call(
  simulator: Simulator,
  action: string,
  params: object,
  twist: Twist = {},
): Promise<Answer> {
  const reply = await send(simulator, action, params, twist)
  const text = await reply.text()
  const { Response: response } = JSON.parse(text)
  return { status: reply.status, headers: reply.headers, text, response }
}

/** Sends a signed request and gives the bare reply, whatever it is. */
export function send(
  simulator: Simulator,
  action: string,
  params: object,
  twist: Twist = {},
  init: RequestInit = {},
): Promise<Response> {
  const body = twist.body ?? JSON.stringify(params)
  const headers = signedRequestHeaders(simulator, action, body, twist)
  return fetch(simulator.url, { method: 'POST', body, headers, redirect: 'manual', ...init })
}

export async function refusalOf(
  simulator: Simulator,
  action: string,
  params: object,
  twist: Twist = {},
): Promise<string> {
  const { response } = await call(simulator, action, params, twist)
  return response.Error ? `${response.Error.Code}: ${response.Error.Message}` : 'accepted'
}

export function signedRequestHeaders(
  { url, credential, clock }: Simulator,
  action: string,
  body: string,
  twist: Twist = {},
) {
  const { timestamp = Math.floor(clock.now() / 1000), headers = {} } = twist
  const sent: Record<string, string> = {
    'content-type': 'application/json',
    'x-tc-action': action,
    'x-tc-version': '2020-02-10',
    'x-tc-timestamp': String(timestamp),
    ...(credential.token && { 'x-tc-token': credential.token }),
    ...headers,
  }
  const host = twist.signedHost ?? new URL(url).host
  const authorization = authorizationOf({ ...sent, host }, body, timestamp, {
    ...credential,
    ...twist,
  })
  const all = Object.entries({ authorization, ...sent })
  return Object.fromEntries(all.filter(([, value]) => value !== ''))
}

function authorizationOf(
  headers: Record<string, string>,
  body: string,
  timestamp: number,
  twist: Twist & { readonly secretId: string; readonly secretKey: string },
) {
  const { secretId, secretKey, service = 'ccc', payload = body } = twist
  const { signedHeaders = ['content-type', 'host'] } = twist
  const date = twist.date ?? new Date(timestamp * 1000).toISOString().slice(0, 10)
  const names = signedHeaders.join(';')
  const lines = signedHeaders.map((name) => `${name}:${headers[name]?.trim().toLowerCase()}\n`)
  const canonical = ['POST', '/', '', lines.join(''), names, sha256(payload)].join('\n')
  const scope = `${date}/${service}/tc3_request`
  const toSign = ['TC3-HMAC-SHA256', timestamp, scope, sha256(canonical)].join('\n')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request')
  const signature = hmac(key, toSign).toString('hex')
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`
}

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: string | Buffer, text: string) {
  return createHmac('sha256', key).update(text).digest()
}
