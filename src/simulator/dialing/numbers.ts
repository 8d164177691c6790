/** The numbers of a task or campaign. */
export interface Numbers {
  /** The number at a position of the list of callees. */
  readonly callee: (position: number) => string
  /** They take turns. */
  readonly callers: readonly string[]
}

/** Who calls where nobody said so. */
export const DEFAULT_CALLERS: readonly string[] = ['0086075500000000']

/** Those given; where there is only a count of callees, made-up ones. */
export function numbersOf(
  callees: readonly string[] | undefined,
  callers: readonly string[],
): Numbers {
  const callee = (position: number) =>
    callees ? (callees[position] ?? '') : madeUpNumber(position)
  return { callee, callers }
}

/** All of one range that nobody could take for a list of people. */
export function madeUpNumber(position: number): string {
  return `0086130${String(position).padStart(8, '0')}`
}
