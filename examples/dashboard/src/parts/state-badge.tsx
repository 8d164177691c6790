import { words } from '../format.ts'

/** How a state looks; one that nobody knows yet looks like one that waits. */
const TONES: Readonly<Record<string, string>> = {
  RUNNING: 'running',
  CALLING: 'running',
  ENDING: 'warning',
  PAUSED: 'warning',
  AWAITING_RETRY: 'warning',
  COMPLETED: 'good',
  ANSWERED: 'good',
  TERMINATED: 'bad',
  UNANSWERED: 'bad',
}

/** States whose names people would not understand. */
const LABELS: Readonly<Record<string, string>> = {
  INITIAL: 'Waiting',
  AWAITING_RETRY: 'To call again',
}

export function StateBadge({ state }: { state: string | null | undefined }) {
  if (!state) return null
  return (
    <span className={`badge ${TONES[state] ?? 'waiting'}`}>{LABELS[state] ?? words(state)}</span>
  )
}
