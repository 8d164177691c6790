import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Config } from '../config/index.ts'
import { type Finding, ok, wrong } from './finding.ts'

const ABOUT = 'store'

/** Where it is kept what was created: whether it can be used, and keeps what it is given. */
export async function checkStore(config: Config): Promise<readonly Finding[]> {
  if (config.redisUrl !== null) {
    const { checkRedis } = await import('./redis.ts')
    return checkRedis(config.redisUrl)
  }
  if (config.accounts.length === 0 || config.stateDir === null) return []
  return [await checkFolder(config.stateDir)]
}

/** A gateway that runs may have it open, so that nothing in it is touched. */
async function checkFolder(folder: string): Promise<Finding> {
  const there = await nearest(resolve(folder))
  try {
    await access(there, constants.W_OK | constants.X_OK)
    return ok(ABOUT, `${folder} can be written to, by one gateway alone.`)
  } catch (error) {
    return wrong(ABOUT, `${folder} cannot be written to (${codeOf(error)}).`, FOLDER_CURE)
  }
}

const FOLDER_CURE =
  'Set CCC_GATEWAY_STATE_DIR to a folder of the gateway that outlives the process, or REDIS_URL.'

/** The folder, or the one that it would be made in. */
async function nearest(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    (error) => codeOf(error) !== 'ENOENT',
  )
  return isThere || folder === dirname(folder) ? folder : nearest(dirname(folder))
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code)
}
