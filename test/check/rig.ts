import { expect, onTestFinished } from 'vitest'
import { check } from '../../src/check/index.ts'
import { type Clock, systemClock } from '../../src/clock.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/index.ts'
import { newFolder } from '../replicas.ts'

/** A simulator without a quota, for one test. */
export async function startCcc(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator({ perSecond: Number.POSITIVE_INFINITY, ...options })
  onTestFinished(() => simulator.stop())
  return simulator
}

/** The settings of a gateway that calls it. */
export function settingsFor(
  { url, credential }: Pick<Simulator, 'url' | 'credential'>,
  more: Record<string, string> = {},
): Record<string, string> {
  return {
    CCC_ENDPOINT: url,
    TENCENTCLOUD_SECRET_ID: credential.secretId,
    TENCENTCLOUD_SECRET_KEY: credential.secretKey,
    CCC_SDK_APP_ID: '1400000000',
    CCC_GATEWAY_STATE_DIR: newFolder(),
    ...more,
  }
}

/** A clock that shows another time, and does not wait. */
export function clockAhead(seconds: number): Clock {
  return { now: () => Date.now() + seconds * 1000, sleep: async () => {} }
}

export interface Checked {
  /** Each as `verdict subject`, in their order. */
  readonly verdicts: readonly string[]
  /** What it says and what to do, of all that are of this subject. */
  of(subject: string): string
}

/** What the check finds, none of which is a secret that it was given. */
export async function checked(
  env: Record<string, string>,
  { clock = systemClock, metadata }: { clock?: Clock; metadata?: string } = {},
): Promise<Checked> {
  const findings = await check({ env, clock, ...(metadata === undefined ? {} : { metadata }) })
  expect(secretsIn(JSON.stringify(findings), env)).toEqual([])
  const subject = (finding: (typeof findings)[number]) =>
    finding.account === null ? finding.about : `${finding.account} ${finding.about}`
  return {
    verdicts: findings.map((finding) => `${finding.verdict} ${subject(finding)}`),
    of: (wanted) =>
      findings
        .filter((finding) => subject(finding) === wanted)
        .map(({ says, cure }) => (cure === null ? says : `${says} ${cure}`))
        .join('\n'),
  }
}

function secretsIn(text: string, env: Record<string, string>): string[] {
  const names = Object.keys(env).filter((name) => /SECRET|TOKEN/.test(name))
  const told = names.filter((name) => env[name] !== '' && text.includes(env[name] ?? ''))
  return /TC3-HMAC|Signature=|Credential=/.test(text) ? [...told, 'a signature'] : told
}
