import { expect, it } from 'vitest'
import { RequestJournal } from '../../src/simulator/journal.ts'

const request = (receivedAt: number, action = 'A') => {
  const body = Buffer.alloc(0)
  return { method: 'POST', action, headers: {}, params: {}, oversized: false, body, receivedAt }
}

it('tells the most requests of an action in any one second, which ends before it has passed', () => {
  const journal = new RequestJournal()
  for (const time of [0, 600, 999, 1000, 1599, 1600, 2600]) journal.write(request(time), 'ok')
  for (const time of [700, 701, 702]) journal.write(request(time, 'B'), 'ok')

  expect(journal.mostInASecond('A')).toBe(4)
  expect(journal.mostInASecond('B')).toBe(3)
  expect(journal.mostInASecond('C')).toBe(0)
})

it('keeps the last 100,000 requests', () => {
  const journal = new RequestJournal()

  for (let receivedAt = 0; receivedAt < 215_000; receivedAt += 1) {
    journal.write(request(receivedAt), 'ok')
  }

  expect(journal.entries).toHaveLength(100_000)
  expect(journal.entries[0]?.receivedAt).toBe(115_000)
  expect(journal.entries.at(-1)?.receivedAt).toBe(214_999)
})
