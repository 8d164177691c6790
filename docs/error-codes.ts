/** Every code that `extensions.code` can have: `docs/errors.md` is made from this. */
export interface ErrorCode {
  readonly code: string
  /** `depends`: `extensions.retryable` of the error tells. */
  readonly retryable: 'yes' | 'no' | 'depends'
  /** Where it stands: the answer as a whole with this HTTP status, or a field of an answer with 200. */
  readonly where: string
  readonly meaning: string
  readonly caller: string
  /** Null: there is nothing for them to do. */
  readonly operator: string | null
}

const WHOLE = {
  400: 'whole request, HTTP 400',
  401: 'whole request, HTTP 401',
  413: 'whole request, HTTP 413',
  503: 'whole request, HTTP 503',
} as const
const FIELD = 'a field or reference'
const CREATE = 'a create'
const CHANGE = 'a change'

const WHO: readonly ErrorCode[] = [
  {
    code: 'UNAUTHENTICATED',
    retryable: 'no',
    where: `${WHOLE[401]}; also on the operations port`,
    meaning:
      'Who asks cannot be told: the request has no token, or one that is not accepted. The message tells why, and repeats nothing of it. Nothing was looked at.',
    caller:
      'Get a new token, and send it as `Authorization: Bearer …`. See [who asks](authentication.md).',
    operator:
      'Where good tokens are refused, compare `CCC_GATEWAY_JWT_ISSUER` and `CCC_GATEWAY_JWT_AUDIENCE` with the claims `iss` and `aud`, and the clocks of gateway and issuer.',
  },
  {
    code: 'AUTHENTICATION_UNAVAILABLE',
    retryable: 'yes',
    where: WHOLE[503],
    meaning:
      'The keys that tokens are checked with cannot be read, and none of the last 24 hours is known. Nothing was done.',
    caller: 'Send the same again after `retryAfterSeconds`. A new token does not help.',
    operator:
      'Make `CCC_GATEWAY_JWKS_URL` answer; the log tells what is wrong. API keys work meanwhile.',
  },
  {
    code: 'FORBIDDEN',
    retryable: 'no',
    where: `${FIELD}, ${CREATE}, ${CHANGE}; HTTP 403 on the operations port`,
    meaning:
      'With `right` and `sdkAppId`: the caller lacks this [right](authentication.md#rights) for this application, or [no account has it](accounts.md#which-application-is-whose). Nothing was sent, and nothing is told of the application. With `upstream`: CCC refuses the gateway itself, in access management (CAM) or inside CCC.',
    caller: 'Ask for the right `right`, from whoever issues the tokens; or ask without this field.',
    operator:
      'With `right`: grant it, or add the application to the file of accounts. With `upstream`: grant the action to the key, see [permissions](permissions.md).',
  },
  {
    code: 'ROUTER_UNAUTHENTICATED',
    retryable: 'no',
    where: WHOLE[401],
    meaning:
      'The document asks for `_service` or `_entities`, which are for the router of a supergraph, and the request does not carry its secret. Nothing of the document was done.',
    caller: 'Leave `_service` and `_entities` out; they are for routers.',
    operator:
      'Have the router send `ccc-router-secret` with a secret of `CCC_GATEWAY_ROUTER_SECRET`: see [the supergraph](guides/supergraph.md).',
  },
]

