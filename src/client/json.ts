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
      reviver: (key: string, value: unknown, context: { source: string }) => unknown,
    ): unknown
  }
}

/** From so many digits on a number may be beyond what a double holds exactly. */
const LONG = 16
/** No id has more, and making a bigint of a million digits takes seconds. */
const LONGEST = 20

/** Plain parsing, unless a number stands in the text that would lose digits. */
export function parseJson(text: string): unknown {
  return hasLongNumber(text) ? parseExactly(text) : JSON.parse(text)
}

/** Whether plain parsing would change an integer of the text. */
export function losesDigits(text: string): boolean {
  if (!hasLongNumber(text)) return false
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d{16,}/g)) {
    if (token[0] !== '"' && !Number.isSafeInteger(Number(token))) return true
  }
  return false
}

export function printJson(value: unknown): string {
  return JSON.stringify(value, (_key, member) =>
    typeof member === 'bigint' ? JSON.rawJSON(member.toString()) : member,
  )
}

function parseExactly(text: string): unknown {
  return JSON.parse(text, (_key, member, { source }) => {
    const lostDigits = typeof member === 'number' && !Number.isSafeInteger(member)
    const isId = lostDigits && source.length <= LONGEST && /^-?\d+$/.test(source)
    return isId ? BigInt(source) : member
  })
}

/**
 * Whether an integer of 16 digits or more stands in the text, outside of strings. Its digits cover
 * every 16th place, so that most of a large text need not be read.
 */
function hasLongNumber(text: string): boolean {
  for (let place = LONG - 1; place < text.length; place += LONG) {
    if (!isDigit(text, place)) continue
    let start = place
    while (isDigit(text, start - 1)) start--
    while (isDigit(text, place + 1)) place++
    if (place - start >= LONG - 1 && text[start - 1] !== '"') return true
  }
  return false
}

function isDigit(text: string, place: number): boolean {
  const code = text.charCodeAt(place)
  return code >= 48 && code <= 57
}
