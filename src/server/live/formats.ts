/** How events are written into the body of an HTTP response. */
export interface Format {
  readonly contentType: string
  /** What stands before all events; browsers do not believe in a response without a body. */
  readonly opening: string
  /** Says that the connection is alive, and nothing else. */
  readonly beat: string
  readonly event: (json: string) => string
  readonly complete: string
}

/** GraphQL over Server-Sent Events, in its mode of distinct connections. */
const SERVER_SENT_EVENTS: Format = {
  contentType: 'text/event-stream; charset=utf-8',
  opening: ':\n\n',
  beat: ':\n\n',
  event: (json) => `event: next\ndata: ${json}\n\n`,
  complete: 'event: complete\ndata: \n\n',
}

const PART = '\r\ncontent-type: application/json\r\n\r\n'

/** What Apollo's clients ask for over plain HTTP; each part is sent along with the end of it. */
const PARTS: Format = {
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec="1.0"',
  opening: '\r\n--graphql',
  beat: `${PART}{}\r\n--graphql`,
  event: (json) => `${PART}{"payload":${json}}\r\n--graphql`,
  complete: '--\r\n',
}

const EVENTS = 'text/event-stream'

/** Null where a client takes no events. */
export function formatFor(accept = ''): Format | null {
  const types = accept.toLowerCase().split(',')
  if (types.some((type) => isOf(type, EVENTS))) return SERVER_SENT_EVENTS
  const takesParts = types.some((type) => isOf(type, 'multipart/mixed') && type.includes(SPEC))
  return takesParts ? PARTS : null
}

const SPEC = 'subscriptionspec='

/** Whether a client wants events before all else, so that nothing but a subscription can be meant. */
export function wantsEvents(accept = ''): boolean {
  return isOf(accept.toLowerCase(), EVENTS)
}

function isOf(type: string, name: string): boolean {
  return type.split(/[;,]/, 1)[0]?.trim() === name
}
