import { useQuery } from '@apollo/client/react'
import { useAsking } from '../gateway/follow.ts'
import { graphql } from '../generated/gql.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { Pager } from '../parts/pager.tsx'
import { usePageNumber } from '../parts/use-page-number.ts'
import { CalleeRow } from './callee-row.tsx'

const PAGE_SIZE = 20
const EVERY_MS = 5000

const CALLEES = graphql(`
  query Callees($taskId: ID!, $sdkAppId: ID!, $pageSize: Int!, $pageNumber: Int!) {
    autoCalloutTask(taskId: $taskId, sdkAppId: $sdkAppId) {
      id
      callees(pageSize: $pageSize, pageNumber: $pageNumber) {
        totalCount
        nodes {
          ...CalleeRow
        }
      }
    }
  }
`)

interface CalleeListProps {
  readonly taskId: string
  readonly sdkAppId: string
  readonly isOver: boolean
}

export function CalleeList({ isOver, ...task }: CalleeListProps) {
  const [pageNumber, turn] = usePageNumber('callees')
  const variables = { ...task, pageSize: PAGE_SIZE, pageNumber: pageNumber ?? 0 }
  const { data, previousData, error, refetch } = useQuery(CALLEES, {
    variables,
    errorPolicy: 'all',
  })
  useAsking(CALLEES, variables, isOver ? null : EVERY_MS)
  const page = (data ?? previousData)?.autoCalloutTask?.callees
  return (
    <section className="card" aria-labelledby="callees">
      <h2 id="callees">Callees</h2>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {page && (
        <>
          <table aria-labelledby="callees">
            <thead>
              <tr>
                <th scope="col">Number</th>
                <th scope="col">State</th>
                <th scope="col" className="wide">
                  Calls
                </th>
                <th scope="col">Last call</th>
              </tr>
            </thead>
            <tbody>
              {page.nodes.map((callee) => (
                <CalleeRow key={callee.id} callee={callee} />
              ))}
            </tbody>
          </table>
          <Pager
            label="Pages of callees"
            {...variables}
            totalCount={page.totalCount}
            onTurn={turn}
          />
        </>
      )}
    </section>
  )
}
