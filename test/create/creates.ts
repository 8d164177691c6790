import { randomUUID } from 'node:crypto'
import type { Ways } from '../../src/client/index.ts'
import { systemClock } from '../../src/clock.ts'
import { Creates, type CreatesParts, Seals, timingOf } from '../../src/create/index.ts'
import { claimsInMemory } from '../../src/state/claims/sqlite.ts'

/** Creates of a gateway whose memory ends with it. */
export function newCreates(ways: Ways, parts: Partial<CreatesParts> = {}): Creates {
  return new Creates({
    claims: claimsInMemory(),
    ways,
    clock: systemClock,
    nowSeconds: () => Math.floor(systemClock.now() / 1000),
    newId: randomUUID,
    seals: new Seals('a secret of the tests'),
    marks: true,
    timing: timingOf(210),
    siteOf: () => 'china',
    ...parts,
  })
}
