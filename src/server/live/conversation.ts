import { CloseCode, MessageType, type SubscribeMessage } from 'graphql-ws'
import type { RawData, WebSocket } from 'ws'
import { losesDigits } from '../../client/index.ts'
import type { Clock } from '../../clock.ts'
import { GatewayError, TooManySubscriptions, Unauthenticated } from '../../errors.ts'
import type { Subscriber } from '../../live/index.ts'
import type { Viewer } from '../../rights.ts'
import type { Authenticator, Shown } from '../authentication/index.ts'
import { named } from '../format-error.ts'
import { closeCodeOf, closeReasonOf, GOING_AWAY } from './closing.ts'
import { type Connection, type Connections, SILENT_MS } from './connections.ts'
import type { Desk, Request } from './desk.ts'
import { eventText } from './event-text.ts'
import { type Message, messageIn } from './messages.ts'
import { Outlet } from './outlet.ts'
import { withPayload } from './shown.ts'

/** What all conversations of a gateway share. */
export interface Conversing {
  readonly clock: Clock
  readonly desk: Pick<Desk, 'subscribe'>
  readonly admit: Authenticator['admit']
  readonly isFromRouter: (shown: Shown) => boolean
  readonly connections: Connections
  readonly mostSubscriptions: number
}

/** Who asks, once that is known. */
interface Asker {
  readonly viewer: Viewer
  readonly fromRouter: boolean
  readonly expiresAt: number
}

/** What a client may take to say who it is. */
const INIT_MS = 5000
/** Names of subscriptions are kept and sent back with each event; most clients' are UUIDs. */
const MOST_ID_CHARACTERS = 128

/**
 * One WebSocket that speaks `graphql-transport-ws`. What is told waits until all that was told before
 * has been taken; whoever does not take it misses states, and is not listened to either.
 */
export class Conversation implements Connection {
  readonly #socket: WebSocket
  readonly #outlet: Outlet
  readonly #shared: Conversing
  readonly #subscriptions = new Map<string, Subscriber>()
  /** What the upgrade showed, until it is known who asks. */
  #shown: Shown | null
  #asker: Asker | null = null
  #heardAt: number
  #refused = 0

