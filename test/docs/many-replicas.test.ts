import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startSimulator } from '../../src/simulator/index.ts'
import { closedPort } from '../client/upstream.ts'
import { withoutRedis } from '../redis.ts'
import { newFolder } from '../replicas.ts'
import { post } from '../rig.ts'
import { blocksOf } from './guide.ts'
import { runCommands, startCommands, startProgram, withoutCurl } from './shell.ts'

const [redis, first, second, ready, answer, ...others] = blocksOf('docs/guides/many-replicas.md')
const skipped = withoutRedis || withoutCurl
const TASK = '{"query":"{ autoCalloutTask(taskId: 1) { name } }"}'
const CREATE = `mutation { createAutoCalloutTask(input: { idempotencyKey: "of-many-replicas",
  notBefore: "2030-01-01T02:00:00Z", callees: ["008613000000001"], callers: ["0086075500000000"],
  ivrId: 4600 }) { task { taskId } } }`

interface Standing {
  readonly status: string
  readonly quota: string
}

/** What a replica comes to say of itself; nothing tells when. */
async function comesToSay(opsUrl: string, quota: RegExp): Promise<Standing> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const command = ready?.text.replace('http://localhost:9464', opsUrl) ?? ''
    const told = JSON.parse(await runCommands(command))
    if (quota.test(told.quota)) return told
    await delay(50)
  }
  throw new Error(`It never said ${quota}.`)
}

// Programs that start one after the other, on a machine with other work.
describe('the guide to many replicas', { timeout: 60_000 }, () => {
  it('shows nothing that is not tried here', () => {
    expect(others).toEqual([])
  })

  it.skipIf(skipped)(
    'starts two that share calls and answers, and go on without Redis, but for creates (skipped without redis-server and curl)',
    async () => {
      const simulator = await startSimulator()
      onTestFinished(() => simulator.stop())
      const port = String(await closedPort())
      const startRedis = () =>
        startProgram(redis?.text.replace('6379', port) ?? '', folder, /Ready to accept connections/)
      const folder = newFolder()
      const server = await startRedis()
      const { secretId, secretKey } = simulator.credential
      const env = {
        ...{ TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey },
        ...{ CCC_ENDPOINT: simulator.url, CCC_SDK_APP_ID: '1400000000' },
      }
      const [one, other] = await Promise.all(
        [first, second].map((block) => {
          const text = block?.text.replace('6379', port).replace(/PORT=\d+/g, 'PORT=0')
          return startCommands(text, env)
        }),
      )
      if (one === undefined || other === undefined) throw new Error('Both have started.')

      expect(await comesToSay(one.opsUrl, /shared/)).toEqual(JSON.parse(answer?.text ?? ''))
      await comesToSay(other.opsUrl, /shared/)
      const told = [await post(one.url, TASK), await post(other.url, TASK)]
      expect(told[1]?.body).toEqual(told[0]?.body)
      expect(simulator.journal.ofAction('DescribeAutoCalloutTask')).toHaveLength(1)

      await server.stop('SIGKILL')
      expect(await comesToSay(one.opsUrl, /own share/)).toEqual({
        status: 'ok',
        quota: 'own share of 6 a second',
      })
      expect((await post(one.url, TASK)).body).toEqual(told[0]?.body)
      const created = await post(one.url, JSON.stringify({ query: CREATE }))
      expect(created.body.errors[0].extensions.code).toBe('IDEMPOTENCY_STORE_UNAVAILABLE')
      expect(simulator.journal.ofAction('CreateAutoCalloutTask')).toEqual([])

      await startRedis()
      await comesToSay(one.opsUrl, /shared/)
      await one.stop()
      expect((await post(other.url, TASK)).body).toEqual(told[0]?.body)
    },
  )
})
