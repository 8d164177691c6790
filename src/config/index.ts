import { InvalidConfiguration } from '../errors.ts'
import type { ConfigWithoutFiles, Environment } from './model.ts'
import {
  anonymityProblems,
  credentialProblems,
  documentProblems,
  portProblems,
  secretProblems,
  settleProblemsOf,
  tokenProblems,
  valueProblem,
} from './problems.ts'
import { isWrong, KNOWN, settingsOf } from './settings.ts'
import { configOf } from './values.ts'

export {
  CALLS_PER_SECOND_FORM,
  ENDPOINT_FORM,
  readCallsPerSecond,
  readCvmRole,
  readEndpoint,
  readKey,
  readSdkAppId,
  readSite,
  SITE_FORM,
  withForm,
} from './forms.ts'
export {
  type Account,
  type ApiKey,
  type Authentication,
  type AuthenticationSettings,
  type Config,
  type ConfigWithoutFiles,
  type Credential,
  type CvmRole,
  type Environment,
  type KeysPlace,
  type Limits,
  type Marker,
  type SettledConfig,
  type Site,
  soleAccount,
  type TokenClaims,
  type TokenKeys,
  type TokenRules,
  type Tracing,
} from './model.ts'
export { settleProblems } from './problems.ts'
export { describeSettings, ENDPOINT, unknownSettings } from './settings.ts'
export { siteOf } from './values.ts'

/** Reads the environment, or throws one error that names every problem. */
export function readConfig(env: Environment): ConfigWithoutFiles {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const settings = settingsOf(given)
  const wrong = [...KNOWN.keys()].filter((name) => isWrong(name, given))
  const problems = [
    ...wrong.map((name) => valueProblem(name, given)),
    ...credentialProblems(given),
    ...secretProblems(given),
    ...tokenProblems(given),
    ...documentProblems(given),
    ...anonymityProblems(given),
    ...(wrong.length === 0 ? [...portProblems(settings), ...settleProblemsOf(settings)] : []),
  ]
  if (problems.length > 0) throw new InvalidConfiguration(problems)
  return configOf(settings)
}
