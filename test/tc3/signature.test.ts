import { createHmac, createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { signerWith } from '../../src/tc3/signature.ts'

const hmac = (key: Uint8Array, text: string) => createHmac('sha256', key).update(text).digest('hex')

it('signs as HMAC-SHA256 does, whatever was signed before', () => {
  const keys = fc.uint8Array({ minLength: 32, maxLength: 32 })
  const texts = fc.array(fc.string({ unit: 'grapheme-ascii', maxLength: 1024 }), { maxLength: 5 })

  fc.assert(
    fc.property(keys, texts, (key, several) => {
      const sign = signerWith(createSecretKey(Buffer.from(key)))

      expect(several.map(sign)).toEqual(several.map((text) => hmac(key, text)))
    }),
  )
})

it('refuses a text that it has no room for, and signs no part of one', () => {
  const sign = signerWith(createSecretKey(Buffer.alloc(32, 1)))

  expect(() => sign('a'.repeat(1025))).toThrow(RangeError)
})
