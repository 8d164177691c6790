/** What a fault comes to; each text is the title of its test, and stands in `docs/faults.md`. */
export interface Row {
  /** A query, and a reference that a supergraph resolves. Null: it does not meet this fault. */
  readonly read: string | null
  readonly create: string | null
  /** A pause, stop, resume, abort, update or deletion. */
  readonly change: string | null
}

/** What a part of the matrix is about, by the file of its tests. */
export const PARTS: Readonly<Record<Group, string>> = {
  connection: 'The connection to CCC',
  answers: 'What CCC answers',
  redis: 'Redis',
  ends: 'The end of a gateway',
  clients: 'Clients',
  load: 'Load',
}

export type Group = keyof typeof MATRIX
export type FaultOf<G extends Group> = keyof (typeof MATRIX)[G]

const LAST_GOOD = 'then it gets the last good answer with its age, for a minute, then'
const TRIED = `is tried three times; ${LAST_GOOD} \`UPSTREAM_UNAVAILABLE\``
const NOT_SENT = 'is `CREATE_NOT_SENT`, and the same key sends at once'
const LOOKED_UP =
  'is sent once and looked up: `CREATE_OUTCOME_UNKNOWN` until it is found, or `NOT_CREATED` is proven'
const NOT_MADE = 'is sent again, up to three times, and made once; else `UPSTREAM_UNAVAILABLE`'
const READ_BACK =
  'is sent once and read back: a success where it shows, else `CHANGE_OUTCOME_UNKNOWN`'
const NO_ANSWER_OF_CCC =
  'is tried three times, then `UPSTREAM_ERROR`, also where an older answer is known; nothing of the body is told'

