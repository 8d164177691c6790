import { useApolloClient, useQuery } from '@apollo/client/react'
import { useAskingWhileCutOff, useChanges } from '../gateway/follow.ts'
import { graphql } from '../generated/gql.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { Pager } from '../parts/pager.tsx'
import { usePageNumber } from '../parts/use-page-number.ts'
import { CampaignRow } from './campaign-row.tsx'

const PAGE_SIZE = 5

const CAMPAIGNS = graphql(`
  query Campaigns($pageSize: Int!, $pageNumber: Int!) {
    predictiveDialingCampaigns(pageSize: $pageSize, pageNumber: $pageNumber) {
      totalCount
      nodes {
        ...CampaignRow
      }
    }
  }
`)

const CAMPAIGNS_CHANGED = graphql(`
  subscription CampaignsChanged($pageSize: Int!, $pageNumber: Int!) {
    predictiveDialingCampaignsChanged(pageSize: $pageSize, pageNumber: $pageNumber) {
      totalCount
      nodes {
        ...CampaignRow
      }
    }
  }
`)

export function CampaignList() {
  const client = useApolloClient()
  const [pageNumber, turn] = usePageNumber('campaigns')
  const variables = { pageSize: PAGE_SIZE, pageNumber: pageNumber ?? 0 }
  const { data, previousData, error, refetch } = useQuery(CAMPAIGNS, {
    variables,
    errorPolicy: 'all',
  })
  useChanges(CAMPAIGNS_CHANGED, variables, ({ predictiveDialingCampaignsChanged: page }) =>
    client.writeQuery({ query: CAMPAIGNS, variables, data: { predictiveDialingCampaigns: page } }),
  )
  useAskingWhileCutOff(CAMPAIGNS, variables)
  const page = (data ?? previousData)?.predictiveDialingCampaigns
  return (
    <section className="card" aria-labelledby="campaigns">
      <h2 id="campaigns">Campaigns</h2>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!page && !error && <p className="muted">Loading…</p>}
      <ul className="rows">
        {page?.nodes.map((campaign) => (
          <CampaignRow key={campaign.id} campaign={campaign} />
        ))}
      </ul>
      {page && (
        <Pager
          label="Pages of campaigns"
          {...variables}
          totalCount={page.totalCount}
          onTurn={turn}
        />
      )}
    </section>
  )
}
