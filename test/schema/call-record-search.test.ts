import { describe, expect, it } from 'vitest'
import { APP, actions, answer, DAY, HOUR, NOON, OTHER_APP, rigAtNoon, sent } from './noon.ts'

/** The last 90 days, and those before: what is asked where nothing tells when a call was placed. */
const NEWEST = { StartTimeStamp: NOON - 90 * DAY + 150, EndTimeStamp: NOON }
const OLDER = { StartTimeStamp: NOON - 180 * DAY + 300, EndTimeStamp: NOON - 90 * DAY + 150 }
const PAGE = { PageSize: 100, PageNumber: 0 }
const CDR = 'DescribeTelCdr'

/** What is sent for these sessions in a window. */
function search(window: object, ...SessionIds: readonly string[]) {
  return { SdkAppId: APP, ...window, SessionIds, ...PAGE }
}

/** Asks for the records of these sessions side by side. */
function recordsOf(...sessionIds: readonly string[]): string {
  const fields = sessionIds.map(
    (id, index) => `s${index}: session(sessionId: "${id}") { callRecord { sessionId } }`,
  )
  return `{ ${fields.join(' ')} }`
}

const ofCampaign = (id: number, count: number) => `{ predictiveDialingCampaign(campaignId: ${id}) {
  sessions(pageSize: ${count}) { nodes { sessionId callRecord { sessionId } } }
} }`

function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => `session-${n}`)
}

describe('a session that nothing else is known of', () => {
  it('is looked for in the last 90 days, and found there with one call', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addCall({ sdkAppId: APP, sessionId: 'new', start: NOON - 89 * DAY })

    const { body } = await query(recordsOf('new'))

    expect(body).toEqual({ data: { s0: { callRecord: { sessionId: 'new' } } } })
    expect(sent(simulator, CDR)).toEqual([search(NEWEST, 'new')])
  })

  it('is found in the 90 days before where it is 100 days old', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addCall({ sdkAppId: APP, sessionId: 'old', start: NOON - 100 * DAY })

    const { body } = await query(recordsOf('old'))

    expect(body).toEqual({ data: { s0: { callRecord: { sessionId: 'old' } } } })
    expect(sent(simulator, CDR)).toEqual([search(NEWEST, 'old'), search(OLDER, 'old')])
  })

  it('is asked for again in the older window only where it was not found in the newer', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addCall({ sdkAppId: APP, sessionId: 'new', start: NOON - DAY })
    simulator.store.addCall({ sdkAppId: APP, sessionId: 'old', start: NOON - 179 * DAY })

    const { body } = await query(recordsOf('new', 'old', 'unknown'))

    expect(body).toEqual({
      data: {
        s0: { callRecord: { sessionId: 'new' } },
        s1: { callRecord: { sessionId: 'old' } },
        s2: { callRecord: null },
      },
    })
    expect(sent(simulator, CDR)).toEqual([
      search(NEWEST, 'new', 'old', 'unknown'),
      search(OLDER, 'old', 'unknown'),
    ])
  })

  it.each([
    ['goes on', { start: NOON - HOUR, end: Number.POSITIVE_INFINITY }],
    ['is 181 days old', { start: NOON - 181 * DAY }],
    ['belongs to another application', { sdkAppId: OTHER_APP, start: NOON - HOUR }],
  ])('is null without an error where its call %s', async (_title, call) => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addApplication(APP)
    simulator.store.addCall({ sdkAppId: APP, sessionId: 's-1', ...call })

    const { body } = await query(recordsOf('s-1'))

    expect(body).toEqual({ data: { s0: { callRecord: null } } })
    expect(sent(simulator, CDR)).toEqual([search(NEWEST, 's-1'), search(OLDER, 's-1')])
  })

  it('is asked for once, however often it is wanted', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addCall({ sdkAppId: APP, sessionId: 's-1', callee: '008613090000001' })

    const { body } = await query(
      `query ($representations: [_Any!]!) {
        one: session(sessionId: "s-1") { callRecord { sessionId } }
        same: session(sessionId: "s-1", sdkAppId: ${APP}) { callRecord { callee } }
        _entities(representations: $representations) { ... on CallRecord { callee } }
      }`,
      { representations: [{ __typename: 'CallRecord', id: `CallRecord:${APP}:s-1` }] },
    )

    expect(body).toEqual({
      data: {
        one: { callRecord: { sessionId: 's-1' } },
        same: { callRecord: { callee: '008613090000001' } },
        _entities: [{ callee: '008613090000001' }],
      },
    })
    expect(sent(simulator, CDR)).toEqual([search(NEWEST, 's-1')])
  })
})

