import { expect, it } from 'vitest'
import type { Clock } from '../../src/clock.ts'
import { embeddedSlots, type Slots } from '../../src/state/slots/index.ts'

const NOON = 1_700_000_000_000

function slotsAt(start: number): [Slots, (now: number) => void] {
  let now = start
  const clock: Clock = { now: () => now, sleep: async () => {} }
  const set = (to: number) => {
    now = to
  }
  return [embeddedSlots(clock), set]
}

const take = async (slots: Slots, count: number, perSecond = 20) => {
  const wanted = { action: 'A', perSecond, longestMs: 5000, waiting: [0, count, 0, 0] } as const
  return (await slots.take(wanted)).tokens.length
}

it('lets no slot rest longer than a second where the clock is set back by an hour', async () => {
  const [slots, setClock] = slotsAt(NOON)
  await take(slots, 20)
  for (let n = 0; n < 20; n++) slots.release('A', '')

  setClock(NOON - 3_600_000)
  const early = await take(slots, 20)
  setClock(NOON - 3_600_000 + 1010)
  const then = await take(slots, 20)

  expect([early, then]).toEqual([0, 20])
})

it('counts right through thousands of calls, also with fewer slots than are in use', async () => {
  const [slots, setClock] = slotsAt(NOON)
  for (let second = 0; second < 6; second++) {
    setClock(NOON + second * 1010)
    expect(await take(slots, 1000, 500)).toBe(500)
    for (let n = 0; n < 500; n++) slots.release('A', '')
  }

  setClock(NOON + 6 * 1010)
  expect(await take(slots, 500, 500)).toBe(500)
  slots.lower('A', 500)

  expect(await take(slots, 1, 500)).toBe(0)
})
