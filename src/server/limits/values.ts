/** How much a value holds, all that lies within it included. */
export interface Extent {
  readonly values: number
  /** Members of the object that has most. */
  readonly members: number
}

/** Looks at everything once, and calls itself for nothing: values may lie within each other a million deep. */
export function extentOf(value: unknown): Extent {
  const left: unknown[] = [value]
  let values = 0
  let members = 0
  while (left.length > 0) {
    const next = left.pop()
    values++
    if (typeof next !== 'object' || next === null) continue
    const within = Array.isArray(next) ? next : Object.values(next)
    if (within !== next) members = Math.max(members, within.length)
    for (const each of within) left.push(each)
  }
  return { values, members }
}
