import { describe, expect, it } from 'vitest'
import { withoutValues } from '../../src/server/without-values.ts'
import { startRig } from '../rig.ts'

const CANARY = 'Zhang Wei +86 138-0013-8000'
const CREATE = `mutation ($input: CreateAutoCalloutTaskInput!) {
  createAutoCalloutTask(input: $input) { replayed } }`
const READ = 'query ($id: ID!) { autoCalloutTask(taskId: $id) { name } }'
const INPUT = {
  idempotencyKey: 'canary-1234',
  notBefore: '2026-12-01T01:00:00Z',
  callees: ['008613000000001'],
  callers: ['0086075500000001'],
  ivrId: '8',
}

describe('a value that does not fit is refused and not repeated', () => {
  it.each<[string, string, object?, object?]>([
    ['text for an input', `mutation { createAutoCalloutTask(input: "${CANARY}") { replayed } }`],
    [
      'a list for an input',
      `mutation { createAutoCalloutTask(input: [{ name: "${CANARY}" }]) { replayed } }`,
    ],
    [
      'text for a list of enums',
      `{ autoCalloutTask(taskId: 1) { callees(state: ["${CANARY}"]) { totalCount } } }`,
    ],
    ['text where a name belongs', `{ campaign("${CANARY}") { id } }`],
    ['block text where a name belongs', `{ campaign("""${CANARY}""") { id } }`],
    ['text behind the document', `{ __typename } "${CANARY}"`],
    ['a number behind the document', '{ __typename } 13800138000'],
    ['a character that is none', '{ __typename } 张伟'],
    ['a field of this name', '{ Zhang_Wei_13800138000 }'],
    ['a name for an operation', '{ __typename }', {}, { operationName: CANARY }],
    ['a member of this name', CREATE, { input: { ...INPUT, [CANARY]: 1 } }],
    ['an object for text', READ, { id: { [`x at "a"; ${CANARY}`]: CANARY } }],
    [
      'a value that looks like a message',
      READ,
      { id: [` got invalid value "${CANARY}" at "a.b"; ${CANARY}`] },
    ],
    ['text for a time', CREATE, { input: { ...INPUT, notBefore: CANARY } }],
    ['text for a number', CREATE, { input: { ...INPUT, tries: CANARY } }],
    [
      'text for an enum',
      CREATE,
      { input: { ...INPUT, triggerStrategy: [{ triggerMode: CANARY }] } },
    ],
    ['a phone for tries', CREATE, { input: { ...INPUT, tries: 1380013800 } }],
    [
      'a phone for an end status',
      CREATE,
      { input: { ...INPUT, ivrId: null, aiAgentId: '1', retryHangupTypes: [1380013800] } },
    ],
    [
      'a null within a literal',
      `mutation ($c: String = "1") { createAutoCalloutTask(input: { idempotencyKey: "12345678", notBefore: "2026-12-01T01:00:00Z", callees: [$c], callers: ["1"], ivrId: 1, name: "${CANARY}" }) { replayed } }`,
      { c: null },
    ],
    [
      'a type that is no entity',
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
      { r: [{ __typename: 'Variable', key: CANARY }] },
    ],
    [
      'an entity that cannot be found by its key',
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
      { r: [{ __typename: 'Callee', id: CANARY }] },
    ],
    ['an id', READ, { id: CANARY }],
    ['an application', CREATE, { input: { ...INPUT, sdkAppId: CANARY } }],
    ['a key', CREATE, { input: { ...INPUT, idempotencyKey: CANARY } }],
    ['a time zone', CREATE, { input: { ...INPUT, timeZone: CANARY } }],
    [
      'a time of day',
      CREATE,
      { input: { ...INPUT, availableTime: [{ startTime: CANARY, endTime: '١٣٨٠٠١٣٨٠٠٠' }] } },
    ],
    ['a callee', CREATE, { input: { ...INPUT, callees: [CANARY, '008613800138000 '] } }],
    ['a session', 'query ($id: ID!) { session(sessionId: $id) { id } }', { id: CANARY }],
    [
      'a global id',
      'query ($id: ID!) { campaign(id: $id) { id } }',
      { id: `PredictiveDialingCampaign:${CANARY}:1` },
    ],
    [
      'a representation',
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
      { r: [{ __typename: CANARY }] },
    ],
    [
      'a type in a stack',
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
      { r: [{ __typename: `x\n    at ${CANARY}` }] },
    ],
  ])('%s', async (_what, query, variables = {}, more = {}) => {
    const { gateway, logged, simulator } = await startRig()

    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables, ...more }),
    })

    const told = `${await response.text()} ${logged.join(' ')}`
    expect(told).toContain('"errors"')
    expect(told).not.toMatch(/Zhang Wei|138.?0013|1380013|张|١٣٨/)
    expect(told).not.toContain('INTERNAL_SERVER_ERROR')
    expect(simulator.journal.entries).toEqual([])
  })
})

