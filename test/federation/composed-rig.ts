import { composeServices } from '@apollo/composition'
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { parse } from 'graphql'
import { onTestFinished } from 'vitest'
import type { Config } from '../../src/config/index.ts'
import { type Answer, post, type Rig, startRig } from '../rig.ts'
import { type CustomerDirectory, startCustomerDirectory } from './customer-directory.ts'

export interface ComposedRig {
  readonly simulator: Rig['simulator']
  readonly directory: CustomerDirectory
  /** Asks the composed graph. */
  query(
    document: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer>
}

interface ComposedOptions {
  readonly config?: Partial<Config>
  /** What the router sends to the gateway, and nowhere else. */
  readonly secret?: Record<string, string>
  /** Who has the gateway's part of the supergraph published. */
  readonly publisher?: Record<string, string>
}

/** What the router passes on of a request to itself. */
interface Passed {
  readonly authorization?: string
}

/** The gateway and a customer directory behind Apollo's own gateway, for one test; HTTP between all. */
export async function startComposedRig({
  config = {},
  secret = {},
  publisher = {},
}: ComposedOptions = {}): Promise<ComposedRig> {
  const [rig, directory] = [await startRig({ config }), await startCustomerDirectory()]
  const { gateway, simulator } = rig
  const asRouter = { ...publisher, ...secret }
  const { supergraphSdl } = await composed(gateway.url, directory.url, asRouter)
  const router = new ApolloServer<Passed>({
    gateway: new ApolloGateway({
      supergraphSdl,
      buildService: ({ url }) => new Subgraph(url, url === gateway.url ? secret : {}),
    }),
  })
  const { url } = await startStandaloneServer(router, {
    listen: { host: '127.0.0.1', port: 0 },
    context: async ({ req }) => {
      const { authorization } = req.headers
      return authorization === undefined ? {} : { authorization }
    },
  })
  onTestFinished(() => router.stop())
  const query: ComposedRig['query'] = (document, variables, headers) =>
    post(url, JSON.stringify({ query: document, variables }), headers)
  return { simulator, directory, query }
}

/** How the router asks: as whoever asked it, and with a secret of its own. */
class Subgraph extends RemoteGraphQLDataSource<Passed> {
  readonly #secret: Readonly<Record<string, string>>

  constructor(url: string | undefined, secret: Readonly<Record<string, string>>) {
    super({ ...(url && { url }) })
    this.#secret = secret
  }

  override willSendRequest({ request, context }: Parameters<Will>[0]) {
    const headers = { authorization: context.authorization, ...this.#secret }
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined) request.http?.headers.set(name, value)
    }
  }
}

type Will = NonNullable<RemoteGraphQLDataSource<Passed>['willSendRequest']>

/** The supergraph of what both publish over HTTP. */
export async function composed(ccc: string, customers: string, asRouter = {}) {
  const services = await Promise.all([
    published('ccc', ccc, asRouter),
    published('customers', customers),
  ])
  const composition = composeServices(services)
  if (composition.errors !== undefined) throw new AggregateError(composition.errors)
  return composition
}

async function published(name: string, url: string, headers: Record<string, string> = {}) {
  const { body } = await post(url, '{"query":"{ _service { sdl } }"}', headers)
  return { name, url, typeDefs: parse(body.data._service.sdl) }
}
