/** An `Int` of GraphQL holds no milliseconds since 1970, but those of eleven days. */
const TURN = 1_000_000_000

/** The present time, as far as a count can tell it. */
export function timeAsCount(): number {
  return Date.now() % TURN
}

/** Milliseconds since a count was told. */
export function since(count: number): number {
  return (timeAsCount() - count + TURN) % TURN
}
