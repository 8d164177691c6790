import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws'
import { onTestFinished } from 'vitest'
import WebSocket, { type ClientOptions } from 'ws'

/** A WebSocket that says what a test has it say, and nothing by itself. */
export interface TestSocket {
  readonly socket: WebSocket
  send(message: object | string): void
  /** The next message that came. */
  next(): Promise<Message>
  /** How it ended. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>
}

interface Message {
  readonly type: string
  readonly id?: string
  // What is told has the shape of what was asked for; a test knows which it sent.
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the document
  readonly payload?: any
}

export function socketUrl(gateway: { readonly url: string }): string {
  return gateway.url.replace(/^http/, 'ws')
}

export async function openSocket(
  gateway: { readonly url: string },
  options: ClientOptions = {},
): Promise<TestSocket> {
  const socket = new WebSocket(socketUrl(gateway), GRAPHQL_TRANSPORT_WS_PROTOCOL, options)
  onTestFinished(() => socket.terminate())
  const messages: Message[] = []
  let wake = () => {}
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)))
    wake()
  })
  const closed = once(socket, 'close').then(([code, reason]) => ({ code, reason: String(reason) }))
  await once(socket, 'open')
  return {
    socket,
    closed,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    async next() {
      while (messages.length === 0) {
        await new Promise<void>((told) => {
          wake = told
        })
      }
      return messages.shift() as Message
    },
  }
}

/** One whose `connection_init` was accepted. */
export async function greeted(
  gateway: { readonly url: string },
  payload: object = {},
  options: ClientOptions = {},
): Promise<TestSocket> {
  const opened = await openSocket(gateway, options)
  opened.send({ type: 'connection_init', payload })
  const { type } = await opened.next()
  if (type !== 'connection_ack') throw new Error(`not greeted but told ${type}`)
  return opened
}

/** What HTTP said instead of letting the socket in. */
export async function refusedSocket(
  url: string,
  protocols: string[] = [GRAPHQL_TRANSPORT_WS_PROTOCOL],
  options: ClientOptions = {},
) {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), protocols, options)
  socket.on('error', () => {})
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage]
  return {
    status: response.statusCode,
    headers: response.headers,
    body: JSON.parse(await text(response)),
  }
}

const TASK = 'AutoCalloutTask:1400000000'

/** Follows the state of a task of the simulator. */
export const follow = (taskId: number) =>
  `subscription { autoCalloutTaskChanged(id: "${TASK}:${taskId}") { state } }`

export const pause = (taskId: number) =>
  `mutation { pauseAutoCalloutTask(id: "${TASK}:${taskId}") { requestId } }`

/** What is told of it. */
export const state = (word: string) => ({
  data: { autoCalloutTaskChanged: { state: word } },
  extensions: { ageSeconds: expectedAge },
})

const expectedAge = { asymmetricMatch: (age: unknown) => typeof age === 'number' && age >= 0 }
