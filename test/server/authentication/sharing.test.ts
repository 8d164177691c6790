import { describe, expect, it } from 'vitest'
import { readFreshness } from '../../../src/freshness.ts'
import { accepting, bearer, signingKey, token } from '../../issuer.ts'
import { type Answer, post, type Rig, startRig } from '../../rig.ts'
import { as, keysOf } from '../../viewers.ts'

const OWN = '1400000000'
const OTHER = '1400123455'
const TASK = '{ autoCalloutTask(taskId: 1) { name } }'
const TASK_OF = `{ autoCalloutTask(taskId: 1, sdkAppId: ${OWN}) { name } }`
const READ = 'DescribeAutoCalloutTask'
const NAMED = { data: { autoCalloutTask: { name: expect.any(String) } } }
const FOR_LONG = readFreshness('all=600') ?? undefined
const key = await signingKey('first')

async function startKept(fastLane = true): Promise<Rig> {
  const { tokens } = accepting({ set: { keys: [key.published] } })
  const { apiKeys } = keysOf({
    reader: { [OWN]: ['read'] },
    other: { [OTHER]: ['read'] },
    writer: { [OWN]: ['write'] },
    all: { '*': ['read', 'write', 'personal', 'administer'] },
  })
  const authentication = { apiKeys, tokens }
  return startRig({
    config: { authentication, fastLane, ...(FOR_LONG && { freshness: FOR_LONG }) },
  })
}

function get({ gateway }: Rig, headers: Record<string, string>): Promise<Response> {
  const url = `${gateway.url}?query=${encodeURIComponent(TASK_OF)}`
  return fetch(url, { headers: { 'apollo-require-preflight': 'true', ...headers } })
}

const codeOf = ({ body }: Answer) => body.errors?.[0].extensions.code

describe.each([
  ['the lane', true],
  ['the slow way', false],
])('two callers with different rights, same query, by %s', (_what, fastLane) => {
  it("one never gets the other's cached answer", async () => {
    const rig = await startKept(fastLane)
    const ask = (name: string) => rig.query(TASK, {}, as(name))
    for (let n = 0; n < 3; n++) expect((await ask('reader')).body).toEqual(NAMED)

    const answers = [await ask('other'), await rig.query(TASK), await ask('stranger')]
    const again = await ask('reader')

    expect(answers.map(codeOf)).toEqual(['FORBIDDEN', 'UNAUTHENTICATED', 'UNAUTHENTICATED'])
    for (const { body } of answers) expect(body.data?.autoCalloutTask ?? null).toBeNull()
    expect(again.body).toEqual(NAMED)
    expect(rig.simulator.journal.ofAction(READ)).toHaveLength(1)
  })

  it('nor by GET with the tag of that answer', async () => {
    const rig = await startKept(fastLane)
    const first = await get(rig, as('reader'))
    const etag = first.headers.get('etag') ?? '"none"'

    const tagged = { 'if-none-match': etag }
    const other = await get(rig, { ...as('other'), ...tagged })
    const nobody = await get(rig, tagged)
    const any = await get(rig, { ...as('other'), 'if-none-match': '*' })
    const same = await get(rig, { ...as('reader'), ...tagged })

    expect([other.status, nobody.status]).toEqual([200, 401])
    expect(JSON.parse(await other.text()).errors[0].extensions.code).toBe('FORBIDDEN')
    expect(any.headers.get('etag')).not.toBe(first.headers.get('etag') ?? 'none')
    expect(same.status).toBe(fastLane ? 304 : 200)
  })

  it('nor while that answer is on its way', async () => {
    const rig = await startKept(fastLane)

    const answers = await Promise.all(
      ['reader', 'other', 'reader', 'stranger'].map((name) => rig.query(TASK, {}, as(name))),
    )

    const codes = answers.map(codeOf)
    expect(codes).toEqual([undefined, 'FORBIDDEN', undefined, 'UNAUTHENTICATED'])
  })

  it('but those who may do the same share it, whatever they show', async () => {
    const rig = await startKept(fastLane)
    const claims = { tenant: 'reader', applications: OWN, rights: 'ccc:read' }
    const [one, two] = await Promise.all(
      ['1', '2'].map((jti) => token(key, Date.now(), { ...claims, jti })),
    )
    const first = await get(rig, bearer(String(one)))
    const etag = first.headers.get('etag') ?? ''

    const second = await get(rig, { ...bearer(String(two)), 'if-none-match': etag })
    const third = await get(rig, { ...as('reader'), 'if-none-match': etag })

    expect(first.status).toBe(200)
    expect([second.status, third.status]).toEqual(fastLane ? [304, 304] : [200, 200])
    expect(rig.simulator.journal.ofAction(READ)).toHaveLength(1)
  })
})

