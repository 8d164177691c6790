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

/** A value that starts with 16 digits or more; a string can look like it too, which only costs time. */
const LONG_NUMBER = /[[:,]\s*-?\d{16}/

/** Plain parsing, unless a number stands in the text that would lose digits. */
export function parseJson(text: string): unknown {
  return LONG_NUMBER.test(text) ? parseExactly(text) : JSON.parse(text)
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
