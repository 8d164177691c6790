import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import cors from '@fastify/cors'
import fastify, { type FastifyInstance } from 'fastify'
import type { Clock } from '../clock.ts'
import type { SettledConfig } from '../config/index.ts'
import { type Context, createContext, OPERATION_MS, type Wishes } from '../context.ts'
import { Places } from '../loaders/index.ts'
import type { Logger } from '../log.ts'
import { calleeIdKey, createSchema } from '../schema/index.ts'
import { createApollo } from './apollo.ts'
import { openAuthenticator } from './authentication/index.ts'
import { type Backend, openBackend, type Parts } from './backend.ts'
import { keepLooking } from './creates.ts'
import { Door } from './door.ts'
import { FastLane } from './fast-lane/index.ts'
import { formatterOf } from './format-error.ts'
import { addGraphqlEndpoint, answerInJson, sendError } from './graphql-endpoint.ts'
import { Guard } from './guard.ts'
import { type KnownOperations, knownOperations } from './known-operations.ts'
import { calleesSecret } from './lasting-secrets.ts'
import { Admission } from './limits/admission.ts'
import { Desk } from './live/desk.ts'
import { openTransports } from './live/transports.ts'
import { createOperations } from './operations.ts'
import { operatorCheck } from './operators.ts'
import { laneOf } from './priority.ts'
import { Reception } from './reception.ts'
import { routerCheck } from './router/index.ts'
import {
  type Family,
  gauges,
  Metrics,
  metricsPage,
  type Observer,
  openObserver,
  Subscriptions,
} from './seen/index.ts'
import { trustedDocuments } from './trusted-documents.ts'
import { WITHOUT_SCHEMAS } from './without-schemas.ts'

export type { Parts }

export interface Gateway {
  /** Where queries go. */
  readonly url: string
  /** Where health is told. */
  readonly opsUrl: string
  /** Finishes what is under way, and refuses what is new; to ask twice does nothing more. */
  stop(): Promise<void>
}

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
  shouldUpgradeCallback: ({ headers }: IncomingMessage) =>
    /^websocket$/i.test(headers.upgrade ?? ''),
}

/** The whole gateway, from a configuration whose upstream is settled. */
export async function createGateway(config: SettledConfig, parts: Parts): Promise<Gateway> {
  const door = new Door()
  const schema = createSchema()
  const admission = new Admission(schema, config.limits)
  const trusted = trustedDocuments(config, schema, admission)
  const queries = knownOperations(schema, config.maxUpstreamCalls, admission)
  const apollo = createApollo(config, admission, queries, parts.log)
  await apollo.start()
  const metrics = new Metrics(parts.clock)
  const seen = await openObserver(config, parts, metrics)
  const backend = await openBackend(config, parts, metrics)
  const { creates, standings } = backend
  const ended = new AbortController()
  void keepLooking(creates, parts, ended.signal)
  const lane = createLane(config, parts.clock, backend, queries, door, seen)
  const { identify, admit } = await openAuthenticator(config, parts, ended.signal)
  const guard = new Guard(identify)
  const reception = new Reception(admission, trusted)
  const subscriptions = new Subscriptions(parts.log, parts.clock.now)
  const desk = new Desk({
    schema,
    clock: parts.clock,
    newContext: contextMaker(config, parts.clock, backend),
    format: formatterOf(parts.log),
    maxCoercionErrors: config.limits.errors - 1,
    reception,
    maxUpstreamCalls: config.maxUpstreamCalls,
    production: config.production,
    seen: (operation) => subscriptions.begin(operation),
  })
  backend.whenDropped(() => desk.wake())
  const transports = openTransports(config, {
    ...{ clock: parts.clock, desk, admit, origins: originsOf(config) },
    isTakenOver(request) {
      lane.leave(request)
      seen.leave(request)
    },
  })
  const app = await createApp(config, lane, guard, door, seen)
  app.server.on('upgrade', transports.upgrade)
  lane.watch(app)
  seen.watch(app)
  addGraphqlEndpoint(app, {
    apollo,
    contextOf: (...of) => lane.contextOf(...of),
    withExplorer: !config.production,
    door,
    guard,
    reception,
    streams: transports.streams,
  })
  const operations = createOperations({
    door,
    checkOperator: operatorCheck(config, identify, parts.clock),
    standings,
    metrics: metricsPage([...metrics.families, ...gaugesOf(backend, desk, subscriptions)]),
    lookForAll: () => creates.lookForAll(parts.clock.now() + OPERATION_MS),
  })
  const stop = async () => {
    // Before the desk: those who follow something are to come back, not to take it for ended.
    const gone = transports.stop()
    desk.stop()
    await drain(app, door, parts.log)
    await gone
    await apollo.stop()
    ended.abort()
    await backend.stop()
    await operations.close()
    await seen.stop()
  }
  let stopped: Promise<void> | null = null
  return {
    url: `${await listen(app, config.host, config.port)}/graphql`,
    opsUrl: await listen(operations, config.host, config.opsPort),
    stop() {
      stopped ??= stop()
      return stopped
    },
  }
}

