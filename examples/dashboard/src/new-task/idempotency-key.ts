/**
 * The name of a create, by which the gateway knows it again: one for each task that somebody wants, the
 * same for every repetition until it is known what became of it. It outlives a reload, and not the tab.
 * What is to be created is not kept: it holds phone numbers.
 */
const PLACE = 'create-auto-callout-task'

interface Kept {
  readonly key: string
  /** Whether a request with it may have left. */
  readonly wasSent: boolean
}

export function keyOfCreate(): string {
  const kept = read() ?? keep({ key: crypto.randomUUID(), wasSent: false })
  return kept.key
}

/** The key of a create of which nobody knows yet what became of it. */
export function keyOfUnsettledCreate(): string | null {
  const kept = read()
  return kept?.wasSent ? kept.key : null
}

/** To be told before the request leaves. */
export function noteSending(): void {
  keep({ key: keyOfCreate(), wasSent: true })
}

/** Nothing was sent to CCC: the key is as good as new. */
export function noteNotSent(): void {
  keep({ key: keyOfCreate(), wasSent: false })
}

/** It is known what became of it, so that the next create needs another key. */
export function settle(): void {
  sessionStorage.removeItem(PLACE)
}

function keep(kept: Kept): Kept {
  sessionStorage.setItem(PLACE, JSON.stringify(kept))
  return kept
}

function read(): Kept | null {
  return JSON.parse(sessionStorage.getItem(PLACE) ?? 'null')
}
