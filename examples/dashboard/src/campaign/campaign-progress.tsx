import { graphql } from '../generated/gql.ts'
import type { CampaignProgressFragment } from '../generated/graphql.ts'
import { ProgressBar } from '../parts/progress-bar.tsx'

graphql(`
  fragment CampaignProgress on Campaign {
    id
    progress {
      calleeCount
      finishedCalleeCount
    }
  }
`)

export function CampaignProgress({ campaign }: { campaign: CampaignProgressFragment }) {
  const { finishedCalleeCount, calleeCount } = campaign.progress ?? {}
  return (
    <section className="card" aria-labelledby="progress">
      <h2 id="progress">Progress</h2>
      <ProgressBar
        label="Callees who are done"
        done={finishedCalleeCount ?? 0}
        total={calleeCount ?? 0}
      />
    </section>
  )
}
