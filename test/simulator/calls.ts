import { expect } from 'vitest'
import type { TelCdrInfo } from '../../src/actions/index.ts'
import type { Simulator } from '../../src/simulator/index.ts'
import { call, freshSimulator } from './client.ts'

export const NOON = 1_700_000_000 // Unix seconds; any fixed instant does
export const HOUR = 3600
export const DAY = 24 * HOUR
export const SEEDED = 1400000000
export const EMPTY = 1400123455

/** What ended within the last hour, in the application that holds only what the test put in. */
export const LAST_HOUR = {
  SdkAppId: EMPTY,
  StartTimeStamp: NOON - HOUR,
  EndTimeStamp: NOON,
  PageSize: 100,
  PageNumber: 0,
}

export function atNoon(site: 'china' | 'international' = 'china') {
  return freshSimulator({ now: () => NOON * 1000, perSecond: Number.POSITIVE_INFINITY, site })
}

export async function records(
  simulator: Simulator,
  params: object = {},
  action = 'DescribeTelCdr',
) {
  const { response } = await call(simulator, action, { ...LAST_HOUR, ...params })
  expect(response.Error).toBeUndefined()
  return response.TelCdrList as readonly TelCdrInfo[]
}

export async function sessionIds(simulator: Simulator, params: object = {}, action?: string) {
  return (await records(simulator, params, action)).map(({ SessionId }) => SessionId)
}

/** All records of a span, page by page. */
export async function allRecords(simulator: Simulator, params: object = {}) {
  const all: TelCdrInfo[] = []
  for (let PageNumber = 0; ; PageNumber += 1) {
    const page = await records(simulator, { ...params, PageNumber })
    if (page.length === 0) return all
    all.push(...page)
  }
}

/** Four agents of group 7 in the empty application. */
export function staffed({ store }: Simulator) {
  store.addSkillGroup({ sdkAppId: EMPTY, id: 7, name: '销售组' })
  for (const name of ['a', 'b', 'c', 'd']) {
    store.addStaff({
      sdkAppId: EMPTY,
      mail: `${name}@example.com`,
      name,
      skillGroups: [{ id: 7 }, { id: 8 }],
    })
  }
}

export const LINK =
  /^https:\/\/records\.example\.com\/[0-9a-f-]{36}\.(mp3|json)\?sign=[0-9a-f-]{36}$/
export const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
