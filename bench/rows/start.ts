import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { finished } from '../campaign.ts'
import { type Contestant, gateway, peer, proven, startUpstream } from '../contestants.ts'
import { launch, MEASURED } from '../process.ts'
import { least, median } from '../rounds.ts'
import type { Row } from '../table.ts'

const ROUNDS = 5
const IDLE_MS = 1000

interface Starts {
  readonly ms: number[]
  readonly idleMb: number[]
}

export const start: Row = {
  name: 'start',
  what: 'from the start of the process to its first answer, as a multiple of a bare node -e 0',
  mustBe: 'at most 12 times, idle under 110 MB',
  async run() {
    const { url } = await startUpstream()
    const starters = [
      () => gateway(url),
      () => peer('apollo', url, 'nothing'),
      () => peer('mercurius', url, 'nothing'),
    ]
    const bare: number[] = []
    const starts = new Map<string, Starts>()
    for (let round = 0; round < ROUNDS; round++) {
      bare.push(await bareStart())
      for (const starter of starters) await measure(starter, starts)
    }
    const limit = { who: 'node -e 0', median: '1.0', best: '1.0', also: ms(median(bare)) }
    const others = [...starts].map(([who, { ms: times, idleMb }]) => ({
      who,
      median: (median(times) / median(bare)).toFixed(1),
      best: (least(times) / least(bare)).toFixed(1),
      also: `${ms(median(times))}; ${median(idleMb).toFixed(0)} MB idle`,
    }))
    return [limit, ...others]
  },
}

async function bareStart(): Promise<number> {
  const started = performance.now()
  await once(launch({ command: [process.execPath, '-e', '0'], core: MEASURED }), 'exit')
  return performance.now() - started
}

async function measure(starter: () => Promise<Contestant>, starts: Map<string, Starts>) {
  const started = performance.now()
  const contestant = await starter()
  await proven(contestant, finished(1))
  const taken = performance.now() - started
  await setTimeout(IDLE_MS)
  const { ms: times, idleMb } = starts.get(contestant.name) ?? { ms: [], idleMb: [] }
  times.push(taken)
  idleMb.push(contestant.running.memory().nowMb)
  starts.set(contestant.name, { ms: times, idleMb })
  await contestant.running.stop()
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`
}
