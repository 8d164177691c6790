import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { count, dateAndTime } from '../format.ts'
import { firstFailureOf } from '../gateway/failures.ts'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { CheckResult } from './check-result.tsx'
import { CREATE_TASK } from './documents.ts'
import { keyOfCreate, noteNotSent, noteSending, settle } from './idempotency-key.ts'
import { outcomeOf } from './outcome.ts'
import type { Checked } from './use-check.ts'

interface CreateDialogProps {
  readonly checked: Checked
  onCreated(sdkAppId: string, taskId: string): void
  onUnknown(): void
  onCancel(): void
}

/**
 * The last step before phones ring. A second click is ignored while the first is on its way; what holds
 * in any case, over reloads and lost answers, is the key.
 */
export function CreateDialog({ checked, onCreated, onUnknown, onCancel }: CreateDialogProps) {
  const { input, check } = checked
  const [send, { loading }] = useMutation(CREATE_TASK)
  const [error, setError] = useState<unknown>(null)
  const create = async () => {
    if (loading) return
    setError(null)
    noteSending()
    const variables = { input: { ...input, idempotencyKey: keyOfCreate() } }
    const { data } = await send({ variables })
    const task = data?.createAutoCalloutTask?.task
    if (task) onCreated(task.sdkAppId, task.taskId)
  }
  const fail = (failed: unknown) => {
    const outcome = outcomeOf(firstFailureOf(failed))
    if (outcome === 'unknown') return onUnknown()
    if (outcome === 'refused') settle()
    else noteNotSent()
    setError(failed)
  }
  const people = count(check.distinctCalleeCount)
  return (
    <ConfirmDialog
      title={check.distinctCalleeCount === 1 ? 'Call 1 person?' : `Call ${people} people?`}
      confirm="Create: phones will ring"
      isBusy={loading}
      onConfirm={() => void create().catch(fail)}
      onCancel={onCancel}
    >
      <p>
        {input.name ? <strong>{input.name}</strong> : 'A task without a name'}, from{' '}
        {dateAndTime(input.notBefore)} on.
      </p>
      <CheckResult check={check} />
      {error !== null && <FailureNotice error={error} />}
    </ConfirmDialog>
  )
}
