/** What `JSON` can do since Node 21 and TypeScript's library does not know yet. */
type Reviver = (name: string, value: unknown, context: { readonly source?: string }) => unknown
interface ExactJson {
  parse(text: string, reviver?: Reviver): unknown
  rawJSON(text: string): unknown
}

// The library's declaration is narrower than the object; nothing but a cast can say so.
const EXACT = JSON as unknown as ExactJson

/** Fewer digits than these are always exact in a double, and reviving costs ten times as much. */
const MAYBE_TOO_LONG = /\d{16}/
const INTEGER = /^-?\d+$/

/** Parses JSON without losing digits: an integer that a double cannot hold becomes a `bigint`. */
export function parseJson(text: string): unknown {
  return MAYBE_TOO_LONG.test(text) ? EXACT.parse(text, exactInteger) : EXACT.parse(text)
}

function exactInteger(_name: string, value: unknown, { source }: { readonly source?: string }) {
  const inexact = typeof value === 'number' && !Number.isSafeInteger(value)
  return inexact && source && INTEGER.test(source) ? BigInt(source) : value
}

/** Prints JSON; a `bigint` becomes a bare integer. */
export function printJson(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch (error) {
    // Only a bigint ends here. Asking about every value beforehand would double the cost of all.
    if (!(error instanceof TypeError)) throw error
    return JSON.stringify(value, bareInteger)
  }
}

function bareInteger(_name: string, value: unknown) {
  return typeof value === 'bigint' ? EXACT.rawJSON(String(value)) : value
}
