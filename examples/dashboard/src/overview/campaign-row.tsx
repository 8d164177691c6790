import { Link } from 'react-router'
import { graphql } from '../generated/gql.ts'
import type { CampaignRowFragment } from '../generated/graphql.ts'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { StateBadge } from '../parts/state-badge.tsx'

graphql(`
  fragment CampaignRow on PredictiveDialingCampaign {
    id
    sdkAppId
    campaignId
    name
    state
    progress {
      calleeCount
      finishedCalleeCount
    }
  }
`)

export function CampaignRow({ campaign }: { campaign: CampaignRowFragment }) {
  const { sdkAppId, campaignId, state, progress } = campaign
  const name = campaign.name || `Campaign ${campaignId}`
  return (
    <li>
      <div className="line">
        <Link to={`/campaigns/${sdkAppId}/${campaignId}`}>{name}</Link>
        <StateBadge state={state} />
      </div>
      {progress && (
        <ProgressBar
          label={`Callees of ${name} who are done`}
          done={progress.finishedCalleeCount ?? 0}
          total={progress.calleeCount ?? 0}
        />
      )}
    </li>
  )
}
