import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { createClient } from '@redis/client'
import { StoreUnavailable } from '../errors.ts'
import type { Logger } from '../log.ts'

/** No command is waited for longer: an answer that comes later is lost to whoever asked. */
export const COMMAND_MS = 200
/** Until a connection is made and its server has taken a write. */
const CONNECT_MS = 500
/** So often an idle connection is tried, since a server that hangs closes none. */
const PROBE_EVERY_MS = 500
const [FIRST_BACKOFF_MS, MOST_BACKOFF_MS] = [25, 250]

/** Within so long all replicas have noticed that Redis is back, once it is. */
export const NOTICED_WITHIN_MS = CONNECT_MS + MOST_BACKOFF_MS

/** What runs inside of Redis, in one round trip and with nothing in between. */
export interface Script {
  readonly name: string
  readonly text: string
  readonly sha1: string
}

export function defineScript(name: string, text: string): Script {
  return { name, text, sha1: createHash('sha1').update(text).digest('hex') }
}

/** Redis as this gateway uses it: each command is answered at once, or given up. */
export interface Redis {
  /** Whether all connections stand, and the server takes writes. */
  readonly reachable: boolean
  /** Tells each time that `reachable` changes; messages may have been missed in between. */
  whenChanged(listener: (reachable: boolean) => void): void
  /** Rejects with `StoreUnavailable`; then nobody can tell whether it was carried out. */
  command(...args: string[]): Promise<unknown>
  run(script: Script, keys: readonly string[], args: readonly string[]): Promise<unknown>
  publish(channel: string, message: string): Promise<void>
  /** Resolves once it is subscribed, or will be as soon as there is a connection. */
  subscribe(channel: string, listener: (message: string) => void): Promise<void>
  stop(): void
}

type Client = ReturnType<typeof newClient>

/** Connects in the background and for ever; the first attempt has ended when this resolves. */
export async function connectRedis(url: string, log: Logger): Promise<Redis> {
  const redis = new Connections(url, log)
  await redis.firstAttempt
  return redis
}

class Connections implements Redis {
  readonly firstAttempt: Promise<void>
  readonly #url: string
  readonly #log: Logger
  readonly #commands: Line
  readonly #listeners: ((reachable: boolean) => void)[] = []
  readonly #subscribers = new Map<string, ((message: string) => void)[]>()
  /** Redis lets a connection that subscribed ask for nothing else, so that it is a second one. */
  #messages: Line | undefined
  #reachable: boolean | undefined
  #stopped = false

  constructor(url: string, log: Logger) {
    this.#url = url
    this.#log = log
    this.#commands = new Line(url, probe, (reason) => this.#changed(reason))
    this.firstAttempt = this.#commands.firstAttempt
  }

  get reachable() {
    return this.#reachable === true
  }

  whenChanged(listener: (reachable: boolean) => void) {
    this.#listeners.push(listener)
  }

  command(...args: string[]): Promise<unknown> {
    return this.#commands.ask((client) => client.sendCommand(args))
  }

