import {
  constant,
  gateway,
  NOTHING_KEPT,
  peer,
  QUOTA_LIFTED,
  rest,
  startUpstream,
  tailcall,
} from '../contestants.ts'
import { raceForOne } from '../share.ts'
import type { Row } from '../table.ts'

export const joined: Row = {
  name: 'joined',
  what: 'one query over 64 connections, nothing kept, the quota lifted: share as above',
  mustBe: 'at least 0.45',
  async run() {
    const { url } = await startUpstream()
    const contestants = [
      await constant(),
      await gateway(url, { ...QUOTA_LIFTED, ...NOTHING_KEPT }),
      await peer('apollo', url, 'nothing'),
      await peer('mercurius', url, 'nothing'),
      await peer('yoga', url, 'nothing'),
      await tailcall(url, { dedupes: true, caches: false }),
      await rest(url, 'nothing'),
    ]
    return raceForOne(contestants, { rounds: 5, connections: 64, ms: 700 })
  },
}
