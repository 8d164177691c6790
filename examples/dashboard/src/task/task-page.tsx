import { useQuery } from '@apollo/client/react'
import { useParams } from 'react-router'
import { useAskingWhileCutOff, useChanges } from '../gateway/follow.ts'
import { graphql } from '../generated/gql.ts'
import { LiveStatus } from '../layout/live-status.tsx'
import { Page } from '../layout/page.tsx'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { CalleeList } from './callee-list.tsx'
import { TaskActions } from './task-actions.tsx'
import { TaskCalls } from './task-calls.tsx'
import { TaskFacts } from './task-facts.tsx'
import { TaskProgress } from './task-progress.tsx'

const TASK = graphql(`
  query Task($taskId: ID!, $sdkAppId: ID!) {
    autoCalloutTask(taskId: $taskId, sdkAppId: $sdkAppId) {
      id
      name
      state
      ...TaskFacts
      ...TaskProgress
    }
  }
`)

const TASK_CHANGED = graphql(`
  subscription TaskChanged($id: ID!) {
    autoCalloutTaskChanged(id: $id) {
      id
      state
      ...TaskProgress
    }
  }
`)

export function TaskPage() {
  const { sdkAppId = '', taskId = '' } = useParams()
  const variables = { sdkAppId, taskId }
  const { data, error, refetch } = useQuery(TASK, { variables, errorPolicy: 'all' })
  useChanges(TASK_CHANGED, { id: `AutoCalloutTask:${sdkAppId}:${taskId}` })
  useAskingWhileCutOff(TASK, variables)
  const task = data?.autoCalloutTask
  const isOver = task?.state === 'COMPLETED' || task?.state === 'TERMINATED'
  return (
    <Page title={task?.name || `Task ${taskId}`} aside={task && <LiveStatus isOver={isOver} />}>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!task && !error && <p className="muted">Loading…</p>}
      {task && (
        <>
          <div className="toolbar">
            <span role="status">
              <StateBadge state={task.state} />
            </span>
            <TaskActions id={task.id} state={task.state} />
          </div>
          <div className="columns">
            <TaskProgress task={task} />
            <TaskFacts task={task} />
          </div>
          <TaskCalls {...variables} isOver={isOver} />
          <CalleeList {...variables} isOver={isOver} />
        </>
      )}
    </Page>
  )
}
