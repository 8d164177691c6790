import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'
import schema from 'ccc-graphql-gateway/possible-types.json' with { type: 'json' }

/**
 * A client of the gateway. Its cache needs no policy for ids, since `id` of this graph is global; it
 * only has to be told which types stand behind `Campaign`. `headers` say who asks, as
 * `authorization` does.
 */
export function createClient(url: string, headers: Record<string, string> = {}): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({ uri: url, headers }),
    cache: new InMemoryCache({ possibleTypes: schema.possibleTypes }),
  })
}