describe('a reference to a record', () => {
  it('is resolved by both keys in one call, and is null without an error where there is none', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addCall({ sdkAppId: APP, sessionId: 'a' })
    simulator.store.addCall({ sdkAppId: APP, sessionId: 'b' })

    const { body } = await query(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on CallRecord { id sessionId } }
      }`,
      {
        representations: [
          { __typename: 'CallRecord', id: `CallRecord:${APP}:a` },
          { __typename: 'CallRecord', sdkAppId: APP, sessionId: 'unknown' },
          { __typename: 'CallRecord', sdkAppId: String(APP), sessionId: 'b' },
        ],
      },
    )

    expect(body).toEqual({
      data: {
        _entities: [
          { id: `CallRecord:${APP}:a`, sessionId: 'a' },
          null,
          { id: `CallRecord:${APP}:b`, sessionId: 'b' },
        ],
      },
    })
    expect(sent(simulator, CDR)).toEqual([
      search(NEWEST, 'a', 'unknown', 'b'),
      search(OLDER, 'unknown'),
    ])
  })

  it('of no session is refused by itself, and the others live', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addCall({ sdkAppId: APP, sessionId: 'a' })

    const { body } = await query(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on CallRecord { sessionId } }
      }`,
      {
        representations: [
          { __typename: 'CallRecord', id: `Session:${APP}:a` },
          { __typename: 'CallRecord', sdkAppId: APP, sessionId: 'two words' },
          { __typename: 'CallRecord', sdkAppId: APP, sessionId: 'a' },
        ],
      },
    )

    expect(body.data._entities).toEqual([null, null, { sessionId: 'a' }])
    const refused = body.errors.map(
      ({ path, extensions }: { path: unknown; extensions: object }) => [path, extensions],
    )
    expect(refused).toEqual([
      [['_entities', 0], expect.objectContaining({ code: 'BAD_USER_INPUT' })],
      [['_entities', 1], expect.objectContaining({ code: 'BAD_USER_INPUT' })],
    ])
    expect(sent(simulator, CDR)).toEqual([search(NEWEST, 'a')])
  })
})

