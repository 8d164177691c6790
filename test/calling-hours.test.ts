import { describe, expect, it } from 'vitest'
import { isWithin, meets, type Stretch, ZoneClock } from '../src/calling-hours.ts'

const HOURS = { from: 8, to: 21 }

const at = (time: string) => Date.parse(time) / 1000
const span = (from: string, to: string): Stretch => ({ from: at(from), to: at(to) })

describe('the hours of Beijing', () => {
  it.each([
    ['2026-12-01T08:00:00+08:00', '2026-12-01T21:00:00+08:00', true],
    ['2026-12-01T07:59:59+08:00', '2026-12-01T21:00:00+08:00', false],
    ['2026-12-01T08:00:00+08:00', '2026-12-01T21:00:01+08:00', false],
    ['2026-12-01T00:00:00Z', '2026-12-01T13:00:00Z', true],
    ['2026-12-01T20:00:00+08:00', '2026-12-02T09:00:00+08:00', false],
    ['2026-12-01T20:00:00+08:00', '2026-12-03T09:00:00+08:00', false],
  ])('hold all from %s to %s: %s', (from, to, all) => {
    expect(isWithin(span(from, to), HOURS)).toBe(all)
  })

  it.each([
    ['2026-12-01T21:00:00+08:00', '2026-12-02T08:00:00+08:00', false],
    ['2026-12-01T20:59:59+08:00', '2026-12-02T08:00:00+08:00', true],
    ['2026-12-01T21:00:00+08:00', '2026-12-02T08:00:01+08:00', true],
    ['2026-12-01T00:00:00+08:00', '2026-12-01T08:00:00+08:00', false],
    ['2026-12-01T22:00:00+08:00', '2026-12-05T01:00:00+08:00', true],
  ])('hold any from %s to %s: %s', (from, to, any) => {
    expect(meets(span(from, to), HOURS)).toBe(any)
  })
})

describe('times of a day', () => {
  const stretches = (timeZone: string, times: [string, string], within: Stretch) => {
    const [startTime, endTime] = times
    return [...new ZoneClock(timeZone).stretches({ startTime, endTime }, within)]
  }

  it('come once a day, by the clock of their zone', () => {
    expect(
      stretches(
        'Asia/Shanghai',
        ['09:00:00', '17:30:00'],
        span('2026-12-01T00:00:00Z', '2026-12-03T00:00:00Z'),
      ),
    ).toEqual([
      span('2026-12-01T01:00:00Z', '2026-12-01T09:30:00Z'),
      span('2026-12-02T01:00:00Z', '2026-12-02T09:30:00Z'),
    ])
  })

  it('are cut where the span starts and ends', () => {
    const within = span('2026-12-01T02:00:00Z', '2026-12-01T03:00:00Z')

    expect(stretches('Asia/Shanghai', ['09:00:00', '17:30:00'], within)).toEqual([within])
  })

  it('that end before they start go on into the next day, also from the day before', () => {
    expect(
      stretches(
        'Asia/Shanghai',
        ['22:00:00', '02:00:00'],
        span('2026-11-30T17:00:00Z', '2026-12-01T15:00:00Z'),
      ),
    ).toEqual([
      span('2026-11-30T17:00:00Z', '2026-11-30T18:00:00Z'),
      span('2026-12-01T14:00:00Z', '2026-12-01T15:00:00Z'),
    ])
  })

  it.each([
    ['Europe/Berlin', '2026-03-29T07:00:00Z', '2026-03-28T08:00:00Z'],
    ['America/New_York', '2026-03-08T13:00:00Z', '2026-03-07T14:00:00Z'],
    ['Asia/Kathmandu', '2026-03-29T03:15:00Z', '2026-03-28T03:15:00Z'],
  ])('of %s follow its summer time', (zone, on, before) => {
    const both = span(before, on)

    const found = stretches(zone, ['09:00:00', '10:00:00'], { from: both.from, to: both.to + 1 })

    expect(found.map(({ from }) => from)).toEqual([both.from, both.to])
  })

  it('come on their days of the week alone', () => {
    const days = [
      ...new ZoneClock('Asia/Shanghai').stretches(
        { startTime: '09:00:00', endTime: '10:00:00', weekdays: [1, 0] },
        span('2026-12-01T00:00:00Z', '2026-12-08T00:00:00Z'),
      ),
    ]

    expect(days.map(({ from }) => from)).toEqual([
      at('2026-12-06T01:00:00Z'), // a Sunday
      at('2026-12-07T01:00:00Z'),
    ])
  })

  it('are written as the zone writes them', () => {
    expect(new ZoneClock('Asia/Shanghai').timeOf(at('2026-12-01T16:00:05Z'))).toBe('00:00:05')
  })
})
