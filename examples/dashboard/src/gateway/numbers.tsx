import { ApolloProvider } from '@apollo/client/react'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { createGatewayClient } from './client.ts'

/**
 * Narrows the rights of a request to all but `personal`. The gateway decides who may see numbers in
 * full: without this header whoever lacks the right gets masked ones all the same.
 */
const MASKED = { 'ccc-rights': 'read write' }

interface Numbers {
  readonly inFull: boolean
  show(inFull: boolean): void
}

const NumbersContext = createContext<Numbers>({ inFull: false, show: () => {} })

/** A client for each view, so that nothing of the full one stays in the cache of the masked one. */
export function NumbersProvider({ children }: { children: ReactNode }) {
  const [inFull, show] = useState(false)
  const client = useMemo(() => createGatewayClient(inFull ? {} : MASKED), [inFull])
  return (
    <NumbersContext value={{ inFull, show }}>
      <ApolloProvider client={client}>{children}</ApolloProvider>
    </NumbersContext>
  )
}

export function useNumbers(): Numbers {
  return useContext(NumbersContext)
}
