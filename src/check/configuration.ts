import {
  type Config,
  type ConfigWithoutFiles,
  type Environment,
  readConfig,
  unknownSettings,
} from '../config/index.ts'
import { InvalidConfiguration } from '../errors.ts'
import { createSchema } from '../schema/index.ts'
import { withAccounts } from '../server/accounts-file.ts'
import { readAuthentication } from '../server/authentication/index.ts'
import { Admission } from '../server/limits/admission.ts'
import { trustedDocuments } from '../server/trusted-documents.ts'
import { type Finding, ok, unknown, wrong } from './finding.ts'

interface Read {
  /** Null: no gateway would start with it. */
  readonly config: Config | null
  readonly problems: readonly string[]
}

interface Checked {
  readonly config: Config | null
  readonly findings: readonly Finding[]
}

const ABOUT = 'configuration'

/** The configuration, if it can be used, and all that is wrong with it and with the files that it names. */
export async function checkConfiguration(env: Environment): Promise<Checked> {
  const { config, problems } = await read(env)
  const findings = [
    ...problems.map((problem) => wrong(ABOUT, problem, null)),
    ...unknownSettings(env).map(misspelt),
  ]
  if (config === null) return { config, findings: [...findings, NOT_ASKED] }
  return { config, findings: findings.length > 0 ? findings : [IN_ORDER] }
}

const IN_ORDER = ok(ABOUT, 'every setting can be used, and every file that they name.')
const NOT_ASKED = unknown('CCC', 'not asked.', 'Mend the configuration, and check again.')

function misspelt(name: string): Finding {
  const cure = 'Compare it with the table of settings, or take it away.'
  return wrong(ABOUT, `${name} is no setting of the gateway.`, cure)
}

/** Where the environment is in order, the files are all looked at, whatever is wrong with one of them. */
async function read(env: Environment): Promise<Read> {
  try {
    const config = readConfig(env)
    const files = [withAccounts(config, env), readAuthentication(config), documentsOf(config)]
    const problems = (await Promise.allSettled(files)).flatMap(problemsIn)
    if (problems.length > 0) return { config: null, problems }
    return { config: await readAuthentication(await withAccounts(config, env)), problems }
  } catch (error) {
    return { config: null, problems: problemsOf(error) }
  }
}

/** Read for its complaints alone. */
async function documentsOf(config: ConfigWithoutFiles): Promise<void> {
  if (config.trustedDocuments === null) return
  const schema = createSchema()
  trustedDocuments(config, schema, new Admission(schema, config.limits))
}

function problemsIn(settled: PromiseSettledResult<unknown>): readonly string[] {
  return settled.status === 'fulfilled' ? [] : problemsOf(settled.reason)
}

function problemsOf(error: unknown): readonly string[] {
  if (error instanceof InvalidConfiguration) return error.problems
  throw error
}