describe('what is left tells the place and what was expected', () => {
  it.each<[object, string]>([
    [
      { ...INPUT, callees: [13] },
      'Variable "$input" got an invalid value at "input.callees[0]"; String must be text.',
    ],
    [
      { ...INPUT, notBefore: 'soon' },
      'Variable "$input" got an invalid value at "input.notBefore"; DateTime must be a date and time with Z or an offset, such as "2026-11-20T08:00:00Z".',
    ],
    [
      { ...INPUT, callers: null },
      'Variable "$input" got an invalid value at "input.callers"; Expected type [String!]!, but got null.',
    ],
    [
      { ...INPUT, idempotencyKey: undefined },
      'Variable "$input" got an invalid value; Field "idempotencyKey" of required type "ID!" was not provided.',
    ],
    [
      { ...INPUT, phone: '1' },
      'Variable "$input" got an invalid value; CreateAutoCalloutTaskInput has no such field.',
    ],
    [
      { ...INPUT, triggerStrategy: [{ triggerMode: 'ONCE' }] },
      'Variable "$input" got an invalid value at "input.triggerStrategy[0].triggerMode"; It is no value of the enum TriggerMode.',
    ],
    [
      { ...INPUT, variables: [1] },
      'Variable "$input" got an invalid value at "input.variables[0]"; Expected type VariableInput.',
    ],
  ])('for %j', async (input, message) => {
    const { query } = await startRig()

    const { body } = await query(CREATE, { input })

    expect(body.errors.map((error: { message: string }) => error.message)).toEqual([message])
  })

  it.each([
    [
      '{ autoCalloutTask(taskId: 1) { nam } }',
      'Cannot query field "nam" on type "AutoCalloutTask". Did you mean "name"?',
    ],
    [
      '{ autoCalloutTask { name } }',
      'Field "autoCalloutTask" argument "taskId" of type "ID!" is required, but it was not provided.',
    ],
    ['{ autoCalloutTask(taskId: 1.5) { name } }', 'ID must be text or a whole number.'],
    [
      '{ autoCalloutTask(taskId: 1) { callees(state: [GONE]) { totalCount } } }',
      'It is no value of the enum CalleeState.',
    ],
    ['{ autoCalloutTask(taskId: 1) { name }', 'Syntax Error: Expected Name, found <EOF>.'],
    ['{ autoCalloutTask("1") { name } }', 'Syntax Error: Expected Name, found String.'],
  ])('for %s', async (document, message) => {
    const { query } = await startRig()

    const { body } = await query(document)

    expect(body.errors[0].message).toBe(message)
  })

  it('reads no more of a message than its ends, however long the value in it is', () => {
    const told = withoutValues(
      `Variable "$id" got invalid value ${' got invalid value '.repeat(1_000_000)}`,
    )

    expect(told).toMatch(/^Variable "\$id" got an invalid value; /)
    expect(told.length).toBeLessThan(600)
  })
})

it("names the caller's own null as such, and not as an answer of CCC", async () => {
  const { query, simulator } = await startRig()

  const field = await query('query ($id: ID = "1") { autoCalloutTask(taskId: $id) { name } }', {
    id: null,
  })
  const directive = await query('query ($s: Boolean = true) { __typename @skip(if: $s) }', {
    s: null,
  })

  for (const { body } of [field, directive]) {
    expect(body.errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT', retryable: false })
  }
  expect(simulator.journal.entries).toEqual([])
})
