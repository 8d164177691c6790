import { useQuery } from '@apollo/client/react'
import { useId } from 'react'
import { words } from '../format.ts'
import type { Problem } from '../gateway/failures.ts'
import { graphql } from '../generated/gql.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { FieldAbout } from './field.tsx'

const CALLER_NUMBERS = graphql(`
  query CallerNumbers {
    callerNumbers(pageSize: 100) {
      nodes {
        id
        number
        state
      }
    }
  }
`)

interface CallersFieldProps {
  readonly chosen: readonly string[]
  readonly problems: readonly Problem[]
  onChoose(chosen: readonly string[]): void
}

export function CallersField({ chosen, problems, onChoose }: CallersFieldProps) {
  const about = useId()
  const { data, error, refetch } = useQuery(CALLER_NUMBERS)
  return (
    <fieldset aria-describedby={about}>
      <legend>Call from</legend>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data?.callerNumbers?.nodes.map(({ id, number, state }) => (
        <label key={id} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(number)}
            onChange={({ target }) => onChoose(withOrWithout(chosen, number, target.checked))}
          />
          <span className="number">{number}</span>
          {state !== 'NORMAL' && state && <span className="muted">{words(state)}</span>}
        </label>
      ))}
      <FieldAbout id={about} problems={problems} />
    </fieldset>
  )
}

function withOrWithout(all: readonly string[], one: string, isChosen: boolean): readonly string[] {
  return isChosen ? [...all, one] : all.filter((each) => each !== one)
}