const ASKED: readonly ErrorCode[] = [
  {
    code: 'BAD_REQUEST',
    retryable: 'no',
    where: `${WHOLE[400]}; 404, 405 or 415 for another path, method or content type`,
    meaning:
      'The HTTP request cannot be read: no JSON, no document in it, a list of operations, a header with an unknown word, or a `Host` that is not of this machine where nobody is asked who they are.',
    caller: 'Send one operation as JSON by POST, or a query by GET.',
    operator:
      'Where a proxy sends another `Host`, set up [who may ask](authentication.md) or let it send `localhost`.',
  },
  {
    code: 'GRAPHQL_PARSE_FAILED',
    retryable: 'no',
    where: WHOLE[400],
    meaning: 'The document is not GraphQL. The message tells the place.',
    caller: 'Correct the document.',
    operator: null,
  },
  {
    code: 'GRAPHQL_VALIDATION_FAILED',
    retryable: 'no',
    where: WHOLE[400],
    meaning:
      'The document does not fit the schema: a field, an argument or a type that is not there, or introspection in production.',
    caller: 'Check the document against `schema.graphql` of this version.',
    operator: 'After an upgrade: see [how to check documents](guides/upgrading.md).',
  },
  {
    code: 'OPERATION_RESOLUTION_FAILURE',
    retryable: 'no',
    where: WHOLE[400],
    meaning:
      'Which operation of the document is meant cannot be told, or `operationName` names none of them.',
    caller: 'Send an `operationName` that stands in the document.',
    operator: null,
  },
  {
    code: 'BAD_USER_INPUT',
    retryable: 'no',
    where: `${FIELD}, ${CREATE}, ${CHANGE}; ${WHOLE[400]} for variables and \`@maxAge\``,
    meaning:
      'An argument is not valid. `problems` lists each with `argument`, `expected` and `got`; phone numbers are never repeated. Where GraphQL itself refuses the type of a value there are no `problems`, and the message tells the place. Where `upstream` stands beside it, CCC refused a value; else nothing was sent.',
    caller: 'Correct the arguments.',
    operator: 'Where no `sdkAppId` is given: `CCC_SDK_APP_ID` is the application meant then.',
  },
  {
    code: 'QUERY_TOO_LARGE',
    retryable: 'no',
    where: WHOLE[400],
    meaning:
      'The document or its variables are larger than one may be: `measure` tells in what (`tokens`, `depth`, `aliases`, `rootFields`, `creates`, `representations`, `members`, `nesting`), `found` and `allowed` how much. Nothing was sent.',
    caller: 'Ask in several operations, and put long values into variables.',
    operator: 'Raise the [limit](limits.md) that the message names, where that is meant.',
  },
  {
    code: 'REQUEST_TOO_LARGE',
    retryable: 'no',
    where: WHOLE[413],
    meaning:
      'The body is longer than one may be, or than one of an operation that takes no callees: `found` bytes, null where that is not known, of `allowed`. Nothing was sent.',
    caller: 'Ask in several operations; split long lists of callees over several tasks.',
    operator: 'Raise the [limit](limits.md) that the message names.',
  },
  {
    code: 'QUERY_TOO_EXPENSIVE',
    retryable: 'no',
    where: `${WHOLE[400]}, and then nothing was sent; ${FIELD}, once the operation has made all its calls`,
    meaning:
      'The operation can take more upstream calls than one may: `cost` is what it can take at worst, `limit` what it may. At a field: it has made `limit` calls, and this one was not sent.',
    caller: 'Ask for smaller pages or fewer fields, or in several operations.',
    operator:
      '`CCC_GATEWAY_MAX_UPSTREAM_CALLS` (100) is the limit. All callers share the quota of 20 calls of each action a second.',
  },
  {
    code: 'PERSISTED_QUERY_NOT_FOUND',
    retryable: 'no',
    where: WHOLE[400],
    meaning:
      'The gateway answers [trusted documents](limits.md#trusted-documents) alone, and this is none of them. Nothing was sent.',
    caller: 'Name a document of the manifest.',
    operator:
      'Give the gateway the manifest of this front end (`CCC_GATEWAY_TRUSTED_DOCUMENTS`) and restart it, before the front end is rolled out.',
  },
  {
    code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    retryable: 'no',
    where: 'whole request, HTTP 200',
    meaning:
      'The request names a document by its hash alone, and this gateway keeps none: it has no automatic persisted queries.',
    caller: "Send the document's text. Clients of Apollo do so by themselves.",
    operator:
      'Set `CCC_GATEWAY_TRUSTED_DOCUMENTS`, where documents are to be named by their hashes.',
  },
]

const TIME: readonly ErrorCode[] = [
  {
    code: 'RATE_LIMITED',
    retryable: 'yes',
    where: `${FIELD}, ${CREATE}, ${CHANGE}`,
    meaning:
      "CCC grants 20 calls of each action a second, and so many wait that this one's turn would come too late: then it is told at once, and nothing was sent. Or CCC itself refused the call three times for its number, which `upstream.code` tells. Either way nothing was done.",
    caller: 'Send it again after `retryAfterSeconds`, or ask for less at once.',
    operator:
      'Have dashboards poll with `priority: u=5` or more. Where others use the same key, set `CCC_GATEWAY_CALLS_PER_SECOND`; several gateways need one `REDIS_URL`. A ticket at Tencent raises the limit.',
  },
  {
    code: 'DEADLINE_EXCEEDED',
    retryable: 'yes',
    where: `${FIELD}, ${CHANGE}`,
    meaning:
      "The 25 seconds of an operation were used up before a call's turn came. Nothing was sent for it.",
    caller: 'Ask for less in one operation.',
    operator: 'As for `RATE_LIMITED`; and see whether CCC answers slowly.',
  },
  {
    code: 'CLIENT_GONE',
    retryable: 'no',
    where: `${FIELD}, ${CREATE}, ${CHANGE}, of an answer that nobody is left to see`,
    meaning:
      'The client closed its connection before it was answered, and what was waited for on its behalf was given up.',
    caller: 'Send a query again. After a create or change read what became of it.',
    operator: 'Where it reaches somebody, a proxy hands one answer to several clients.',
  },
]

