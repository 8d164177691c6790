/** Whether something is in order; `unknown` where it could not be asked, or the answer leaves it open. */
export type Verdict = 'ok' | 'wrong' | 'unknown'

/** One thing that was looked at. Holds no secret, and nothing that CCC said but its codes and ids. */
export interface Finding {
  readonly verdict: Verdict
  /** What was looked at, such as `clock`. Public: names are added, and never changed. */
  readonly about: string
  /** The gateway's own name of the account that it is about; null: it is about all of them. */
  readonly account: string | null
  readonly says: string
  /** What to do about it; null where there is nothing to do. */
  readonly cure: string | null
}

export function ok(about: string, says: string, account: string | null = null): Finding {
  return { verdict: 'ok', about, account, says, cure: null }
}

export function wrong(
  about: string,
  says: string,
  cure: string | null,
  account: string | null = null,
): Finding {
  return { verdict: 'wrong', about, account, says, cure }
}

export function unknown(
  about: string,
  says: string,
  cure: string | null = null,
  account: string | null = null,
): Finding {
  return { verdict: 'unknown', about, account, says, cure }
}

/** What cannot be told yet may be in order; what is wrong is not. */
export function isInOrder(findings: readonly Finding[]): boolean {
  return findings.every(({ verdict }) => verdict !== 'wrong')
}

/** One line each, for people; the account is named where there are several. */
export function asText(findings: readonly Finding[]): string {
  const accounts = new Set(findings.map(({ account }) => account).filter((name) => name !== null))
  return findings.map((finding) => line(finding, accounts.size > 1)).join('\n')
}

function line({ verdict, about, account, says, cure }: Finding, areSeveral: boolean): string {
  const subject = account !== null && areSeveral ? `${account}, ${about}` : about
  return `${verdict.padEnd(7)}  ${subject}: ${says}${cure === null ? '' : ` ${cure}`}`
}

/** One object, for programs. */
export function asJson(findings: readonly Finding[]): string {
  return JSON.stringify({ inOrder: isInOrder(findings), findings }, null, 2)
}
