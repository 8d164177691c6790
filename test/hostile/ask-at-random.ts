import { createSchema } from '../../src/schema/index.ts'
import { RandomDocuments, type RandomRequest } from './random-documents.ts'

const MOST_EXAMPLES = 5

/** What came of many requests. */
export interface Tally {
  readonly statuses: Map<number, number>
  /** Codes of the errors that were told, each once for an answer. */
  readonly codes: Map<string, number>
  /** Requests that the gateway failed at by a defect of its own. */
  readonly defects: RandomRequest[]
}

/** Sends so many requests of this seed, one after the other: what holds the gateway is one of them. */
export async function askAtRandom(url: string, count: number, seed: number): Promise<Tally> {
  const documents = new RandomDocuments(createSchema(), seed)
  const tally: Tally = { statuses: new Map(), codes: new Map(), defects: [] }
  for (let n = 0; n < count; n++) await askOne(url, documents.next(), tally)
  return tally
}

async function askOne(url: string, request: RandomRequest, tally: Tally): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  })
  const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] }
  const codes = new Set(errors.map(({ extensions }) => extensions.code))
  count(tally.statuses, response.status)
  for (const code of codes) count(tally.codes, code)
  const isDefect = response.status >= 500 || codes.has('INTERNAL_SERVER_ERROR')
  if (isDefect && tally.defects.length < MOST_EXAMPLES) tally.defects.push(request)
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
