import { count } from '../format.ts'

interface ProgressBarProps {
  readonly label: string
  readonly done: number
  readonly total: number
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100)
  return (
    <div className="progress">
      <div
        className="track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={`${count(done)} of ${count(total)}, ${percent} %`}
      >
        <div className="fill" style={{ width: `${percent}%` }} />
      </div>
      <span className="muted" aria-hidden="true">
        {count(done)} of {count(total)} · {percent} %
      </span>
    </div>
  )
}
