import { finished } from '../campaign.ts'
import {
  constant,
  gateway,
  peer,
  QUOTA_LIFTED,
  rest,
  startUpstream,
  tailcall,
} from '../contestants.ts'
import { raceOfCampaigns } from '../share.ts'
import type { Row } from '../table.ts'

/** So many that no store of whole responses serves them again. */
const CAMPAIGNS = 2000

export const executedAnew: Row = {
  name: 'executed-anew',
  what: 'one query, its variables changed each time, the data known: share as above',
  mustBe: 'at least 0.6',
  async run() {
    const { url } = await startUpstream()
    const contestants = [
      await constant(),
      await gateway(url, QUOTA_LIFTED),
      await peer('apollo', url, 'data'),
      await peer('mercurius', url, 'data'),
      await peer('yoga', url, 'data'),
      await tailcall(url, { dedupes: true, caches: true }),
      await rest(url, 'data'),
    ]
    return raceOfCampaigns(contestants, finished(CAMPAIGNS), {
      ...{ rounds: 5, connections: 64, ms: 700 },
    })
  },
}
