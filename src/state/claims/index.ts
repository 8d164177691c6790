/** What is written down under a key; the text means something to its writer alone. */
export interface Entry {
  /** Tells one writing from every other. */
  readonly version: string
  readonly text: string
  /** When it is forgotten, Unix seconds; null: it is open, and kept until somebody has seen to it. */
  readonly keptUntil: number | null
}

/** An entry as it stands. */
export interface Found extends Entry {
  /**
   * Unix seconds: the store has lost what was written last before then, and this was written before.
   * What came after it may be among that. Absent where nothing of the kind has happened.
   */
  readonly lostBefore?: number
}

/** What stands under a key after an attempt to claim it. */
export interface Held {
  readonly entry: Found
  /** Whether it is the entry of this attempt. */
  readonly isNew: boolean
  /** Since when nothing was lost, Unix seconds; minus infinity where nothing was there to lose. */
  readonly rememberedSince: number
}

/**
 * Entries that outlive a process. What has resolved is on disk, as far as the engine can promise
 * that; what rejects with `StoreUnavailable` may or may not have happened.
 */
export interface Claims {
  /** Gives what stands under the key; where nothing does, the entry is put there, in one step. */
  claim(key: string, entry: Entry, nowSeconds: number): Promise<Held>
  find(key: string, nowSeconds: number): Promise<Found | null>
  /**
   * Puts one entry in the place of another, null: nothing. False where that other is not there, or
   * something may have been lost since it was read.
   */
  replace(key: string, before: Entry, after: Entry | null): Promise<boolean>
  /** The keys of all that is open. */
  openKeys(): Promise<readonly string[]>
  stop(): void
}
