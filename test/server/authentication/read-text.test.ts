import { expect, it, vi } from 'vitest'
import { readText } from '../../../src/server/authentication/read-text.ts'

type Found = (error: null, address: unknown, family?: number) => void

/** Names lead where a test says. */
const addresses: string[] = []
vi.mock('node:dns', () => ({
  lookup: (_host: string, { all }: { all?: boolean }, found: Found) => {
    const list = addresses.map((address) => ({ address, family: 4 }))
    if (all) found(null, list)
    else found(null, list[0]?.address, 4)
  },
}))

it.each([[['169.254.169.254']], [['127.0.0.1', '169.254.0.23']]])(
  'asks nothing of a name that leads to %j',
  async (leadsTo) => {
    addresses.splice(0, addresses.length, ...leadsTo)

    const read = readText('https://issuer.example/jwks', 1000, AbortSignal.timeout(5000))

    await expect(read).rejects.toThrow('an address of a metadata service')
  },
)