describe('the sessions of a campaign', () => {
  it('are looked for from an hour before its start to a day after its end', async () => {
    const { query, simulator } = await rigAtNoon()
    const [startTime, endTime] = [NOON - 10 * DAY, NOON - 8 * DAY]
    const campaign = { sdkAppId: APP, id: 5, startTime, endTime, sessions: ['a', 'b'] }
    simulator.store.addPredictiveCampaign(campaign)

    const { body } = await query(ofCampaign(5, 10))

    expect(body.data.predictiveDialingCampaign.sessions.nodes).toEqual([
      { sessionId: 'a', callRecord: { sessionId: 'a' } },
      { sessionId: 'b', callRecord: { sessionId: 'b' } },
    ])
    const window = { StartTimeStamp: NOON - 10 * DAY - HOUR, EndTimeStamp: NOON - 7 * DAY }
    expect(sent(simulator, CDR)).toEqual([search(window, 'a', 'b')])
    expect(sent(simulator, 'DescribePredictiveDialingCampaign')).toEqual([
      { SdkAppId: APP, CampaignId: 5 },
    ])
    expect(simulator.journal.entries).toHaveLength(3)
  })

  it.each([
    ['goes on', NOON + DAY],
    ['ended less than a day ago', NOON - 12 * HOUR],
  ])('are looked for until now where it %s', async (_title, endTime) => {
    const { query, simulator } = await rigAtNoon()
    const startTime = NOON - DAY
    simulator.store.addPredictiveCampaign({
      sdkAppId: APP,
      id: 5,
      startTime,
      endTime,
      sessions: ['a'],
    })

    await query(ofCampaign(5, 10))

    const window = { StartTimeStamp: NOON - DAY - HOUR, EndTimeStamp: NOON }
    expect(sent(simulator, CDR)).toEqual([search(window, 'a')])
  })

  it('are looked for in two windows where it took more than 90 days', async () => {
    const { query, simulator } = await rigAtNoon()
    const [startTime, endTime] = [NOON - 100 * DAY, NOON - 5 * DAY]
    simulator.store.addPredictiveCampaign({
      sdkAppId: APP,
      id: 5,
      startTime,
      endTime,
      sessions: ['a'],
    })

    const { body } = await query(ofCampaign(5, 10))

    const { nodes } = body.data.predictiveDialingCampaign.sessions
    expect(nodes).toEqual([{ sessionId: 'a', callRecord: { sessionId: 'a' } }])
    const between = NOON - 94 * DAY + 150
    expect(sent(simulator, CDR)).toEqual([
      search({ StartTimeStamp: between, EndTimeStamp: NOON - 4 * DAY }, 'a'),
      search({ StartTimeStamp: NOON - 100 * DAY - HOUR, EndTimeStamp: between }, 'a'),
    ])
  })

  it('are null, and nobody is asked for them, where it was over 180 days ago', async () => {
    const { query, simulator } = await rigAtNoon()
    const [startTime, endTime] = [NOON - 200 * DAY, NOON - 190 * DAY]
    simulator.store.addPredictiveCampaign({
      sdkAppId: APP,
      id: 5,
      startTime,
      endTime,
      sessions: ['a'],
    })

    const { body } = await query(ofCampaign(5, 10))

    expect(body).toEqual({
      data: {
        predictiveDialingCampaign: {
          sessions: { nodes: [{ sessionId: 'a', callRecord: null }] },
        },
      },
    })
    expect(actions(simulator)).toEqual([
      'DescribePredictiveDialingSessions',
      'DescribePredictiveDialingCampaign',
    ])
  })

  it('are looked for in all the time there is where the campaign cannot be read', async () => {
    const { query, simulator } = await rigAtNoon()
    const [startTime, endTime] = [NOON - 10 * DAY, NOON - 8 * DAY]
    simulator.store.addPredictiveCampaign({
      sdkAppId: APP,
      id: 5,
      startTime,
      endTime,
      sessions: ['a'],
    })
    simulator.faults.next({
      kind: 'error',
      action: 'DescribePredictiveDialingCampaign',
      code: 'InvalidParameterValue',
    })

    const { body } = await query(ofCampaign(5, 10))

    expect(body).toEqual({
      data: {
        predictiveDialingCampaign: {
          sessions: { nodes: [{ sessionId: 'a', callRecord: { sessionId: 'a' } }] },
        },
      },
    })
    expect(sent(simulator, CDR)).toEqual([search(NEWEST, 'a')])
  })

  it('are looked for in all the time there is where the campaign tells no times', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addPredictiveCampaign({ sdkAppId: APP, id: 5, sessions: ['a'] })
    simulator.faults.next(
      answer('DescribePredictiveDialingCampaign', '"StartTime":0,"EndTime":null'),
    )

    await query(ofCampaign(5, 10))

    expect(sent(simulator, CDR)).toEqual([search(NEWEST, 'a')])
  })
})

it('looks for the sessions of a task in the time in which the task calls', async () => {
  const { query, simulator } = await rigAtNoon()
  const [notBefore, notAfter] = [NOON - 30 * DAY, NOON - 20 * DAY]
  simulator.store.addCall({ sdkAppId: APP, sessionId: 'a', start: NOON - 25 * DAY })
  simulator.store.addAutoCalloutTask({
    ...{ sdkAppId: APP, id: 5, notBefore, notAfter },
    callees: [{ number: '008613000000001', state: 1, sessions: ['a'] }],
  })

  const { body } = await query(`{ autoCalloutTask(taskId: 5) {
    callees { nodes { sessions { callRecord { sessionId } } } }
  } }`)

  expect(body.data.autoCalloutTask.callees.nodes).toEqual([
    { sessions: [{ callRecord: { sessionId: 'a' } }] },
  ])
  const window = { StartTimeStamp: NOON - 30 * DAY - HOUR, EndTimeStamp: NOON - 19 * DAY }
  expect(sent(simulator, CDR)).toEqual([search(window, 'a')])
})

