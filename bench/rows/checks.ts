import { generateKeyPairSync, hash, type KeyObject, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { earlierGateway, guardedGateway, startUpstream } from '../contestants.ts'
import { raceForOne } from '../share.ts'
import { GATEWAY, type Row } from '../table.ts'

/** The last one that asked nobody who they are. */
const BEFORE = '8c8d0eb'
const API_KEY = 'ccc_that-nobody-but-this-measurement-uses-0123456789'
const [ISSUER, AUDIENCE] = ['https://issuer.example', 'ccc']

/** The same bytes each time, with all that is checked before an answer may be given. */
export const checks: Row = {
  name: 'checks',
  what: 'the fast lane before callers were asked who they are: its CPU as a share of the CPU spent now',
  mustBe: 'median of six at least 0.9',
  async run() {
    const { url } = await startUpstream()
    const folder = mkdtempSync(join(tmpdir(), 'checks-'))
    try {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const settings = settingsIn(folder, publicKey)
      const own = (name: string) => ({ CCC_GATEWAY_STATE_DIR: join(folder, name) })
      const now = (who: string, asked: NodeJS.ProcessEnv, authorization?: string) =>
        guardedGateway(`${GATEWAY}, ${who}`, url, { ...asked, ...own(who) }, authorization)
      const contestants = [
        await earlierGateway(BEFORE, url, own('earlier')),
        await now('nobody is asked', {}),
        await now('an API key', settings, `Bearer ${API_KEY}`),
        await now('a JSON Web Token', settings, `Bearer ${tokenSignedBy(privateKey)}`),
      ]
      return await raceForOne(contestants, { rounds: 6, connections: 64, ms: 700 })
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

function settingsIn(folder: string, publicKey: KeyObject): NodeJS.ProcessEnv {
  const [keys, pem] = [join(folder, 'keys.json'), join(folder, 'key.pem')]
  const applications = { '*': ['read', 'personal'] }
  writeFileSync(
    keys,
    JSON.stringify([{ name: 'load', sha256: hash('sha256', API_KEY), applications }]),
  )
  writeFileSync(pem, publicKey.export({ type: 'spki', format: 'pem' }))
  return {
    CCC_GATEWAY_ALLOW_ANONYMOUS: '', // not set
    CCC_GATEWAY_API_KEYS_FILE: keys,
    CCC_GATEWAY_JWT_KEY_FILE: pem,
    CCC_GATEWAY_JWT_ISSUER: ISSUER,
    CCC_GATEWAY_JWT_AUDIENCE: AUDIENCE,
  }
}

function tokenSignedBy(key: KeyObject): string {
  const hour = Math.floor(Date.now() / 1000) + 3600
  const claims = {
    iss: ISSUER,
    aud: AUDIENCE,
    exp: hour,
    applications: '*',
    rights: 'read personal',
  }
  const parts = [{ alg: 'ES256', typ: 'JWT' }, claims]
  const text = parts
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' })
  return `${text}.${signature.toString('base64url')}`
}
