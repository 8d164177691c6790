import type { CreateAutoCalloutTaskInput } from '../generated/graphql.ts'

/** What stands in the form, as people write it. */
export interface Draft {
  readonly name: string
  /** One number a line. */
  readonly callees: string
  readonly callers: readonly string[]
  /** As `datetime-local` has it, in the time of the browser. */
  readonly notBefore: string
  readonly notAfter: string
  readonly ivrId: string
  readonly tries: string
}

const MINUTE = 60_000

export function newDraft(now = Date.now()): Draft {
  return {
    name: '',
    callees: '',
    callers: [],
    notBefore: localTime(now + 10 * MINUTE),
    notAfter: localTime(now + 130 * MINUTE),
    ivrId: '',
    tries: '1',
  }
}

/** What is empty is left out: an empty text is a value, which CCC would take as one. */
export function inputOf(draft: Draft, idempotencyKey: string): CreateAutoCalloutTaskInput {
  return {
    idempotencyKey,
    ...(draft.name && { name: draft.name }),
    callees: draft.callees.split(/[\s,;]+/).filter(Boolean),
    callers: [...draft.callers],
    notBefore: new Date(draft.notBefore).toISOString(),
    ...(draft.notAfter && { notAfter: new Date(draft.notAfter).toISOString() }),
    ...(draft.ivrId && { ivrId: draft.ivrId }),
    tries: Number(draft.tries),
  }
}

function localTime(moment: number): string {
  const offset = new Date(moment).getTimezoneOffset() * MINUTE
  return new Date(moment - offset).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length)
}