it('never asks for the sessions of two applications in one call', async () => {
  const { query, simulator } = await rigAtNoon()
  simulator.store.addCall({ sdkAppId: APP, sessionId: 'same', callee: '008613090000001' })
  simulator.store.addCall({ sdkAppId: OTHER_APP, sessionId: 'same', callee: '008613090000002' })

  const { body } = await query(`{
    one: session(sessionId: "same") { callRecord { sdkAppId callee } }
    other: session(sessionId: "same", sdkAppId: ${OTHER_APP}) { callRecord { sdkAppId callee } }
  }`)

  expect(body.data).toEqual({
    one: { callRecord: { sdkAppId: String(APP), callee: '008613090000001' } },
    other: { callRecord: { sdkAppId: String(OTHER_APP), callee: '008613090000002' } },
  })
  expect(sent(simulator, CDR)).toHaveLength(2)
  expect(sent(simulator, CDR)).toEqual(
    expect.arrayContaining([
      search(NEWEST, 'same'),
      { ...search(NEWEST, 'same'), SdkAppId: OTHER_APP },
    ]),
  )
})

describe('250 sessions', () => {
  /** A rig with a campaign of 250 sessions, all of them over. */
  async function rigWithSessions() {
    const rig = await rigAtNoon()
    const sessions = names(250)
    rig.simulator.store.addPredictiveCampaign({
      ...{ sdkAppId: APP, id: 5, startTime: NOON - DAY, endTime: NOON - HOUR, sessions },
    })
    return { ...rig, sessions }
  }

  it('take three calls of at most a hundred ids, side by side', async () => {
    const { query, simulator, sessions } = await rigWithSessions()
    simulator.faults.always({ kind: 'delay', action: CDR, ms: 200 })

    const { body } = await query(ofCampaign(5, 250))

    expect(body.errors).toBeUndefined()
    expect(body.data.predictiveDialingCampaign.sessions.nodes).toEqual(
      sessions.map((sessionId) => ({ sessionId, callRecord: { sessionId } })),
    )
    const asked = sent(simulator, CDR) as readonly { SessionIds: readonly string[] }[]
    const sizes = asked.map(({ SessionIds }) => SessionIds.length)
    expect(sizes.toSorted((a, b) => a - b)).toEqual([50, 100, 100])
    expect(new Set(asked.flatMap(({ SessionIds }) => SessionIds))).toEqual(new Set(sessions))
    expect(simulator.journal.mostInFlight).toBe(3)
  })

  it('lose a hundred where one call fails, and the other 150 live', async () => {
    const { query, simulator } = await rigWithSessions()
    const failing = { kind: 'error', action: CDR, code: 'InvalidParameterValue' } as const
    simulator.faults.next(failing)

    const { body } = await query(ofCampaign(5, 250))

    const { nodes } = body.data.predictiveDialingCampaign.sessions
    const failed = (sent(simulator, CDR)[0] as { SessionIds: readonly string[] }).SessionIds
    expect(failed).toHaveLength(100)
    for (const { sessionId, callRecord } of nodes) {
      expect(callRecord).toEqual(failed.includes(sessionId) ? null : { sessionId })
    }
    expect(body.errors).toHaveLength(100)
    for (const { path, extensions } of body.errors) {
      const [, , , index, field] = path
      expect(failed).toContain(nodes[index].sessionId)
      expect(field).toBe('callRecord')
      expect(extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        upstream: { action: CDR, code: 'InvalidParameterValue' },
      })
    }
    expect(sent(simulator, CDR)).toHaveLength(3)
  })
})
