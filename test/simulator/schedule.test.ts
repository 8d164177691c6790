import { describe, expect, it } from 'vitest'
import { type Plan, scheduleOf } from '../../src/simulator/dialing/schedule.ts'

const PLAN: Plan = {
  seed: 1,
  calleeCount: 500,
  startsAt: 1000,
  endsAt: Number.POSITIVE_INFINITY,
  pauses: [],
  endedAt: Number.POSITIVE_INFINITY,
  tries: 3,
  retryInterval: 600,
  lines: 4,
  maxRing: 45,
}

describe('the schedule of a list', () => {
  it('places calls in order of their start, never more than it has lines', () => {
    const { attempts } = scheduleOf(PLAN)

    const starts = attempts.map(({ start }) => start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    for (const { start } of attempts) {
      const live = attempts.filter((other) => other.start <= start && start < other.end)
      expect(live.length).toBeLessThanOrEqual(4)
    }
  })

  it('keeps start, ring, accept and end of each call in that order, 0 where not reached', () => {
    const { attempts } = scheduleOf(PLAN)

    for (const { start, ring, accept, end, endStatus } of attempts) {
      const reached = [start, ring, accept, end].filter((time) => time !== 0)
      expect(reached).toEqual(reached.toSorted((a, b) => a - b))
      expect(accept !== 0).toBe(endStatus === 1)
      if (ring === 0) expect([204, 205, 206, 210]).toContain(endStatus)
    }
  })

  it('calls nobody again who answered, and nobody before the interval is over', () => {
    const { byCallee } = scheduleOf(PLAN)

    for (const attempts of byCallee) {
      expect(attempts.slice(0, -1).map(({ endStatus }) => endStatus)).not.toContain(1)
      expect(attempts.at(-1)?.endStatus === 1 || attempts.length === 3).toBe(true)
      attempts.slice(1).forEach(({ start }, index) => {
        expect(start).toBeGreaterThanOrEqual((attempts[index]?.end ?? 0) + 600)
      })
    }
  })

  it('answers for every way a call can end', () => {
    const { attempts } = scheduleOf(PLAN)

    const endStatuses = new Set(attempts.map(({ endStatus }) => endStatus))
    expect([...endStatuses].toSorted((a, b) => a - b)).toEqual([1, 202, 203, 204, 205, 206, 210])
  })

  it('uses a hundred lines at most, whatever is asked for', () => {
    const { attempts } = scheduleOf({ ...PLAN, lines: 1e18 })

    expect(attempts.filter(({ start }) => start === 1000)).toHaveLength(100)
  })

  it('knows when it is cut short', () => {
    const whole = scheduleOf(PLAN)
    const endsAt = whole.attempts[50]?.start ?? 0 // a moment at which a call would be placed
    const cut = scheduleOf({ ...PLAN, endsAt })

    expect([whole.complete, cut.complete]).toEqual([true, false])
    expect(cut.attempts).toEqual(whole.attempts.filter(({ start }) => start < endsAt))
    expect(cut.lastEnd).toBe(Math.max(...cut.attempts.map(({ end }) => end)))
  })

  it('is the same up to a pause, has nothing in it, and goes on after it with its retries first', () => {
    const whole = scheduleOf(PLAN)
    const [from, to] = [2000, 9000]

    const { attempts, complete } = scheduleOf({ ...PLAN, pauses: [{ from, to }] })

    const before = whole.attempts.filter(({ start }) => start <= from)
    expect(attempts.slice(0, before.length)).toEqual(before)
    const after = attempts.slice(before.length)
    expect(after.slice(0, 4).map(({ start }) => start)).toEqual([to, to, to, to])
    const called = new Set(before.map(({ callee }) => callee))
    expect(called).toContain(after[0]?.callee)
    expect(complete).toBe(true)
  })

  it('is cut off by a pause without end and by an end, each after the second it comes in', () => {
    const whole = scheduleOf(PLAN)
    const at = whole.attempts[50]?.start ?? 0
    const kept = whole.attempts.filter(({ start }) => start <= at)

    const paused = scheduleOf({ ...PLAN, pauses: [{ from: at, to: Number.POSITIVE_INFINITY }] })
    const ended = scheduleOf({ ...PLAN, endedAt: at })

    for (const { attempts, complete } of [paused, ended]) {
      expect(attempts).toEqual(kept)
      expect(complete).toBe(false)
    }
  })
})
