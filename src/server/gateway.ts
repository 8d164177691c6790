import type { AddressInfo } from 'node:net'
import cors from '@fastify/cors'
import fastify, { type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { connect, serverTime } from '../client/index.ts'
import type { Clock } from '../clock.ts'
import type { SettledConfig } from '../config.ts'
import { type Context, createContext, OPERATION_MS } from '../context.ts'
import { createCreates } from '../create/index.ts'
import { calleeIdKey } from '../schema/index.ts'
import { createApollo } from './apollo.ts'
import { addGraphqlEndpoint, answerInJson, sendError } from './graphql-endpoint.ts'
import { createOperations } from './operations.ts'
import { WITHOUT_SCHEMAS } from './without-schemas.ts'

/** What the gateway takes from outside, so that a test can give it something else. */
export interface Parts {
  readonly clock: Clock
  readonly random: () => number
  readonly log: Logger
}

export interface Gateway {
  /** Where queries go. */
  readonly url: string
  /** Where health is told. */
  readonly opsUrl: string
  /** Finishes what is under way, and refuses what is new. */
  stop(): Promise<void>
}

/** What a client may take to send all of a request. */
const REQUEST_MS = 10_000
const STUDIO = 'https://studio.apollographql.com'

/** The whole gateway, from a configuration whose upstream is settled. */
export async function createGateway(config: SettledConfig, parts: Parts): Promise<Gateway> {
  let stopping = false
  const isStopping = () => stopping
  const apollo = createApollo(config.production, parts.log)
  await apollo.start()
  const app = await createApp(config, isStopping)
  addGraphqlEndpoint(app, apollo, contextMaker(config, parts), !config.production)
  const operations = createOperations(isStopping)
  return {
    url: `${await listen(app, config.host, config.port)}/graphql`,
    opsUrl: await listen(operations, config.host, config.opsPort),
    async stop() {
      stopping = true
      await drain(app)
      await apollo.stop()
      await operations.close()
    },
  }
}

async function createApp(
  config: SettledConfig,
  isStopping: () => boolean,
): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: config.maxBodyBytes,
    forceCloseConnections: 'idle',
    frameworkErrors: sendError,
    schemaController: WITHOUT_SCHEMAS,
    // A client that sends its request slowly, or none at all, does not hold a connection for long.
    requestTimeout: REQUEST_MS,
    http: { headersTimeout: REQUEST_MS, connectionsCheckingInterval: 1000 },
  })
  answerInJson(app)
  // A client would keep its connection, and the server that closes would wait for it.
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping()) reply.header('connection', 'close')
  })
  const origins = [...config.corsOrigins, ...(config.production ? [] : [STUDIO])]
  await app.register(cors, { origin: origins, methods: ['GET', 'POST'], maxAge: 600 })
  return app
}

/** Waits for what is under way, which has an end of its own, and then for nothing more. */
async function drain(app: FastifyInstance): Promise<void> {
  const closing = setTimeout(() => app.server.closeAllConnections(), OPERATION_MS + REQUEST_MS)
  await app.close()
  clearTimeout(closing)
}

function contextMaker(config: SettledConfig, { clock, random }: Parts): () => Context {
  const { upstream, sdkAppId } = config
  const time = serverTime(clock)
  const send = connect(upstream, clock, random, time)
  const creates = createCreates()
  const idKey = calleeIdKey(upstream.credential.secretKey)
  const { site } = upstream
  const { seconds: nowSeconds } = time
  const shared = { send, clock, nowSeconds, site, creates, sdkAppId, calleeIdKey: idKey }
  return () => createContext(shared)
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  await app.listen({ host, port })
  // A TCP server that listens has an address and a port.
  const { address, family, port: actual } = app.server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}`
}
