/** Largest id that CCC's 64-bit signed fields can hold. */
const LARGEST_ID = 2n ** 63n - 1n

/** What `parseUpstreamId` takes, for error texts. */
export const UPSTREAM_ID = 'a positive whole number of at most 63 bits'

/**
 * An id of CCC as its JSON wants it: a number, or a bigint where a number would lose digits.
 * Null where the text is no positive integer of at most 63 bits.
 */
export function parseUpstreamId(text: string): number | bigint | null {
  if (!/^[1-9]\d{0,18}$/.test(text)) return null
  const number = Number(text)
  if (Number.isSafeInteger(number)) return number
  const id = BigInt(text)
  return id > LARGEST_ID ? null : id
}

/** Whether it is an id or a time at all: 0 is none, and so is a value of another type. */
export function isPositive(value: unknown): value is number | bigint {
  return (typeof value === 'number' || typeof value === 'bigint') && value > 0
}

/** A time of CCC, Unix seconds; null and 0 both mean "none". */
export function fromUnixSeconds(seconds: number | bigint | null | undefined): Date | null {
  return seconds ? new Date(Number(seconds) * 1000) : null
}

/** Unix seconds; a fraction of a second is cut off, since CCC knows none. */
export function toUnixSeconds(time: Date): number {
  return Math.floor(time.getTime() / 1000)
}

/** A time with seconds and an offset, as RFC 3339 narrows ISO 8601; leap seconds are none. */
const DATE_TIME =
  /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** A time as RFC 3339 writes it; null for what is none, such as a day that its month does not have. */
export function parseDateTime(text: string): Date | null {
  const written = text.toUpperCase()
  if (!DATE_TIME.test(written) || !isDay(written.slice(0, 10))) return null
  return new Date(written)
}

/** The platform takes 30 February for 2 March, and then does not print what it read. */
function isDay(date: string): boolean {
  const midnight = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date)
}

/** After `+` or `00`, or an 86 that is followed by all of a mobile or a landline of the mainland. */
const WITH_COUNTRY_CODE = /^(?:\+|00|(?=86(?:1[3-9]\d{9}|0?10\d{8}|0?[2-9]\d{9,10})$))(\d+)$/

/**
 * One spelling for one phone, to compare numbers and never to send. A number without country code is
 * one of mainland China, and an area code may have its leading 0 or not.
 */
export function comparablePhone(number: string): string {
  const [, written] = WITH_COUNTRY_CODE.exec(number) ?? []
  return (written ?? `86${number}`).replace(/^860/, '86')
}

/** Mobiles, Beijing, other landlines and 400 or 800, and short numbers such as 10086 and 95188. */
const OF_THE_MAINLAND = /^86(?:1[3-9]\d{9}|10\d{8}|[2-9]\d{9,10}|1\d{2,4}|9[56]\d{3,6})$/
const OF_ELSEWHERE = /^(?!86)[1-9]\d{6,14}$/

/**
 * Whether a number is as long as numbers of the mainland are, or of any other country can be: a digit
 * too few or too many is the commonest mistake.
 */
export function hasUsualLength(number: string): boolean {
  const phone = comparablePhone(number)
  return OF_THE_MAINLAND.test(phone) || OF_ELSEWHERE.test(phone)
}

/** What `isPhone` takes, for error texts. */
export const PHONE = '3 to 32 digits, with nothing but a + before them'

/** Whether the text can be a phone number, in whatever spelling. */
export function isPhone(text: string): boolean {
  return /^(?!\+0)\+?\d{3,32}$/.test(text)
}

/** One spelling for one phone, to be told to others; null for what is no phone number. */
export function e164(number: string | null | undefined): string | null {
  return number && isPhone(number) ? `+${comparablePhone(number)}` : null
}

/** Digits of any script, and what people write between those of one number. */
const NUMBER_IN_TEXT = /[+(]?\p{Nd}(?:[\s().*/_·•\p{Pd}\p{Cf}]*\p{Nd})*/gu
/** Nearly all of them; looked for first, since there may be tens of thousands. */
const PLAIN_NUMBER = /^\+?\d{7,}$/
/** Fewer digits are no phone that could be called from anywhere. */
const FEWEST_DIGITS = 7

/**
 * A text whose phone numbers are told by their last four digits. Of a text without letters nothing else
 * is told: it is a number, in whatever spelling.
 */
export function masked(text: string): string {
  if (PLAIN_NUMBER.test(text)) return `*${text.slice(-4)}`
  if (text === '' || !/\p{L}/u.test(text)) return text && maskedNumber(text)
  return text.replace(NUMBER_IN_TEXT, (number) =>
    digitsOf(number).length < FEWEST_DIGITS ? number : maskedNumber(number),
  )
}

function maskedNumber(number: string): string {
  const digits = digitsOf(number)
  return digits.length < FEWEST_DIGITS ? '*' : `*${digits.slice(-4).join('')}`
}

function digitsOf(text: string): string[] {
  return text.match(/\p{Nd}/gu) ?? []
}

/** A time of CCC in milliseconds since 1970; null and 0 both mean "none". */
export function fromUnixMilliseconds(
  milliseconds: number | bigint | null | undefined,
): Date | null {
  return milliseconds ? new Date(Number(milliseconds)) : null
}

/** Whether the text is an IANA time zone, such as `Asia/Shanghai`. */
export function isTimeZone(text: string): boolean {
  if (/^[+-]/.test(text)) return false // an offset, which the platform takes too
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
