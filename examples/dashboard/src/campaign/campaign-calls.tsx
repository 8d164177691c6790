import { useQuery } from '@apollo/client/react'
import { useAsking } from '../gateway/follow.ts'
import { graphql } from '../generated/gql.ts'
import { callsOf } from '../parts/bins.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { ResultsChart } from '../parts/results-chart.tsx'

/** One upstream call brings the records of a hundred. */
const PAGE_SIZE = 100
const EVERY_MS = 15_000

const CAMPAIGN_CALLS = graphql(`
  query CampaignCalls(
    $campaignId: ID!
    $sdkAppId: ID!
    $pageSize: Int!
    $last: Int!
    $before: Int!
    $hasBefore: Boolean!
  ) {
    predictiveDialingCampaign(campaignId: $campaignId, sdkAppId: $sdkAppId) {
      id
      before: sessions(pageSize: $pageSize, pageNumber: $before) @include(if: $hasBefore) {
        nodes {
          ...CallBegun
        }
      }
      last: sessions(pageSize: $pageSize, pageNumber: $last) {
        nodes {
          ...CallBegun
        }
      }
    }
  }
`)

graphql(`
  fragment CallBegun on Session {
    id
    callRecord {
      id
      startTime
      acceptTime
    }
  }
`)

interface CampaignCallsProps {
  readonly campaignId: string
  readonly sdkAppId: string
  readonly isOver: boolean
  readonly callCount: number
}

/** The newest calls: the last page of a list that CCC tells from the oldest on, and the one before. */
export function CampaignCalls({ isOver, callCount, ...campaign }: CampaignCallsProps) {
  const last = Math.max(0, Math.ceil(callCount / PAGE_SIZE) - 1)
  const pages = { last, before: Math.max(0, last - 1), hasBefore: last > 0 }
  const variables = { ...campaign, ...pages, pageSize: PAGE_SIZE }
  const asked = useQuery(CAMPAIGN_CALLS, { variables, errorPolicy: 'all' })
  useAsking(CAMPAIGN_CALLS, variables, isOver ? null : EVERY_MS)
  const shown = (asked.data ?? asked.previousData)?.predictiveDialingCampaign
  const sessions = [...(shown?.before?.nodes ?? []), ...(shown?.last?.nodes ?? [])]
  return (
    <section className="card" aria-labelledby="over-time">
      <h2 id="over-time">Calls over time</h2>
      {asked.error && <FailureNotice error={asked.error} onRetry={() => void asked.refetch()} />}
      {shown && (
        <ResultsChart
          calls={callsOf(sessions.map(({ callRecord }) => callRecord))}
          of={last > 1 ? 'the newest that are over' : 'this campaign'}
        />
      )}
    </section>
  )
}
