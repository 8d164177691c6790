import { count } from '../format.ts'
import { graphql } from '../generated/gql.ts'
import type { TaskProgressFragment } from '../generated/graphql.ts'
import { ProgressBar } from '../parts/progress-bar.tsx'

graphql(`
  fragment TaskProgress on AutoCalloutTask {
    id
    calleeSummary {
      total
      initial
      answered
      unanswered
      calling
      awaitingRetry
      unknown
    }
  }
`)

const ROWS = [
  ['answered', 'Answered'],
  ['unanswered', 'Not answered'],
  ['calling', 'Being called'],
  ['awaitingRetry', 'To be called again'],
  ['initial', 'Not called yet'],
] as const

export function TaskProgress({ task: { calleeSummary: summary } }: { task: TaskProgressFragment }) {
  if (!summary) return null
  return (
    <section className="card" aria-labelledby="progress">
      <h2 id="progress">Progress</h2>
      <ProgressBar
        label="Callees who are done"
        done={summary.answered + summary.unanswered}
        total={summary.total}
      />
      <dl className="counts">
        {ROWS.map(([key, label]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{count(summary[key])}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
