import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Page } from '../layout/page.tsx'
import { CreateDialog } from './create-dialog.tsx'
import { type Draft, newDraft } from './draft.ts'
import { keyOfUnsettledCreate, settle } from './idempotency-key.ts'
import { OutcomePanel } from './outcome-panel.tsx'
import { TaskForm } from './task-form.tsx'
import { type Checked, useCheck } from './use-check.ts'

/** Write, check without creating anything, confirm, and go to what was created. */
export function NewTaskPage() {
  const navigate = useNavigate()
  const [draft, setDraft] = useState<Draft>(newDraft)
  const [unsettled, setUnsettled] = useState(keyOfUnsettledCreate)
  const [confirming, setConfirming] = useState<Checked | null>(null)
  const { check, ...findings } = useCheck(setConfirming)
  const goTo = (sdkAppId: string, taskId: string) => {
    settle()
    void navigate(`/tasks/${sdkAppId}/${taskId}`)
  }
  if (unsettled !== null) {
    return (
      <Page title="New task">
        <OutcomePanel
          idempotencyKey={unsettled}
          onCreated={goTo}
          onEnd={() => setUnsettled(null)}
        />
      </Page>
    )
  }
  return (
    <Page title="New task">
      <TaskForm draft={draft} onChange={setDraft} onCheck={() => check(draft)} {...findings} />
      {confirming && (
        <CreateDialog
          checked={confirming}
          onCreated={goTo}
          onUnknown={() => {
            setConfirming(null)
            setUnsettled(keyOfUnsettledCreate())
          }}
          onCancel={() => setConfirming(null)}
        />
      )}
    </Page>
  )
}
