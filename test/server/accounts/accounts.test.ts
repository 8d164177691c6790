import { describe, expect, it } from 'vitest'
import { DEFAULT_FRESHNESS, readFreshness } from '../../../src/freshness.ts'
import { startRedis, withoutRedis } from '../../redis.ts'
import { post } from '../../rig.ts'
import { as, keysOf } from '../../viewers.ts'
import {
  NOBODYS,
  SALES,
  SUPPORT,
  sentTo,
  startGateway,
  startTwoAccounts,
  type TwoAccounts,
} from './two-accounts.ts'

/** Longer than any test takes. */
const KEPT = readFreshness('all=300') ?? DEFAULT_FRESHNESS

const READ = 'DescribeAutoCalloutTask'
const TASK = 'query ($app: ID) { autoCalloutTask(taskId: 1, sdkAppId: $app) { name } }'
const CREATE = `mutation ($input: CreateAutoCalloutTaskInput!) {
  createAutoCalloutTask(input: $input) { task { id } replayed }
}`
const PAUSE = 'mutation ($id: ID!) { pauseAutoCalloutTask(id: $id) { task { state } } }'

const inputFor = (sdkAppId: string) => ({
  ...{ sdkAppId, idempotencyKey: 'autumn-0001', notBefore: '2099-12-01T01:00:00Z' },
  ...{ callees: ['008613000000002'], callers: ['0086075500000001'], ivrId: '8' },
})

async function nameOf({ query }: TwoAccounts, app: string): Promise<string> {
  return (await query(TASK, { app })).body.data.autoCalloutTask.name
}

async function ready(opsUrl: string) {
  const response = await fetch(`${opsUrl}/health/ready`)
  return [response.status, await response.json()]
}

describe('each application', () => {
  it('is asked of its own account alone, which checks the signature', async () => {
    const rig = await startTwoAccounts()

    const { body } = await rig.query(`{
      sales: autoCalloutTask(taskId: 1, sdkAppId: "${SALES}") { name }
      support: autoCalloutTask(taskId: 1, sdkAppId: "${SUPPORT}") { name }
    }`)

    expect(body).toEqual({
      data: { sales: { name: 'task of sales' }, support: { name: 'task of support' } },
    })
    expect([sentTo(rig.sales), sentTo(rig.support)]).toEqual([[`${READ} ok`], [`${READ} ok`]])
  })

  it('is spoken to as its site knows it', async () => {
    const rig = await startTwoAccounts()
    const check = `query ($input: CreateAutoCalloutTaskInput!) {
      checkAutoCalloutTask(input: $input) { refusals { argument } }
    }`
    const given = (app: string) => ({ input: { ...inputFor(app), concurrencyLimit: 5 } })

    const checked = [await rig.query(check, given(SALES)), await rig.query(check, given(SUPPORT))]
    const created = [await rig.query(CREATE, given(SALES)), await rig.query(CREATE, given(SUPPORT))]

    expect(checked.map(({ body }) => body.data.checkAutoCalloutTask.refusals)).toEqual([
      [],
      [{ argument: 'concurrencyLimit' }],
    ])
    expect(created.map(({ body }) => body.errors?.[0].extensions.code)).toEqual([
      undefined,
      'BAD_USER_INPUT',
    ])
    expect([sentTo(rig.sales), sentTo(rig.support)]).toEqual([['CreateAutoCalloutTask ok'], []])
  })

  it('creates under a key of its own: one idempotencyKey is two creates, and a repeat is none', async () => {
    const rig = await startTwoAccounts()
    const create = (app: string) => rig.query(CREATE, { input: inputFor(app) })

    const first = [await create(SALES), await create(SUPPORT)]
    const again = [await create(SALES), await create(SUPPORT)]

    const told = (answers: typeof first) =>
      answers.map(({ body }) => body.data.createAutoCalloutTask)
    expect(told(first)).toEqual(
      [SALES, SUPPORT].map((app) => ({
        task: { id: `AutoCalloutTask:${app}:2` },
        replayed: false,
      })),
    )
    expect(told(again).map(({ replayed }) => replayed)).toEqual([true, true])
    for (const { journal } of [rig.sales, rig.support])
      expect(journal.ofAction('CreateAutoCalloutTask')).toHaveLength(1)
  })
})

