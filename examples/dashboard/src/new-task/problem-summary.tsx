import { useEffect, useRef } from 'react'
import type { Problem } from '../gateway/failures.ts'

/** Takes the focus, so that nobody has to look for what is wrong. */
export function ProblemSummary({ problems }: { problems: readonly Problem[] }) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) summary.current?.focus()
  }, [problems])
  if (problems.length === 0) return null
  return (
    <div ref={summary} className="notice bad" role="alert" tabIndex={-1}>
      <p>
        <strong>
          {problems.length === 1 ? 'One thing is' : `${problems.length} things are`} not accepted.
        </strong>{' '}
        Nothing was created.
      </p>
      <ul>
        {problems.map(({ argument, expected, got }) => (
          <li key={argument}>
            <code>{argument.replace(/^input\./, '')}</code> must be {expected}, but got {got}.
          </li>
        ))}
      </ul>
    </div>
  )
}
