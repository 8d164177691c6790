import { duration, time, words } from '../format.ts'
import { graphql } from '../generated/gql.ts'
import type { CallRowFragment } from '../generated/graphql.ts'

graphql(`
  fragment CallRow on Session {
    id
    callRecord {
      id
      callee
      startTime
      acceptTime
      endStatus
      durationSeconds
      staff {
        id
        name
      }
    }
  }
`)

/** A call has a record once it is over, and for 180 days. */
export function CallRow({ call: { callRecord: record } }: { call: CallRowFragment }) {
  if (!record) {
    return (
      <tr>
        <td colSpan={4} className="muted">
          Under way, or too old for a record
        </td>
      </tr>
    )
  }
  return (
    <tr>
      <th scope="row" className="number">
        {record.callee}
      </th>
      <td className="wide">{record.startTime ? time(record.startTime) : '–'}</td>
      <td>{resultOf(record)}</td>
      <td>{record.staff?.name ?? '–'}</td>
    </tr>
  )
}

function resultOf({ endStatus, durationSeconds }: NonNullable<CallRowFragment['callRecord']>) {
  return durationSeconds ? `Answered, ${duration(durationSeconds)}` : words(endStatus ?? 'UNKNOWN')
}
