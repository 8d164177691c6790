import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { OperationTypeNode } from 'graphql'
import { createClient } from 'graphql-ws'
import schema from '../../../../possible-types.json'
import { ageLink } from './age.ts'
import { connectionListeners } from './connection.ts'

const { host, protocol } = window.location
const SOCKET = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/graphql`

/** A client of the gateway. `headers` go with every request, over HTTP and over the socket. */
export function createGatewayClient(headers: Record<string, string>): ApolloClient {
  const http = new HttpLink({ uri: '/graphql', headers })
  const socket = new GraphQLWsLink(openSocket(headers))
  return new ApolloClient({
    cache: new InMemoryCache({ possibleTypes: schema.possibleTypes, typePolicies: TYPE_POLICIES }),
    link: ageLink.concat(ApolloLink.split(isSubscription, socket, http)),
  })
}

/** A request that nobody waits for: CCC grants few calls, and those that people wait for go first. */
export const IN_BACKGROUND = { headers: { priority: 'u=7' } }

/** Objects without an id of their own: what one query read of them is kept beside what another did. */
const TYPE_POLICIES = {
  CalleePage: { merge: true },
  CalleeSummary: { merge: true },
  CampaignProgress: { merge: true },
  SessionPage: { merge: true },
}

/** Opened with the first subscription, closed with the last, and opened anew as often as it breaks. */
function openSocket(headers: Record<string, string>) {
  return createClient({
    url: SOCKET,
    connectionParams: headers,
    keepAlive: 10_000, // notices a connection that died in silence
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    lazyCloseTimeout: 3000, // from one page to the next it stays
    on: connectionListeners(),
  })
}

function isSubscription({ operationType }: ApolloLink.Operation): boolean {
  return operationType === OperationTypeNode.SUBSCRIPTION
}
