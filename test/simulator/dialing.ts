import { expect } from 'vitest'
import type { Simulator } from '../../src/simulator/index.ts'
import { EMPTY, NOON } from './calls.ts'
import { call } from './client.ts'

/** What an action answers about the application that holds only what the test put in. */
export async function ask(simulator: Simulator, action: string, params: object) {
  const { response } = await call(simulator, action, { SdkAppId: EMPTY, ...params })
  expect(response.Error).toBeUndefined()
  return response
}

/** The least that CreateAutoCalloutTask takes. */
export const TASK = {
  SdkAppId: EMPTY,
  NotBefore: NOON,
  Callees: numbers(30),
  Callers: ['0086075500000001'],
  IvrId: 8,
}

/** The least that CreatePredictiveDialingCampaign takes. */
export const PREDICTIVE = {
  SdkAppId: EMPTY,
  Name: 'n',
  Callees: numbers(30),
  Callers: ['0086075500000001'],
  CallOrder: 1,
  SkillGroupId: 7,
  Priority: 2,
  ExpectedAbandonRate: 10,
  RetryInterval: 600,
  StartTime: NOON,
  EndTime: NOON + 7200,
}

/** The least that CreateAgentCruiseDialingCampaign takes. */
export const CRUISE = {
  SdkAppId: EMPTY,
  Name: 'n',
  Agent: 'a@example.com',
  ConcurrencyNumber: 2,
  StartTime: NOON,
  EndTime: NOON + 7200,
}

/** Nobody has these. */
export function numbers(count: number, from = 0): readonly string[] {
  return Array.from({ length: count }, (_, n) => `0086130${String(from + n).padStart(8, '0')}`)
}

/** When each call of the application was placed, as seconds since noon. */
export function startsOf({ store, clock }: Simulator): readonly number[] {
  const now = Math.floor(clock.now() / 1000)
  return store.callsOf(EMPTY, now).map(({ start }) => start - NOON)
}
