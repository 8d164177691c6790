import { useMutation } from '@apollo/client/react'
import { useEffect } from 'react'
import type { LookUpCreateMutation } from '../generated/graphql.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { LOOK_UP_CREATE } from './documents.ts'
import { noteNotSent, settle } from './idempotency-key.ts'

type Outcome = NonNullable<LookUpCreateMutation['lookUpCreate']>

const LOOK_AGAIN_SECONDS = 5

interface OutcomePanelProps {
  readonly idempotencyKey: string
  onCreated(sdkAppId: string, taskId: string): void
  /** It is certain that nothing was created, and the form may be shown again. */
  onEnd(): void
}

/** After a reload or a lost answer: what became of the create, asked until it is known. */
export function OutcomePanel({ idempotencyKey, onCreated, onEnd }: OutcomePanelProps) {
  const [look, { data, error }] = useMutation(LOOK_UP_CREATE, { variables: { idempotencyKey } })
  useEffect(() => void look().catch(() => {}), [look])
  const outcome = data?.lookUpCreate
  useEffect(() => {
    if (data === undefined || data === null) return
    if (outcome?.createdId) return onCreated(outcome.sdkAppId, outcome.createdId)
    if (!isOpen(outcome)) return
    const seconds = outcome?.retryAfterSeconds ?? LOOK_AGAIN_SECONDS
    const timer = setTimeout(() => void look().catch(() => {}), seconds * 1000)
    return () => clearTimeout(timer)
  }, [data, outcome, look, onCreated])
  const back = () => {
    if (outcome?.state === 'REJECTED') settle()
    else noteNotSent()
    onEnd()
  }
  return (
    <section className="card" aria-labelledby="outcome">
      <h2 id="outcome">Your last create</h2>
      {error && <FailureNotice error={error} onRetry={() => void look().catch(() => {})} />}
      <p role="status">{data ? sentence(outcome) : 'Asking what became of it…'}</p>
      {data && !isOpen(outcome) && (
        <button type="button" onClick={back}>
          Back to the form
        </button>
      )}
    </section>
  )
}

function isOpen(outcome: Outcome | null | undefined): boolean {
  return outcome?.state === 'UNKNOWN' || outcome?.state === 'IN_PROGRESS'
}

/** Null: the gateway never got it. Sent again, it has the same key, so that it is created once at most. */
function sentence(outcome: Outcome | null | undefined): string {
  if (!outcome) return 'It never reached the gateway. Nobody is called.'
  switch (outcome.state) {
    case 'CREATED':
      return 'It was created.'
    case 'IN_PROGRESS':
      return 'It is on its way.'
    case 'REJECTED':
      return `The contact center refused it (${outcome.upstreamCode}). Nobody is called.`
    case 'NOT_CREATED':
      return 'Nothing was created, for certain. Nobody is called.'
    case 'UNKNOWN':
      return `It was sent, and no answer came: it may exist. The gateway goes on looking for it; do not create it anew.${markerOf(outcome)}`
  }
}

function markerOf({ marker }: Outcome): string {
  return marker ? ` In the console its name ends with ~${marker}.` : ''
}
