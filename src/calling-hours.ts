/** A stretch of time in Unix seconds; its end is the first moment after it. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Hours of every day by the clock of Beijing, which knows no summer time. */
export interface CallingHours {
  readonly from: number
  readonly to: number
}

/** Times of some days by the clock of a time zone. */
export interface DailyTimes {
  /** `HH:MM:SS`. */
  readonly startTime: string
  /** `HH:MM:SS`; not after the start: of the next day. */
  readonly endTime: string
  /** Days of the week from Sunday, 0; left out: all. */
  readonly weekdays?: readonly number[]
}

const HOUR = 3600 // seconds
const DAY = 24 * HOUR
const BEIJING = 8 * HOUR // ahead of UTC
const THURSDAY = 4 // 1 January 1970

/** Every zone changes its offset at such a mark. */
const QUARTER = 900 // seconds

/** Whether all of a stretch lies within the hours of one day. */
export function isWithin({ from, to }: Stretch, hours: CallingHours): boolean {
  const open = hoursOfDay(dayOf(from, BEIJING), hours)
  return from >= open.from && to <= open.to
}

/** Whether any of a stretch lies within the hours of any day. */
export function meets(stretch: Stretch, hours: CallingHours): boolean {
  const day = dayOf(stretch.from, BEIJING)
  return [day, day + 1].some((each) => overlap(stretch, hoursOfDay(each, hours)) !== null)
}

function hoursOfDay(day: number, { from, to }: CallingHours): Stretch {
  const midnight = day * DAY - BEIJING
  return { from: midnight + from * HOUR, to: midnight + to * HOUR }
}

/** Tells how a time zone writes times, and when its days are. */
export class ZoneClock {
  readonly #parts: Intl.DateTimeFormat
  readonly #texts: Intl.DateTimeFormat
  /** Asking the platform takes longer than all the rest. */
  readonly #offsets = new Map<number, number>()

  constructor(timeZone: string) {
    const clock = { timeZone, hourCycle: 'h23' } as const
    const time = { hour: 'numeric', minute: 'numeric', second: 'numeric' } as const
    const date = { year: 'numeric', month: 'numeric', day: 'numeric' } as const
    this.#parts = new Intl.DateTimeFormat('en-US', { ...clock, ...date, ...time })
    this.#texts = new Intl.DateTimeFormat('en-GB', { ...clock, timeStyle: 'medium' })
  }

  /** `HH:MM:SS`. */
  timeOf(seconds: number): string {
    return this.#texts.format(seconds * 1000)
  }

  /** When the times of a day come, in a span of time. */
  *stretches(times: DailyTimes, span: Stretch): Generator<Stretch> {
    const [start, end] = [secondsOf(times.startTime), secondsOf(times.endTime)]
    const length = end > start ? end - start : end - start + DAY
    const last = dayOf(span.to, this.#offset(span.to))
    // The times of the day before may reach into the span.
    for (let day = dayOf(span.from, this.#offset(span.from)) - 1; day <= last; day++) {
      if (times.weekdays?.includes((day + THURSDAY) % 7) === false) continue
      const from = day * DAY + start
      const stretch = { from: this.#instant(from), to: this.#instant(from + length) }
      const part = overlap(stretch, span)
      if (part !== null) yield part
    }
  }

  /** The moment at which the clock shows so many seconds since 1970. */
  #instant(shown: number): number {
    const near = shown - this.#offset(shown)
    return shown - this.#offset(near)
  }

  #offset(seconds: number): number {
    const quarter = Math.floor(seconds / QUARTER) * QUARTER
    const known = this.#offsets.get(quarter)
    if (known !== undefined) return known
    const offset = this.#shownAt(quarter) - quarter
    this.#offsets.set(quarter, offset)
    return offset
  }

  #shownAt(seconds: number): number {
    const told = this.#parts.formatToParts(seconds * 1000)
    const part = (type: string) => Number(told.find((each) => each.type === type)?.value)
    const day = Date.UTC(part('year'), part('month') - 1, part('day'))
    return day / 1000 + part('hour') * HOUR + part('minute') * 60 + part('second')
  }
}

/** The part of a stretch in another; null where there is none. */
export function overlap(one: Stretch, other: Stretch): Stretch | null {
  const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)]
  return from < to ? { from, to } : null
}

function dayOf(seconds: number, offset: number): number {
  return Math.floor((seconds + offset) / DAY)
}

function secondsOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return hours * HOUR + minutes * 60 + seconds
}