describe('a caller', () => {
  it('is the one of each request, also where several come over one connection', async () => {
    const rig = await startKept()
    const names = ['reader', 'other', 'reader', 'stranger', 'reader']
    const answers: Answer[] = []

    for (const name of names) answers.push(await rig.query(TASK, {}, as(name)))

    const codes = answers.map(codeOf)
    expect(codes).toEqual([undefined, 'FORBIDDEN', undefined, 'UNAUTHENTICATED', undefined])
  })
})

describe('the header ccc-rights', () => {
  const PAUSE = `mutation { pauseAutoCalloutTask(id: "AutoCalloutTask:${OWN}:1") { task { state } } }`

  it('takes rights away for one request', async () => {
    const rig = await startKept()

    const narrow = await rig.query(PAUSE, {}, { ...as('writer'), 'ccc-rights': 'read' })
    const sent = rig.simulator.journal.entries.length
    await rig.query(PAUSE, {}, as('writer'))

    expect(codeOf(narrow)).toBe('FORBIDDEN')
    expect(sent).toBe(0)
    expect(rig.simulator.journal.ofAction('PauseAutoCalloutTask')).toHaveLength(1)
  })

  it('gives none that were not there', async () => {
    const rig = await startKept()
    const wide = { 'ccc-rights': 'read, write personal,administer' }

    const changed = await rig.query(PAUSE, {}, { ...as('reader'), ...wide })
    const elsewhere = await rig.query(TASK, {}, { ...as('other'), ...wide })
    const known = await rig.query(TASK, {}, { ...as('reader'), 'ccc-rights': 'write' })

    expect([changed, elsewhere, known].map(codeOf)).toEqual(['FORBIDDEN', 'FORBIDDEN', undefined])
    expect(rig.simulator.journal.ofAction('PauseAutoCalloutTask')).toEqual([])
  })

  it("neither gives nor takes the answers of the caller's own rights", async () => {
    const rig = await startKept()
    const all = as('all')
    for (let n = 0; n < 3; n++) expect((await rig.query(TASK, {}, all)).body).toEqual(NAMED)

    const narrow = await rig.query(TASK, {}, { ...all, 'ccc-rights': 'administer' })
    const wide = await rig.query(TASK, {}, all)

    expect(codeOf(narrow)).toBe('FORBIDDEN')
    expect(wide.body).toEqual(NAMED)
  })

  it('narrows also those whom nobody asks who they are', async () => {
    const rig = await startRig()

    const narrow = await rig.query(PAUSE, {}, { 'ccc-rights': 'read' })

    expect(codeOf(narrow)).toBe('FORBIDDEN')
    expect(rig.simulator.journal.entries).toEqual([])
  })

  it.each(['reed', 'read reed', 'ccc:read', '', ' , ', 'READ'])(
    'is refused with 400 where it is %j',
    async (rights) => {
      const rig = await startKept()

      const answer = await rig.query(TASK, {}, { ...as('reader'), 'ccc-rights': rights })

      expect(answer.status).toBe(400)
      expect(answer.body.errors[0]).toEqual({
        message:
          'The header ccc-rights must be one or more of read, write, personal, administer, ' +
          'separated by blanks or commas, but got something else. Nothing was done.',
        extensions: { code: 'BAD_REQUEST', retryable: false },
      })
      expect(rig.simulator.journal.entries).toEqual([])
    },
  )
})

it('refuses a mutation of somebody unknown, whole body and all, and goes on with the connection', async () => {
  const rig = await startKept()
  const long = JSON.stringify({ query: TASK, variables: { pad: 'x'.repeat(200_000) } })

  const refused = await post(rig.gateway.url, long, as('stranger'))
  const next = await rig.query(TASK, {}, as('reader'))

  expect(refused.status).toBe(401)
  expect(next.body).toEqual(NAMED)
})
