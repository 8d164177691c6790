import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { expect, it, onTestFinished } from 'vitest'
import { readText } from '../../../src/server/authentication/read-text.ts'

type Found = (error: null, address: unknown, family?: number) => void

/** Until the test ends every name leads there. */
function namesLeadTo(addresses: readonly string[]): void {
  const list = addresses.map((address) => ({ address, family: 4 }))
  const lookup = (_host: string, { all }: { all?: boolean }, found: Found) => {
    if (all) found(null, list)
    else found(null, list[0]?.address, 4)
  }
  const resolver = dns.lookup
  const putThere = (other: object) => {
    Object.assign(dns, { lookup: other })
    syncBuiltinESMExports()
  }
  putThere(lookup)
  onTestFinished(() => putThere(resolver))
}

it.each([[['169.254.169.254']], [['127.0.0.1', '169.254.0.23']]])(
  'asks nothing of a name that leads to %j',
  async (leadsTo) => {
    namesLeadTo(leadsTo)

    const read = readText('https://issuer.example/jwks', 1000, AbortSignal.timeout(5000))

    await expect(read).rejects.toThrow('an address of a metadata service')
  },
)
