import { type ReactNode, useEffect, useId, useRef } from 'react'

interface ConfirmDialogProps {
  readonly title: string
  readonly confirm: string
  readonly isBusy: boolean
  onConfirm(): void
  onCancel(): void
  readonly children: ReactNode
}

/** The browser's own dialog: it keeps the focus inside, ends on Escape, and gives the focus back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, confirm, isBusy, onConfirm, onCancel, children } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const { current } = dialog
    current?.showModal()
    return () => current?.close()
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby={titleId} onCancel={onCancel}>
      <h2 id={titleId}>{title}</h2>
      {children}
      <div className="actions">
        <button type="button" onClick={onCancel}>
          Back
        </button>
        <button type="button" className="danger" aria-disabled={isBusy} onClick={onConfirm}>
          {isBusy ? 'Sending…' : confirm}
        </button>
      </div>
    </dialog>
  )
}
