import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InvalidInput } from '../../src/errors.ts'
import { callSpan, checkCallWindow, searchable, windowsOf } from '../../src/loaders/call-span.ts'

const NOON = 1_700_000_000 // Unix seconds; any fixed instant does
const HOUR = 3600
const DAY = 24 * HOUR

describe('when calls can have been placed', () => {
  it('is from an hour before the start to a day after the end', () => {
    expect(callSpan(NOON, NOON + DAY)).toEqual({ from: NOON - HOUR, to: NOON + 2 * DAY })
  })

  it('is told alike by large and small integers', () => {
    expect(callSpan(BigInt(NOON), BigInt(NOON))).toEqual(callSpan(NOON, NOON))
  })

  it.each([null, undefined, 0, 0n])('is not known at the end that CCC tells as %s', (none) => {
    expect(callSpan(none, NOON)).toEqual({ to: NOON + DAY })
    expect(callSpan(NOON, none)).toEqual({ from: NOON - HOUR })
    expect(callSpan(none, none)).toEqual({})
  })
})

describe('the part of it that CCC can be asked about', () => {
  it('ends now where it would end later, or nobody knows when', () => {
    const from = NOON - DAY

    expect(searchable({ from, to: NOON + DAY }, NOON)).toEqual({ from, to: NOON })
    expect(searchable({ from }, NOON)).toEqual({ from, to: NOON })
  })

  it('starts 180 days ago, less five minutes for the clocks, or later', () => {
    const from = NOON - 180 * DAY + 300

    expect(searchable({ from: NOON - 300 * DAY }, NOON)).toEqual({ from, to: NOON })
    expect(searchable({}, NOON)).toEqual({ from, to: NOON })
  })

  it.each([
    ['too long ago', { from: NOON - 200 * DAY, to: NOON - 181 * DAY }],
    ['over just when CCC forgets', { to: NOON - 180 * DAY + 300 }],
    ['still to come', { from: NOON + 1 }],
    ['to begin now', { from: NOON }],
    ['over before it starts', { from: NOON - DAY, to: NOON - 2 * DAY }],
  ])('is none where it is %s', (_title, span) => {
    expect(searchable(span, NOON)).toBeNull()
  })
})

describe('the windows to ask for', () => {
  it('are two where nothing is known: the newest 90 days, then those before', () => {
    const windows = windowsOf({ from: NOON - 180 * DAY + 300, to: NOON })

    expect(windows).toEqual([
      { from: NOON - 90 * DAY + 150, to: NOON },
      { from: NOON - 180 * DAY + 300, to: NOON - 90 * DAY + 150 },
    ])
  })

  it('are the span itself where it is short', () => {
    expect(windowsOf({ from: NOON - DAY, to: NOON })).toEqual([{ from: NOON - DAY, to: NOON }])
  })

  const days = fc.integer({ min: -400 * DAY, max: 100 * DAY }).map((offset) => NOON + offset)
  const spans = fc.record({ from: days, to: days }, { requiredKeys: [] })

  /** Runs `hold` for many spans that CCC can be asked about. */
  function forWindowsOf(
    hold: (windows: ReturnType<typeof windowsOf>, span: { from: number; to: number }) => void,
  ) {
    let seen = 0
    fc.assert(
      fc.property(spans, (span) => {
        const asked = searchable(span, NOON)
        if (asked === null) return
        seen += 1
        hold(windowsOf(asked), asked)
      }),
      { numRuns: 1000 },
    )
    expect(seen).toBeGreaterThan(100)
  }

  it('are each shorter than 90 days, and never more than two', () => {
    forWindowsOf((windows) => {
      for (const { from, to } of windows) expect(to - from).toBeLessThan(90 * DAY)
      expect(windows.length).toBeLessThanOrEqual(2)
    })
  })

  it('never start more than 180 days ago, by a clock that is five minutes ahead too', () => {
    forWindowsOf((windows) => {
      for (const { from } of windows) expect(from).toBeGreaterThanOrEqual(NOON + 300 - 180 * DAY)
    })
  })

  it('join without a gap, the newest first, from one end of the span to the other', () => {
    forWindowsOf((windows, { from, to }) => {
      expect(windows[0]?.to).toBe(to)
      expect(windows.at(-1)?.from).toBe(from)
      for (const [index, window] of windows.entries()) {
        expect(window.from).toBeLessThan(window.to)
        if (index > 0) expect(window.to).toBe(windows[index - 1]?.from)
      }
    })
  })
})

describe('a span that somebody asks for', () => {
  it.each([
    ['a second', NOON - 1, NOON],
    ['a second less than 90 days', NOON - 90 * DAY + 1, NOON],
    ['from 180 days ago', NOON - 180 * DAY, NOON - 179 * DAY],
    ['to tomorrow', NOON - DAY, NOON + DAY],
  ])('of %s is let through', (_title, from, to) => {
    expect(() => checkCallWindow({ from, to }, NOON)).not.toThrow()
  })

  it.each([
    ['that is empty', NOON, NOON, 'to must be after from, but got 2023-11-14T22:13:20.000Z.'],
    [
      'that ends before it starts',
      NOON,
      NOON - 1,
      'to must be after from, but got 2023-11-14T22:13:19.000Z.',
    ],
    [
      'of 90 days',
      NOON - 90 * DAY,
      NOON,
      'to must be less than 90 days after from, but got 2023-11-14T22:13:20.000Z.',
    ],
    [
      'of a second more than 180 days ago',
      NOON - 180 * DAY - 1,
      NOON - 179 * DAY,
      'from must be at most 180 days ago, but got 2023-05-18T22:13:19.000Z.',
    ],
  ])('%s is refused in the words of the graph', (_title, from, to, message) => {
    expect(() => checkCallWindow({ from, to }, NOON)).toThrow(InvalidInput)
    expect(() => checkCallWindow({ from, to }, NOON)).toThrow(message)
  })

  it('is told all that is wrong with it at once', () => {
    const check = () => checkCallWindow({ from: NOON - 300 * DAY, to: NOON }, NOON)

    expect(check).toThrow(/^to must be less than 90 days .* from must be at most 180 days ago/)
  })
})
