import { type ErrorCode, WHOLE } from './error-code.ts'

export const LIVE: readonly ErrorCode[] = [
  {
    code: 'SUBSCRIPTION_NEEDS_STREAM',
    retryable: 'no',
    where: WHOLE[406],
    meaning:
      'The operation is a subscription, and the request takes a single answer. Nothing was done.',
    caller: 'Send it over a WebSocket, or with `accept: text/event-stream`: see [live](live.md).',
    operator: 'Where clients do so, look for a proxy that takes the header `accept` away.',
  },
  {
    code: 'ORIGIN_NOT_ALLOWED',
    retryable: 'no',
    where: WHOLE[403],
    meaning:
      'A web page of an origin that is not let in wants to subscribe; for these a browser would not ask first. Nothing was done.',
    caller: 'Serve the page from the origin of the gateway, or ask its operator.',
    operator: 'Add the origin to `CCC_GATEWAY_CORS_ORIGINS`, if its pages should be let in.',
  },
  {
    code: 'TOO_MANY_SUBSCRIPTIONS',
    retryable: 'no',
    where: 'a subscription of a WebSocket',
    meaning:
      'The connection has as many subscriptions as one may have, `allowed`. The others go on.',
    caller:
      'End another one, or subscribe to a list: `autoCalloutTasksChanged` tells up to 100 tasks.',
    operator: 'Raise `CCC_GATEWAY_MAX_SUBSCRIPTIONS`, if clients need more.',
  },
  {
    code: 'TOO_MANY_CONNECTIONS',
    retryable: 'yes',
    where: WHOLE[503],
    meaning:
      'The gateway tells events over as many WebSockets and event streams as it may. Queries go on.',
    caller: 'Try again after `retryAfterSeconds`.',
    operator:
      'Start more gateways, or raise `CCC_GATEWAY_MAX_CONNECTIONS`: each WebSocket takes about 15 KiB of memory, a stream 30.',
  },
]
