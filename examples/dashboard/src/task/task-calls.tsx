import { useQuery } from '@apollo/client/react'
import { useAsking } from '../gateway/follow.ts'
import { graphql } from '../generated/gql.ts'
import { callsOf } from '../parts/bins.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { ResultsChart } from '../parts/results-chart.tsx'

/** As many as two or three upstream calls bring: records come by the hundred. */
const CALLEES = 200
const EVERY_MS = 15_000

const TASK_CALLS = graphql(`
  query TaskCalls($taskId: ID!, $sdkAppId: ID!, $pageSize: Int!) {
    autoCalloutTask(taskId: $taskId, sdkAppId: $sdkAppId) {
      id
      callees(pageSize: $pageSize) {
        totalCount
        nodes {
          id
          sessions {
            id
            callRecord {
              id
              startTime
              acceptTime
            }
          }
        }
      }
    }
  }
`)

interface TaskCallsProps {
  readonly taskId: string
  readonly sdkAppId: string
  readonly isOver: boolean
}

export function TaskCalls({ taskId, sdkAppId, isOver }: TaskCallsProps) {
  const variables = { taskId, sdkAppId, pageSize: CALLEES }
  const { data, error, refetch } = useQuery(TASK_CALLS, { variables, errorPolicy: 'all' })
  useAsking(TASK_CALLS, variables, isOver ? null : EVERY_MS)
  const callees = data?.autoCalloutTask?.callees
  const sessions = callees?.nodes.flatMap((callee) => callee.sessions) ?? []
  const isPart = (callees?.totalCount ?? 0) > CALLEES
  return (
    <section className="card" aria-labelledby="calls">
      <h2 id="calls">Calls over time</h2>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {callees && (
        <ResultsChart
          calls={callsOf(sessions.map(({ callRecord }) => callRecord))}
          of={isPart ? `the first ${CALLEES} callees` : 'all callees'}
        />
      )}
    </section>
  )
}
