/** A custom variable of a task or campaign, or of one callee; only advanced editions of CCC use them. */
export interface Variable {
  readonly Key: string
  readonly Value: string
}

/** What differs for one callee; it stands above the same values of the whole task. */
export interface CalleeAttribute {
  readonly Callee: string
  readonly UUI?: string
  readonly Variables?: readonly Variable[]
}
