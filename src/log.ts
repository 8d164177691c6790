import { type DestinationStream, pino } from 'pino'

/** All that a line can hold beside its time, its level and its words. Whatever else is given is left out. */
export interface Known {
  /** Finds the line for whoever was told of a failure. */
  readonly errorId?: string
  /** Of an error, or of a setting. */
  readonly name?: string
  /** Where an error arose, without its message. */
  readonly stack?: string
  /** Of an error of the system or of Redis. */
  readonly code?: string
  readonly reason?: string
  /** The gateway's own name of one. */
  readonly account?: string
  /** What to mend at Redis. */
  readonly weakness?: string
  readonly library?: string
  /** The part of a library's complaint that is the same each time. */
  readonly said?: string
  /** `query`, `mutation` or `subscription`. */
  readonly type?: string
  /** What a client's document calls its operation. */
  readonly operation?: string
  /** SHA-256 of a document without its values. */
  readonly document?: string
  /** Which way a request was answered, and how that ended. */
  readonly way?: string
  readonly outcome?: string
  readonly status?: number
  readonly durationMs?: number
  readonly waitedMs?: number
  /** Upstream calls by where their answers came from. */
  readonly sent?: number
  readonly joined?: number
  readonly kept?: number
  readonly stale?: number
  /** Change events that a subscription was sent. */
  readonly events?: number
  /** The gateway's own names of errors. */
  readonly codes?: readonly string[]
  /** By which Tencent's support finds a call. */
  readonly requestIds?: readonly string[]
  /** Trace id of W3C. */
  readonly trace?: string
}

/** A text is one of the program's own words, never put together from what came from outside. */
export interface Write {
  (text: string): void
  (known: Known, text: string): void
}

export interface Logger {
  readonly debug: Write
  readonly info: Write
  readonly warn: Write
  readonly error: Write
}

export type Level = keyof Logger

const MOST_CHARACTERS = 4000
/** No list in a line is longer. */
const MOST_LISTED = 10
const MEMBERS: { readonly [Name in keyof Known]-?: (value: unknown) => unknown } = {
  errorId: formed(/^[0-9a-f-]{36}$/),
  name: told,
  stack: told,
  code: told,
  reason: told,
  account: told,
  weakness: told,
  library: told,
  said: told,
  type: told,
  operation: told,
  document: formed(/^[0-9a-f]{64}$/),
  way: told,
  outcome: told,
  status: number,
  durationMs: number,
  waitedMs: number,
  sent: number,
  joined: number,
  kept: number,
  stale: number,
  events: number,
  codes: listOf(formed(/^[A-Z_]{1,60}$/)),
  requestIds: listOf(formed(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)),
  trace: formed(/^[0-9a-f]{32}$/),
}

const NAMES = Object.keys(MEMBERS) as (keyof Known)[]

/** The only way to the log: one JSON object on one line. */
export function openLog(level: Level, to: DestinationStream = pino.destination(2)): Logger {
  const log = pino({ level }, to)
  const at =
    (level: Level): Write =>
    (first: Known | string, text?: string) => {
      if (typeof first === 'string') log[level](clean(first))
      else log[level](membersOf(first), clean(text ?? ''))
    }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

function membersOf(given: Known): Known {
  const members: Record<string, unknown> = {}
  for (const name of NAMES) {
    if (given[name] !== undefined) members[name] = MEMBERS[name](given[name])
  }
  return members
}

function told(text: unknown): string | undefined {
  return typeof text === 'string' && text !== '' ? clean(text) : undefined
}

/** What has a form that names nobody, as it is. */
function formed(form: RegExp): (text: unknown) => string | undefined {
  return (text) => (typeof text === 'string' && form.test(text) ? text : undefined)
}

/** With two digits behind the point. */
function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value)
    ? Math.round(value * 100) / 100
    : undefined
}

/** Without what is none of them; nothing where nothing is left. */
function listOf(read: (text: unknown) => string | undefined) {
  return (list: unknown): readonly string[] | undefined => {
    const texts = Array.isArray(list) ? list.slice(0, MOST_LISTED).map(read) : []
    const known = texts.filter((text) => text !== undefined)
    return known.length > 0 ? known : undefined
  }
}

/** What terminals and readers of logs take for a command or another line, beside what JSON escapes. */
const UNPRINTABLE = /[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** No more than a reader wants, nothing that acts on a terminal, and no digits that can be a phone. */
function clean(text: string): string {
  const escaped = text.slice(0, MOST_CHARACTERS).replace(UNPRINTABLE, inLetters)
  return escaped.replace(/\d{7,}/g, '…')
}

function inLetters(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A message may hold what a caller sent, and may look like a stack; where the error arose cannot. */
export function withoutMessage(cause: unknown): Pick<Known, 'name' | 'stack' | 'code'> {
  if (!(cause instanceof Error)) return { name: typeof cause }
  const { name, code } = cause as NodeJS.ErrnoException
  return { name: word(name), code: word(code), stack: placesOf(cause) }
}

/** A name or code of a program; anything else could be anybody's. */
function word(text: unknown): string {
  return typeof text === 'string' && /^[A-Za-z_$][\w$.]{0,59}$/.test(text) ? text : ''
}

/** Nothing, unless it is certain where the message ends. */
function placesOf({ message, stack = '' }: Error): string {
  const [head = ''] = /^[\w$.]+(?: \[\w+\])?(?:: )?/.exec(stack) ?? []
  const rest = stack.slice(head.length)
  return rest.startsWith(`${message}\n    at `) ? rest.slice(message.length).trim() : ''
}

/** What libraries are known to say, up to where they repeat something. */
const SAYINGS = [
  'A GraphQL operation was received during server shutdown',
  'An error occurred during Apollo Server startup',
  'Could not store validated document',
  'Unexpected error processing request',
  'contextCreationDidFail hook threw',
  'invalidRequestWasReceived hook threw',
  'startupDidFail hook threw',
]

export type LibraryLog = Readonly<Record<Level, (said?: unknown) => void>>

/** A log for a library: it may hand over errors and texts with anything in them. */
export function logOf(library: string, log: Logger): LibraryLog {
  const at = (level: Level) => (said?: unknown) => {
    log[level]({ library, ...withoutRepetition(said) }, 'a library complains')
  }
  return { debug: () => {}, info: () => {}, warn: at('warn'), error: at('error') }
}

function withoutRepetition(said: unknown): Known {
  if (typeof said !== 'string') return withoutMessage(said)
  return { said: SAYINGS.find((saying) => said.startsWith(saying)) ?? 'something' }
}