describe('an application of nobody', () => {
  it('is FORBIDDEN for everybody, however it is named, and nothing is sent', async () => {
    const authentication = keysOf({ all: { '*': ['read', 'write', 'personal', 'administer'] } })
    const anonymous = await startTwoAccounts()
    const keyed = await startTwoAccounts({ config: { authentication } })
    const entity = (key: string) => `{ _entities(representations: [{ ${key} }]) { __typename } }`
    const lookUp = `mutation ($app: ID) {
      lookUpCreate(kind: AUTO_CALLOUT_TASK, idempotencyKey: "autumn-0001", sdkAppId: $app) { state }
    }`

    for (const rig of [anonymous, keyed]) {
      const ask = (document: string, variables = {}) => rig.query(document, variables, as('all'))
      const reads = [
        await ask(TASK, { app: NOBODYS }),
        await ask(entity(`__typename: "AutoCalloutTask", sdkAppId: "${NOBODYS}", taskId: "1"`)),
        // For what it tells by itself nothing is sent in any case.
        await ask(entity(`__typename: "Session", id: "Session:${NOBODYS}:s-1"`)),
      ]
      const writes = [
        await ask(PAUSE, { id: `AutoCalloutTask:${NOBODYS}:1` }),
        await ask(CREATE, { input: inputFor(NOBODYS) }),
        await ask(lookUp, { app: NOBODYS }),
      ]
      const refusal = { code: 'FORBIDDEN', retryable: false, sdkAppId: NOBODYS }
      for (const { body } of reads)
        expect(body.errors[0].extensions).toEqual({ ...refusal, right: 'read' })
      for (const { body } of writes)
        expect(body.errors[0].extensions).toEqual({ ...refusal, right: 'write' })
      expect([...sentTo(rig.sales), ...sentTo(rig.support)]).toEqual([])
    }
  })

  it('is told in the very words of one without a right', async () => {
    const authentication = keysOf({ reader: { [SALES]: ['read'] }, all: { '*': ['read'] } })
    const rig = await startTwoAccounts({ config: { authentication } })

    const notMine = await rig.query(TASK, { app: SUPPORT }, as('reader'))
    const nobodys = await rig.query(TASK, { app: NOBODYS }, as('all'))

    const [one, other] = [notMine, nobodys].map(({ body }) => JSON.stringify(body))
    expect(other).toBe(one?.replaceAll(SUPPORT, NOBODYS))
  })

  it('is the environment’s where that has an account', async () => {
    const rig = await startTwoAccounts({ support: { sdkAppIds: null } })

    const { body } = await rig.query(TASK, { app: NOBODYS })

    expect(body.errors[0].extensions.code).not.toBe('FORBIDDEN')
    expect([sentTo(rig.sales), sentTo(rig.support)]).toEqual([[], [expect.stringContaining(READ)]])
  })
})

