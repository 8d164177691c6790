import { duration, time, words } from '../format.ts'
import { graphql } from '../generated/gql.ts'
import type { CalleeRowFragment } from '../generated/graphql.ts'
import { StateBadge } from '../parts/state-badge.tsx'

graphql(`
  fragment CalleeRow on Callee {
    id
    number
    state
    sessions {
      id
      callRecord {
        id
        startTime
        endStatus
        durationSeconds
      }
    }
  }
`)

export function CalleeRow({ callee: { number, state, sessions } }: { callee: CalleeRowFragment }) {
  return (
    <tr>
      <th scope="row" className="number">
        {number}
      </th>
      <td>
        <StateBadge state={state} />
      </td>
      <td className="wide">{sessions.length}</td>
      <td>
        <LastCall session={sessions.at(-1)} />
      </td>
    </tr>
  )
}

type Session = CalleeRowFragment['sessions'][number]

/** A call that goes on has no record yet. */
function LastCall({ session }: { session: Session | undefined }) {
  if (!session) return '–'
  const { startTime, endStatus, durationSeconds } = session.callRecord ?? {}
  if (!startTime) return 'Under way'
  return (
    <>
      {durationSeconds ? duration(durationSeconds) : words(endStatus ?? 'UNKNOWN')}{' '}
      <span className="muted">at {time(startTime)}</span>
    </>
  )
}
