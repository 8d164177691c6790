import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useApolloClient, useSubscription } from '@apollo/client/react'
import { useEffect } from 'react'
import { IN_BACKGROUND } from './client.ts'
import { connection } from './connection.ts'
import { useStore } from './store.ts'

const EVERY_MS = 5000

/**
 * Follows what is told of changes. What has an `id` finds its place in the cache by itself; `keep`
 * puts the rest there.
 */
export function useChanges<Data, Variables extends OperationVariables>(
  changes: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  keep: (data: Data) => void = () => {},
): void {
  useSubscription<Data, OperationVariables>(changes, {
    variables,
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      if (data) keep(data as Data)
    },
    // What fails here fails in the query too, which shows it.
    onError: () => {},
  })
}

/** Asks again every few seconds while no socket is open, as behind a proxy that lets none through. */
export function useAskingWhileCutOff<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): void {
  const isOpen = useStore(connection) === 'open'
  useAsking(query, variables, isOpen ? null : EVERY_MS)
}

/** Asks again and again in the background, while somebody looks. Null: not at all. */
export function useAsking<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  everyMs: number | null,
): void {
  const client = useApolloClient()
  const asked = JSON.stringify(variables)
  useEffect(() => {
    if (everyMs === null) return
    const ask = async () => {
      if (document.hidden) return
      await client.query<Data, OperationVariables>({
        query,
        variables: JSON.parse(asked),
        fetchPolicy: 'network-only',
        context: IN_BACKGROUND,
      })
    }
    // A failure shows in the age of the data.
    const timer = setInterval(() => void ask().catch(() => {}), everyMs)
    return () => clearInterval(timer)
  }, [client, query, asked, everyMs])
}
