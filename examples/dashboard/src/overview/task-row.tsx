import { Link } from 'react-router'
import { graphql } from '../generated/gql.ts'
import type { TaskRowFragment } from '../generated/graphql.ts'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { StateBadge } from '../parts/state-badge.tsx'

graphql(`
  fragment TaskRow on AutoCalloutTask {
    id
    sdkAppId
    taskId
    name
    state
    calleeSummary {
      total
      answered
      unanswered
    }
  }
`)

export function TaskRow({ task }: { task: TaskRowFragment }) {
  const { sdkAppId, taskId, state, calleeSummary: summary } = task
  const name = task.name || `Task ${taskId}`
  return (
    <li>
      <div className="line">
        <Link to={`/tasks/${sdkAppId}/${taskId}`}>{name}</Link>
        <StateBadge state={state} />
      </div>
      {summary && (
        <ProgressBar
          label={`Callees of ${name} who are done`}
          done={summary.answered + summary.unanswered}
          total={summary.total}
        />
      )}
    </li>
  )
}
