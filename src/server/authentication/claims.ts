import type { TokenClaims } from '../../config/index.ts'
import { isObject, type JsonObject } from '../../json.ts'
import { EVERYWHERE, type Grants, type Right, rightOf, Viewer } from '../../rights.ts'
import { parseUpstreamId } from '../../units.ts'

const MOST_TENANT_CHARACTERS = 200
/** How scopes are told apart that concern this gateway. */
const SCOPE_PREFIX = /^ccc:/

/** Who it is that an issuer tells of. What it tells in another form than is documented gives nothing. */
export function viewerOf(claims: JsonObject, names: TokenClaims): Viewer {
  const tenant = tenantIn(claimOf(claims, names.tenant))
  if (tenant === undefined) return new Viewer(null, new Map())
  const applications = claimOf(claims, names.applications)
  const rights = rightsIn(claimOf(claims, names.rights))
  return new Viewer(tenant, grantsIn(applications, rights))
}

function claimOf(claims: JsonObject, name: string): unknown {
  return Object.hasOwn(claims, name) ? claims[name] : undefined
}

/** Null where none is told; undefined where that is no name: its holder must not be taken for nobody's. */
function tenantIn(claim: unknown): string | null | undefined {
  if (claim === undefined || claim === null) return null
  const [tenant = ''] = wordOf(claim)
  const isName = tenant !== '' && tenant.length <= MOST_TENANT_CHARACTERS
  // Half of a character could not be written down, and would stand for any other.
  return isName && tenant.isWellFormed() ? tenant : undefined
}

/** Either a list of applications, in all of which the same rights hold, or an object with those of each. */
function grantsIn(applications: unknown, rights: ReadonlySet<Right>): Grants {
  if (isObject(applications)) {
    const each = Object.entries(applications)
    return new Map(each.flatMap(([id, own]) => idIn(id).map((known) => [known, rightsIn(own)])))
  }
  return new Map(wordsIn(applications).flatMap((id) => idIn(id).map((known) => [known, rights])))
}

function idIn(word: string): string[] {
  return word === EVERYWHERE || parseUpstreamId(word) !== null ? [word] : []
}

function rightsIn(claim: unknown): ReadonlySet<Right> {
  const words = wordsIn(claim).map((word) => rightOf(word.replace(SCOPE_PREFIX, '')))
  return new Set(words.filter((right) => right !== undefined))
}

/** A list of words, or a text with blanks between them. */
function wordsIn(claim: unknown): string[] {
  if (typeof claim === 'string') return claim.split(/\s+/)
  return Array.isArray(claim) ? claim.flatMap(wordOf) : wordOf(claim)
}

/** A number is one too, as long as JSON has kept all of it. */
function wordOf(claim: unknown): string[] {
  if (typeof claim === 'string') return [claim]
  return Number.isSafeInteger(claim) ? [String(claim)] : []
}
