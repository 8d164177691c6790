import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import cors from '@fastify/cors'
import fastify, { type FastifyInstance } from 'fastify'
import type { SettledConfig } from '../config/index.ts'
import { OPERATION_MS } from '../context.ts'
import type { Logger } from '../log.ts'
import type { Door } from './door.ts'
import { answerInJson, sendError } from './graphql-endpoint.ts'
import { WITHOUT_SCHEMAS } from './without-schemas.ts'

/** What a client may take to send all of a request. */
const REQUEST_MS = 10_000
/** Longer than load balancers keep a connection that nobody uses, so that they close it first. */
const KEEP_ALIVE_MS = 72_000
/** What those have to finish who were refused while the last answers were made. */
const GOODBYE_MS = 1000
/** What a stop takes at most: whoever ends the process waits longer before it is killed. */
export const STOP_MS = OPERATION_MS + REQUEST_MS + GOODBYE_MS
const STUDIO = 'https://studio.apollographql.com'

/** A client that sends its request slowly, or none at all, does not hold a connection for long. */
const SERVER_OPTIONS = {
  requestTimeout: REQUEST_MS,
  headersTimeout: REQUEST_MS,
  connectionsCheckingInterval: 1000,
  keepAliveTimeout: KEEP_ALIVE_MS,
  // Some clients offer HTTP/2 with each request, and are answered as if they did not.
  shouldUpgradeCallback: (request: IncomingMessage) =>
    /^websocket$/i.test(request.headers.upgrade ?? '') && !isBehindAnother(request),
}

/**
 * Whether an answer is still being written on the same connection. Who upgrades it then would write
 * among that, and Node would tell answers that wait for their turn no more that their client has gone.
 */
function isBehindAnother({ socket }: IncomingMessage): boolean {
  const { _httpMessage: answer = null } = socket as Socket & { _httpMessage?: unknown } // of Node's own
  return answer !== null
}

/** The server of queries. `before` is what stands before the way that Fastify answers. */
export async function createApp(
  config: SettledConfig,
  door: Pick<Door, 'isClosing'>,
  before: (slowWay: RequestListener) => RequestListener,
): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: config.maxBodyBytes,
    forceCloseConnections: 'idle',
    frameworkErrors: sendError,
    serverFactory: (slowWay) => createServer(SERVER_OPTIONS, before(slowWay)),
    schemaController: WITHOUT_SCHEMAS,
  })
  answerInJson(app)
  // A client would keep its connection, and the server that closes would wait for it.
  app.addHook('onSend', async (_request, reply) => {
    if (door.isClosing) reply.header('connection', 'close')
  })
  await app.register(cors, { origin: originsOf(config), methods: ['GET', 'POST'], maxAge: 600 })
  return app
}

/** Whose pages may ask, beside those of the gateway's own host. */
export function originsOf({
  corsOrigins,
  production,
}: Pick<SettledConfig, 'corsOrigins' | 'production'>): string[] {
  return [...corsOrigins, ...(production ? [] : [STUDIO])]
}

export async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  await app.listen({ host, port })
  // A TCP server that listens has an address and a port.
  const { address, family, port: actual } = app.server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}`
}

/**
 * Waits for what is under way, which has an end of its own unless its client does not read. Until then
 * it listens, so that whoever comes is told that the gateway stops; only then does the door vanish.
 */
export async function drain(app: FastifyInstance, door: Door, log: Logger): Promise<void> {
  const left = await door.close(OPERATION_MS + REQUEST_MS)
  if (left === 'given up') log.warn('stopped before every request was answered')
  const closing = setTimeout(() => app.server.closeAllConnections(), GOODBYE_MS)
  await app.close()
  clearTimeout(closing)
}
