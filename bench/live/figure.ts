/** One line of the table. */
export interface Figure {
  readonly what: string
  readonly got: string
  readonly limit: string
  readonly isMet: boolean
}

export function atMost(what: string, got: number, limit: number, unit: string): Figure {
  const text = Number.isInteger(got) ? String(got) : got.toFixed(1)
  return { what, got: `${text} ${unit}`, limit: `${limit} ${unit}`, isMet: got <= limit }
}
