import type { ChildProcess } from 'node:child_process'
import { Writable } from 'node:stream'
import { expect, onTestFinished } from 'vitest'
import { type Logger, openLog } from '../src/log.ts'
import type { Gateway } from '../src/server/gateway.ts'
import type { Simulator } from '../src/simulator/index.ts'

// Every test that starts a gateway ends with a look through what that gateway wrote, and through the
// errors that it told: no secret, and no phone number that it sent to CCC.

type Upstream = Pick<Simulator, 'credential' | 'journal'>

export interface Watch {
  readonly log: Logger
  /** Everything that was logged. */
  readonly logged: string[]
  /** Errors that are told there are looked through as well. */
  at(gateway: Pick<Gateway, 'url'>): void
}

/** What gateways told beside data, by their origins. */
const toldAt = new Map<string, string[]>()

/** To be asked for before the gateway is started, so that its end is watched too. */
export function watch(upstream: Upstream): Watch {
  const logged: string[] = []
  const told: string[] = []
  onTestFinished(() => expectNoLeak(upstream, logged, told))
  return {
    log: collectingLog(logged),
    logged,
    at({ url }) {
      toldAt.set(new URL(url).origin, told)
      onTestFinished(() => void toldAt.delete(new URL(url).origin))
    },
  }
}

/** The same of a gateway that is a process of its own. */
export function watchProcess(upstream: Upstream, child: ChildProcess): void {
  const written: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => written.push(String(chunk)))
  onTestFinished(() => expectNoLeak(upstream, [written.join('')], []))
}

interface Body {
  readonly errors?: unknown
  readonly extensions?: unknown
}

export function noteAnswer(url: string, { errors, extensions }: Body): void {
  if (errors === undefined && extensions === undefined) return
  toldAt.get(new URL(url).origin)?.push(JSON.stringify({ errors, extensions }))
}

export function expectNoLeak(
  { credential, journal }: Upstream,
  written: readonly string[],
  told: readonly string[],
): void {
  const all = [...written, ...told].join('\n')
  if (all === '') return
  const secrets = Object.values(credential).filter((secret) => all.includes(secret))
  expect(secrets.length, 'secrets of the credential that were written').toBe(0)
  expect(all).not.toMatch(/TC3-HMAC|Signature=|Credential=/)
  expect(told.join('\n')).not.toMatch(/node_modules|\\n +at |file:\/\//)
  expect(phonesIn(all, journal), 'phone numbers that were written').toEqual([])
}

/** Not those of a line's time and process. */
const DIGITS = /(?<!"(?:time|pid)":)(?<!\d)\d{7,}/g
/** In what is sent, ids and times are numbers and phones are texts. */
const PHONE = /"\+?(\d{7,32})"/g
/** Without a country code, which may be written otherwise. */
const TELLING = 11

function phonesIn(text: string, { entries }: Upstream['journal']): string[] {
  const digits = text.match(DIGITS) ?? []
  if (digits.length === 0) return []
  const phones = entries.flatMap(({ body }) => [...body.matchAll(PHONE)].map(([, phone]) => phone))
  const telling = new Set(phones.map((phone = '') => phone.slice(-TELLING)))
  return [...telling].filter((phone) => digits.some((each) => each.includes(phone)))
}

/** Lines that tell that something is wrong, as against those that tell what is done. */
export function complaintsIn(logged: readonly string[]): string[] {
  return logged.filter((line) => /^\{"level":(40|50|60),/.test(line))
}

export function collectingLog(lines: string[]): Logger {
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  return openLog('debug', sink)
}
