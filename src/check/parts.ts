import type { Clock } from '../clock.ts'
import type { Environment } from '../config/index.ts'

/** What the check takes from outside. */
export interface CheckParts {
  readonly env: Environment
  readonly clock: Clock
  /** Where the machine's metadata service answers; left out: where it does on every machine. */
  readonly metadata?: string
}
