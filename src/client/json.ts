/**
 * JSON with 64-bit integers. What a double cannot hold exactly becomes a `bigint` and is printed
 * as a bare integer again.
 */

/** What ECMAScript has had since 2025 and the compiler's library does not tell yet. */
declare global {
  interface JSON {
    rawJSON(text: string): unknown
    parse(
      text: string,
      reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
    ): unknown
  }
}

/** From so many digits on a number may be beyond what a double holds exactly. */
const LONG = 16

/** Plain parsing, unless a number stands in the text that would lose digits. */
export function parseJson(text: string): unknown {
  return hasLongNumber(text) ? parseExactly(text) : JSON.parse(text)
}

export function printJson(value: unknown): string {
  return JSON.stringify(value, (_key, member) =>
    typeof member === 'bigint' ? JSON.rawJSON(member.toString()) : member,
  )
}

function parseExactly(text: string): unknown {
  return JSON.parse(text, (_key, member, { source }) => {
    const lostDigits = typeof member === 'number' && !Number.isSafeInteger(member)
    return lostDigits && /^-?\d+$/.test(source ?? '') ? BigInt(source ?? '') : member
  })
}

/** A run of 16 digits covers every 16th place, so that most of a large text need not be read. */
function hasLongNumber(text: string): boolean {
  for (let place = LONG - 1; place < text.length; place += LONG) {
    if (isDigit(text, place) && isLongNumber(text, place)) return true
  }
  return false
}

/** Whether the digits around a place are many, and no string begins with them. */
function isLongNumber(text: string, place: number): boolean {
  let start = place
  while (isDigit(text, start - 1)) start--
  let end = place + 1
  while (isDigit(text, end)) end++
  return end - start >= LONG && text[start - 1] !== '"'
}

function isDigit(text: string, place: number): boolean {
  const code = text.charCodeAt(place)
  return code >= 48 && code <= 57
}
