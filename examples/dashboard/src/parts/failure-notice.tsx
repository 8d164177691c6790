import { useEffect, useState } from 'react'
import { adviceFor } from '../gateway/advice.ts'
import { firstFailureOf } from '../gateway/failures.ts'

interface FailureNoticeProps {
  readonly error: unknown
  /** Asks again; done by itself where the gateway tells after how many seconds. */
  onRetry?: () => void
}

export function FailureNotice({ error, onRetry }: FailureNoticeProps) {
  const failure = firstFailureOf(error)
  const { title, whatToDo } = adviceFor(failure.code)
  const isPassing = failure.code === 'RATE_LIMITED'
  return (
    <div className={`notice ${isPassing ? 'calm' : 'bad'}`} role={isPassing ? 'status' : 'alert'}>
      <p>
        <strong>{title}.</strong> {whatToDo}
      </p>
      {failure.problems.length > 0 && (
        <ul>
          {failure.problems.map(({ argument, expected, got }) => (
            <li key={argument}>
              <code>{argument}</code> must be {expected}, but got {got}.
            </li>
          ))}
        </ul>
      )}
      {failure.retryable && onRetry && <Retry error={error} onRetry={onRetry} />}
      <p className="muted small">
        {failure.code}
        {failure.requestId && `, request ${failure.requestId}`}
      </p>
    </div>
  )
}

function Retry({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const seconds = useCountdown(error, onRetry)
  return (
    <p>
      {seconds !== null && <span aria-hidden="true">Asking again in {seconds} s. </span>}
      <button type="button" onClick={onRetry}>
        Ask again now
      </button>
    </p>
  )
}

/** Seconds until the same may be asked again, and then `onEnd`. Null where waiting does not help. */
function useCountdown(error: unknown, onEnd: () => void): number | null {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const { retryAfterSeconds } = firstFailureOf(error)
    setLeft(retryAfterSeconds === null ? null : Math.max(1, Math.ceil(retryAfterSeconds)))
  }, [error])
  useEffect(() => {
    if (left === null) return
    if (left === 0) return onEnd()
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left, onEnd])
  return left
}
