import { expect, it } from 'vitest'
import { pauseMs } from '../../src/live/pace.ts'

const NOW = 1_000_000
const JUST_ASKED = { askedAt: NOW, freshUntil: NOW + 1000, isShared: true }
const BEGUN = { quiet: 0, failed: 0, tookMs: 20 }

it('looks again after two seconds, counted from when was asked', () => {
  expect(pauseMs(JUST_ASKED, BEGUN, NOW)).toBe(2000)
  expect(pauseMs({ ...JUST_ASKED, askedAt: NOW - 1500 }, BEGUN, NOW)).toBe(1000)
  expect(pauseMs({ ...JUST_ASKED, askedAt: NOW - 500 }, BEGUN, NOW)).toBe(1500)
})

it('counts from now where nothing was asked', () => {
  expect(pauseMs({ ...JUST_ASKED, askedAt: null }, BEGUN, NOW)).toBe(2000)
})

it('slows down while nothing happens: to 4 s where a list tells it, to 15 s where it takes calls of its own', () => {
  const paused = (isShared: boolean) =>
    [1, 2, 3, 4, 50].map((quiet) =>
      Math.round(pauseMs({ ...JUST_ASKED, isShared }, { ...BEGUN, quiet }, NOW)),
    )

  expect(paused(true)).toEqual([2500, 3125, 3906, 4000, 4000])
  expect(paused(false)).toEqual([2500, 3125, 3906, 4883, 15_000])
})

it('does not ask for what is as good as new', () => {
  expect(pauseMs({ ...JUST_ASKED, freshUntil: NOW + 9000 }, BEGUN, NOW)).toBe(9000)
})

it('rests as long as a look took, which is long where the quota is short', () => {
  expect(pauseMs(JUST_ASKED, { ...BEGUN, tookMs: 30_000 }, NOW)).toBe(30_000)
})

it('waits longer with each failure, to 30 s', () => {
  const paused = [1, 2, 3, 4, 5, 50].map((failed) => pauseMs(JUST_ASKED, { ...BEGUN, failed }, NOW))

  expect(paused).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000])
})

it('takes a breath in any case', () => {
  expect(pauseMs({ ...JUST_ASKED, askedAt: 0, freshUntil: 0 }, BEGUN, NOW)).toBe(200)
})
