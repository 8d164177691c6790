import { useApolloClient } from '@apollo/client/react'
import { useState } from 'react'
import { firstFailureOf, type Problem } from '../gateway/failures.ts'
import type { CheckTaskQuery, CreateAutoCalloutTaskInput } from '../generated/graphql.ts'
import { CHECK_TASK } from './documents.ts'
import { type Draft, inputOf } from './draft.ts'
import { keyOfCreate } from './idempotency-key.ts'

/** An input that may be created, and what was found in it. */
export interface Checked {
  readonly input: CreateAutoCalloutTaskInput
  readonly check: CheckTaskQuery['checkAutoCalloutTask']
}

/** The dry run of a draft. What it refuses, the form shows; else `onPassed` goes on. */
export function useCheck(onPassed: (checked: Checked) => void) {
  const client = useApolloClient()
  const [isChecking, setChecking] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [error, setError] = useState<unknown>(null)
  const ask = async (input: CreateAutoCalloutTaskInput) => {
    const asked = { query: CHECK_TASK, variables: { input }, fetchPolicy: 'no-cache' } as const
    const { data } = await client.query(asked)
    if (!data) return
    const { mayCreate, refusals } = data.checkAutoCalloutTask
    setProblems(refusals)
    if (mayCreate) onPassed({ input, check: data.checkAutoCalloutTask })
  }
  const fail = (failed: unknown) => {
    const told = firstFailureOf(failed).problems
    setProblems(told)
    setError(told.length > 0 ? null : failed)
  }
  const check = async (draft: Draft) => {
    setChecking(true)
    setError(null)
    await ask(inputOf(draft, keyOfCreate())).catch(fail)
    setChecking(false)
  }
  return { check, isChecking, problems, error }
}
