import { expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../../src/clock.ts'
import { type CvmRole, soleAccount } from '../../../src/config/index.ts'
import { DEFAULT_FRESHNESS } from '../../../src/freshness.ts'
import { createGateway } from '../../../src/server/gateway.ts'
import { startSimulator } from '../../../src/simulator/index.ts'
import { lent, metadataOf, pairOf } from '../../metadata.ts'
import { startRedis, withoutRedis } from '../../redis.ts'
import { CONFIG, collectingLog, post } from '../../rig.ts'

const TASK = '{ autoCalloutTask(taskId: 1) { name callees(pageSize: 1) { nodes { id } } } }'
const ROLE: CvmRole = { cvmRole: 'caller' }
const HOUR = 3_600_000

/** A gateway whose account is lent its key pairs by a stand-in for the metadata service. */
async function startWithRole(endpoint: string, metadata: string, redisUrl: string | null = null) {
  const logged: string[] = []
  const account = soleAccount({ endpoint, site: 'china', credential: ROLE })
  const marker = { inNames: true, secret: 'a-lasting-secret-of-tests' }
  const gateway = await createGateway(
    { ...CONFIG, freshness: DEFAULT_FRESHNESS, redisUrl, marker, accounts: [account] },
    { clock: systemClock, random: Math.random, log: collectingLog(logged), metadata },
  )
  onTestFinished(() => gateway.stop())
  const query = (document: string) => post(gateway.url, JSON.stringify({ query: document }))
  const ready = async () => {
    const response = await fetch(`${gateway.opsUrl}/health/ready`)
    return [response.status, ((await response.json()) as { status: string }).status]
  }
  return { query, ready, logged }
}

/** A CCC that knows one temporary pair after the other. */
async function startCcc() {
  const credential = { ...pairOf(1) }
  const simulator = await startSimulator({ credential })
  onTestFinished(() => simulator.stop())
  return { simulator, know: (number: number) => Object.assign(credential, pairOf(number)) }
}

it('asks CCC as the role of the machine, with its token, and is ready', async () => {
  const { simulator } = await startCcc()
  const { url, arrivals } = await metadataOf(lent(1, Date.now() + HOUR))

  const { query, ready, logged } = await startWithRole(simulator.url, url)

  expect((await query(TASK)).body.data.autoCalloutTask.name).toEqual(expect.any(String))
  expect(simulator.journal.entries.map(({ outcome }) => outcome)).toEqual(['ok'])
  expect(await ready()).toEqual([200, 'ok'])
  expect(arrivals).toHaveLength(1)
  expect(logged.join()).not.toMatch(/id-1|key-1|token-1/)
})

it('starts where no key pair is lent, says so in health and log, and sends nothing', async () => {
  const { simulator } = await startCcc()
  const { url } = await metadataOf((response) => response.writeHead(404).end())

  const { query, ready, logged } = await startWithRole(simulator.url, url)
  const { body } = await query(TASK)

  expect(body.errors[0].extensions).toEqual({
    ...{ code: 'UPSTREAM_AUTH', retryable: false },
    upstream: { action: 'DescribeAutoCalloutTask' },
  })
  expect(await ready()).toEqual([503, 'the role of this machine lends no key pair'])
  expect(simulator.journal.entries).toEqual([])
  expect(logged[0]).toMatch(/"reason":"HTTP 404","account":"default"/)
})

it('creates nothing without a key pair, and the same idempotencyKey may be used again', async () => {
  const { simulator } = await startCcc()
  const { url } = await metadataOf((response) => response.writeHead(404).end())
  const { query } = await startWithRole(simulator.url, url)
  const create = `mutation { createAutoCalloutTask(input: {
    idempotencyKey: "autumn-0001", notBefore: "2099-12-01T01:00:00Z", ivrId: "8"
    callees: ["008613000000002"], callers: ["0086075500000001"]
  }) { replayed } }`

  const answers = [await query(create), await query(create)]

  for (const { body } of answers)
    expect(body.errors[0].extensions).toMatchObject({ code: 'UPSTREAM_AUTH' })
  expect(simulator.journal.entries).toEqual([])
})

it('keeps ids of callees over all key pairs of a role, and with each gateway', async () => {
  const { simulator, know } = await startCcc()
  const ids: string[] = []
  for (const number of [1, 2]) {
    know(number)
    const { url } = await metadataOf(lent(number, Date.now() + HOUR))
    const { query } = await startWithRole(simulator.url, url)
    ids.push((await query(TASK)).body.data.autoCalloutTask.callees.nodes[0].id)
  }

  expect(ids[0]).toMatch(/^Callee:/)
  expect(ids[1]).toBe(ids[0])
})

it.skipIf(withoutRedis)(
  'is one account in Redis over all key pairs of a role (skipped without redis-server)',
  async () => {
    const { url: redisUrl } = await startRedis()
    const { simulator, know } = await startCcc()
    const until = Date.now() + HOUR
    const first = await startWithRole(
      simulator.url,
      (await metadataOf(lent(1, until))).url,
      redisUrl,
    )
    const second = await startWithRole(
      simulator.url,
      (await metadataOf(lent(2, until))).url,
      redisUrl,
    )

    await first.query(TASK)
    know(2)
    const { body } = await second.query(TASK)

    expect(body.data.autoCalloutTask.name).toEqual(expect.any(String))
    expect(simulator.journal.entries).toHaveLength(1)
  },
)
