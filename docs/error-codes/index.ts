import type { ErrorCode } from './error-code.ts'
import { LIVE } from './live.ts'
import { ASKED, GATEWAY, WHO } from './requests.ts'
import { CCC, TIME } from './upstream.ts'
import { WRITES } from './writes.ts'

/** Every code that there is: `docs/errors.md` is made from this. */
export const ERROR_CODES: Readonly<Record<string, readonly ErrorCode[]>> = {
  'Who asks, and what they may': WHO,
  'What was asked': ASKED,
  'Time and quota': TIME,
  'What CCC said, or did not': CCC,
  'Creates and changes': WRITES,
  Subscriptions: LIVE,
  'The gateway itself': GATEWAY,
}

/** The table of all codes, and a section for each. */
export function errorIndex(): string {
  const rows = Object.values(ERROR_CODES)
    .flat()
    .map(
      ({ code, retryable, where }) =>
        `| [\`${code}\`](#${code.toLowerCase()}) | ${retryable} | ${where} |`,
    )
  return ['| code | retryable | where it stands |', '| --- | --- | --- |', ...rows].join('\n')
}

export function errorSections(): string {
  const groups = Object.entries(ERROR_CODES).map(([title, codes]) =>
    [`### ${title}`, ...codes.map(section)].join('\n\n'),
  )
  return groups.join('\n\n')
}

function section({ code, meaning, caller, operator }: ErrorCode): string {
  const cures = [
    `- **Caller:** ${caller}`,
    ...(operator === null ? [] : [`- **Operator:** ${operator}`]),
  ]
  return `#### \`${code}\`\n\n${meaning}\n\n${cures.join('\n')}`
}
