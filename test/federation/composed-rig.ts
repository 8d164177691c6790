import { composeServices } from '@apollo/composition'
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { parse } from 'graphql'
import { onTestFinished } from 'vitest'
import { type Answer, post, type Rig, startRig } from '../rig.ts'
import { type CustomerDirectory, startCustomerDirectory } from './customer-directory.ts'

export interface ComposedRig {
  readonly simulator: Rig['simulator']
  readonly directory: CustomerDirectory
  /** Asks the composed graph. */
  query(document: string, variables?: Record<string, unknown>): Promise<Answer>
}

/** The gateway and a customer directory behind Apollo's own gateway, for one test; HTTP between all. */
export async function startComposedRig(): Promise<ComposedRig> {
  const [{ gateway, simulator }, directory] = [await startRig(), await startCustomerDirectory()]
  const { supergraphSdl } = await composed(gateway.url, directory.url)
  const router = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) })
  const { url } = await startStandaloneServer(router, { listen: { host: '127.0.0.1', port: 0 } })
  onTestFinished(() => router.stop())
  const query: ComposedRig['query'] = (document, variables) =>
    post(url, JSON.stringify({ query: document, variables }))
  return { simulator, directory, query }
}

/** The supergraph of what both publish over HTTP. */
export async function composed(ccc: string, customers: string) {
  const services = await Promise.all([published('ccc', ccc), published('customers', customers)])
  const composition = composeServices(services)
  if (composition.errors !== undefined) throw new AggregateError(composition.errors)
  return composition
}

async function published(name: string, url: string) {
  const { body } = await post(url, '{"query":"{ _service { sdl } }"}')
  return { name, url, typeDefs: parse(body.data._service.sdl) }
}
