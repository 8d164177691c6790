import { type ReactNode, useId } from 'react'
import type { Problem } from '../gateway/failures.ts'

/** What ties an input to its label, hint and problems. */
export interface FieldProps {
  readonly id: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
}

interface Field {
  readonly label: string
  readonly hint?: string
  readonly problems: readonly Problem[]
  children(props: FieldProps): ReactNode
}

export function Field({ label, hint, problems, children }: Field) {
  const id = useId()
  const isInvalid = problems.length > 0
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-about`, 'aria-invalid': isInvalid })}
      <FieldAbout id={`${id}-about`} hint={hint} problems={problems} />
    </div>
  )
}

interface FieldAboutProps {
  readonly id: string
  readonly hint?: string | undefined
  readonly problems: readonly Problem[]
}

export function FieldAbout({ id, hint, problems }: FieldAboutProps) {
  return (
    <div id={id} className="about">
      {problems.map(({ argument, expected, got }) => (
        <p key={argument} className="problem">
          Must be {expected}, but got {got}.
        </p>
      ))}
      {hint && <p className="hint">{hint}</p>}
    </div>
  )
}
