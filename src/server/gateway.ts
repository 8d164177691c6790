import type { Clock } from '../clock.ts'
import type { SettledConfig } from '../config/index.ts'
import { type Context, createContext, OPERATION_MS, type Wishes } from '../context.ts'
import { Places } from '../loaders/index.ts'
import { calleeIdKey, createSchema } from '../schema/index.ts'
import { createApollo } from './apollo.ts'
import { openAuthenticator } from './authentication/index.ts'
import { type Backend, openBackend, type Parts } from './backend.ts'
import { keepLooking } from './creates.ts'
import { Door } from './door.ts'
import { FastLane } from './fast-lane/index.ts'
import { addGraphqlEndpoint } from './graphql-endpoint.ts'
import { Guard } from './guard.ts'
import { createApp, drain, listen } from './http-server.ts'
import { type KnownOperations, knownOperations } from './known-operations.ts'
import { calleesSecret } from './lasting-secrets.ts'
import { Admission } from './limits/admission.ts'
import { type Live, openLive } from './live/open.ts'
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
} from './seen/index.ts'
import { trustedDocuments } from './trusted-documents.ts'

export type { Parts }

export interface Gateway {
  /** Where queries go. */
  readonly url: string
  /** Where health is told. */
  readonly opsUrl: string
  /** Finishes what is under way, and refuses what is new; to ask twice does nothing more. */
  stop(): Promise<void>
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
  const newContext = contextMaker(config, parts.clock, backend)
  const lane = createLane(config, parts.clock, { backend, queries, door, seen, newContext })
  const { identify, admit } = await openAuthenticator(config, parts, ended.signal)
  const guard = new Guard(identify)
  const reception = new Reception(admission, trusted)
  const live = openLive(config, parts, {
    ...{ schema, metrics, backend, reception, newContext, admit },
    isTakenOver(request) {
      lane.leave(request)
      seen.leave(request)
    },
  })
  const app = await createApp(config, door, (handler) => {
    const slowWay = seen.before(handler)
    return door.before(guard.before(lane.before(slowWay), slowWay))
  })
  app.server.on('upgrade', live.upgrade)
  lane.watch(app)
  seen.watch(app)
  addGraphqlEndpoint(app, {
    ...{ apollo, door, guard, reception, streams: live.streams },
    contextOf: (...of) => lane.contextOf(...of),
    withExplorer: !config.production,
  })
  const operations = createOperations({
    ...{ door, standings },
    checkOperator: operatorCheck(config, identify, parts.clock),
    metrics: metricsPage([...metrics.families, ...gaugesOf(backend, live)]),
    lookForAll: () => creates.lookForAll(parts.clock.now() + OPERATION_MS),
  })
  const stop = async () => {
    const gone = live.stop()
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

interface LaneNeeds {
  readonly backend: Backend
  readonly queries: KnownOperations
  readonly door: Door
  readonly seen: Observer
  readonly newContext: (wishes: Wishes) => Context
}

function createLane(
  config: SettledConfig,
  clock: Clock,
  { backend, queries, door, seen, newContext }: LaneNeeds,
): FastLane {
  return new FastLane({
    operations: queries,
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

function gaugesOf({ quotas, creates, time }: Backend, { figures }: Live): Family[] {
  return gauges({
    quotas,
    countOpenCreates: () => creates.countOpen(),
    skewSeconds: () => time.skewSeconds,
    live: figures,
  })
}
