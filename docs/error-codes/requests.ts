import { CHANGE, CREATE, type ErrorCode, FIELD, WHOLE } from './error-code.ts'

export const WHO: readonly ErrorCode[] = [
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

export const ASKED: readonly ErrorCode[] = [
  {
    code: 'BAD_REQUEST',
    retryable: 'no',
    where: `${WHOLE[400]}; 404, 405 or 415 for another path, method or content type`,
    meaning:
      'The HTTP request cannot be read: no JSON, no document in it, a list of operations, a header with an unknown word, or a `Host` that is not of this machine where nobody is asked who they are; or a WebSocket elsewhere than at `/graphql`, or of another subprotocol.',
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

export const GATEWAY: readonly ErrorCode[] = [
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
