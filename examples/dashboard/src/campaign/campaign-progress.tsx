import { count } from '../format.ts'
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
  const done = campaign.progress?.finishedCalleeCount ?? 0
  const total = campaign.progress?.calleeCount ?? 0
  return (
    <section className="card" aria-labelledby="progress">
      <h2 id="progress">Progress</h2>
      <ProgressBar label="Callees who are done" done={done} total={total} />
      <dl className="counts">
        <div>
          <dt>Done</dt>
          <dd>{count(done)}</dd>
        </div>
        <div>
          <dt>To go</dt>
          <dd>{count(total - done)}</dd>
        </div>
      </dl>
    </section>
  )
}
