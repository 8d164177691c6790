import { useApolloClient, useQuery } from '@apollo/client/react'
import { useAskingWhileCutOff, useChanges } from '../gateway/follow.ts'
import { graphql } from '../generated/gql.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { Pager } from '../parts/pager.tsx'
import { usePageNumber } from '../parts/use-page-number.ts'
import { TaskRow } from './task-row.tsx'

const PAGE_SIZE = 5

const TASKS = graphql(`
  query Tasks($pageSize: Int!, $pageNumber: Int!) {
    autoCalloutTasks(pageSize: $pageSize, pageNumber: $pageNumber) {
      totalCount
      nodes {
        ...TaskRow
      }
    }
  }
`)

const TASKS_CHANGED = graphql(`
  subscription TasksChanged($pageSize: Int!, $pageNumber: Int!) {
    autoCalloutTasksChanged(pageSize: $pageSize, pageNumber: $pageNumber) {
      totalCount
      nodes {
        ...TaskRow
      }
    }
  }
`)

export function TaskList() {
  const client = useApolloClient()
  const [pageNumber, turn] = usePageNumber('tasks')
  const variables = { pageSize: PAGE_SIZE, pageNumber: pageNumber ?? 0 }
  const { data, previousData, error, refetch } = useQuery(TASKS, {
    variables,
    errorPolicy: 'all',
  })
  useChanges(TASKS_CHANGED, variables, ({ autoCalloutTasksChanged: page }) =>
    client.writeQuery({ query: TASKS, variables, data: { autoCalloutTasks: page } }),
  )
  useAskingWhileCutOff(TASKS, variables)
  const page = (data ?? previousData)?.autoCalloutTasks
  return (
    <section className="card" aria-labelledby="tasks">
      <h2 id="tasks">Tasks</h2>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!page && !error && <p className="muted">Loading…</p>}
      <ul className="rows">
        {page?.nodes.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
      {page && (
        <Pager label="Pages of tasks" {...variables} totalCount={page.totalCount} onTurn={turn} />
      )}
    </section>
  )
}
