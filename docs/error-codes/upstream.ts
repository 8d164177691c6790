import { CHANGE, CREATE, type ErrorCode, FIELD } from './error-code.ts'

export const TIME: readonly ErrorCode[] = [
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

export const CCC: readonly ErrorCode[] = [
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