const CCC: readonly ErrorCode[] = [
  {
    code: 'NOT_FOUND',
    retryable: 'no',
    where: `${FIELD}, ${CHANGE}`,
    meaning: 'CCC refused the id of a read or of a change.',
    caller: 'Check the id and its application.',
    operator: "Check that the gateway's key belongs to the account of that application.",
  },
  {
    code: 'CONFLICT',
    retryable: 'no',
    where: CHANGE,
    meaning:
      'Not possible in the present state of the object; `state` names it, or is null where CCC does not tell it. Nothing was changed.',
    caller: 'Decide by the state. After a repeated change: see [after a change](#after-a-change).',
    operator: null,
  },
  {
    code: 'QUOTA_EXCEEDED',
    retryable: 'no',
    where: `${FIELD}, ${CREATE}, ${CHANGE}`,
    meaning: 'A limit of the account is used up, such as how many tasks it may have.',
    caller: 'Tell the operator. A create needs a new `idempotencyKey` then.',
    operator: 'Have the limit raised by a ticket at Tencent.',
  },
  {
    code: 'UPSTREAM_UNAVAILABLE',
    retryable: 'yes',
    where: `${FIELD}, ${CHANGE}`,
    meaning:
      'No connection to CCC, or one that broke, or a server in between that failed. Reads, and changes that got no connection, were tried up to three times, as long as not too many fail at once.',
    caller: 'Send it again. After a change see [after a change](#after-a-change).',
    operator:
      'Check name lookup, TLS and the way to `CCC_ENDPOINT`, and the status page of Tencent Cloud.',
  },
  {
    code: 'UPSTREAM_TIMEOUT',
    retryable: 'yes',
    where: `${FIELD}, ${CHANGE}`,
    meaning:
      'No answer within 5 seconds for a read, which is tried up to three times, or 10 for a write.',
    caller: 'Send it again. After a change see [after a change](#after-a-change).',
    operator: 'As for `UPSTREAM_UNAVAILABLE`.',
  },
  {
    code: 'UPSTREAM_ERROR',
    retryable: 'depends',
    where: `${FIELD}, ${CHANGE}`,
    meaning:
      "A fault inside CCC, or an answer that is none of CCC's: no JSON, a redirect, a value of another type.",
    caller:
      'Send it again where `retryable` is true. After a change see [after a change](#after-a-change).',
    operator:
      'With a `requestId`: give it to the support of CCC. Without: see what answers at `CCC_ENDPOINT`, such as a proxy.',
  },
  {
    code: 'UPSTREAM_REJECTED',
    retryable: 'no',
    where: `${FIELD}, ${CREATE}, ${CHANGE}`,
    meaning: 'CCC could not or would not do it, for a reason that only its code tells.',
    caller: 'Pass `upstream.code` and `requestId` on to the operator.',
    operator: "Look up `upstream.code` in CCC's documentation, or ask its support.",
  },
  {
    code: 'UPSTREAM_AUTH',
    retryable: 'no',
    where: `${FIELD}, ${CREATE}, ${CHANGE}`,
    meaning:
      "CCC does not accept the gateway's key, its clock or its address; or, without `upstream.code`, the role of its machine lends no key, and nothing was sent.",
    caller:
      'Tell the operator; no other request works either. A create that was refused so needs a new `idempotencyKey` once it is mended.',
    operator:
      'By `upstream.code`, as [below](#how-cccs-codes-are-read). Readiness is 503 for half a minute.',
  },
  {
    code: 'UPSTREAM_CONTRACT',
    retryable: 'no',
    where: `${FIELD}, ${CREATE}, ${CHANGE}`,
    meaning: 'CCC does not know the action or a parameter.',
    caller: 'Tell the operator.',
    operator: 'Check `CCC_ENDPOINT` and `CCC_GATEWAY_SITE`; else it is a defect of the gateway.',
  },
]

