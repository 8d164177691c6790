import { setTimeout } from 'node:timers/promises'
import { startGateway } from '../contestants.ts'
import { counts, startUpstream } from './crowd-figures.ts'
import { atMost, type Figure } from './figure.ts'
import { LiveSocket } from './socket.ts'
import { since } from './time.ts'

const TASKS = 500
const ON_ONE = 20 // what a gateway allows
const PER_SECOND = 20
const LISTED_S = 30
const ALONE_S = 150
const QUERIES_A_SECOND = 5
/** The first looks, for which somebody waits, take every slot, and each rests for a second. */
const SETTLE_MS = 2000
/** Upstream answers after 5 ms; a slot of the quota is free again after a second. */
const WAITED_MS = 200

/** Many that are watched under one quota, while people ask too. */
export async function many(): Promise<Figure[]> {
  const listed = await watched('state calleeCount', /"calleeCount":(\d+)/, LISTED_S)
  const alone = await watched(
    'callees(pageSize: 1) { nodes { sessions { id } } }',
    /1400000000:(\d+)"/,
    ALONE_S,
  )
  // Half of the quota stays free; of the other half the pollers have what queries leave.
  const dictated = (TASKS / (PER_SECOND / 2 - QUERIES_A_SECOND)) * 1.25
  return [
    atMost('500 tasks that the list tells: oldest data', listed.oldestMs / 1000, 5, 's'),
    atMost('500 tasks with their callees: oldest data', alone.oldestMs / 1000, dictated, 's'),
    ...[listed, alone].flatMap(({ name, slowestMs, refused }) => [
      atMost(`slowest query meanwhile (${name})`, slowestMs, WAITED_MS, 'ms'),
      atMost(`calls that CCC refused (${name})`, refused, 0, ''),
    ]),
  ]
}

/** Watches all tasks, by a selection that tells when each state was told. */
async function watched(selection: string, time: RegExp, seconds: number) {
  const upstream = await startUpstream({ tasks: TASKS, perSecond: PER_SECOND })
  const gateway = await startGateway(upstream.url)
  const ages = new Ages(time)
  const sockets = await Promise.all(
    Array.from({ length: TASKS / ON_ONE }, (_, number) =>
      watching(gateway.url, number, selection, ages),
    ),
  )
  await ages.allSeen
  await setTimeout(SETTLE_MS)
  await counts(upstream)
  const end = performance.now() + seconds * 1000
  const slowestMs = await asking(gateway.url, end)
  const asked = await counts(upstream)
  process.stderr.write(`${selection}: ${JSON.stringify(asked)}, oldest ${ages.oldestMs} ms\n`)
  for (const socket of sockets) socket.close()
  await gateway.stop()
  await upstream.stop()
  return { name: selection, oldestMs: ages.oldestMs, slowestMs, refused: asked.refused ?? 0 }
}

async function watching(url: string, number: number, selection: string, ages: Ages) {
  const socket = await LiveSocket.open(url, (text) => ages.hear(text))
  for (let place = 1; place <= ON_ONE; place++) {
    const task = number * ON_ONE + place
    const query = `subscription { autoCalloutTaskChanged(id: "AutoCalloutTask:1400000000:${task}") { ${selection} } }`
    socket.subscribe(String(task), query)
  }
  return socket
}

/** How old the data of each subscriber was right before it got newer. */
class Ages {
  readonly #time: RegExp
  readonly #last = new Map<string, number>()
  readonly #all = Promise.withResolvers<void>()
  oldestMs = 0

  constructor(time: RegExp) {
    this.#time = time
  }

  get allSeen(): Promise<void> {
    return this.#all.promise.then(() => {
      this.oldestMs = 0
    })
  }

  hear(text: string): void {
    const [, id = ''] = /"id":"(\d+)"/.exec(text) ?? []
    const [, count = ''] = this.#time.exec(text) ?? []
    if (count === '') throw new Error(text)
    const last = this.#last.get(id)
    if (last !== undefined) this.oldestMs = Math.max(this.oldestMs, since(last))
    this.#last.set(id, Number(count))
    if (this.#last.size === TASKS) this.#all.resolve()
  }
}

/** Asks for a task that nobody watches, again and again; the longest that an answer took. */
async function asking(url: string, end: number): Promise<number> {
  let slowest = 0
  for (let number = 1; performance.now() < end; number++) {
    const begun = performance.now()
    const query = `{ autoCalloutTask(taskId: "${TASKS + number}") { state } }`
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    const { errors } = (await answer.json()) as { readonly errors?: unknown }
    if (errors !== undefined) throw new Error(JSON.stringify(errors))
    slowest = Math.max(slowest, performance.now() - begun)
    await setTimeout(1000 / QUERIES_A_SECOND)
  }
  return slowest
}