  constructor(socket: WebSocket, shown: Shown, shared: Conversing) {
    this.#socket = socket
    this.#outlet = new Outlet(socket)
    this.#shared = shared
    this.#shown = shown
    this.#heardAt = shared.clock.now()
    socket.on('message', (data, isBinary) => this.#hear(data, isBinary))
    socket.on('ping', (data) => this.#answerPing(data))
    socket.on('pong', () => this.#noteLife())
    socket.on('close', () => this.#end())
    // The socket closes by itself, with the code that fits what was wrong.
    socket.on('error', () => this.#endSubscriptions())
    shared.connections.welcome(this)
  }

  visit(now: number): void {
    if (this.#asker === null) {
      if (now - this.#heardAt >= INIT_MS) this.#closeBy(CloseCode.ConnectionInitialisationTimeout)
    } else if (now >= this.#asker.expiresAt) {
      this.#refuse(new Unauthenticated('The token has expired.'))
    } else if (now - this.#heardAt >= SILENT_MS) this.destroy()
    else if (!this.#outlet.isClogged) this.#socket.ping()
  }

  goAway(): void {
    this.#close(GOING_AWAY, 'This gateway is stopping.')
  }

  destroy(): void {
    this.#socket.terminate()
  }

  #hear(data: RawData, isBinary: boolean): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    const text = isBinary ? '' : String(data)
    const message = messageIn(text)
    if (message?.type === MessageType.ConnectionInit) void this.#begin(message.payload)
    else if (message === null) this.#close(CloseCode.BadRequest, UNREADABLE)
    else this.#heed(message, text)
  }

  #heed(message: Message, text: string): void {
    this.#noteLife()
    if (message.type === MessageType.Subscribe) this.#subscribe(message, text)
    else if (message.type === MessageType.Complete) this.#complete(message.id)
    else if (message.type === MessageType.Ping) this.#outlet.send('{"type":"pong"}')
    else if (message.type !== MessageType.Pong) this.#close(CloseCode.BadRequest, UNREADABLE)
  }

  async #begin(payload: unknown): Promise<void> {
    const shown = this.#shown
    this.#shown = null
    if (shown === null) {
      this.#closeBy(CloseCode.TooManyInitialisationRequests)
      return
    }
    try {
      this.#asker = await this.#known(withPayload(shown, payload))
    } catch (error) {
      this.#refuse(error)
      return
    }
    if (this.#socket.readyState !== this.#socket.OPEN) return
    this.#shared.connections.settle(this)
    this.#outlet.send('{"type":"connection_ack"}')
  }

  async #known(shown: Shown): Promise<Asker> {
    const { viewer, expiresAt } = await this.#shared.admit(shown)
    return { viewer, expiresAt, fromRouter: this.#shared.isFromRouter(shown) }
  }

  #subscribe({ id, payload }: SubscribeMessage, text: string): void {
    if (this.#asker === null) this.#closeBy(CloseCode.Unauthorized)
    else if (id.length > MOST_ID_CHARACTERS) this.#close(CloseCode.BadRequest, LONG_ID)
    else if (this.#subscriptions.has(id)) this.#closeBy(CloseCode.SubscriberAlreadyExists)
    else if (this.#subscriptions.size >= this.#shared.mostSubscriptions) this.#tellTooMany(id)
    else if (losesDigits(text)) this.#error(id, [LONG_NUMBER])
    else this.#follow(id, { body: payload, bytes: Buffer.byteLength(text), ...this.#asker })
  }

  #follow(id: string, request: Request): void {
    const subscriber = this.#shared.desk.subscribe(request)
    if ('next' in subscriber) {
      this.#subscriptions.set(id, subscriber)
      void this.#tell(id, subscriber)
    } else this.#error(id, subscriber)
  }

  /** Who takes no notice of being refused is shown out. */
  #tellTooMany(id: string): void {
    const allowed = this.#shared.mostSubscriptions
    const error = new TooManySubscriptions(allowed)
    this.#refused += 1
    if (this.#refused <= allowed) this.#error(id, [named(error)])
    else this.#close(CloseCode.TooManyInitialisationRequests, closeReasonOf(error))
  }

  async #tell(id: string, subscriber: Subscriber): Promise<void> {
    const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`
    for await (const event of subscriber) {
      this.#outlet.send(`${head}${eventText(event)}}`)
      await this.#outlet.taken
    }
    if (this.#subscriptions.get(id) !== subscriber) return
    this.#subscriptions.delete(id)
    this.#outlet.send(JSON.stringify({ id, type: MessageType.Complete }))
  }

  #complete(id: string): void {
    const subscriber = this.#subscriptions.get(id)
    this.#subscriptions.delete(id)
    void subscriber?.return()
  }

  #error(id: string, payload: readonly object[]): void {
    this.#outlet.send(JSON.stringify({ id, type: MessageType.Error, payload }))
  }

  #answerPing(data: Buffer): void {
    this.#noteLife()
    if (!this.#outlet.isClogged) this.#socket.pong(data)
  }

  #noteLife(): void {
    if (this.#asker !== null) this.#heardAt = this.#shared.clock.now()
  }

  /** Whatever hinders the gateway from telling who asks, it lets nobody in. */
  #refuse(error: unknown): void {
    const refusal =
      error instanceof GatewayError ? error : new Unauthenticated('The token could not be checked.')
    this.#close(closeCodeOf(refusal), closeReasonOf(refusal))
  }

  #closeBy(code: keyof typeof REASONS): void {
    this.#close(code, REASONS[code])
  }

  #close(code: number, reason: string): void {
    this.#endSubscriptions()
    this.#socket.close(code, reason)
  }

  #end(): void {
    this.#endSubscriptions()
    this.#outlet.end()
    this.#shared.connections.leave(this)
  }

  #endSubscriptions(): void {
    const subscribers = [...this.#subscriptions.values()]
    this.#subscriptions.clear()
    for (const subscriber of subscribers) void subscriber.return()
  }
}

const LONG_NUMBER = {
  message: 'A number in the message is too long to be exact: send ids as text.',
  extensions: { code: 'BAD_REQUEST', retryable: false },
}

const LONG_ID = `An id has at most ${MOST_ID_CHARACTERS} characters`
const UNREADABLE = 'Invalid message received'
/** As the protocol words them. */
const REASONS = {
  [CloseCode.Unauthorized]: 'Unauthorized',
  [CloseCode.ConnectionInitialisationTimeout]: 'Connection initialisation timeout',
  [CloseCode.TooManyInitialisationRequests]: 'Too many initialisation requests',
  [CloseCode.SubscriberAlreadyExists]: 'There is a subscription of this id',
}
