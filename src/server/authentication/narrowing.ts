import { UnknownRights } from '../../errors.ts'
import { RIGHTS, rightOf, type Viewer } from '../../rights.ts'
import type { Shown } from './index.ts'

/** Who wants to see what somebody with fewer rights sees says so in `ccc-rights`, for one request. */
export function narrowed(viewer: Viewer, { headers }: Shown): Viewer {
  const wanted = headers['ccc-rights']
  // The same header twice comes as one, with a comma.
  return wanted === undefined ? viewer : viewer.narrowedTo(rightsIn(String(wanted)))
}

/** A word that is none could be a right that was misspelt, and the request do less or more than meant. */
function rightsIn(wanted: string) {
  const rights = wanted
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(rightOf)
  const known = rights.filter((right) => right !== undefined)
  if (known.length === 0 || known.length < rights.length) throw new UnknownRights(RIGHTS)
  return new Set(known)
}
