import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { FailureNotice } from './failure-notice.tsx'

interface ActionButtonProps {
  readonly label: string
  readonly title: string
  /** Rejects where it could not be done, which the dialog then tells. */
  onAct(): Promise<unknown>
  /** What it means, for whoever has to decide. */
  readonly children: ReactNode
}

/** A button for what should not be done by mistake. */
export function ActionButton({ label, title, onAct, children }: ActionButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const act = async () => {
    if (isBusy) return
    setBusy(true)
    await onAct()
      .then(leave, setError)
      .finally(() => setBusy(false))
  }
  const close = () => {
    setOpen(false)
    setError(null)
  }
  /** The button that had the focus may be gone with the old state. */
  const leave = () => {
    flushSync(close)
    document.querySelector('h1')?.focus()
  }
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {label}
      </button>
      {isOpen && (
        <ConfirmDialog
          title={title}
          confirm={label}
          isBusy={isBusy}
          onConfirm={act}
          onCancel={close}
        >
          {children}
          {error !== null && <FailureNotice error={error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
