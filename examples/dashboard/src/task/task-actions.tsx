import { useMutation } from '@apollo/client/react'
import { graphql } from '../generated/gql.ts'
import type { AutoCalloutTaskState } from '../generated/graphql.ts'
import { ActionButton } from '../parts/action-button.tsx'

const PAUSE_TASK = graphql(`
  mutation PauseTask($id: ID!) {
    pauseAutoCalloutTask(id: $id) {
      task {
        id
        state
      }
    }
  }
`)

const RESUME_TASK = graphql(`
  mutation ResumeTask($id: ID!) {
    resumeAutoCalloutTask(id: $id) {
      task {
        id
        state
      }
    }
  }
`)

const STOP_TASK = graphql(`
  mutation StopTask($id: ID!) {
    stopAutoCalloutTask(id: $id) {
      task {
        id
        state
      }
    }
  }
`)

interface TaskActionsProps {
  readonly id: string
  readonly state: AutoCalloutTaskState | null | undefined
}

/** The new state comes back with the answer, and into the cache by its `id`. */
export function TaskActions({ id, state }: TaskActionsProps) {
  const [pause] = useMutation(PAUSE_TASK, { variables: { id } })
  const [resume] = useMutation(RESUME_TASK, { variables: { id } })
  const [stop] = useMutation(STOP_TASK, { variables: { id } })
  const goesOn = state === 'INITIAL' || state === 'RUNNING'
  return (
    <div className="actions">
      {goesOn && (
        <ActionButton label="Pause" title="Pause this task?" onAct={pause}>
          <p>Nobody else is called until somebody resumes it. Calls under way go on.</p>
        </ActionButton>
      )}
      {state === 'PAUSED' && (
        <ActionButton label="Resume" title="Resume this task?" onAct={resume}>
          <p>Calling goes on: phones ring.</p>
        </ActionButton>
      )}
      {(goesOn || state === 'PAUSED') && (
        <ActionButton label="Stop" title="Stop this task for good?" onAct={stop}>
          <p>
            Nobody else is called, and it cannot be resumed. Calls under way go on to their end.
          </p>
        </ActionButton>
      )}
    </div>
  )
}
