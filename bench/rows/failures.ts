import { setTimeout } from 'node:timers/promises'
import { campaignOf, detailOf, finished, running } from '../campaign.ts'
import { type Contestant, gateway, startUpstream } from '../contestants.ts'
import { type Answer, Connection } from '../load.ts'
import { startRedis } from '../redis.ts'
import { GATEWAY, type Row } from '../table.ts'

const CLIENTS = 50
const PAUSE_MS = 100
const CAMPAIGNS = [...running(10), ...finished(200)]
const KILL_MS = 3000
const REPLACE_MS = 2000
const RESTART_MS = 3000
const REST_MS = 4000

/** A client behind a load balancer: goes to the next replica where one is gone. */
interface Clients {
  replicas: Contestant[]
  until: boolean
  right: number
  retryable: number
  /** What may not be: a wrong answer, or an error that does not say `retryable: true`. */
  faults: string[]
  /** The replica was gone before it answered. */
  lost: number
}

export const failures: Row = {
  name: 'failures',
  what: 'one of two replicas killed, then Redis restarted, under load: what may not happen',
  mustBe: '0 wrong, 0 refused, all errors retryable',
  async run() {
    const [upstream, redis] = [await startUpstream({ perSecond: 20 }), await startRedis()]
    const replica = () => gateway(upstream.url, { REDIS_URL: redis.url })
    const [first, second] = [await replica(), await replica()]
    const clients = { replicas: [first, second], until: true, right: 0, retryable: 0, lost: 0 }
    const state: Clients = { ...clients, faults: [] }
    const ended = Promise.all(Array.from({ length: CLIENTS }, (_, n) => client(state, n)))
    await setTimeout(KILL_MS)
    await first.running.stop('SIGKILL')
    state.replicas = [second]
    await setTimeout(REPLACE_MS)
    state.replicas = [second, await replica()]
    await setTimeout(RESTART_MS)
    await redis.restart()
    await setTimeout(REST_MS)
    state.until = false
    await ended
    const { refused, most } = await upstream.counts()
    for (const { running: each } of state.replicas) await each.stop()
    await redis.stop()
    const [fault = 'none'] = state.faults
    return [
      {
        who: `${GATEWAY}, 2 replicas over one Redis`,
        ...{ median: `${state.faults.length} wrong, ${refused} refused upstream`, best: '' },
        also:
          `${state.right} right, ${state.retryable} retryable errors, ${state.lost} connections lost; ` +
          `at most ${most} calls in a second; first fault: ${fault.slice(0, 120)}`,
      },
    ]
  },
}

async function client(state: Clients, n: number): Promise<void> {
  let connection: Connection | null = null
  for (let turn = n; state.until; turn++) {
    const campaignId = CAMPAIGNS[turn % CAMPAIGNS.length] as number
    const replica = state.replicas[n % state.replicas.length] as Contestant
    try {
      connection ??= await Connection.open(replica.running.url)
      judge(state, replica, campaignId, await connection.ask(replica.ask(campaignId)))
    } catch {
      connection?.close()
      connection = null
      state.lost++
    }
    await setTimeout(PAUSE_MS)
  }
  connection?.close()
}

function judge(state: Clients, { campaignIn }: Contestant, campaignId: number, answer: Answer) {
  const text = answer.body.toString()
  const { data, errors } = JSON.parse(text)
  if (errors !== undefined) {
    const retryable = errors.every((each: Failure) => each.extensions?.retryable === true)
    if (retryable) state.retryable++
    else state.faults.push(text)
    return
  }
  const expected = { ...campaignOf(detailOf(campaignId)), name: nameIn(data) }
  const same = JSON.stringify(campaignIn(answer.body)) === JSON.stringify(expected)
  if (answer.status === 200 && same) state.right++
  else state.faults.push(text)
}

interface Failure {
  readonly extensions?: { readonly retryable?: boolean }
}

/** The name of a running campaign tells when it was read, and so is another each time. */
function nameIn(data: { predictiveDialingCampaign: { name: string } } | null): string {
  return data?.predictiveDialingCampaign?.name ?? ''
}
