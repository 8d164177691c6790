import { listOf, record, ruled, text } from '../parameters.ts'

const timeOfDay = ruled(
  text,
  (value) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(value),
  'must be a time of day as HH:MM:SS',
)

/** When on a day a task or campaign may call, and by whose clocks. */
export const timeRanges = listOf(record({ StartTime: timeOfDay, EndTime: timeOfDay }))
export const timeZone = ruled(text, isTimeZone, 'must be an IANA time zone')

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
