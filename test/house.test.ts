import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

const SRC = resolve(import.meta.dirname, '../src')

/** The floors of the house, from the ground up; a room may import only from floors below its own. */
const FLOORS: string[][] = [
  [
    'errors.ts',
    'units.ts',
    'clock.ts',
    'addresses.ts',
    'freshness.ts',
    'json.ts',
    'calling-hours.ts',
    'when-known.ts',
  ],
  ['rights.ts', 'log.ts'],
  ['config', 'outage.ts', 'tc3', 'actions', 'state'],
  ['client'],
  ['loaders', 'create', 'change'],
  ['context.ts'],
  ['generated', 'cost'],
  ['schema', 'live'],
  ['server'],
  ['check', 'arguments.ts'],
  ['cli.ts'],
]

interface Import {
  readonly file: string
  readonly from: string
  readonly typesOnly: boolean
  /** Not before it is needed. */
  readonly later: boolean
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()
const imports = files.flatMap(importsOf)

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8')
  const pattern =
    /(?:^|\n)(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)/g
  return [...text.matchAll(pattern)].map(([, type, from, dynamic]) => ({
    file,
    from: from ?? dynamic ?? '',
    typesOnly: type !== undefined,
    later: dynamic !== undefined,
  }))
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? ''
}

function target({ file, from }: Import): string {
  return relative(SRC, join(SRC, dirname(file), from))
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room))
}

const within = imports.filter(({ from }) => from.startsWith('.'))

it('knows a floor for every room, so that the rule below sees all of them', () => {
  const rooms = new Set(files.map(roomOf))
  rooms.delete('simulator')

  expect([...rooms].filter((room) => floorOf(room) === -1)).toEqual([])
  expect(within.length).toBeGreaterThan(100)
})

it('imports only downwards', () => {
  const upwards = within.filter((each) => {
    const [room, other] = [roomOf(each.file), roomOf(target(each))]
    if (room === other || room === 'simulator') return false
    // Generated types name the parents of every floor, and are gone when the program runs.
    if (room === 'generated' && each.typesOnly) return false
    // The command line starts the simulator, which stands apart.
    if (room === 'cli.ts' && other === 'simulator') return false
    return floorOf(other) === -1 || floorOf(other) >= floorOf(room)
  })

  expect(upwards).toEqual([])
})

it('lets the simulator share nothing with the gateway but the types of the actions', () => {
  const shared = within.filter((each) => {
    if (roomOf(each.file) !== 'simulator' || roomOf(target(each)) === 'simulator') return false
    return !(roomOf(target(each)) === 'actions' && each.typesOnly)
  })

  expect(shared).toEqual([])
  expect(
    imports.filter(({ file, from }) => roomOf(file) === 'simulator' && !/^(node:|\.)/.test(from)),
  ).toEqual([])
})

it('keeps each thing in its one place', () => {
  const importers = (name: string) =>
    imports.filter(({ from }) => from === name).map(({ file }) => file)
  const mentions = (pattern: RegExp, room = '') =>
    files
      .filter((file) => file.startsWith(room))
      .filter((file) => pattern.test(withoutComments(readFileSync(join(SRC, file), 'utf8'))))

  expect(importers('@redis/client')).toEqual(['state/redis.ts'])
  expect(importers('got')).toEqual(['client/http.ts'])
  expect(importers('pino')).toEqual(['log.ts'])
  const speaking = imports.filter(({ from, typesOnly }) => from === 'ws' && !typesOnly)
  expect(speaking.map(({ file }) => file)).toEqual(['server/live/sockets.ts'])
  expect(importers('prom-client')).toEqual(['server/seen/prometheus.ts'])
  expect(
    new Set(
      imports.filter(({ from }) => from.startsWith('@opentelemetry/')).map(({ file }) => file),
    ),
  ).toEqual(new Set(['server/seen/otlp.ts']))
  expect(mentions(/\bconsole\./)).toEqual([])
  expect(importers('dataloader')).toEqual(['loaders/loader.ts'])
  expect(mentions(/\bprocess\.(?!nextTick)/)).toEqual(['cli.ts'])
  expect(mentions(/\b(try \{|fetch\(|Date\.now|new Date\()/, 'schema/')).toEqual([])
  expect(
    imports.filter(({ file, from }) => roomOf(file) === 'tc3' && !/^(\.|node:crypto$)/.test(from)),
  ).toEqual([])
})

it('loads what writes metrics and traces only where somebody asks for them', () => {
  const early = within.filter((each) => {
    const isLoaded = !each.typesOnly && !each.later
    return isLoaded && /^server\/seen\/(prometheus|otlp)\.ts$/.test(target(each))
  })

  expect(early).toEqual([])
})

it('is tested with its own modules, which the tests of a process share', () => {
  const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  const replacing = tests
    .filter((name) => name.endsWith('.ts'))
    .filter((name) =>
      /\bvi\.(do)?Mock\(/i.test(readFileSync(join(import.meta.dirname, name), 'utf8')),
    )

  expect(replacing).toEqual([])
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
}
