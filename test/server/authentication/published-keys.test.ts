import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { type HandClock, handClock, settled } from '../../client/hand-clock.ts'
import { listen } from '../../client/upstream.ts'
import {
  bearer,
  keySetServer,
  type PublishedSet,
  published,
  type SigningKey,
  signingKey,
  token,
} from '../../issuer.ts'
import { type Answer, type Rig, startRig } from '../../rig.ts'

const TASK = '{ autoCalloutTask(taskId: 1) { name } }'
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const first = await signingKey('first')
const second = await signingKey('second')
const stranger = await signingKey('stranger')

interface KeysRig extends Rig {
  readonly clock: HandClock
  readonly set: PublishedSet
  ask(key: SigningKey): Promise<Answer>
}

async function startWith(answer: (response: ServerResponse) => void): Promise<KeysRig> {
  const clock = handClock()
  const set = await keySetServer(answer)
  const rig = await startRig({
    simulator: { now: clock.now },
    config: { authentication: set.authentication },
    parts: { clock },
  })
  // A token of its own each time, since one that was known is not looked at again for a minute.
  let tokens = 0
  const ask = async (key: SigningKey) => {
    const claims = { applications: '*', rights: 'read', jti: String(tokens++) }
    return rig.query(TASK, {}, bearer(await token(key, clock.now(), claims)))
  }
  return { ...rig, clock, set, ask }
}

/** Lets time pass, and what begins then end: the set is asked over a real connection. */
async function passUntilRead({ clock, set }: KeysRig, milliseconds: number): Promise<void> {
  const before = set.arrivals.length
  await clock.pass(milliseconds)
  while (set.arrivals.length === before) await settled()
}

const ok = { status: 200, body: { data: { autoCalloutTask: { name: expect.any(String) } } } }
const refused = { status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } }
const fails = (response: ServerResponse) => void response.writeHead(500).end('{"keys":[]}')
const never = () => {}

