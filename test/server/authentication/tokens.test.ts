import { createPublicKey } from 'node:crypto'
import { SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { type HandClock, handClock } from '../../client/hand-clock.ts'
import {
  AUDIENCE,
  accepting,
  bearer,
  type Claims,
  ISSUER,
  READER,
  signingKey,
  token,
} from '../../issuer.ts'
import { type Answer, type Rig, startRig } from '../../rig.ts'

const TASK = '{ autoCalloutTask(taskId: 1) { name } }'
const TASK_OF = 'query ($app: ID!) { autoCalloutTask(taskId: 1, sdkAppId: $app) { name } }'
const NAMED = { data: { autoCalloutTask: { name: expect.any(String) } } }

const rsa = await signingKey('rsa', 'RS256')
const ec = await signingKey('ec')
const stranger = await signingKey('stranger')
const imposter = { ...(await signingKey('ec')), kid: 'ec' }
const KEYS = { set: { keys: [rsa.published, ec.published] } }

interface TimedRig extends Rig {
  readonly clock: HandClock
}

async function startTimed(keys: Parameters<typeof accepting>[0] = KEYS): Promise<TimedRig> {
  const clock = handClock()
  const simulator = { now: clock.now }
  const config = { authentication: accepting(keys) }
  return { ...(await startRig({ simulator, config, parts: { clock } })), clock }
}

function ask({ query, clock }: TimedRig, claims: Claims, key = ec): Promise<Answer> {
  return token(key, clock.now(), claims).then((text) => query(TASK, {}, bearer(text)))
}

function expectRefused({ status, headers, body }: Answer, sent: string, { simulator }: Rig) {
  expect(status).toBe(401)
  expect(headers.get('content-type')).toMatch(/^application\/json/)
  expect(headers.get('www-authenticate')).toBe('Bearer')
  expect(body.errors[0].extensions).toEqual({ code: 'UNAUTHENTICATED', retryable: false })
  expect(body.data).toBeUndefined()
  for (const part of sent
    .replace('Bearer', '')
    .split('.')
    .filter((part) => part.length > 4))
    expect(JSON.stringify([body, [...headers]])).not.toContain(part)
  expect(simulator.journal.entries).toEqual([])
}

const inSeconds = (now: number, seconds: number) => Math.floor(now / 1000) + seconds

const REFUSED: [string, (now: number) => Promise<string>, RegExp][] = [
  ['no token', async () => '', /carries no token/],
  [
    'wrong issuer',
    (now) => token(ec, now, { ...READER, iss: 'https://other.example/' }),
    /another issuer/,
  ],
  ['no issuer', (now) => token(ec, now, { ...READER, iss: undefined }), /another issuer/],
  ['wrong audience', (now) => token(ec, now, { ...READER, aud: 'other' }), /another audience/],
  ['no audience', (now) => token(ec, now, { ...READER, aud: undefined }), /another audience/],
  ['expired', (now) => token(ec, now, { ...READER, exp: inSeconds(now, 0) }), /has expired/],
  [
    'expired long ago',
    (now) => token(ec, now, { ...READER, exp: inSeconds(now, -3600) }),
    /has expired/,
  ],
  ['no expiry', (now) => token(ec, now, { ...READER, exp: undefined }), /when it expires/],
  [
    'not yet valid',
    (now) => token(ec, now, { ...READER, nbf: inSeconds(now, 6) }),
    /not valid yet/,
  ],
  [
    '`alg: none`',
    async (now) =>
      new UnsecuredJWT({ ...READER, iss: ISSUER, aud: AUDIENCE, exp: inSeconds(now, 60) }).encode(),
    /signed in a way that is not accepted/,
  ],
  [
    'HS256 signed with the public key',
    (now) => {
      const pem = createPublicKey({ key: rsa.published as object, format: 'jwk' } as never).export({
        type: 'spki',
        format: 'pem',
      })
      return new SignJWT({ ...READER, iss: ISSUER, aud: AUDIENCE, exp: inSeconds(now, 60) })
        .setProtectedHeader({ alg: 'HS256', kid: 'rsa' })
        .sign(Buffer.from(pem))
    },
    /signed in a way that is not accepted/,
  ],
  ['unknown `kid`', (now) => token(stranger, now), /a key that is not known/],
  ["another's key under a known `kid`", (now) => token(imposter, now), /signature .* not valid/],
  [
    'a known key for another algorithm',
    (now) => token({ ...ec, kid: 'rsa' }, now),
    /a key that is not known/,
  ],
  [
    'claims that were changed after it was signed',
    async (now) => {
      const [head, , seal] = (await token(ec, now)).split('.')
      const claims = { ...READER, iss: ISSUER, aud: AUDIENCE, exp: inSeconds(now, 60) }
      return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), seal].join('.')
    },
    /signature .* not valid/,
  ],
  ['no token at all', async () => 'canary-that-is-no-token', /cannot be read/],
  ['an API key where there are none', async () => 'ccc_canary', /API key is not known/],
]