describe('what is apart', () => {
  it('is the quota: calls that wait for that of one account delay no call of another', async () => {
    const rig = await startTwoAccounts({ sales: { callsPerSecond: 1 } })
    for (const name of ['second', 'third'])
      rig.sales.store.addAutoCalloutTask({
        sdkAppId: Number(SALES),
        name,
        callees: ['008613000000001'],
      })
    const waiting = rig.query(`{
      first: autoCalloutTask(taskId: 1, sdkAppId: "${SALES}") { name }
      second: autoCalloutTask(taskId: 2, sdkAppId: "${SALES}") { name }
      third: autoCalloutTask(taskId: 3, sdkAppId: "${SALES}") { name }
    }`)

    for (let n = 0; n < 25; n++) expect(await nameOf(rig, SUPPORT)).toBe('task of support')
    const meanwhile = rig.sales.journal.entries.length
    const { body } = await waiting

    expect(rig.support.journal.entries).toHaveLength(25)
    expect(meanwhile).toBeLessThan(3)
    expect(body.data.third).toEqual({ name: 'third' })
    expect(sentTo(rig.sales)).toEqual(Array(3).fill(`${READ} ok`))
  })

  it('is what is known, though the ids are the same, and a change of one leaves the other', async () => {
    const rig = await startTwoAccounts({ config: { freshness: KEPT } })
    const both = async () => [await nameOf(rig, SALES), await nameOf(rig, SUPPORT)]

    const first = await both()
    const second = await both()
    const before = rig.support.journal.entries.length
    await rig.query(PAUSE, { id: `AutoCalloutTask:${SALES}:1` })
    const third = await both()

    expect([second, third]).toEqual([first, first])
    expect(first).toEqual(['task of sales', 'task of support'])
    expect(before).toBe(1)
    expect(rig.support.journal.entries).toHaveLength(1)
    expect(rig.sales.journal.ofAction(READ).length).toBeGreaterThan(1)
  })

  it('is whether the account can be used: readiness tells of each, and is red where none can', async () => {
    const rig = await startTwoAccounts()
    const refuse = { kind: 'error', code: 'AuthFailure.SecretIdNotFound' } as const
    const why = `CCC refuses this gateway with ${refuse.code}`
    const standings = (sales: string, support: string) => [
      { name: 'sales', status: sales, quota: 'embedded' },
      { name: 'support', status: support, quota: 'embedded' },
    ]

    rig.sales.faults.next(refuse)
    const refused = await rig.query(TASK, { app: SALES })
    const one = await ready(rig.gateway.opsUrl)
    rig.support.faults.next(refuse)
    await rig.query(TASK, { app: SUPPORT })
    const both = await ready(rig.gateway.opsUrl)
    await rig.query(TASK, { app: SUPPORT })
    const again = await ready(rig.gateway.opsUrl)

    expect(refused.body.errors[0].message).toContain('or the pair in the file of accounts')
    expect(one).toEqual([200, { status: 'ok', quota: 'embedded', accounts: standings(why, 'ok') }])
    expect(both).toEqual([503, { status: why, quota: 'embedded', accounts: standings(why, why) }])
    expect(again).toEqual(one)
  })

  it('is not what became of creates: all accounts are looked through', async () => {
    const rig = await startTwoAccounts()
    for (const { faults } of [rig.sales, rig.support]) {
      faults.next({ kind: 'reset-after-execution', action: 'CreateAutoCalloutTask' })
      faults.next({ kind: 'html', action: 'DescribeAutoCalloutTasks', times: 3 })
    }
    await Promise.all([SALES, SUPPORT].map((app) => rig.query(CREATE, { input: inputFor(app) })))

    const look = await fetch(`${rig.gateway.opsUrl}/creates/look-up`, { method: 'POST' })

    expect(await look.json()).toEqual([])
    for (const { journal } of [rig.sales, rig.support])
      expect(journal.ofAction('CreateAutoCalloutTask')).toHaveLength(1)
  })

  it.skipIf(withoutRedis)(
    'is apart in Redis too, and shared by the replicas of each account (skipped without redis-server)',
    async () => {
      const { url: redisUrl } = await startRedis()
      const config = { redisUrl, freshness: KEPT }
      const rig = await startTwoAccounts({ config })
      const other = await startGateway(rig.accounts, [], config)
      const ask = (app: string) =>
        post(other.url, JSON.stringify({ query: TASK, variables: { app } }))

      await nameOf(rig, SALES)
      const names = [await ask(SALES), await ask(SUPPORT)].map(
        ({ body }) => body.data.autoCalloutTask.name,
      )

      expect(names).toEqual(['task of sales', 'task of support'])
      expect(rig.sales.journal.ofAction(READ)).toHaveLength(1)
      expect(rig.support.journal.ofAction(READ)).toHaveLength(1)
    },
  )
})
