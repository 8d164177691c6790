import type { Action, Answer } from '../actions/index.ts'
import { type Ccc, countOrNull, printJson, rowsOf } from '../client/index.ts'
import { asError, type Loader, loader } from './loader.ts'

/** A loader that reads each of its keys by itself, side by side. */
export function readEach<Key, Value>(
  name: string,
  textOf: (key: Key) => string,
  read: (key: Key) => Promise<Value>,
): Loader<Key, Value> {
  return loader(name, textOf, (keys) => Promise.all(keys.map((key) => read(key).catch(asError))))
}

/** The rows of one page of a list. */
export interface Rows<Row> {
  readonly rows: readonly Row[]
  /** Rows over all pages; null where upstream does not tell. */
  readonly total: number | null
}

/** Pages of a list by all that was asked for. */
export type Pages<Params, Row> = Loader<Params, Rows<Row>>

/** A loader over the pages of a list; equal pages of one operation are read once. */
export function readPages<Params extends object, Response extends Counted, Row>(
  ccc: Ccc,
  action: Action<Params, Response>,
  listIn: (answer: Response) => readonly Row[] | null | undefined,
): Pages<Params, Row> {
  return readEach(action.name, printJson, async (params: Params) =>
    rowsIn(action.name, await answerOf(ccc, action, params), listIn),
  )
}

type Counted = Answer<{ TotalCount: number }>

export function rowsIn<Response extends Counted, Row>(
  name: string,
  answer: Response,
  listIn: (answer: Response) => readonly Row[] | null | undefined,
): Rows<Row> {
  return { rows: rowsOf(name, listIn(answer)), total: countOrNull(answer.TotalCount) }
}

export async function answerOf<Params extends object, Response extends object>(
  ccc: Ccc,
  action: Action<Params, Response>,
  params: Params,
): Promise<Response> {
  return (await ccc.call(action, params)).answer
}