  run({ text, sha1 }: Script, keys: readonly string[], args: readonly string[]) {
    const rest = [String(keys.length), ...keys, ...args]
    return this.#commands.ask(async (client) => {
      try {
        return await client.sendCommand(['EVALSHA', sha1, ...rest])
      } catch (error) {
        if (codeOf(error) !== 'NOSCRIPT') throw error
        return client.sendCommand(['EVAL', text, ...rest])
      }
    })
  }

  async publish(channel: string, message: string) {
    await this.command('PUBLISH', channel, message)
  }

  async subscribe(channel: string, listener: (message: string) => void) {
    const others = this.#subscribers.get(channel)
    if (others !== undefined) {
      others.push(listener)
      return
    }
    this.#subscribers.set(channel, [listener])
    if (this.#messages === undefined) return this.#openMessages()
    const there = this.#messages.ask((client) => client.subscribe(channel, this.#deliver))
    await there.catch(() => {}) // the next connection subscribes to it
  }

  stop() {
    this.#stopped = true
    this.#commands.stop()
    this.#messages?.stop()
  }

  #openMessages(): Promise<void> {
    const subscribeAll = async (client: Client) => {
      await client.subscribe([...this.#subscribers.keys()], this.#deliver)
    }
    this.#messages = new Line(this.#url, subscribeAll, (reason) => this.#changed(reason))
    return this.#messages.firstAttempt
  }

  readonly #deliver = (message: string, channel: string) => {
    for (const listener of this.#subscribers.get(channel) ?? []) listener(message)
  }

  #changed(reason: string) {
    const reachable = this.#commands.isOpen && (this.#messages?.isOpen ?? true)
    if (reachable === this.#reachable || this.#stopped) return
    this.#reachable = reachable
    if (reachable) this.#log.info('Redis is reachable')
    else this.#log.warn({ reason }, 'Redis is not reachable')
    for (const listener of this.#listeners) listener(reachable)
  }
}

/** One connection that is made anew whenever it breaks; what it was asked for breaks with it. */
class Line {
  readonly firstAttempt: Promise<void>
  readonly #url: string
  readonly #prepare: (client: Client) => Promise<unknown>
  readonly #changed: (reason: string) => void
  #client: Client | null = null
  #stopped = false

  constructor(
    url: string,
    prepare: (client: Client) => Promise<unknown>,
    changed: (reason: string) => void,
  ) {
    this.#url = url
    this.#prepare = prepare
    this.#changed = changed
    this.firstAttempt = this.#open(0)
  }

  get isOpen() {
    return this.#client !== null
  }

  async ask<Answer>(question: (client: Client) => Promise<Answer>): Promise<Answer> {
    const client = this.#client
    if (client === null) throw new StoreUnavailable('not connected')
    try {
      return await within(COMMAND_MS, question(client))
    } catch (error) {
      if (!isOneCommand(error)) this.#drop(client, codeOf(error))
      throw new StoreUnavailable(codeOf(error))
    }
  }

  stop() {
    this.#stopped = true
    if (this.#client !== null) this.#drop(this.#client, 'stopped')
  }

  /** One attempt; whatever comes of it, the next follows by itself. */
  async #open(failures: number): Promise<void> {
    const client = newClient(this.#url)
    client.on('error', (error) => this.#drop(client, codeOf(error)))
    try {
      await within(CONNECT_MS, client.connect().then(this.#prepare))
    } catch (error) {
      client.destroy()
      this.#changed(codeOf(error))
      void this.#openLater(failures)
      return
    }
    if (this.#stopped) return client.destroy()
    this.#client = client
    this.#changed('')
    void this.#watch(client)
  }

  async #openLater(failures: number) {
    await delay(Math.min(FIRST_BACKOFF_MS * 2 ** failures, MOST_BACKOFF_MS))
    if (!this.#stopped) await this.#open(failures + 1)
  }

  async #watch(client: Client) {
    while (this.#client === client) {
      await delay(PROBE_EVERY_MS, undefined, { ref: false })
      if (this.#client === client) await this.ask(probe).catch(() => {})
    }
  }

  #drop(client: Client, reason: string) {
    if (this.#client !== client) return
    this.#client = null
    client.destroy()
    this.#changed(reason)
    void this.#openLater(0)
  }
}

function newClient(url: string) {
  return createClient({
    url,
    disableOfflineQueue: true,
    disableClientInfo: true,
    maintNotifications: 'disabled',
    commandOptions: { timeout: 0 },
    socket: { reconnectStrategy: false, connectTimeout: CONNECT_MS },
  })
}

/** Whether the server takes writes: one that is full, or a mere replica, answers but does not. */
function probe(client: Client): Promise<unknown> {
  return client.sendCommand(['SET', 'ccc-gateway:probe', '', 'PX', '1'])
}

class GivenUp extends Error {
  readonly code = 'timeout'
}

/** Gives up after so long, but not before what has arrived by then was read. */
function within<Answer>(milliseconds: number, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const giveUp = () => setImmediate(() => reject(new GivenUp()))
    const timer = setTimeout(giveUp, milliseconds)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Whether the server serves, but not this command: managed ones do not let themselves be asked. */
function isOneCommand(error: unknown): boolean {
  return /^(NOPERM|ERR unknown command)/.test((error as Error).message)
}

/** The first word of what Redis answers is a code; the rest, and an address, are told to nobody. */
function codeOf(error: unknown): string {
  const { code, message = '' } = error as NodeJS.ErrnoException
  return code ?? /^[A-Z]+\b/.exec(message)?.[0] ?? 'connection lost'
}
