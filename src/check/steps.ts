import type { Account } from '../config/index.ts'
import { READ } from './asking.ts'
import { STEPS, type Step } from './cures.ts'
import { type Finding, ok, unknown } from './finding.ts'
import type { Stop } from './stop.ts'

/** How far a call for an application came; null: for one that is nobody's, since none is known. */
export function aboutSteps(
  account: Account,
  stop: Stop | null,
  sdkAppId: string | null,
): readonly Finding[] {
  const before: readonly Step[] = STEPS.filter((step) => step !== 'application')
  const application =
    sdkAppId === null ? noApplication(account) : aboutApplication(account, stop, sdkAppId)
  return [...before.map((step) => aboutStep(account, stop, step)), application]
}

export function aboutApplication(account: Account, stop: Stop | null, sdkAppId: string): Finding {
  const finding = aboutStep(account, stop, 'application')
  return { ...finding, says: `${sdkAppId}: ${finding.says}` }
}

function aboutStep(account: Account, stop: Stop | null, step: Step): Finding {
  const { name } = account
  if (stop === null || STEPS.indexOf(step) < STEPS.indexOf(stop.at))
    return ok(step, passed(account)[step], name)
  if (step !== stop.at) return unknown(step, `not reached, for want of ${stop.at}.`, null, name)
  const { verdict, says, cure } = stop
  return { verdict, about: step, account: name, says, cure }
}

function passed({ endpoint }: Account): Readonly<Record<Step, string>> {
  return {
    endpoint: `${endpoint} answers.`,
    credentials: 'the key pair is accepted.',
    permission: `the key may send ${READ.name}; whether it may send all else was not tried.`,
    application: 'there is one with this id.',
  }
}

function noApplication({ name }: Account): Finding {
  const says = 'none is known, so that none was asked for.'
  const cure = 'Set CCC_SDK_APP_ID, unless every query is to name its own.'
  return unknown('application', says, cure, name)
}
