import { describe, expect, it } from 'vitest'
import { proof } from '../../src/server/authentication/proof.ts'
import { handClock } from '../client/hand-clock.ts'
import { type Rig, startRig } from '../rig.ts'
import { as, keysOf } from '../viewers.ts'

const AUTHENTICATION = keysOf({
  everywhere: { '*': ['administer'] },
  somewhere: { '1400000000': ['read', 'write', 'personal', 'administer'] },
  reader: { '*': ['read', 'write', 'personal'] },
})
const known = () => startRig({ config: { authentication: AUTHENTICATION } })

function lookUp({ gateway }: Rig, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${gateway.opsUrl}/creates/look-up`, { method: 'POST', headers })
}

const now = () => Math.floor(Date.now() / 1000)
const proofOf = (rig: Rig, seconds = now(), key = rig.simulator.credential.secretKey) => ({
  authorization: proof(key, seconds),
})

describe('a look at creates that are not settled', () => {
  it('needs the right to administer every application', async () => {
    const rig = await known()
    const narrow = { ...as('everywhere'), 'ccc-rights': 'read' }

    const answers = await Promise.all([
      lookUp(rig, as('everywhere')),
      ...[as('somewhere'), as('reader'), narrow].map((headers) => lookUp(rig, headers)),
      ...[{}, as('stranger')].map((headers) => lookUp(rig, headers)),
    ])
    const bodies = await Promise.all(answers.map((answer) => answer.json()))

    expect(answers.map(({ status }) => status)).toEqual([200, 403, 403, 403, 401, 401])
    expect(bodies[0]).toEqual([])
    expect(bodies[1].errors[0]).toMatchObject({
      message: expect.stringContaining('`administer` for every application'),
      extensions: { code: 'FORBIDDEN', right: 'administer', sdkAppId: '*', retryable: false },
    })
    expect(bodies[5].errors[0].extensions.code).toBe('UNAUTHENTICATED')
    expect(answers[5]?.headers.get('www-authenticate')).toBe('Bearer')
  })

  it('is granted to who has the SecretKey, and proves it at about this time', async () => {
    const rig = await known()

    const answers = await Promise.all([
      lookUp(rig, proofOf(rig)),
      lookUp(rig, proofOf(rig, now() - 50)),
      lookUp(rig, proofOf(rig, now() - 70)),
      lookUp(rig, proofOf(rig, now() + 70)),
      lookUp(rig, proofOf(rig, now(), 'another-secret-key')),
      lookUp(rig, { authorization: 'CCC-Proof' }),
      lookUp(rig, { authorization: `CCC-Proof ${now()}.${'A'.repeat(43)}` }),
    ])

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 401, 401, 401, 401, 401])
  })

  it('is open where nobody is asked who they are, and only this machine can ask', async () => {
    expect((await lookUp(await startRig())).status).toBe(200)
  })

  it('is not for a web page in a browser of this machine, which needs no leave to send it', async () => {
    const rig = await startRig()

    const answer = await lookUp(rig, { origin: 'https://page.example' })

    expect(answer.status).toBe(401)
  })

  it('needs the SecretKey where nobody is asked who they are, and others can ask', async () => {
    const rig = await startRig({ config: { host: '0.0.0.0' } })

    expect((await lookUp(rig)).status).toBe(401)
    expect((await lookUp(rig, proofOf(rig))).status).toBe(200)
  })

  it('is no way to ask anything else', async () => {
    const rig = await known()

    expect((await rig.query('{ __typename }', {}, proofOf(rig))).status).toBe(401)
  })

  it('tells nothing of what hindered it', async () => {
    const clock = handClock()
    const broken = { ...clock, now: () => clock.now() }
    const rig = await startRig({
      config: { authentication: AUTHENTICATION },
      parts: { clock: broken },
    })
    broken.now = () => {
      throw new Error('canary')
    }

    const answer = await lookUp(rig, as('everywhere'))
    broken.now = clock.now

    expect(answer.status).toBe(500)
    expect(await answer.text()).toBe('{"status":"failed"}')
  })

  it('leaves health open', async () => {
    const { gateway } = await known()

    for (const path of ['/health/live', '/health/ready'])
      expect((await fetch(`${gateway.opsUrl}${path}`)).status).toBe(200)
  })
})
