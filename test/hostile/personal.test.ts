import { getHashes, hash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { DEFAULT_FRESHNESS, readFreshness } from '../../src/freshness.ts'
import type { Rig } from '../rig.ts'
import { APP, HOUR, NOON } from '../schema/noon.ts'
import { CALLEES, PERSONAL_DIGITS, rigWithPeople, TASK_ID } from '../schema/people.ts'
import { as } from '../viewers.ts'

const NUMBER = new RegExp(PERSONAL_DIGITS.join('|'))
const SPAN = [NOON - HOUR, NOON].map((seconds) => new Date(seconds * 1000).toISOString())
const FOR_LONG = readFreshness('all=60') ?? DEFAULT_FRESHNESS

describe('phone numbers in answers for a caller without the right to see them: masked to the last four digits', () => {
  it.each([
    [
      'a task',
      `{ autoCalloutTask(taskId: ${TASK_ID}) { callees { nodes { number numberE164 } } } }`,
    ],
    [
      'calls',
      `{ callRecords(from: "${SPAN[0]}", to: "${SPAN[1]}") { nodes { caller callee calleeE164 } } }`,
    ],
    [
      'people',
      '{ staffList { nodes { phone } } session(sessionId: "task-0") { detail { participants { phone transferTo } } } }',
    ],
    [
      'a reference',
      `{ _entities(representations: [{ __typename: "CallRecord", id: "CallRecord:${APP}:task-0" }]) { ... on CallRecord { callee } } }`,
    ],
  ])('%s', async (_what, query) => {
    const rig = await rigWithPeople({ freshness: FOR_LONG })

    // The same bytes of both in turn, so that an answer of one is there when the other asks.
    for (const who of ['clerk', 'reader', 'clerk', 'reader', 'reader', 'clerk']) {
      const { body } = await rig.query(query, {}, as(who))

      const text = JSON.stringify(body)
      expect(body.errors).toBeUndefined()
      if (who === 'clerk') expect(text).toMatch(NUMBER)
      else {
        expect(text).not.toMatch(NUMBER)
        expect(text).toMatch(/"\*\d{4}"/)
      }
    }
  })

  it('of a number that is no text in what CCC tells, and of what is neither nothing', async () => {
    const { query, simulator } = await rigWithPeople()
    const record = { SessionId: 's', Caller: 13812345678, Callee: { number: CALLEES[0] } }
    const Response = { TotalCount: 1, TelCdrList: [record], RequestId: 'r' }
    const body = JSON.stringify({ Response })
    simulator.faults.next({ kind: 'body', action: 'DescribeTelCdr', body })

    const answer = await query(
      `{ callRecords(from: "${SPAN[0]}", to: "${SPAN[1]}") { nodes { caller callee } } }`,
      {},
      as('reader'),
    )

    expect(answer.body).toEqual({
      data: { callRecords: { nodes: [{ caller: '*5678', callee: null }] } },
    })
  })

  it('none in errors either, and none in the log', async () => {
    const { query, logged } = await rigWithPeople()
    const phones = `${CALLEES[0]}x`

    for (const value of [phones, ...CALLEES]) {
      const { body } = await query(
        `query ($phones: [String!]) { callRecords(from: "${SPAN[0]}", to: "${SPAN[1]}", phones: $phones) { totalCount } }`,
        { phones: [value] },
        as('reader'),
      )

      expect(body.errors[0].extensions).toMatchObject({ code: 'FORBIDDEN', right: 'personal' })
      expect(JSON.stringify(body)).not.toMatch(NUMBER)
    }
    expect(logged.join()).not.toMatch(NUMBER)
  })
})

describe('the tag of an answer', () => {
  const ONE = `{ autoCalloutTask(taskId: ${TASK_ID}) { callees(pageSize: 1) { nodes { number } } } }`
  const tagged = async ({ query }: Rig) => {
    const { body, headers } = await query(ONE, {}, as('clerk'))
    return { text: JSON.stringify(body), etag: headers.get('etag') ?? '' }
  }

  it('is no hash that tells a number to who tries them all', async () => {
    const { text, etag } = await tagged(await rigWithPeople({ freshness: FOR_LONG }))

    expect(text).toMatch(NUMBER)
    expect(etag).toMatch(/^"[\w-]{27}"$/)
    const hashes = getHashes().filter((name) => !name.startsWith('shake'))
    for (const name of hashes)
      for (const answer of [text, `${text}\n`])
        expect(etag).not.toBe(`"${hash(name, answer, 'base64url')}"`)
  })

  it('is the same from each replica', async () => {
    const first = await tagged(await rigWithPeople({ freshness: FOR_LONG }))
    const second = await tagged(await rigWithPeople({ freshness: FOR_LONG }))

    expect(second).toEqual(first)
  })
})

describe('recording links: no-store, only with the right to see them', () => {
  const LINK = '{ session(sessionId: "task-0") { callRecord { recordUrl } } }'

  it('says no-store each time, gives no tag, and keeps no answer', async () => {
    const { query } = await rigWithPeople({ freshness: FOR_LONG })

    for (let turn = 0; turn < 3; turn++) {
      for (const [who, told] of [
        ['clerk', expect.stringMatching(/^https:/)],
        ['reader', null],
      ] as const) {
        const { body, headers } = await query(LINK, {}, as(who))

        expect(body.data.session.callRecord.recordUrl).toEqual(told)
        expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null])
      }
    }
  })

  it('is not answered with 304, whatever tag a client says it has', async () => {
    const { gateway } = await rigWithPeople({ freshness: FOR_LONG })
    const url = `${gateway.url}?${new URLSearchParams({ query: LINK })}`
    const headers = { ...as('clerk'), 'apollo-require-preflight': 'yes', 'if-none-match': '*' }

    const answers = [await fetch(url, { headers }), await fetch(url, { headers })]

    for (const answer of answers) {
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
      expect(await answer.text()).toContain('https:')
    }
  })

  it.each([
    ['under another name', '{ session(sessionId: "task-0") { detail { link: asrUrl } } }'],
    ['in a list', '{ session(sessionId: "task-0") { callRecord { voicemailRecordUrls } } }'],
    [
      'in a fragment of a reference',
      `query ($of: [_Any!]! = [{ __typename: "CallRecord", id: "CallRecord:${APP}:task-0" }]) { _entities(representations: $of) { ...Link } } fragment Link on CallRecord { customRecordUrl }`,
    ],
    [
      'in what a change gives back',
      `mutation { pausePredictiveDialingCampaign(id: "PredictiveDialingCampaign:${APP}:12") { campaign { sessions { nodes { detail { participants { recordUrl } } } } } } }`,
    ],
  ])('no-store too %s', async (_how, document) => {
    const { query } = await rigWithPeople()

    const { headers } = await query(document, {}, as('clerk'))

    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null])
  })

  it('leaves other answers as they are', async () => {
    const { query } = await rigWithPeople({ freshness: FOR_LONG })

    const { headers } = await query(
      '{ session(sessionId: "task-0") { callRecord { callee } } }',
      {},
      as('clerk'),
    )

    expect(headers.get('cache-control')).toBeNull()
    expect(headers.get('etag')).toMatch(/^"/)
  })
})
