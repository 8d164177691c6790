import { Link } from 'react-router'
import { words } from '../format.ts'
import { graphql } from '../generated/gql.ts'
import type { CheckResultFragment } from '../generated/graphql.ts'
import { StateBadge } from '../parts/state-badge.tsx'

graphql(`
  fragment CheckResult on AutoCalloutTaskCheck {
    distinctCalleeCount
    warnings {
      code
      argument
      expected
      got
    }
    unchecked {
      argument
      why
    }
    similarTasks {
      sameCalleeCount
      task {
        id
        sdkAppId
        taskId
        name
        state
      }
    }
  }
`)

/** What the dry run found: what is probably not meant, what looks the same, what nobody knows. */
export function CheckResult({ check }: { check: CheckResultFragment }) {
  const { warnings, similarTasks, unchecked } = check
  return (
    <>
      {warnings.length === 0 && <p className="notice good">Checked: nothing looks wrong.</p>}
      {warnings.length > 0 && (
        <div className="notice warning">
          <h3>Probably not meant</h3>
          <ul>
            {warnings.map(({ code, argument, expected, got }) => (
              <li key={code + argument}>
                <strong>{words(code)}</strong>: {got}. Expected: {expected}.
              </li>
            ))}
          </ul>
        </div>
      )}
      {similarTasks && similarTasks.length > 0 && <SimilarTasks similar={similarTasks} />}
      {unchecked.length > 0 && (
        <details>
          <summary>What could not be checked ({unchecked.length})</summary>
          <ul>
            {unchecked.map(({ argument, why }) => (
              <li key={argument + why}>{why}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

type Similar = NonNullable<CheckResultFragment['similarTasks']>

function SimilarTasks({ similar }: { similar: Similar }) {
  return (
    <div className="notice warning">
      <h3>Tasks that look the same</h3>
      <ul>
        {similar.map(({ sameCalleeCount, task }) => (
          <li key={task.id}>
            <Link to={`/tasks/${task.sdkAppId}/${task.taskId}`} target="_blank">
              {task.name || `Task ${task.taskId}`}
            </Link>{' '}
            <StateBadge state={task.state} />{' '}
            {sameCalleeCount === null
              ? 'Callees were not compared.'
              : `Calls ${sameCalleeCount} of the same people.`}
          </li>
        ))}
      </ul>
    </div>
  )
}
