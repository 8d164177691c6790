import type { Rig } from '../rig.ts'
import { APP, rigAtNoon } from './noon.ts'

/** A check in the morning of Beijing, of a task of the same day, from a number that can be used. */
export const CALLER = '0086075500000001'
export const INPUT = {
  idempotencyKey: 'spring-campaign-1',
  notBefore: '2023-11-15T10:00:00+08:00',
  notAfter: '2023-11-15T18:00:00+08:00',
  callees: ['008613000000001', '008613000000002'],
  callers: [CALLER],
  ivrId: '8',
}

const EVERYTHING = `mayCreate calleeCount distinctCalleeCount callerCount requestBytes
  refusals { code argument expected got }
  warnings { code argument expected got }
  unchecked { argument reason why errorCode retryAfterSeconds }
  similarTasks { sameCalleeCount task { taskId name } }`

/** A gateway whose application has the one number. */
export async function rigWithNumber(costType = 0): Promise<Rig> {
  const rig = await rigAtNoon()
  rig.simulator.store.addNumber({ sdkAppId: APP, number: CALLER, costType })
  return rig
}

/** What the check tells of the input above with these changes. */
export async function check({ query }: Rig, changes: object = {}, fields = EVERYTHING) {
  const { body } = await query(
    `query ($input: CreateAutoCalloutTaskInput!) { checkAutoCalloutTask(input: $input) { ${fields} } }`,
    { input: { ...INPUT, ...changes } },
  )
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors))
  return body.data.checkAutoCalloutTask
}

/** Codes and arguments alone. */
export function brief(found: readonly { code: string; argument: string }[]): string[] {
  return found.map(({ code, argument }) => `${code} ${argument}`)
}

/** What is not known of any input, left out. */
export function ofThisInput(parts: readonly { argument: string; reason: string }[]): string[] {
  return parts
    .filter(({ argument, reason }) => reason !== 'NOT_KNOWN' || !ALWAYS.includes(argument))
    .map(({ argument, reason }) => `${reason} ${argument}`)
}

const ALWAYS = ['input', 'input.callees', 'input.ivrId']
