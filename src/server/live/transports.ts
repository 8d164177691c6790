import type { IncomingMessage } from 'node:http'
import type { Clock } from '../../clock.ts'
import type { SettledConfig } from '../../config/index.ts'
import type { Authenticator } from '../authentication/index.ts'
import { routerCheck } from '../router/index.ts'
import { Connections } from './connections.ts'
import type { Desk } from './desk.ts'
import { EventStreams } from './event-streams.ts'
import { originCheck } from './origins.ts'
import { type Upgrade, upgradeWith } from './upgrade.ts'

/** What the transports of events take from the gateway. */
interface TransportParts {
  readonly clock: Clock
  readonly desk: Pick<Desk, 'subscribe'>
  readonly admit: Authenticator['admit']
  /** Whose pages may subscribe. */
  readonly origins: readonly string[]
  readonly isTakenOver: (request: IncomingMessage) => void
}

/** The ways by which events get to those who follow something. */
export interface Transports {
  readonly upgrade: Upgrade
  readonly streams: EventStreams
  /** Ends all connections, so that their clients come back elsewhere. */
  stop(): Promise<void>
}

export function openTransports(
  { limits, routerSecrets }: Pick<SettledConfig, 'limits' | 'routerSecrets'>,
  parts: TransportParts,
): Transports {
  const connections = new Connections(parts.clock, limits.connections)
  const common = {
    ...parts,
    connections,
    isFromRouter: routerCheck(routerSecrets),
    allowsOrigin: originCheck(parts.origins),
  }
  const { subscriptions: mostSubscriptions, plainBodyBytes: mostBytes } = limits
  return {
    upgrade: upgradeWith({ ...common, mostSubscriptions, mostBytes }),
    streams: new EventStreams(common),
    stop: () => connections.stop(),
  }
}
