import { useId } from 'react'
import { count, time, timeWithSeconds } from '../format.ts'
import { type Bin, binsOf, type Call } from './bins.ts'

interface ResultsChartProps {
  readonly calls: readonly Call[]
  /** Which calls these are, such as `the first 200 callees`. */
  readonly of: string
}

/** How calls went over time: a bar for each span, and the same as a table. */
export function ResultsChart({ calls, of }: ResultsChartProps) {
  const titleId = useId()
  const bins = binsOf(calls)
  if (bins.length === 0) return <p className="muted">No call is over yet.</p>
  const answered = calls.filter(({ isAnswered }) => isAnswered).length
  return (
    <figure className="chart" aria-labelledby={titleId}>
      <figcaption id={titleId}>
        {count(calls.length)} calls of {of}: {count(answered)} answered,{' '}
        {count(calls.length - answered)} not
      </figcaption>
      <Bars bins={bins} />
      <p className="legend" aria-hidden="true">
        <span className="key answered">Answered</span>
        <span className="key unanswered">Not answered</span>
      </p>
      <details>
        <summary>Show as a table</summary>
        <BinTable bins={bins} />
      </details>
    </figure>
  )
}

/** In units of calls, stretched to the space there is; the labels stand outside, where text keeps its size. */
function Bars({ bins }: { bins: readonly Bin[] }) {
  const most = Math.max(...bins.map(({ answered, unanswered }) => answered + unanswered))
  return (
    <div className="plot" aria-hidden="true">
      <span className="most">{most}</span>
      <svg viewBox={`0 0 ${bins.length} ${most}`} preserveAspectRatio="none" aria-hidden="true">
        {bins.map(({ from, answered, unanswered }, index) => (
          <g key={from} transform={`translate(${index + 0.1} 0)`}>
            <rect className="answered" width="0.8" y={most - answered} height={answered} />
            <rect
              className="unanswered"
              width="0.8"
              y={most - answered - unanswered}
              height={unanswered}
            />
          </g>
        ))}
      </svg>
      <span className="none">0</span>
      <p className="times">
        <span>{time(bins[0]?.from ?? 0)}</span>
        <span>{time(bins.at(-1)?.to ?? 0)}</span>
      </p>
    </div>
  )
}

function BinTable({ bins }: { bins: readonly Bin[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Begun</th>
          <th scope="col">Answered</th>
          <th scope="col">Not answered</th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ from, to, answered, unanswered }) => (
          <tr key={from}>
            <th scope="row">
              {timeWithSeconds(from)}–{timeWithSeconds(to)}
            </th>
            <td>{answered}</td>
            <td>{unanswered}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
