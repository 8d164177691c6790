import {
  DescribeTelCdr,
  type DescribeTelCdrRequest,
  type Integer,
  type TelCdrInfo,
} from '../actions/index.ts'
import { type Ccc, countOrNull, rowsOf } from '../client/index.ts'
import { searchable, type Window, windowsOf } from './call-span.ts'
import { asError, loader } from './loader.ts'
import { answerOf } from './read-each.ts'
import { type DatedSession, type SessionKey, sessionKeyText } from './session.ts'

/** The record of one call, and where it was found. */
export type CallRecord = TelCdrInfo & SessionKey

const { name, maxPageSize: PageSize = 100, maxIds: MAX_IDS = 100 } = DescribeTelCdr

/**
 * Call records by session id: a hundred ids of one application share a call, calls for one window
 * of time go side by side, and the next window is asked only for ids that were not found. Null for
 * a call that goes on, is too old or is not known.
 */
export function callRecordLoader(ccc: Ccc, nowSeconds: () => number) {
  return loader(name, sessionKeyText, async (keys: readonly DatedSession[]) => {
    const now = nowSeconds()
    const applications = [...Map.groupBy(keys, ({ SdkAppId }) => String(SdkAppId)).values()]
    const found = await Promise.all(applications.map((wanted) => search(ccc, wanted, now)))
    const all = new Map(found.flatMap((records) => [...records]))
    return keys.map((key) => all.get(sessionKeyText(key)) ?? null)
  })
}

type Records = Map<string, CallRecord | Error>
type Wanted = SessionKey & { readonly window: Window }

/** Searches for sessions of one application, window after window. */
async function search(ccc: Ccc, keys: readonly DatedSession[], now: number): Promise<Records> {
  const wanted = keys.flatMap(({ span, ...key }) => {
    const window = searchable(span ?? {}, now)
    return window === null ? [] : [{ ...key, window }]
  })
  const records: Records = new Map()
  for (const window of windowsOver(wanted)) {
    const missing = wanted.filter((key) => !records.has(sessionKeyText(key)))
    const here = missing.filter((key) => overlap(key.window, window))
    const chunks = chunksOf(here, MAX_IDS)
    const read = await Promise.all(chunks.map((chunk) => readChunk(ccc, chunk, window)))
    for (const chunk of read) for (const [text, record] of chunk) records.set(text, record)
  }
  return records
}

function windowsOver(wanted: readonly Wanted[]): Window[] {
  const from = wanted.reduce((least, { window }) => Math.min(least, window.from), Infinity)
  const to = wanted.reduce((most, { window }) => Math.max(most, window.to), -Infinity)
  return from < to ? windowsOf({ from, to }) : []
}

function overlap(one: Window, other: Window): boolean {
  return one.from < other.to && other.from < one.to
}

/** At most a hundred sessions of one application; one failed chunk does not take the others with it. */
async function readChunk(ccc: Ccc, chunk: readonly Wanted[], window: Window): Promise<Records> {
  const [first] = chunk
  if (first === undefined) return new Map()
  const SessionIds = chunk.map(({ SessionId }) => SessionId)
  const params = { SdkAppId: first.SdkAppId, ...windowParams(window), SessionIds }
  const rows = await readRows(ccc, params).catch(asError)
  if (rows instanceof Error) return new Map(chunk.map((key) => [sessionKeyText(key), rows]))
  return new Map(rows.flatMap((row) => keyed(first.SdkAppId, row)))
}

function keyed(SdkAppId: Integer, row: TelCdrInfo): [string, CallRecord][] {
  const record = callRecordOf(SdkAppId, row)
  return record === null ? [] : [[sessionKeyText(record), record]]
}

/** A row without a session is of no use to anybody. */
export function callRecordOf(SdkAppId: Integer, row: TelCdrInfo): CallRecord | null {
  const { SessionId } = row
  if (typeof SessionId !== 'string' || SessionId === '') return null
  return { ...row, SdkAppId, SessionId }
}

type ChunkParams = Omit<DescribeTelCdrRequest, 'PageSize' | 'PageNumber'>

/** The rows of a chunk: one page, but where sessions have more than one row each. */
async function readRows(ccc: Ccc, params: ChunkParams): Promise<readonly TelCdrInfo[]> {
  const rows = new Map<unknown, TelCdrInfo>()
  for (let [PageNumber, seen] = [0, 0]; ; PageNumber++) {
    const answer = await answerOf(ccc, DescribeTelCdr, { ...params, PageSize, PageNumber })
    const [page, before] = [rowsOf(name, answer.TelCdrList), rows.size]
    for (const row of page) rows.set(row.SessionId, row)
    seen += page.length
    // A page that brings nothing new is the last, whatever the total: else there would be no end.
    const isLast = seen >= (countOrNull(answer.TotalCount) ?? 0) || rows.size === before
    if (isLast) return [...rows.values()]
  }
}

function windowParams({ from, to }: Window) {
  return { StartTimeStamp: from, EndTimeStamp: to }
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