function createLane(
  config: SettledConfig,
  clock: Clock,
  backend: Backend,
  operations: KnownOperations,
  door: Door,
  seen: Observer,
): FastLane {
  const newContext = contextMaker(config, clock, backend)
  return new FastLane({
    operations,
    maxBytes: config.cacheBytes,
    now: clock.now,
    writes: backend.writes,
    newContext: ({ request, viewer, fromRouter, arrivedAt }, signal) =>
      seen.visit(request, arrivedAt).withCalls((watch) =>
        newContext({
          viewer,
          fromRouter,
          lane: laneOf(request.headers.priority),
          deadline: arrivedAt + OPERATION_MS,
          signal,
          watch,
        }),
      ),
    answered: (way, incoming, body) => seen.answered(way, incoming, body),
    isFromRouter: routerCheck(config.routerSecrets),
    isOpen: () => config.fastLane && !door.isClosing,
  })
}

async function createApp(
  config: SettledConfig,
  lane: FastLane,
  guard: Guard,
  door: Door,
  seen: Observer,
): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: config.maxBodyBytes,
    forceCloseConnections: 'idle',
    frameworkErrors: sendError,
    serverFactory: (handler) => {
      const slowWay = seen.before(handler)
      return createServer(SERVER_OPTIONS, door.before(guard.before(lane.before(slowWay), slowWay)))
    },
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

function originsOf({ corsOrigins, production }: SettledConfig): string[] {
  return [...corsOrigins, ...(production ? [] : [STUDIO])]
}

/**
 * Waits for what is under way, which has an end of its own unless its client does not read. Until then
 * it listens, so that whoever comes is told that the gateway stops; only then does the door vanish.
 */
async function drain(app: FastifyInstance, door: Door, log: Logger): Promise<void> {
  const left = await door.close(OPERATION_MS + REQUEST_MS)
  if (left === 'given up') log.warn('stopped before every request was answered')
  const closing = setTimeout(() => app.server.closeAllConnections(), GOODBYE_MS)
  await app.close()
  clearTimeout(closing)
}

function contextMaker(
  config: SettledConfig,
  clock: Clock,
  { ways, time, creates, applications }: Backend,
): (wishes: Wishes) => Context {
  const own = {
    ...{ sdkAppId: config.sdkAppId, maxUpstreamCalls: config.maxUpstreamCalls, applications },
    calleeIdKey: calleeIdKey(calleesSecret(config)),
    places: new Places(),
  }
  const shared = { ways, clock, nowSeconds: time.seconds, creates, ...own }
  return (wishes) => createContext(shared, wishes)
}

function gaugesOf(
  { quotas, creates, time }: Backend,
  desk: Pick<Desk, 'pollers' | 'subscribers'>,
  subscriptions: Subscriptions,
): Family[] {
  return gauges({
    quotas,
    countOpenCreates: () => creates.countOpen(),
    skewSeconds: () => time.skewSeconds,
    live: () => ({
      pollers: desk.pollers,
      subscribers: desk.subscribers,
      events: subscriptions.events,
    }),
  })
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  await app.listen({ host, port })
  // A TCP server that listens has an address and a port.
  const { address, family, port: actual } = app.server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}`
}
