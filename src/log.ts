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
const MEMBERS: Readonly<Record<keyof Required<Known>, (text: string) => string | undefined>> = {
  errorId: (id) => (/^[0-9a-f-]{36}$/.test(id) ? id : undefined),
  name: clean,
  stack: clean,
  code: clean,
  reason: clean,
  account: clean,
  weakness: clean,
  library: clean,
  said: clean,
}

/** The only way to the log: one JSON object on one line. */
export function openLog(level: Level, to: DestinationStream = pino.destination(2)): Logger {
  const log = pino({ level }, to)
  const at =
    (level: Level): Write =>
    (first: Known | string, text?: string) => {
      if (typeof first === 'string') log[level](clean(first))
      else log[level](told(first), clean(text ?? ''))
    }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

function told(given: Known): Known {
  const members = Object.entries(MEMBERS).map(([name, read]) => {
    const text: unknown = given[name as keyof Known]
    return [name, typeof text === 'string' && text !== '' ? read(text) : undefined]
  })
  return Object.fromEntries(members)
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
