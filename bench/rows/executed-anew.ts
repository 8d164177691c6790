import { finished } from '../campaign.ts'
import {
  constant,
  gateway,
  peer,
  proven,
  QUOTA_LIFTED,
  rest,
  startUpstream,
  tailcall,
} from '../contestants.ts'
import { numbered, TURN } from '../load.ts'
import { type Runner, race } from '../rounds.ts'
import { shares } from '../share.ts'
import type { Row } from '../table.ts'

const CAMPAIGNS = finished(2000)

/**
 * All campaigns in turn, and with each a variable that no operation declares and that is another
 * one each time, so that no store of whole responses knows any of the requests.
 */
export const executedAnew: Row = {
  name: 'executed-anew',
  what: 'one query, its variables changed each time, the data known: share as above',
  mustBe: 'at least 0.6',
  async run() {
    const { url } = await startUpstream()
    const limit = await constant()
    const contestants = [
      await gateway(url, QUOTA_LIFTED),
      await peer('apollo', url, 'data'),
      await peer('mercurius', url, 'data'),
      await peer('yoga', url, 'data'),
      await tailcall(url, { dedupes: true, caches: true }),
      await rest(url, 'data'),
    ]
    const runners: Runner[] = [
      { ...limit, exchanges: numbered(await proven(limit, CAMPAIGNS.slice(0, 1), TURN)) },
    ]
    for (const each of contestants) {
      runners.push({ ...each, exchanges: numbered(await proven(each, CAMPAIGNS, TURN)) })
    }
    return shares(await race(runners, { rounds: 5, connections: 64, ms: 700 }))
  },
}
