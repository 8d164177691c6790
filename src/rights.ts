import { Forbidden } from './errors.ts'

/** What may be allowed, for each application by itself. */
export const RIGHTS = ['read', 'write', 'personal', 'administer'] as const

/**
 * `read`: ask for anything but what is personal. `write`: create and change, and read what became of
 * it. `personal`: see phone numbers in full, recordings, and what was said or noted. `administer`:
 * set going what concerns all callers of the gateway.
 */
export type Right = (typeof RIGHTS)[number]

/** Rights by the text of the application's id; those under `*` hold for every application. */
export type Grants = ReadonlyMap<string, ReadonlySet<Right>>

/** Stands for every application. */
export const EVERYWHERE = '*'

const NONE: ReadonlySet<Right> = new Set()

/** Who asks, as far as it matters: whose idempotency keys are meant, and what may be done where. */
export class Viewer {
  /** Null: nobody told one, so that keys belong to all who use this gateway. */
  readonly tenant: string | null
  /** The same for those who may do the same, and holds nothing secret. */
  readonly key: string
  readonly #everywhere: ReadonlySet<Right>
  readonly #byApplication: Grants
  readonly #narrowed = new Map<string, Viewer>()

  constructor(tenant: string | null, grants: Grants) {
    this.tenant = tenant
    this.#byApplication = new Map([...grants].map(([id, rights]) => [id, withImplied(rights)]))
    this.#everywhere = this.#byApplication.get(EVERYWHERE) ?? NONE
    this.key = JSON.stringify([tenant, [...this.#byApplication].map(written).sort()])
  }

  may(right: Right, sdkAppId: number | bigint): boolean {
    if (this.#everywhere.has(right)) return true
    return this.#byApplication.get(String(sdkAppId))?.has(right) ?? false
  }

  mayEverywhere(right: Right): boolean {
    return this.#everywhere.has(right)
  }

  /** The same caller with no more than these rights, and never with more than before. */
  narrowedTo(rights: ReadonlySet<Right>): Viewer {
    const kept = withImplied(rights)
    const name = wordsOf(kept)
    const narrowed = this.#narrowed.get(name) ?? this.#without(kept)
    this.#narrowed.set(name, narrowed)
    return narrowed
  }

  #without(kept: ReadonlySet<Right>): Viewer {
    const grants = [...this.#byApplication].map(
      ([id, rights]) => [id, rights.intersection(kept)] as const,
    )
    return new Viewer(this.tenant, new Map(grants.filter(([, rights]) => rights.size > 0)))
  }

  /** Throws unless it is allowed; the same whether the application exists or not. */
  need(right: Right, sdkAppId: number | bigint): void {
    if (!this.may(right, sdkAppId)) throw new Forbidden(right, String(sdkAppId))
  }
}

/** The right of this name; undefined where there is none. */
export function rightOf(word: unknown): Right | undefined {
  return RIGHTS.find((right) => right === word)
}

/** Who may do everything: the caller of a gateway that asks nobody who they are. */
export const UNRESTRICTED = new Viewer(null, new Map([[EVERYWHERE, new Set(RIGHTS)]]))

/** Who changes something is told what became of it. */
function withImplied(rights: ReadonlySet<Right>): ReadonlySet<Right> {
  return rights.has('write') ? new Set([...rights, 'read']) : rights
}

function written([sdkAppId, rights]: readonly [string, ReadonlySet<Right>]): string {
  return `${sdkAppId}=${wordsOf(rights)}`
}

function wordsOf(rights: ReadonlySet<Right>): string {
  return RIGHTS.filter((right) => rights.has(right)).join()
}
