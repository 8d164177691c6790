import { createSchema } from '../../src/schema/index.ts'
import { RandomDocuments, type RandomRequest } from './random-documents.ts'
import type { WatchedGateway } from './watched-gateway.ts'

const MOST_EXAMPLES = 5
const SUSPICIOUS_MS = 50
const MOST_REPEATS = 4

/** What came of many requests. */
export interface Tally {
  readonly statuses: Map<number, number>
  /** Codes of the errors that were told, each once for an answer. */
  readonly codes: Map<string, number>
  /** Requests that the gateway failed at by a defect of its own. */
  readonly defects: RandomRequest[]
  /** That one request has held the gateway. */
  longestMs: number
}

/** Sends so many requests of this seed, one after the other: what holds the gateway is one of them. */
export async function askAtRandom(
  gateway: WatchedGateway,
  count: number,
  seed: number,
): Promise<Tally> {
  const documents = new RandomDocuments(createSchema(), seed)
  const tally: Tally = { statuses: new Map(), codes: new Map(), defects: [], longestMs: 0 }
  for (let n = 0; n < count; n++) {
    const request = documents.next()
    await askOne(gateway.url, request, tally)
    tally.longestMs = Math.max(tally.longestMs, await heldBy(gateway, request))
  }
  return tally
}

/**
 * How long the request holds the gateway that was just sent to it. A collector, a compiler or the
 * machine may have done so as well, which do not come again each time: the shortest is the request's.
 */
async function heldBy(gateway: WatchedGateway, { query, ...request }: RandomRequest) {
  let { atWorkMs: shortest } = await gateway.held()
  for (let again = 1; again <= MOST_REPEATS && shortest > SUSPICIOUS_MS; again++) {
    // Another text, so that nothing of it is known.
    await post(gateway.url, { ...request, query: `${query} # ${again}` })
    shortest = Math.min(shortest, (await gateway.held()).atWorkMs)
  }
  return shortest
}

async function askOne(url: string, request: RandomRequest, tally: Tally): Promise<void> {
  const response = await post(url, request)
  const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] }
  const codes = new Set(errors.map(({ extensions }) => extensions.code))
  count(tally.statuses, response.status)
  for (const code of codes) count(tally.codes, code)
  const isDefect = response.status >= 500 || codes.has('INTERNAL_SERVER_ERROR')
  if (isDefect && tally.defects.length < MOST_EXAMPLES) tally.defects.push(request)
}

async function post(url: string, request: RandomRequest): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(request) })
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
