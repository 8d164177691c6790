import { readFile } from 'node:fs/promises'
import type {
  ApiKey,
  Authentication,
  AuthenticationSettings,
  Config,
  ConfigWithoutFiles,
  KeysPlace,
  TokenKeys,
} from '../../config/index.ts'
import { InvalidConfiguration } from '../../errors.ts'
import { parsedApiKeys } from './api-keys-file.ts'
import { parsedKeys } from './key-file.ts'

/** A configuration with what stands in the files it names, or one error with all that is wrong there. */
export async function readAuthentication(config: ConfigWithoutFiles): Promise<Config> {
  if (config.authentication === null) return { ...config, authentication: null }
  const problems: string[] = []
  const authentication = await withFiles(config.authentication, problems)
  if (problems.length > 0) throw new InvalidConfiguration(problems)
  return { ...config, authentication }
}

async function withFiles(
  { apiKeysFile, tokens }: AuthenticationSettings,
  problems: string[],
): Promise<Authentication> {
  const apiKeys = apiKeysFile === null ? [] : await readApiKeys(apiKeysFile, problems)
  if (tokens === null) return { apiKeys, tokens }
  const keys = await readKeys(tokens.keys, problems)
  return { apiKeys, tokens: keys && { ...tokens, keys } }
}

async function readApiKeys(file: string, problems: string[]): Promise<readonly ApiKey[]> {
  const setting = 'CCC_GATEWAY_API_KEYS_FILE'
  const text = await textOf(setting, file, problems)
  return text === null ? [] : parsedApiKeys(setting, text, problems)
}

async function readKeys(place: KeysPlace, problems: string[]): Promise<TokenKeys | null> {
  if ('url' in place) return place
  const setting = 'CCC_GATEWAY_JWT_KEY_FILE'
  const text = await textOf(setting, place.file, problems)
  return text === null ? null : parsedKeys(setting, text, problems)
}

async function textOf(setting: string, file: string, problems: string[]): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    problems.push(`${setting} must be a file that can be read, but reading it failed with ${code}.`)
    return null
  }
}