describe('the published keys', () => {
  it('are read once for all who come at first', async () => {
    const rig = await startWith(published(first))

    const answers = await Promise.all(Array.from({ length: 10 }, () => rig.ask(first)))

    for (const answer of answers) expect(answer).toMatchObject(ok)
    expect(rig.set.arrivals).toHaveLength(1)
  })

  it('rotated: the new key is accepted within 60 s', async () => {
    const rig = await startWith(published(first))
    expect(await rig.ask(first)).toMatchObject(ok)
    rig.set.answer = published(first, second)
    await rig.clock.pass(30 * SECOND)

    expect(await rig.ask(second)).toMatchObject(ok)
    expect(await rig.ask(first)).toMatchObject(ok)
    expect(rig.set.arrivals).toHaveLength(2)
  })

  it('rotated under the same name: the new key is accepted too', async () => {
    const renewed = { ...second, kid: 'first', published: { ...second.published, kid: 'first' } }
    const rig = await startWith(published(first))
    expect(await rig.ask(first)).toMatchObject(ok)
    rig.set.answer = published(renewed)
    await rig.clock.pass(30 * SECOND)

    expect(await rig.ask(renewed)).toMatchObject(ok)
    expect(await rig.ask(first)).toMatchObject(refused)
  })

  it('are asked for at most every 30 s, however many unknown keys are named', async () => {
    const rig = await startWith(published(first))
    expect(await rig.ask(first)).toMatchObject(ok)

    for (let seconds = 0; seconds < 60; seconds += 10) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => rig.ask(stranger)))
      for (const answer of answers) expect(answer).toMatchObject(refused)
      await rig.clock.pass(10 * SECOND)
    }

    expect(rig.set.arrivals).toHaveLength(2)
  })

  it('no longer hold a key that was withdrawn after 5 minutes, and a token that was known after 6', async () => {
    const rig = await startWith(published(first, second))
    await rig.ask(first)
    const known = bearer(await token(first, rig.clock.now() + 4 * MINUTE))
    rig.set.answer = published(second)
    await rig.clock.pass(5 * MINUTE - 1)
    expect((await rig.query(TASK, {}, known)).status).toBe(200)
    await passUntilRead(rig, 1)
    while ((await rig.ask(first)).status === 200) await settled()

    await rig.clock.pass(MINUTE)

    expect((await rig.query(TASK, {}, known)).status).toBe(401)
    expect(await rig.ask(second)).toMatchObject(ok)
  })

  it.each([
    ['down', 'not answered with 200', fails],
    ['slow', 'not answered within 5 s', never],
    ['broken', 'no JSON', (response: ServerResponse) => void response.end('{"keys":')],
    ['no set', 'no set of keys', (response: ServerResponse) => void response.end('[]')],
    [
      'a redirect',
      'not answered with 200',
      (response: ServerResponse) => void response.writeHead(302, { location: '/' }).end(),
    ],
    [
      'another protocol',
      'not answered',
      (response: ServerResponse) =>
        void response.writeHead(101, { connection: 'upgrade', upgrade: 'other' }).end(),
    ],
    [
      'too long',
      'a longer text than is read',
      (response: ServerResponse) => void response.end(`{"keys":[]${' '.repeat(2 ** 19)}}`),
    ],
    [
      'too many',
      'no set of keys',
      (response: ServerResponse) => void response.end(`{"keys":[${Array(101).fill('{}')}]}`),
    ],
  ])(
    '%s: the last ones are used, for a day, and the log says: %s',
    async (_what, reason, answer) => {
      const rig = await startWith(published(first))
      await rig.ask(first)
      rig.set.answer = answer
      await passUntilRead(rig, 5 * MINUTE)

      const during = await rig.ask(first)
      await rig.clock.pass(24 * HOUR - 5 * MINUTE - 1)
      const late = await rig.ask(first)
      await rig.clock.pass(10 * SECOND)
      const tooLate = await rig.ask(first)

      expect(during).toMatchObject(ok)
      expect(late).toMatchObject(ok)
      expect(tooLate.status).toBe(503)
      expect(rig.logged.join()).toContain(`"reason":"${reason}"`)
    },
  )

  it('unknown and not to be read: told to come again, with nothing sent', async () => {
    const rig = await startWith(fails)

    const { status, headers, body } = await rig.ask(first)

    expect(status).toBe(503)
    expect(headers.get('retry-after')).toBe('5')
    expect(body).toEqual({
      errors: [
        {
          message: expect.stringContaining('CCC_GATEWAY_JWKS_URL'),
          extensions: {
            ...{ code: 'AUTHENTICATION_UNAVAILABLE', retryable: true, retryAfterSeconds: 5 },
          },
        },
      ],
    })
    expect(rig.simulator.journal.entries).toEqual([])
  })

  it('are read as soon as they can be, and the log tells of an outage once', async () => {
    const rig = await startWith(fails)
    expect((await rig.ask(first)).status).toBe(503)
    await passUntilRead(rig, 5 * SECOND)
    expect((await rig.ask(first)).status).toBe(503)
    rig.set.answer = published(first)
    await passUntilRead(rig, 5 * SECOND)

    expect(await rig.ask(first)).toMatchObject(ok)
    const told = rig.logged.filter((line) => line.includes('CCC_GATEWAY_JWKS_URL'))
    expect(told.map((line) => JSON.parse(line).level)).toEqual([40, 30])
    expect(told[0]).toContain('"reason":"not answered with 200"')
  })

  it('that come too late are waited for no longer than 5 s', async () => {
    const rig = await startWith(never)
    const asked = rig.ask(first)
    while (rig.set.arrivals.length === 0) await settled()
    // The request may still be on its way to the gateway, where it is refused at once then.
    await rig.clock.pass(5 * SECOND)

    expect((await asked).status).toBe(503)
  })

  it('leave alone what is no token of a known kind: 401 also where no keys are there', async () => {
    const rig = await startWith(fails)

    expect(await rig.query(TASK, {}, bearer('no.token.atall'))).toMatchObject(refused)
    expect(await rig.query(TASK, {}, bearer('ccc_unknown'))).toMatchObject(refused)
    expect(await rig.query(TASK)).toMatchObject(refused)
  })

  it('are none where a secret or a private key is published', async () => {
    const secret = { kty: 'oct', kid: 'first', k: 'Y2FuYXJ5', alg: 'HS256' }
    const keys = [secret, { ...second.published, d: 'Y2FuYXJ5' }, first.published]
    const rig = await startWith((response) => void response.end(JSON.stringify({ keys })))

    expect(await rig.ask(first)).toMatchObject(ok)
    expect(await rig.ask(second)).toMatchObject(refused)
  })

  it('hold up no gateway that stops', async () => {
    const server = createServer(never)
    const url = `http://127.0.0.1:${await listen(server)}`
    const { authentication } = await keySetServer(never)
    const rules = authentication.tokens
    const tokens = rules && { ...rules, keys: { url } }
    const asked = once(server, 'request')
    const { gateway } = await startRig({
      config: { authentication: { apiKeys: [], tokens } },
      parts: { clock: handClock() },
    })
    const [request] = await asked

    const gone = once(request.socket, 'close')
    await gateway.stop()

    await gone
  })
})
