import { useMutation } from '@apollo/client/react'
import { graphql } from '../generated/gql.ts'
import type { CampaignState } from '../generated/graphql.ts'
import { ActionButton } from '../parts/action-button.tsx'

const PAUSE_CAMPAIGN = graphql(`
  mutation PauseCampaign($id: ID!) {
    pausePredictiveDialingCampaign(id: $id) {
      campaign {
        id
        state
      }
    }
  }
`)

const RESUME_CAMPAIGN = graphql(`
  mutation ResumeCampaign($id: ID!) {
    resumePredictiveDialingCampaign(id: $id) {
      campaign {
        id
        state
      }
    }
  }
`)

const ABORT_CAMPAIGN = graphql(`
  mutation AbortCampaign($id: ID!) {
    abortPredictiveDialingCampaign(id: $id) {
      campaign {
        id
        state
      }
    }
  }
`)

interface CampaignActionsProps {
  readonly id: string
  readonly state: CampaignState | null | undefined
}

export function CampaignActions({ id, state }: CampaignActionsProps) {
  const [pause] = useMutation(PAUSE_CAMPAIGN, { variables: { id } })
  const [resume] = useMutation(RESUME_CAMPAIGN, { variables: { id } })
  const [abort] = useMutation(ABORT_CAMPAIGN, { variables: { id } })
  const isOver = state === 'COMPLETED' || state === 'TERMINATED'
  return (
    <div className="actions">
      {state === 'RUNNING' && (
        <ActionButton label="Pause" title="Pause this campaign?" onAct={pause}>
          <p>Nobody else is called until somebody resumes it. Calls under way go on.</p>
        </ActionButton>
      )}
      {state === 'PAUSED' && (
        <ActionButton label="Resume" title="Resume this campaign?" onAct={resume}>
          <p>Calling goes on: phones ring.</p>
        </ActionButton>
      )}
      {!isOver && (
        <ActionButton label="Abort" title="Abort this campaign for good?" onAct={abort}>
          <p>
            Nobody else is called, and it cannot be resumed. Calls under way go on to their end.
          </p>
        </ActionButton>
      )}
    </div>
  )
}
