import { expect, it } from 'vitest'
import { RequestJournal } from '../../src/simulator/journal.ts'

it('keeps the last 100,000 requests', () => {
  const journal = new RequestJournal()

  for (let receivedAt = 0; receivedAt < 215_000; receivedAt += 1) {
    const body = Buffer.alloc(0)
    journal.write(
      { method: 'POST', action: '', headers: {}, params: {}, oversized: false, body, receivedAt },
      'ok',
    )
  }

  expect(journal.entries).toHaveLength(100_000)
  expect(journal.entries[0]?.receivedAt).toBe(115_000)
  expect(journal.entries.at(-1)?.receivedAt).toBe(214_999)
})
