import { count } from '../format.ts'

interface PagerProps {
  readonly label: string
  readonly pageNumber: number
  readonly pageSize: number
  readonly totalCount: number
  onTurn(pageNumber: number): void
}

export function Pager({ label, pageNumber, pageSize, totalCount, onTurn }: PagerProps) {
  const first = Math.min(pageNumber * pageSize + 1, totalCount)
  const last = Math.min(first + pageSize - 1, totalCount)
  return (
    <nav className="pager" aria-label={label}>
      <button type="button" disabled={pageNumber === 0} onClick={() => onTurn(pageNumber - 1)}>
        Previous
      </button>
      <span role="status">
        {count(first)}–{count(last)} of {count(totalCount)}
      </span>
      <button type="button" disabled={last >= totalCount} onClick={() => onTurn(pageNumber + 1)}>
        Next
      </button>
    </nav>
  )
}