describe('a token', () => {
  it.each(REFUSED)(
    'with %s: UNAUTHENTICATED, 401, no upstream call, nothing echoed',
    async (...row) => {
      const [, made, reason] = row
      const rig = await startTimed()
      const sent = await made(rig.clock.now())

      const answer = await rig.query(TASK, {}, sent === '' ? {} : bearer(sent))

      expectRefused(answer, sent, rig)
      expect(answer.body.errors[0].message).toMatch(reason)
      expect(rig.logged.join()).not.toContain(sent || 'Bearer')
    },
  )

  it.each([
    ['RS256', rsa],
    ['ES256', ec],
  ])('signed with %s reads what it may', async (_alg, key) => {
    const rig = await startTimed()

    const { status, body } = await ask(rig, READER, key)

    expect(status).toBe(200)
    expect(body).toEqual(NAMED)
  })

  it.each([
    ['Basic', 'Basic dXNlcjpjYW5hcnk='],
    ['nothing behind Bearer', 'Bearer'],
    ['two tokens', 'Bearer a.b.c d.e.f'],
  ])('is not taken from %s', async (_what, authorization) => {
    const rig = await startTimed()

    expectRefused(await rig.query(TASK, {}, { authorization }), authorization, rig)
  })

  it('may be for several audiences, and a few seconds ahead of this clock', async () => {
    const rig = await startTimed()
    const claims = { ...READER, aud: ['other', AUDIENCE], nbf: inSeconds(rig.clock.now(), 5) }

    expect((await ask(rig, claims)).body).toEqual(NAMED)
  })

  it('is checked with a key alone, whatever it says that this is called', async () => {
    const key = createPublicKey({ key: rsa.published as object, format: 'jwk' } as never)
    const rig = await startTimed({ key })

    const known = await ask(rig, READER, { ...rsa, kid: 'another name' })
    const unknown = await ask(rig, READER, { ...(await signingKey('rsa', 'RS256')) })

    expect(known.body).toEqual(NAMED)
    expect(unknown.status).toBe(401)
  })

  it('is good for as long as it says, to the second, also where its answer is known', async () => {
    const rig = await startTimed()
    const text = await token(ec, rig.clock.now(), {
      ...READER,
      exp: inSeconds(rig.clock.now(), 20),
    })
    const asked = () => rig.query(TASK, {}, bearer(text))

    const first = await asked()
    await rig.clock.pass(19_999)
    const last = await asked()
    await rig.clock.pass(1)
    const late = await asked()

    expect([first.body, last.body]).toEqual([NAMED, NAMED])
    expect(late.status).toBe(401)
    expect(late.body.errors[0].message).toMatch(/has expired/)
  })

  it('without any right is known, and may do nothing', async () => {
    const rig = await startTimed()

    const { status, body } = await ask(rig, { tenant: 'acme' })

    expect(status).toBe(200)
    expect(body.errors[0].extensions).toMatchObject({ code: 'FORBIDDEN', right: 'read' })
    expect(rig.simulator.journal.entries).toEqual([])
  })

  it('gives its rights where it says, and nowhere else', async () => {
    const rig = await startTimed()
    const applications = { '1400000000': ['write'], '1400123455': 'read' }
    const text = await token(ec, rig.clock.now(), { applications })
    const PAUSE = 'mutation ($id: ID!) { pauseAutoCalloutTask(id: $id) { task { state } } }'
    const pause = (app: string) =>
      rig.query(PAUSE, { id: `AutoCalloutTask:${app}:1` }, bearer(text))

    const refused = await pause('1400123455')
    const sent = rig.simulator.journal.entries.length
    await pause('1400000000')
    const elsewhere = await rig.query(TASK_OF, { app: '1' }, bearer(text))

    expect(refused.body.errors[0].extensions).toMatchObject({ code: 'FORBIDDEN', right: 'write' })
    expect(sent).toBe(0)
    expect(rig.simulator.journal.ofAction('PauseAutoCalloutTask')).toHaveLength(1)
    expect(elsewhere.body.errors[0].extensions).toMatchObject({
      ...{ code: 'FORBIDDEN', right: 'read', sdkAppId: '1' },
    })
  })
})

it('answers the preflight of a browser, which carries no token', async () => {
  const origin = 'https://app.example.com'
  const rig = await startRig({
    config: { authentication: accepting(KEYS), corsOrigins: [origin] },
  })

  const preflight = await fetch(rig.gateway.url, {
    method: 'OPTIONS',
    headers: {
      ...{ origin, 'access-control-request-method': 'POST' },
      'access-control-request-headers': 'authorization,ccc-rights,content-type',
    },
  })
  const refused = await rig.query(TASK, {}, { origin })

  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization')
  expect(refused.status).toBe(401)
  expect(refused.headers.get('access-control-allow-origin')).toBe(origin)
})
