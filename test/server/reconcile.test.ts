import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startRedis, withoutRedis } from '../redis.ts'
import { usedFolder } from '../replicas.ts'
import { type Rig, startRig } from '../rig.ts'
import {
  fileOf,
  LASTING_SECRET,
  SALES,
  SUPPORT,
  startTwoAccounts,
} from './accounts/two-accounts.ts'

const CREATE = `mutation ($input: CreateAutoCalloutTaskInput!) {
  createAutoCalloutTask(input: $input) { task { taskId } replayed }
}`
const LOOK_UP = `mutation ($key: ID!) {
  lookUpCreate(kind: AUTO_CALLOUT_TASK, idempotencyKey: $key) {
    state repeat createdId globalId requestId upstreamCode marker retryAfterSeconds sdkAppId kind
    idempotencyKey
  }
}`
const KEY = 'autumn-0001'
const INPUT = {
  idempotencyKey: KEY,
  notBefore: '2099-12-01T01:00:00Z',
  callees: ['008613000000001', '008613000000002'],
  callers: ['0086075500000001'],
  ivrId: '8',
}
const MARKER = /^[A-Z2-7]{16}$/

function create({ query }: Rig, input: object = {}) {
  return query(CREATE, { input: { ...INPUT, ...input } })
}

interface Ended {
  readonly code: number
  readonly lines: string[]
  readonly errors: string
}

/** The command as operators type it, until it ends. */
function reconcile(
  { simulator }: Pick<Rig, 'simulator'>,
  settings: Record<string, string>,
): Promise<Ended> {
  const { secretId, secretKey } = simulator.credential
  const env = {
    PATH: process.env.PATH ?? '',
    ...{ CCC_ENDPOINT: simulator.url, CCC_GATEWAY_SETTLE_SECONDS: '210' },
    ...{ TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey },
    ...settings,
  }
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/start.js', 'reconcile'], { env }, (error, out, errors) => {
      const code = error === null ? 0 : Number(error.code)
      resolve({ code, lines: out.trim().split('\n'), errors })
    })
  })
}

describe('the command reconcile', () => {
  it('lists what is not settled, with what its name ends with, and ends with 1', async () => {
    const stateDir = usedFolder()
    const rig = await startRig({ config: { stateDir } })
    rig.simulator.faults.next({ kind: 'reset', action: 'CreateAutoCalloutTask' })
    const { body } = await create(rig)
    await rig.gateway.stop()

    const { code, lines } = await reconcile(rig, { CCC_GATEWAY_STATE_DIR: stateDir })

    expect(lines).toEqual([
      '1 creates are not settled.',
      `unknown  CreateAutoCalloutTask  1400000000  ${KEY}, its name ends with ~${body.errors[0].extensions.marker}`,
    ])
    expect(code).toBe(1)
    expect(rig.simulator.journal.ofAction('CreateAutoCalloutTask')).toHaveLength(1)
  })

  it('finds what was created, and ends with 0', async () => {
    const stateDir = usedFolder()
    const rig = await startRig({ config: { stateDir } })
    rig.simulator.faults.next({ kind: 'reset-after-execution', action: 'CreateAutoCalloutTask' })
    rig.simulator.faults.next({ kind: 'html', action: 'DescribeAutoCalloutTasks', times: 3 })
    await create(rig)
    await rig.gateway.stop()

    const { code, lines } = await reconcile(rig, { CCC_GATEWAY_STATE_DIR: stateDir })
    const again = await startRig({ config: { stateDir } })

    expect(lines).toEqual(['0 creates are not settled.'])
    expect(code).toBe(0)
    expect((await again.query(LOOK_UP, { key: KEY })).body.data.lookUpCreate).toMatchObject({
      state: 'CREATED',
    })
  })

  it('looks for those of every account in its file', async () => {
    const stateDir = usedFolder()
    const { sales, support, gateway, query } = await startTwoAccounts({ config: { stateDir } })
    for (const { faults } of [sales, support]) {
      faults.next({ kind: 'reset-after-execution', action: 'CreateAutoCalloutTask' })
      faults.next({ kind: 'html', action: 'DescribeAutoCalloutTasks', times: 3 })
    }
    for (const sdkAppId of [SALES, SUPPORT]) await query(CREATE, { input: { ...INPUT, sdkAppId } })
    await gateway.stop()
    const before = [sales, support].map(({ journal }) => journal.entries.length)
    const path = join(stateDir, 'accounts.json')
    writeFileSync(path, fileOf(sales, support))

    const { code, lines } = await reconcile(
      { simulator: sales },
      {
        ...{ TENCENTCLOUD_SECRET_ID: '', TENCENTCLOUD_SECRET_KEY: '', CCC_ENDPOINT: '' },
        ...{ CCC_GATEWAY_STATE_DIR: stateDir, CCC_GATEWAY_ACCOUNTS_FILE: path },
        CCC_GATEWAY_MARKER_SECRET: LASTING_SECRET,
      },
    )

    expect(lines).toEqual(['0 creates are not settled.'])
    expect(code).toBe(0)
    const after = [sales, support].map(({ journal }, n) => journal.entries.slice(before[n]))
    for (const entries of after)
      expect(entries.map(({ action, outcome }) => [action, outcome])).toEqual([
        ['DescribeAutoCalloutTasks', 'ok'],
      ])
  })

  it('asks the gateway that holds the folder', async () => {
    const stateDir = usedFolder()
    const rig = await startRig({ config: { stateDir } })
    rig.simulator.faults.next({ kind: 'reset', action: 'CreateAutoCalloutTask' })
    await create(rig)

    const { code, lines } = await reconcile(rig, {
      CCC_GATEWAY_STATE_DIR: stateDir,
      CCC_GATEWAY_OPS_PORT: new URL(rig.gateway.opsUrl).port,
    })

    expect(lines[0]).toBe('1 creates are not settled.')
    expect(code).toBe(1)
  })

  it('tells why a gateway refuses it that has another SecretKey', async () => {
    const stateDir = usedFolder()
    const rig = await startRig({ config: { stateDir } })

    const { code, errors } = await reconcile(rig, {
      CCC_GATEWAY_STATE_DIR: stateDir,
      CCC_GATEWAY_OPS_PORT: new URL(rig.gateway.opsUrl).port,
      TENCENTCLOUD_SECRET_KEY: 'another-one',
    })

    expect(errors).toContain('refused with HTTP 401: TENCENTCLOUD_SECRET_KEY and')
    expect(errors).not.toContain('another-one')
    expect(code).toBe(1)
  })

  it('needs credentials', async () => {
    const rig = await startRig()
    const none = { TENCENTCLOUD_SECRET_ID: '', TENCENTCLOUD_SECRET_KEY: '', CCC_ENDPOINT: '' }

    const { code, errors } = await reconcile(rig, none)

    expect(errors).toContain('reconcile needs credentials')
    expect(code).toBe(1)
  })

  it.skipIf(withoutRedis)('asks Redis (skipped without redis-server)', async () => {
    const { url } = await startRedis()
    const rig = await startRig({ config: { redisUrl: url } })
    await create(rig, { idempotencyKey: 'to-be-looked-for' })

    const { lines } = await reconcile(rig, { REDIS_URL: url })

    // A store that is new may have forgotten, so that the key waits for its time.
    expect(lines[1]).toMatch(/^unknown {2}CreateAutoCalloutTask {2}1400000000 {2}to-be-looked-for/)
    expect(rig.simulator.journal.ofAction('CreateAutoCalloutTask')).toEqual([])
  })
})

