import { describe, expect, it } from 'vitest'
import type { DescribeTelCdrRequest, TelCdrInfo } from '../../src/actions/index.ts'
import { callRecordLoader } from '../../src/loaders/call-record.ts'
import type { DatedSession } from '../../src/loaders/session.ts'
import { recordingCcc } from './recording-ccc.ts'

const NOON = 1_700_000_000 // Unix seconds; any fixed instant does
const DAY = 86_400 // seconds
const CDR = 'DescribeTelCdr'
const APP = 1

/** The rows of each call as the test says; how many there are in all is told, unless the test does. */
function loading(
  rowsOf: (params: DescribeTelCdrRequest) => readonly (TelCdrInfo | null)[] | null,
  total?: number | null,
) {
  const { ccc, sent } = recordingCcc({
    [CDR]: (params: DescribeTelCdrRequest) => {
      const TelCdrList = rowsOf(params)
      return { TelCdrList, TotalCount: total === undefined ? TelCdrList?.length : total }
    },
  })
  const loader = callRecordLoader(ccc, () => NOON)
  const read = (...sessions: readonly (string | Omit<DatedSession, 'SdkAppId'>)[]) =>
    loader.loadMany(
      sessions.map((session) => ({
        SdkAppId: APP,
        ...(typeof session === 'string' ? { SessionId: session } : session),
      })),
    )
  const asked = () =>
    sent.map(([, params]) => {
      const { StartTimeStamp, EndTimeStamp, SessionIds, PageNumber } = params as Asked
      return { from: StartTimeStamp, to: EndTimeStamp, ids: SessionIds, page: PageNumber }
    })
  return { read, asked }
}

type Asked = Required<DescribeTelCdrRequest>

/** The rows that were asked for. */
function all({ SessionIds = [] }: DescribeTelCdrRequest): readonly TelCdrInfo[] {
  return SessionIds.map((SessionId) => ({ SessionId }))
}

describe('sessions of different times', () => {
  const recent = { SessionId: 'recent', span: { from: NOON - 3 * DAY, to: NOON - 2 * DAY } }
  const distant = { SessionId: 'distant', span: { from: NOON - 150 * DAY, to: NOON - 140 * DAY } }

  it('are asked for only in windows in which their call can have been placed', async () => {
    const { read, asked } = loading(all)

    const found = await read(recent, distant)

    expect(found).toEqual([
      { SdkAppId: APP, SessionId: 'recent' },
      { SdkAppId: APP, SessionId: 'distant' },
    ])
    const between = NOON - 92 * DAY + 150
    expect(asked()).toEqual([
      { from: between, to: NOON - 2 * DAY, ids: ['recent'], page: 0 },
      { from: NOON - 150 * DAY, to: between, ids: ['distant'], page: 0 },
    ])
  })

  it('share a call where one window holds them all', async () => {
    const { read, asked } = loading(all)
    const other = { SessionId: 'other', span: { from: NOON - 5 * DAY, to: NOON - 4 * DAY } }

    await read(recent, other)

    expect(asked()).toEqual([
      { from: NOON - 5 * DAY, to: NOON - 2 * DAY, ids: ['recent', 'other'], page: 0 },
    ])
  })

  it('that are too old are null, and not asked for beside those that are not', async () => {
    const { read, asked } = loading(all)

    const found = await read({ SessionId: 'ancient', span: { to: NOON - 181 * DAY } }, recent)

    expect(found).toEqual([null, { SdkAppId: APP, SessionId: 'recent' }])
    expect(asked()).toMatchObject([{ ids: ['recent'] }])
  })

  it('that are all too old cost nothing', async () => {
    const { read, asked } = loading(all)

    expect(await read({ SessionId: 'ancient', span: { to: NOON - 181 * DAY } })).toEqual([null])
    expect(asked()).toEqual([])
  })
})

describe('a window', () => {
  it('whose call failed tells that failure, and the older one is not asked for its sessions', async () => {
    const { read, asked } = loading((params) => {
      if (params.SessionIds?.includes('s-0')) throw new Error('not this hundred')
      return []
    })
    const ids = Array.from({ length: 101 }, (_, n) => `s-${n}`)

    const found = await read(...ids)

    expect(found.slice(0, 100)).toEqual(Array(100).fill(new Error('not this hundred')))
    expect(found[100]).toBeNull()
    expect(asked().map(({ ids }) => ids.length)).toEqual([100, 1, 1])
    expect(asked()[2]).toMatchObject({ to: NOON - 90 * DAY + 150, ids: ['s-100'] })
  })
})

describe('an answer', () => {
  it('in another order, with rows that nobody asked for, finds each session its own', async () => {
    const { read } = loading(() => [
      { SessionId: 'stranger', Callee: '3' },
      { SessionId: 'b', Callee: '2' },
      { SessionId: 'a', Callee: '1' },
    ])

    expect(await read('a', 'b')).toMatchObject([{ Callee: '1' }, { Callee: '2' }])
  })

  it('with rows that are null or name no session is read without them', async () => {
    const { read } = loading(() => [null, {}, { SessionId: '' }, { SessionId: 'a' }])

    expect(await read('a')).toEqual([{ SdkAppId: APP, SessionId: 'a' }])
  })

  it.each([null, []])('with %j for its rows has found nobody', async (rows) => {
    const { read, asked } = loading(() => rows, 5)

    expect(await read('a')).toEqual([null])
    expect(asked()).toHaveLength(2)
  })

  it('that is no list is a failure of the sessions asked for', async () => {
    const { read } = loading(() => 'none' as never)

    expect(await read('a')).toEqual([expect.objectContaining({ code: 'UPSTREAM_ERROR' })])
  })

  it('that goes on over its page, since a session has two rows, is read to its end', async () => {
    const rows = [{ SessionId: 'a' }, { SessionId: 'a' }, { SessionId: 'b' }]
    const { read, asked } = loading(({ PageNumber }) => rows.slice(2 * PageNumber).slice(0, 2), 3)

    expect(await read('a', 'b')).toMatchObject([{ SessionId: 'a' }, { SessionId: 'b' }])
    expect(asked().map(({ page }) => page)).toEqual([0, 1])
  })

  it('that tells no total is taken to be whole', async () => {
    const once = (params: DescribeTelCdrRequest) => {
      if (params.PageNumber > 0) throw new Error('a page too many')
      return all(params)
    }
    const { read, asked } = loading(once, null)

    expect(await read('a')).toMatchObject([{ SessionId: 'a' }])
    expect(asked()).toHaveLength(1)
  })
})
