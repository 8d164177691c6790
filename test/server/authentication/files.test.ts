import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config/index.ts'
import { InvalidConfiguration } from '../../../src/errors.ts'
import { readAuthentication } from '../../../src/server/authentication/index.ts'
import { AUDIENCE, ISSUER, signingKey } from '../../issuer.ts'
import { newFolder } from '../../replicas.ts'

const HASH = 'a'.repeat(64)
const CANARY = 'canary'

function file(content: unknown): string {
  const path = join(newFolder(), 'file')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

async function read(env: Record<string, string>) {
  return (await readAuthentication(readConfig(env))).authentication
}

async function problemsOf(env: Record<string, string>): Promise<readonly string[]> {
  const failure = await read(env).catch((error: unknown) => error)
  if (failure instanceof InvalidConfiguration) return failure.problems
  throw failure
}

const withKeys = (keys: unknown) => ({ CCC_GATEWAY_API_KEYS_FILE: file(keys) })
const withKey = (content: unknown) => ({
  CCC_GATEWAY_JWT_KEY_FILE: file(content),
  ...{ CCC_GATEWAY_JWT_ISSUER: ISSUER, CCC_GATEWAY_JWT_AUDIENCE: AUDIENCE },
})

describe('a file of API keys', () => {
  it('tells the names, hashes, tenants and rights', async () => {
    const keys = [
      { name: 'dialler', sha256: HASH, tenant: 'acme', applications: { '1400000000': ['write'] } },
      { name: 'nightly report', sha256: 'b'.repeat(64), applications: { '*': ['read'], '7': [] } },
    ]

    expect(await read(withKeys(keys))).toEqual({
      tokens: null,
      apiKeys: [
        {
          ...{ name: 'dialler', sha256: HASH, tenant: 'acme' },
          grants: new Map([['1400000000', new Set(['write'])]]),
        },
        {
          ...{ name: 'nightly report', sha256: 'b'.repeat(64), tenant: null },
          grants: new Map([
            ['*', new Set(['read'])],
            ['7', new Set()],
          ]),
        },
      ],
    })
  })

  it('is refused with all of its problems at once, each with its place, and no value', async () => {
    const problems = await problemsOf(
      withKeys([
        { name: '', sha256: `${CANARY}${HASH}`, applications: { [CANARY]: ['read'] } },
        { name: 'a', sha256: 'A'.repeat(64), tenant: '', applications: { '1': ['read', CANARY] } },
        { name: 'b', sha256: HASH, applications: { '1': 'read', '01': [] }, [CANARY]: 1 },
        { name: 'b', sha256: HASH, tenant: 'acme\ud83d', applications: [] },
        CANARY,
        null,
      ]),
    )

    const setting = 'CCC_GATEWAY_API_KEYS_FILE: '
    expect(problems.join()).not.toContain(CANARY)
    expect(problems.map((problem) => problem.replace(setting, '').split(' must be ')[0])).toEqual([
      ...['[0].name', '[0].sha256', '[0].applications, member 1,'],
      ...['[1].sha256', '[1].tenant', '[1].applications, member 1,'],
      ...['[2]', '[2].applications, member 1,', '[2].applications, member 2,'],
      ...['[3].tenant', '[3].applications'],
      ...['[4]', '[4].name', '[4].sha256', '[4].applications'],
      ...['[5]', '[5].name', '[5].sha256', '[5].applications'],
      ...['[3].name', '[3].sha256'],
    ])
    expect(problems[1]).toBe(`${setting}[0].sha256 must be 64 hexadecimal digits, none a capital.`)
    expect(problems.at(-1)).toBe(`${setting}[3].sha256 must be another than [2].sha256.`)
  })

  it.each([`[${CANARY}`, '{}', '', '"x"'])(
    'is refused where it is no list: %s',
    async (content) => {
      expect(await problemsOf(withKeys(content))).toEqual([
        'CCC_GATEWAY_API_KEYS_FILE: the content must be a list in JSON.',
      ])
    },
  )
})

describe('a file with the key of an issuer', () => {
  const pem = (type: 'rsa' | 'ec' | 'ed25519' | 'x25519', options: object = {}) =>
    generateKeyPairSync(type as 'rsa', {
      modulusLength: 2048,
      ...options,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    })

  it.each([
    ['RSA', () => pem('rsa')],
    ['P-256', () => pem('ec', { namedCurve: 'P-256' })],
    ['Ed25519', () => pem('ed25519')],
  ])('may hold one in PEM: %s', async (_name, pair) => {
    const authentication = await read(withKey(pair().publicKey))

    expect(authentication?.tokens).toMatchObject({
      ...{ issuer: ISSUER, audience: AUDIENCE },
      keys: { key: { type: 'public' } },
    })
  })

  it('may hold a set', async () => {
    const { published } = await signingKey('one')

    const authentication = await read(withKey({ keys: [published] }))

    expect(authentication?.tokens?.keys).toEqual({ set: { keys: [published] } })
  })

  it.each<[string, () => unknown]>([
    ['a private key', () => pem('ec', { namedCurve: 'P-256' }).privateKey],
    ['a short RSA key', () => pem('rsa', { modulusLength: 1024 }).publicKey],
    ['a curve that is not accepted', () => pem('ec', { namedCurve: 'secp256k1' }).publicKey],
    ['a key that signs nothing', () => pem('x25519').publicKey],
    ['a set without keys', () => ({ keys: [] })],
    ['a set with a secret', () => ({ keys: [{ kty: 'oct', k: CANARY }] })],
    ['a set with a private key', () => ({ keys: [{ kty: 'EC', crv: 'P-256', d: CANARY }] })],
    ['a set with what is no key', () => ({ keys: [null] })],
    ['something else in JSON', () => ({ key: CANARY })],
    ['broken JSON', () => `{ ${CANARY}`],
    ['something else', () => CANARY],
    ['nothing', () => ''],
  ])('is refused with %s', async (_what, content) => {
    const [problem, ...others] = await problemsOf(withKey(content()))

    expect(others).toEqual([])
    expect(problem).toMatch(/^CCC_GATEWAY_JWT_KEY_FILE must hold a public key in PEM/)
    expect(problem).not.toContain(CANARY)
  })
})

it('tells of all files together that cannot be read', async () => {
  const missing = join(newFolder(), 'missing')

  const problems = await problemsOf({
    ...{ CCC_GATEWAY_API_KEYS_FILE: missing, CCC_GATEWAY_JWT_KEY_FILE: missing },
    ...{ CCC_GATEWAY_JWT_ISSUER: ISSUER, CCC_GATEWAY_JWT_AUDIENCE: AUDIENCE },
  })

  expect(problems).toEqual([
    'CCC_GATEWAY_API_KEYS_FILE must be a file that can be read, but reading it failed with ENOENT.',
    'CCC_GATEWAY_JWT_KEY_FILE must be a file that can be read, but reading it failed with ENOENT.',
  ])
})

it('reads no file where none is named', async () => {
  expect(await read({})).toBeNull()
})