describe('lookUpCreate', () => {
  it('tells of a key that created something, without asking CCC', async () => {
    const rig = await startRig()
    const { body } = await create(rig)
    const id = body.data.createAutoCalloutTask.task.taskId

    const told = await rig.query(LOOK_UP, { key: KEY })

    expect(told.body.data.lookUpCreate).toEqual({
      ...{ kind: 'AUTO_CALLOUT_TASK', idempotencyKey: KEY, sdkAppId: '1400000000' },
      ...{ state: 'CREATED', repeat: 'REPLAYS', createdId: id },
      globalId: `AutoCalloutTask:1400000000:${id}`,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      ...{ upstreamCode: null, marker: expect.stringMatching(MARKER), retryAfterSeconds: null },
    })
    expect(rig.simulator.journal.ofAction('DescribeAutoCalloutTasks')).toEqual([])
  })

  it('looks for what may have been created, and finds it', async () => {
    const rig = await startRig()
    rig.simulator.faults.next({ kind: 'reset-after-execution', action: 'CreateAutoCalloutTask' })
    rig.simulator.faults.next({ kind: 'html', action: 'DescribeAutoCalloutTasks', times: 3 })
    const { body } = await create(rig)

    const told = await rig.query(LOOK_UP, { key: KEY })

    expect(body.errors[0].extensions.code).toBe('CREATE_OUTCOME_UNKNOWN')
    expect(told.body.data.lookUpCreate).toMatchObject({ state: 'CREATED', requestId: null })
  })

  it('tells what is not known, and when to ask again', async () => {
    const rig = await startRig()
    rig.simulator.faults.next({ kind: 'reset', action: 'CreateAutoCalloutTask' })
    await create(rig)

    const told = await rig.query(LOOK_UP, { key: KEY })

    expect(told.body.data.lookUpCreate).toMatchObject({
      ...{ state: 'UNKNOWN', repeat: 'LOOKS_UP', createdId: null, globalId: null },
      retryAfterSeconds: expect.any(Number),
    })
  })

  it('tells a refusal of CCC with its code', async () => {
    const rig = await startRig()
    const code = 'LimitExceeded.OutOfQuotaMaxCount'
    rig.simulator.faults.next({ kind: 'error', action: 'CreateAutoCalloutTask', code })
    await create(rig)

    const told = await rig.query(LOOK_UP, { key: KEY })

    expect(told.body.data.lookUpCreate).toMatchObject({
      ...{ state: 'REJECTED', repeat: 'REPLAYS', upstreamCode: code },
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })

  it('tells nothing of a key that nobody used, and refuses what is none', async () => {
    const rig = await startRig()

    const unknown = await rig.query(LOOK_UP, { key: 'never-used' })
    const wrong = await rig.query(LOOK_UP, { key: 'short' })

    expect(unknown.body).toEqual({ data: { lookUpCreate: null } })
    expect(wrong.body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ argument: 'idempotencyKey' }],
    })
    expect(rig.simulator.journal.entries).toEqual([])
  })
})