/** Every fault, and what becomes of each operation that meets it. */
export const MATRIX = {
  connection: {
    'the name of CCC cannot be looked up': {
      read: 'is tried three times, then `UPSTREAM_UNAVAILABLE`',
      create: 'is `CREATE_NOT_SENT`',
      change: 'is tried three times, then `UPSTREAM_UNAVAILABLE`, and not made',
    },
    'the connection is refused': { read: TRIED, create: NOT_SENT, change: NOT_MADE },
    'nobody vouches for the certificate': {
      read: 'is tried three times, then `UPSTREAM_UNAVAILABLE`, and sent only once somebody does',
      create: NOT_SENT,
      change: NOT_MADE,
    },
    'the connection is reset as soon as it is accepted': {
      read: TRIED,
      create: NOT_SENT,
      change: NOT_MADE,
    },
    'a reset after the head of the request was sent': {
      read: TRIED,
      create: LOOKED_UP,
      change: READ_BACK,
    },
    'a reset after the whole request was sent': {
      read: TRIED,
      create: LOOKED_UP,
      change: READ_BACK,
    },
    'a connection that was kept has gone stale': {
      read: 'is sent again, and answered',
      create: 'uses no kept connection, and is made once',
      change: 'uses no kept connection, and is made once',
    },
    'no answer comes in time': {
      read: `is given up after 5 seconds and tried three times; ${LAST_GOOD} \`UPSTREAM_TIMEOUT\``,
      create: `${LOOKED_UP}; after 10 seconds`,
      change: `${READ_BACK}; after 10 seconds`,
    },
    'the answer comes byte by byte': {
      read: `is given up after 5 seconds and tried three times; ${LAST_GOOD} \`UPSTREAM_TIMEOUT\``,
      create: 'is given up after 10 seconds, looked up and found',
      change: 'is given up after 10 seconds and read back',
    },
  },
  answers: {
    'HTTP 503': { read: TRIED, create: LOOKED_UP, change: READ_BACK },
    '`InternalError`': {
      read: `is tried three times; ${LAST_GOOD} \`UPSTREAM_ERROR\``,
      create: LOOKED_UP,
      change: READ_BACK,
    },
    'an HTML page': { read: NO_ANSWER_OF_CCC, create: LOOKED_UP, change: READ_BACK },
    'JSON that breaks off': { read: NO_ANSWER_OF_CCC, create: LOOKED_UP, change: READ_BACK },
    'an empty body': { read: NO_ANSWER_OF_CCC, create: LOOKED_UP, change: READ_BACK },
    'JSON without `Response`': { read: NO_ANSWER_OF_CCC, create: LOOKED_UP, change: READ_BACK },
    'a body that is cut short': { read: TRIED, create: LOOKED_UP, change: READ_BACK },
    'a body larger than is read (8 MiB, of one task 64)': {
      read: 'is `UPSTREAM_ERROR` after one call',
      create: LOOKED_UP,
      change: READ_BACK,
    },
    'the same compressed to next to nothing': {
      read: 'is `UPSTREAM_ERROR` after one call',
      create: LOOKED_UP,
      change: READ_BACK,
    },
    'a redirect': {
      read: 'is `UPSTREAM_ERROR` after one call, and nothing goes to where it points',
      create: `${LOOKED_UP}; nothing goes to where it points`,
      change: 'is `UPSTREAM_ERROR` after one call, and nothing goes to where it points',
    },
    '`RequestLimitExceeded`': {
      read: 'waits and is sent again; the third time it gets the last good answer, else `RATE_LIMITED` with the seconds to wait',
      create:
        'waits and is sent again, and made once; the third time `RATE_LIMITED`, and the same key sends',
      change:
        'waits and is sent again, and made once; the third time `RATE_LIMITED` with the seconds to wait',
    },
    '`AuthFailure.SignatureExpire`, since the clocks differ': {
      read: "is signed once more by CCC's clock, and answered",
      create: "is signed once more by CCC's clock, and made once",
      change: "is signed once more by CCC's clock, and made once",
    },
    'any other `AuthFailure`': {
      read: 'is `UPSTREAM_AUTH` after one call, tells nothing of the key, and the gateway is not ready',
      create: 'is `UPSTREAM_AUTH`, now and for the same key; nothing was created',
      change: 'is `UPSTREAM_AUTH` after one call, and nothing is read',
    },
    'a value of a wrong type, null, or a state that nobody has heard of': {
      read: 'has null and an error at the field of the wrong type, null where there is none, `UNKNOWN` for the state; the others live',
      create: 'whose answer has no usable id is sent once and looked up, and found',
      change: null,
    },
    'a list that shifts between two of its pages': {
      read: 'tells no id twice, and reads each page once',
      create: null,
      change: null,
    },
  },
  redis: {
    'Redis is away': {
      read: 'is answered, within a share of the quota',
      create:
        'is `IDEMPOTENCY_STORE_UNAVAILABLE`, and nothing is sent; once Redis is back it is looked up before it is sent',
      change: 'is made once',
    },
    'Redis hangs': {
      read: 'is answered, within a share of the quota',
      create:
        'is `IDEMPOTENCY_STORE_UNAVAILABLE` after 200 ms, and nothing is sent; once Redis goes on the same key sends',
      change: 'is made once',
    },
    'Redis has forgotten everything': {
      read: 'is answered',
      create:
        'is looked up before anything is sent: what was created is found, what was not is sent',
      change: 'is made once',
    },
    'a replica of Redis takes over': {
      read: 'is answered',
      create:
        'that is known is told again without a call; one that is not is looked up before it is sent',
      change: 'is made once',
    },
  },
  ends: {
    'SIGTERM while CCC is asked': {
      read: 'is answered, and what comes new gets HTTP 503',
      create: 'is finished and told, also where its answer is lost: then it is left as unknown',
      change: 'is finished and told, and what comes new gets HTTP 503',
    },
    'SIGKILL after the claim': {
      read: null,
      create: 'was not sent: the next gateway sends it, once',
      change: null,
    },
    'SIGKILL before the send': {
      read: null,
      create:
        'is looked up by the next gateway, and sent again only after `NOT_CREATED`; what arrives then is refused by CCC',
      change: null,
    },
    'SIGKILL after the send': {
      read: null,
      create: 'is looked up by the next gateway, and found',
      change: null,
    },
    'SIGKILL before the record': {
      read: null,
      create: 'whose answer has come is looked up by the next gateway, and found',
      change: null,
    },
  },
  clients: {
    'the client goes away before its turn': {
      read: 'gives up its place in the queue, and is never sent',
      create: 'is never sent, and the same key sends at once',
      change: 'is made all the same',
    },
    'the client goes away while CCC is asked': {
      read: 'is given up, and its connection to CCC is closed',
      create: 'is finished and recorded: the same key is told what was created',
      change: 'is made all the same',
    },
  },
  load: {
    'more is asked for than the quota grants': {
      read: 'that would come too late is refused at once with the seconds to wait; one of a person passes pollers',
      create: 'that waits for its turn keeps its claim, and is made once',
      change: 'goes first, with the read of its payload',
    },
    'CCC is down, and many ask': {
      read: 'is retried no more than the budget allows, and each gets an error with a name',
      create: 'is never tried again by itself',
      change: 'that was not sent is retried within the same budget',
    },
  },
} as const satisfies Record<string, Record<string, Row>>
