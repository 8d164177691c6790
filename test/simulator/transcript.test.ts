import { describe, expect, it } from 'vitest'
import type { Simulator } from '../../src/simulator/index.ts'
import { atNoon, DAY, EMPTY, NOON } from './calls.ts'
import { call } from './client.ts'

describe('DescribeTelRecordAsr', () => {
  const transcript = async (simulator: Simulator, SessionId: string, SdkAppId = EMPTY) => {
    const { response } = await call(simulator, 'DescribeTelRecordAsr', { SdkAppId, SessionId })
    return response
  }
  type Line = { User: string; Message: string; Start: number; End: number }

  it('tells in turn what agent and callee said, in milliseconds within the call', async () => {
    const simulator = await atNoon()
    const accept = NOON - 100
    const id = simulator.store.addCall({
      sdkAppId: EMPTY,
      start: accept - 9,
      accept,
      end: accept + 60,
      callee: '008613000000042',
      staffMail: 'a@example.com',
    })

    const { AsrDataList } = await transcript(simulator, id)

    const lines = AsrDataList as Line[]
    expect(lines).toHaveLength(8)
    lines.forEach(({ User, Message, Start, End }, index) => {
      expect(User).toBe(index % 2 === 0 ? 'a@example.com' : '008613000000042')
      expect(Message).not.toBe('')
      expect(Start).toBe(index === 0 ? accept * 1000 : accept * 1000 + index * 7500)
      expect(End).toBeGreaterThan(Start)
      expect(End).toBeLessThanOrEqual((accept + 60) * 1000)
    })
  })

  it('says the same whenever it is read, and not the same in every call', async () => {
    const simulator = await atNoon()
    const ids = Array.from({ length: 20 }, () => simulator.store.addCall({ sdkAppId: EMPTY }))
    const all = () => Promise.all(ids.map((id) => transcript(simulator, id)))
    const messages = async () => (await all()).map(({ AsrDataList }) => AsrDataList as Line[])

    const first = await messages()
    simulator.clock.advance(200 * DAY)

    expect(await messages()).toEqual(first)
    expect(new Set(first.map((lines) => lines[0]?.Message)).size).toBe(2)
  })

  it('has the numbers speak where there was no agent', async () => {
    const simulator = await atNoon()
    const id = simulator.store.addCall({ sdkAppId: EMPTY, caller: '1', callee: '2' })

    const { AsrDataList } = await transcript(simulator, id)

    expect((AsrDataList as Line[]).map(({ User }) => User)).toEqual(['1', '2', '1'])
  })

  it('has the caller of an inbound call speak for the customer', async () => {
    const simulator = await atNoon()
    const id = simulator.store.addCall({
      sdkAppId: EMPTY,
      caller: '1',
      callee: '2',
      staffMail: 'a@example.com',
      record: { Direction: 0 },
    })

    const { AsrDataList } = await transcript(simulator, id)

    const speakers = (AsrDataList as Line[]).map(({ User }) => User)
    expect(speakers.slice(0, 3)).toEqual(['a@example.com', '1', 'a@example.com'])
  })

  it('is as short as the call', async () => {
    const simulator = await atNoon()
    const start = NOON - 60
    const call = { sdkAppId: EMPTY, start, accept: start + 5, staffMail: 'a@example.com' }
    const id = simulator.store.addCall({ ...call, end: start + 14 })

    const { AsrDataList } = await transcript(simulator, id)

    expect(AsrDataList).toHaveLength(2)
  })

  it.each<[string, string]>([
    ['nobody has', 'gone'],
    ['is live', 'live'],
    ['nobody answered', 'silent'],
    ['has no text by its record', 'without'],
  ])('refuses a session that %s with ResourceNotFound', async (_what, id) => {
    const simulator = await atNoon()
    simulator.store.addCall({ sdkAppId: EMPTY, sessionId: 'live', end: NOON + 1 })
    simulator.store.addCall({ sdkAppId: EMPTY, sessionId: 'silent', endStatus: 202 })
    const record = { AsrStatus: 'Processing' }
    simulator.store.addCall({ sdkAppId: EMPTY, sessionId: 'without', record })

    expect((await transcript(simulator, id)).Error?.Code).toBe('ResourceNotFound')
  })

  it('refuses an unknown application in its own way', async () => {
    const simulator = await atNoon()

    const { Error: error } = await transcript(simulator, 'any', 77)

    expect(error?.Code).toBe('InvalidParameter.InstanceNotExist')
  })
})
