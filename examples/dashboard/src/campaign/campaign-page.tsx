import { useQuery } from '@apollo/client/react'
import { useParams } from 'react-router'
import { useAsking, useAskingWhileCutOff, useChanges } from '../gateway/follow.ts'
import { graphql } from '../generated/gql.ts'
import { LiveStatus } from '../layout/live-status.tsx'
import { Page } from '../layout/page.tsx'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { CallList } from './call-list.tsx'
import { CampaignActions } from './campaign-actions.tsx'
import { CampaignCalls } from './campaign-calls.tsx'
import { CampaignFacts } from './campaign-facts.tsx'
import { CampaignProgress } from './campaign-progress.tsx'

/** Events tell the rest, and not how many calls there are. */
const COUNT_EVERY_MS = 15_000

/** `sessions` for their count alone, which tells the page of the newest calls. */
const CAMPAIGN = graphql(`
  query Campaign($campaignId: ID!, $sdkAppId: ID!) {
    predictiveDialingCampaign(campaignId: $campaignId, sdkAppId: $sdkAppId) {
      id
      name
      state
      sessions(pageSize: 1) {
        totalCount
      }
      ...CampaignFacts
      ...CampaignProgress
    }
  }
`)

const CAMPAIGN_CHANGED = graphql(`
  subscription CampaignChanged($id: ID!) {
    campaignChanged(id: $id) {
      id
      state
      ...CampaignProgress
    }
  }
`)

export function CampaignPage() {
  const { sdkAppId = '', campaignId = '' } = useParams()
  const variables = { sdkAppId, campaignId }
  const { data, error, refetch } = useQuery(CAMPAIGN, { variables, errorPolicy: 'all' })
  useChanges(CAMPAIGN_CHANGED, { id: `PredictiveDialingCampaign:${sdkAppId}:${campaignId}` })
  useAskingWhileCutOff(CAMPAIGN, variables)
  const campaign = data?.predictiveDialingCampaign
  const isOver = campaign?.state === 'COMPLETED' || campaign?.state === 'TERMINATED'
  useAsking(CAMPAIGN, variables, isOver ? null : COUNT_EVERY_MS)
  const title = campaign?.name || `Campaign ${campaignId}`
  return (
    <Page title={title} aside={campaign && <LiveStatus isOver={isOver} />}>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!campaign && !error && <p className="muted">Loading…</p>}
      {campaign && (
        <>
          <div className="toolbar">
            <span role="status">
              <StateBadge state={campaign.state} />
            </span>
            <CampaignActions id={campaign.id} state={campaign.state} />
          </div>
          <div className="columns">
            <CampaignProgress campaign={campaign} />
            <CampaignFacts campaign={campaign} />
          </div>
          {campaign.sessions && (
            <>
              <CampaignCalls
                {...variables}
                isOver={isOver}
                callCount={campaign.sessions.totalCount}
              />
              <CallList {...variables} isOver={isOver} callCount={campaign.sessions.totalCount} />
            </>
          )}
        </>
      )}
    </Page>
  )
}
