import { constant, gateway, peer, rest, startUpstream, tailcall } from '../contestants.ts'
import { raceForOne } from '../share.ts'
import type { Row } from '../table.ts'

/** The same bytes each time, for a campaign that ended long ago: whoever can keeps the answer. */
export const fastLane: Row = {
  name: 'fast-lane',
  what: 'one query, again and again: CPU of a constant body as a share of the CPU spent',
  mustBe: 'best of six at least 0.85, ahead of every peer',
  async run() {
    const { url } = await startUpstream()
    const contestants = [
      await constant(),
      await gateway(url),
      await peer('apollo', url, 'data'),
      await peer('apollo', url, 'responses'),
      await peer('mercurius', url, 'data'),
      await peer('yoga', url, 'responses'),
      await tailcall(url, { dedupes: false, caches: true }),
      await tailcall(url, { dedupes: true, caches: true }),
      await rest(url, 'data'),
    ]
    return raceForOne(contestants, { rounds: 6, connections: 64, ms: 700 })
  },
}
