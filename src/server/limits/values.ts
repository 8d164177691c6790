/** Whether more values lie within one than this many; looks at no more of them than that. */
export function hasMoreThan(most: number, value: unknown): boolean {
  const left: unknown[] = [value]
  for (let seen = 0; left.length > 0; seen++) {
    if (seen + left.length > most) return true
    const next = left.pop()
    if (typeof next !== 'object' || next === null) continue
    const within = Array.isArray(next) ? next : Object.values(next)
    if (within.length > most) return true
    left.push(...within)
  }
  return false
}
