import type { Integer } from '../actions/index.ts'
import type { Ways } from '../client/index.ts'
import type { Account, Site } from '../config/index.ts'
import type { Applications } from '../context.ts'
import { Forbidden } from '../errors.ts'

/** An account, with its own ways to CCC. */
interface Owner {
  readonly account: Account
  readonly ways: Ways
}

/** Which account each application belongs to: what concerns one goes by way of that, or nowhere. */
export class Owners implements Applications {
  readonly #named: ReadonlyMap<string, Owner>
  /** Whose are all that nobody names; null: nobody's. */
  readonly #others: Owner | null

  constructor(owners: readonly Owner[]) {
    this.#named = new Map(owners.flatMap(named))
    this.#others = owners.find(({ account }) => account.sdkAppIds === null) ?? null
  }

  get ways(): Ways {
    return {
      send: async (call) => this.#of(applicationOf(call.params)).ways.send(call),
      known: (call) => this.#of(applicationOf(call.params)).ways.known?.(call) ?? null,
    }
  }

  has(sdkAppId: Integer): boolean {
    return this.#find(sdkAppId) !== null
  }

  siteOf(sdkAppId: Integer): Site {
    return this.#of(sdkAppId).account.site
  }

  #of(sdkAppId: Integer): Owner {
    const owner = this.#find(sdkAppId)
    // Whoever asked was told so before; but what was created once may be of an account that is gone.
    if (owner === null) throw new Forbidden('read', String(sdkAppId))
    return owner
  }

  #find(sdkAppId: Integer): Owner | null {
    return this.#named.get(String(sdkAppId)) ?? this.#others
  }
}

function named(owner: Owner): [string, Owner][] {
  return (owner.account.sdkAppIds ?? []).map((id) => [id, owner])
}

/** Every action of CCC names the application that it concerns. */
function applicationOf(params: object): Integer {
  return (params as { readonly SdkAppId: Integer }).SdkAppId
}