const WRITES: readonly ErrorCode[] = [
  {
    code: 'CHANGE_OUTCOME_UNKNOWN',
    retryable: 'yes',
    where: CHANGE,
    meaning:
      'The answer to a change was lost, and its object, read back since, does not show the change. `state` is the state that was read, or null where CCC does not tell it. The change may still be made.',
    caller:
      'Send it again, which does no more than the first, or read the object again. See [after a change](#after-a-change).',
    operator: 'As for `UPSTREAM_UNAVAILABLE`, where it is told often.',
  },
  {
    code: 'CREATE_NOT_SENT',
    retryable: 'yes',
    where: CREATE,
    meaning: 'No connection was made, or no time was left. Nothing was created.',
    caller: 'Send it again with the same `idempotencyKey`.',
    operator: 'As for `UPSTREAM_UNAVAILABLE` or `RATE_LIMITED`, by what the message tells.',
  },
  {
    code: 'CREATE_OUTCOME_UNKNOWN',
    retryable: 'depends',
    where: CREATE,
    meaning:
      'The create may have happened. The gateway goes on looking for it, and sends nothing more; or, after a loss of its store, cannot rule out an earlier one. `marker` is what the name at CCC ends with. `retryable` is false for an agent cruise campaign, of which CCC has no list.',
    caller:
      'Ask again with the same `idempotencyKey` after `retryAfterSeconds`; with another key it may be created twice. An agent cruise campaign: look in the CCC console for a name that ends with `~` and the `marker`.',
    operator:
      'See what is left by `npm start -- reconcile`. Every create of a new store is told so for four minutes: [keep the store](creates.md#where-it-is-kept).',
  },
  {
    code: 'NOT_CREATED',
    retryable: 'yes',
    where: CREATE,
    meaning: 'The create, if it was sent at all, has created nothing, for certain.',
    caller: 'Send it with the same `idempotencyKey`, if it is still wanted.',
    operator: null,
  },
  {
    code: 'IDEMPOTENCY_IN_PROGRESS',
    retryable: 'yes',
    where: CREATE,
    meaning: 'Another request with the key is being sent. This one sent nothing.',
    caller: 'Ask again with the same key after `retryAfterSeconds`.',
    operator: null,
  },
  {
    code: 'IDEMPOTENCY_KEY_CONFLICT',
    retryable: 'no',
    where: CREATE,
    meaning: 'The key was used with another input. Nothing was sent.',
    caller: 'Use a new key for a new create, or the old input to learn what became of it.',
    operator: null,
  },
  {
    code: 'IDEMPOTENCY_STORE_UNAVAILABLE',
    retryable: 'yes',
    where: CREATE,
    meaning: 'What was created before cannot be read. This request sent nothing.',
    caller: 'Ask again with the same key.',
    operator: 'Look after Redis, or the disk of `CCC_GATEWAY_STATE_DIR`. Reads go on meanwhile.',
  },
]

const GATEWAY: readonly ErrorCode[] = [
  {
    code: 'SHUTTING_DOWN',
    retryable: 'yes',
    where: WHOLE[503],
    meaning: 'This gateway is stopping and takes nothing new. Nothing was done.',
    caller: 'Send it again on a new connection after `retryAfterSeconds`.',
    operator:
      'Take a replica out of the balancer before it is stopped, or let the balancer repeat what is answered with 503: see [many replicas](guides/many-replicas.md).',
  },
  {
    code: 'INTERNAL_SERVER_ERROR',
    retryable: 'no',
    where: `${FIELD}, ${CREATE}, ${CHANGE}; whole request, HTTP 500`,
    meaning: 'A defect of the gateway. `errorId` finds it in the log.',
    caller:
      'Pass the `errorId` on to the operator. After a create ask with the same `idempotencyKey`.',
    operator:
      'Report what the log holds under the `errorId`; no message and no value stands there.',
  },
]

export const ERROR_CODES: Readonly<Record<string, readonly ErrorCode[]>> = {
  'Who asks, and what they may': WHO,
  'What was asked': ASKED,
  'Time and quota': TIME,
  'What CCC said, or did not': CCC,
  'Creates and changes': WRITES,
  'The gateway itself': GATEWAY,
}

/** The table of all codes, and a section for each. */
export function errorIndex(): string {
  const rows = Object.values(ERROR_CODES)
    .flat()
    .map(
      ({ code, retryable, where }) =>
        `| [\`${code}\`](#${code.toLowerCase()}) | ${retryable} | ${where} |`,
    )
  return ['| code | retryable | where it stands |', '| --- | --- | --- |', ...rows].join('\n')
}

export function errorSections(): string {
  const groups = Object.entries(ERROR_CODES).map(([title, codes]) =>
    [`### ${title}`, ...codes.map(section)].join('\n\n'),
  )
  return groups.join('\n\n')
}

function section({ code, meaning, caller, operator }: ErrorCode): string {
  const cures = [
    `- **Caller:** ${caller}`,
    ...(operator === null ? [] : [`- **Operator:** ${operator}`]),
  ]
  return `#### \`${code}\`\n\n${meaning}\n\n${cures.join('\n')}`
}
