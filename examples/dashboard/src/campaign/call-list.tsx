import { useQuery } from '@apollo/client/react'
import { useAsking } from '../gateway/follow.ts'
import { graphql } from '../generated/gql.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { Pager } from '../parts/pager.tsx'
import { usePageNumber } from '../parts/use-page-number.ts'
import { CallRow } from './call-row.tsx'

const PAGE_SIZE = 20
const EVERY_MS = 10_000

const CALLS = graphql(`
  query Calls($campaignId: ID!, $sdkAppId: ID!, $pageSize: Int!, $pageNumber: Int!) {
    predictiveDialingCampaign(campaignId: $campaignId, sdkAppId: $sdkAppId) {
      id
      sessions(pageSize: $pageSize, pageNumber: $pageNumber) {
        totalCount
        nodes {
          ...CallRow
        }
      }
    }
  }
`)

interface CallListProps {
  readonly campaignId: string
  readonly sdkAppId: string
  readonly isOver: boolean
  readonly callCount: number
}

/** A page of calls: the newest, unless the address names another. */
export function CallList({ isOver, callCount, ...campaign }: CallListProps) {
  const [named, turn] = usePageNumber('calls')
  const pageNumber = named ?? newestPage(callCount)
  const variables = { ...campaign, pageSize: PAGE_SIZE, pageNumber }
  const { data, previousData, error, refetch } = useQuery(CALLS, { variables, errorPolicy: 'all' })
  useAsking(CALLS, variables, isOver ? null : EVERY_MS)
  const page = (data ?? previousData)?.predictiveDialingCampaign?.sessions
  return (
    <section className="card" aria-labelledby="calls">
      <h2 id="calls">Calls</h2>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {page && (
        <>
          <table aria-labelledby="calls">
            <thead>
              <tr>
                <th scope="col">Number</th>
                <th scope="col" className="wide">
                  Begun
                </th>
                <th scope="col">Result</th>
                <th scope="col">Agent</th>
              </tr>
            </thead>
            <tbody>
              {page.nodes.map((call) => (
                <CallRow key={call.id} call={call} />
              ))}
            </tbody>
          </table>
          <Pager label="Pages of calls" {...variables} totalCount={page.totalCount} onTurn={turn} />
        </>
      )}
    </section>
  )
}

/** The last page, or the one before where the last has hardly begun. CCC tells the oldest first. */
function newestPage(callCount: number): number {
  return Math.max(0, Math.round(callCount / PAGE_SIZE) - 1)
}
