import type { IncomingMessage } from 'node:http'
import type { GraphQLSchema } from 'graphql'
import type { SettledConfig } from '../../config/index.ts'
import type { Authenticator } from '../authentication/index.ts'
import type { Backend, Parts } from '../backend.ts'
import { formatterOf } from '../format-error.ts'
import { originsOf } from '../http-server.ts'
import type { Reception } from '../reception.ts'
import { type Metrics, Subscriptions } from '../seen/index.ts'
import { Desk } from './desk.ts'
import type { LookParts } from './look.ts'
import { openTransports, type Transports } from './transports.ts'

/** All by which events are told. */
export interface Live extends Pick<Transports, 'upgrade' | 'streams'> {
  readonly figures: () => { pollers: number; subscribers: number; events: number }
  stop(): Promise<void>
}

interface LiveParts {
  readonly schema: GraphQLSchema
  readonly metrics: Metrics
  readonly backend: Pick<Backend, 'whenDropped'>
  readonly reception: Reception
  readonly newContext: LookParts['newContext']
  readonly admit: Authenticator['admit']
  readonly isTakenOver: (request: IncomingMessage) => void
}

export function openLive(
  config: SettledConfig,
  { clock, log }: Pick<Parts, 'clock' | 'log'>,
  { schema, metrics, backend, reception, newContext, admit, isTakenOver }: LiveParts,
): Live {
  const subscriptions = new Subscriptions(log, clock.now, metrics)
  const desk = new Desk({
    ...{ schema, clock, newContext, reception },
    format: formatterOf(log),
    maxCoercionErrors: config.limits.errors - 1,
    maxUpstreamCalls: config.maxUpstreamCalls,
    production: config.production,
    seen: (operation) => subscriptions.begin(operation),
  })
  backend.whenDropped(() => desk.wake())
  const origins = originsOf(config)
  const transports = openTransports(config, { clock, desk, admit, origins, isTakenOver })
  return {
    upgrade: transports.upgrade,
    streams: transports.streams,
    figures: () => ({
      pollers: desk.pollers,
      subscribers: desk.subscribers,
      events: subscriptions.events,
    }),
    async stop() {
      // Before the desk: those who follow something are to come back, not to take it for ended.
      const gone = transports.stop()
      desk.stop()
      await gone
    },
  }
}
