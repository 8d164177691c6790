import { dateAndTime, words } from '../format.ts'
import { graphql } from '../generated/gql.ts'
import type { CampaignFactsFragment } from '../generated/graphql.ts'

graphql(`
  fragment CampaignFacts on PredictiveDialingCampaign {
    id
    campaignId
    sdkAppId
    startTime
    endTime
    priority
    stateReason
    skillGroup {
      id
      name
    }
  }
`)

export function CampaignFacts({ campaign }: { campaign: CampaignFactsFragment }) {
  const { stateReason } = campaign
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">About</h2>
      <dl className="facts">
        <dt>Skill group</dt>
        <dd>{campaign.skillGroup?.name ?? '–'}</dd>
        <dt>Starts</dt>
        <dd>{dateAndTime(campaign.startTime)}</dd>
        <dt>Ends</dt>
        <dd>{dateAndTime(campaign.endTime)}</dd>
        <dt>Priority</dt>
        <dd>{campaign.priority ?? '–'}</dd>
        {stateReason && stateReason !== 'NORMAL' && (
          <>
            <dt>Why</dt>
            <dd>{words(stateReason)}</dd>
          </>
        )}
        <dt>Campaign</dt>
        <dd>
          {campaign.campaignId} of application {campaign.sdkAppId}
        </dd>
      </dl>
    </section>
  )
}
