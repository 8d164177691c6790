import { describe, expect, it } from 'vitest'
import type { CreateAgentCruiseDialingCampaignRequest } from '../../src/actions/index.ts'
import { AGENT_CRUISE_DIALING_CAMPAIGN, Seals } from '../../src/create/index.ts'
import { StoreUnavailable } from '../../src/errors.ts'
import type { Claims } from '../../src/state/claims/index.ts'
import { claimsInMemory } from '../../src/state/claims/sqlite.ts'
import { KEY, SETTLE, startCreating, TASK } from './creating.ts'

const CREATE = 'CreateAutoCalloutTask'
const LIST = 'DescribeAutoCalloutTasks'
const UNKNOWN = { code: 'CREATE_OUTCOME_UNKNOWN', retryable: true }
const LOST = { kind: 'reset', action: CREATE } as const
const EXECUTED = { kind: 'reset-after-execution', action: CREATE } as const

/** A store that does as this one, but for what a test changes. */
function changed(claims: Claims, changes: Partial<Claims>): Claims {
  return {
    claim: (...args) => claims.claim(...args),
    find: (...args) => claims.find(...args),
    replace: (...args) => claims.replace(...args),
    openKeys: () => claims.openKeys(),
    stop: () => claims.stop(),
    ...changes,
  }
}

const away = async () => {
  throw new StoreUnavailable('away')
}

describe('a create that may have arrived', () => {
  it('is looked for at once, and found', async () => {
    const { simulator, replica, create, arrived } = await startCreating()
    simulator.faults.next(EXECUTED)

    const created = await create(replica())

    expect(created).toMatchObject({ id: 1, requestId: null, replayed: false })
    expect([arrived(CREATE), arrived(LIST)]).toEqual([1, 1])
  })

  it('is looked for by each repeat, and found by whichever comes after it shows', async () => {
    const { simulator, replica, create, arrived } = await startCreating()
    const gateway = replica()
    simulator.faults.next(EXECUTED)
    simulator.faults.next({ kind: 'body', action: LIST, body: empty() })

    const answers = [await create(gateway), await create(gateway)]

    expect(answers).toMatchObject([UNKNOWN, { id: 1, replayed: true }])
    expect([arrived(CREATE), arrived(LIST)]).toEqual([1, 2])
  })

  it('is told as not created only after its time and two looks, and only then sent again', async () => {
    const { simulator, clock, replica, create, arrived } = await startCreating()
    const gateway = replica()
    simulator.faults.next(LOST)

    const first = await create(gateway)
    clock.pass(SETTLE - 10)
    const early = await create(gateway)
    clock.pass(11)
    const late = await create(gateway)
    const looks = arrived(LIST)
    const again = await create(gateway)

    expect([first, early]).toMatchObject([UNKNOWN, UNKNOWN])
    expect(late).toMatchObject({ code: 'NOT_CREATED', retryable: true })
    expect(looks).toBe(4)
    expect(again).toMatchObject({ id: 1, replayed: false })
    expect([arrived(CREATE), arrived(LIST)]).toEqual([2, 4])
  })

  it('is told with the seconds until somebody looks again, never later than its time', async () => {
    const { simulator, clock, replica, create } = await startCreating()
    const gateway = replica()
    simulator.faults.next(LOST)

    const first = await create(gateway)
    clock.pass(100)
    const second = await create(gateway)
    clock.pass(SETTLE - 120)
    const third = await create(gateway)

    expect(first).toMatchObject({ retryAfterSeconds: 5 })
    expect((second as { retryAfterSeconds: number }).retryAfterSeconds).toBeGreaterThan(45)
    expect((third as { retryAfterSeconds: number }).retryAfterSeconds).toBeLessThanOrEqual(21)
  })

  it('is not believed absent while the list shifts, fails or is cut', async () => {
    const { simulator, clock, replica, create, arrived } = await startCreating()
    const gateway = replica()
    simulator.faults.next(LOST)
    await create(gateway)
    clock.pass(SETTLE + 1)

    for (const body of [
      '{"Response":{"TotalCount":1,"Tasks":[],"RequestId":"r"}}',
      '{"Response":{"TotalCount":null,"Tasks":[],"RequestId":"r"}}',
      '{"Response":{"TotalCount":1,"Tasks":[{"Name":"x"}],"RequestId":"r"}}',
      '{"Response":{"Error":{"Code":"FailedOperation"},"RequestId":"r"}}',
    ]) {
      simulator.faults.next({ kind: 'body', action: LIST, body })
      expect(await create(gateway)).toMatchObject(UNKNOWN)
    }
    expect(await create(gateway)).toMatchObject({ code: 'NOT_CREATED' })
    expect(arrived(CREATE)).toBe(1)
  })

  it('is not believed absent where something alike has lost its marker', async () => {
    const { simulator, clock, replica, create, arrived } = await startCreating()
    const gateway = replica()
    const alike = { sdkAppId: TASK.SdkAppId, callees: TASK.Callees, callers: TASK.Callers }
    const { NotBefore: notBefore, IvrId: ivrId } = TASK
    simulator.store.addAutoCalloutTask({
      ...alike,
      notBefore,
      ivrId: ivrId ?? 0,
      name: 'Autumn ~ABC',
    })
    simulator.faults.next(LOST)

    await create(gateway)
    clock.pass(SETTLE * 10)

    expect(await create(gateway)).toMatchObject(UNKNOWN)
    expect(arrived(CREATE)).toBe(1)
  })

  it('is one of its own beside another with the same input and another key', async () => {
    const { simulator, clock, replica, create, arrived } = await startCreating()
    const gateway = replica()
    await create(gateway, {}, 'another-key')
    simulator.faults.next(LOST)

    await create(gateway)
    clock.pass(SETTLE + 1)

    expect(await create(gateway)).toMatchObject({ code: 'NOT_CREATED' })
    expect(await create(gateway)).toMatchObject({ id: 2, replayed: false })
    expect(arrived(CREATE)).toBe(3)
  })

  it('is looked for in the background, for all keys of an application by one list', async () => {
    const { simulator, clock, replica, create, arrived } = await startCreating()
    const gateway = replica()
    simulator.faults.next({ ...LOST, times: 3 })
    const keys = ['key-00001', 'key-00002', 'key-00003']
    for (const key of keys) await create(gateway, {}, key)
    const looks = arrived(LIST)

    clock.pass(SETTLE + 1)
    const open = await gateway.lookForAll(clock.now() + 25_000, true)
    clock.pass(5)
    const left = await gateway.lookForAll(clock.now() + 25_000, true)

    expect(open.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown'])
    expect(left).toEqual([])
    expect(arrived(LIST) - looks).toBe(2)
    expect(arrived(CREATE)).toBe(3)
  })

  it('proven absent in the background is told first, since a repeat was to look and not to send', async () => {
    const { simulator, clock, replica, create, arrived } = await startCreating()
    const gateway = replica()
    simulator.faults.next(LOST)
    await create(gateway)
    clock.pass(SETTLE + 1)
    await gateway.lookForAll(clock.now() + 25_000)
    await gateway.lookForAll(clock.now() + 25_000)

    const answers = [await create(gateway), await create(gateway)]

    expect(answers).toMatchObject([{ code: 'NOT_CREATED' }, { id: 1 }])
    expect(arrived(CREATE)).toBe(2)
  })

  it('is not looked for again and again while it is not due', async () => {
    const { simulator, clock, replica, create, arrived } = await startCreating()
    const gateway = replica()
    simulator.faults.next(LOST)
    await create(gateway)
    const looks = arrived(LIST)

    await gateway.lookForAll(clock.now() + 25_000, true)
    expect(arrived(LIST)).toBe(looks)
    clock.pass(6)
    await gateway.lookForAll(clock.now() + 25_000, true)
    expect(arrived(LIST)).toBe(looks + 1)
  })

  it('of an agent cruise campaign stays unknown, and the error says where to look', async () => {
    const { simulator, clock, replica, of, arrived } = await startCreating()
    const gateway = replica()
    const action = 'CreateAgentCruiseDialingCampaign'
    simulator.faults.next({ kind: 'reset-after-execution', action })
    const request: CreateAgentCruiseDialingCampaignRequest = {
      ...{ SdkAppId: TASK.SdkAppId, Name: 'Cruise', Agent: 'agent-01@example.com' },
      ...{ ConcurrencyNumber: 1, StartTime: 1_900_000_000, EndTime: 1_900_003_600 },
    }

    const first = await of(gateway, AGENT_CRUISE_DIALING_CAMPAIGN, request)
    clock.pass(SETTLE * 10)
    const second = await of(gateway, AGENT_CRUISE_DIALING_CAMPAIGN, request)

    for (const answer of [first, second]) {
      expect(answer).toMatchObject({ code: 'CREATE_OUTCOME_UNKNOWN', retryable: false })
      expect((answer as Error).message).toMatch(
        /CCC console, where its name ends with ~[A-Z2-7]{16}/,
      )
    }
    expect(arrived(action)).toBe(1)
  })
})

describe('a gateway that ended', () => {
  it('after its claim and before the send has sent nothing: the next one sends', async () => {
    const { clock, replica, create, arrived, claims } = await startCreating()
    let ended = false
    const dying = changed(claims, {
      replace: (...args) => (ended ? new Promise(() => {}) : claims.replace(...args)),
    })
    ended = true
    void create(replica({ claims: dying }))
    await expect.poll(() => claims.openKeys()).toHaveLength(1)

    clock.pass(31)
    const created = await create(replica())

    expect(created).toMatchObject({ id: 1, replayed: false })
    expect(arrived(CREATE)).toBe(1)
  })

  it('after the send and before it wrote down what came is looked up by the next one', async () => {
    const { simulator, clock, replica, create, arrived, claims } = await startCreating()
    let writes = 0
    const dying = changed(claims, {
      // The first writes `sending`, the second what came of it.
      replace: (...args) => (++writes > 1 ? new Promise(() => {}) : claims.replace(...args)),
    })
    void create(replica({ claims: dying }))
    await expect.poll(() => simulator.journal.ofAction(CREATE).length).toBe(1)

    const meanwhile = create(replica())
    clock.pass(16)

    expect(await meanwhile).toMatchObject({ id: 1, replayed: true })
    expect(arrived(CREATE)).toBe(1)
  })

  it('but only stood still finds out before it sends that another took over', async () => {
    const { clock, replica, create, arrived, claims } = await startCreating()
    const goOn = Promise.withResolvers<void>()
    const slow = changed(claims, {
      replace: async (...args) => {
        await goOn.promise
        return claims.replace(...args)
      },
    })
    const paused = create(replica({ claims: slow }))
    await expect.poll(() => claims.openKeys()).toHaveLength(1)
    clock.pass(31)
    const created = await create(replica())
    goOn.resolve()

    expect(created).toMatchObject({ id: 1, replayed: false })
    expect(await paused).toMatchObject({ code: 'IDEMPOTENCY_IN_PROGRESS' })
    expect(arrived(CREATE)).toBe(1)
  })
})

describe('a create that another gateway is sending', () => {
  it('is waited for, and then told with the seconds after which to ask again', async () => {
    const { simulator, replica, create, arrived } = await startCreating()
    const [one, other] = [replica(), replica()]
    simulator.faults.next({ kind: 'hang-after-execution', action: CREATE })
    void create(one)
    await expect.poll(() => arrived(CREATE)).toBe(1)

    const answer = await create(other)

    // Its time ran out in the meantime: whoever waits looks for it.
    expect(answer).toMatchObject({ id: 1, replayed: true })
    expect(arrived(CREATE)).toBe(1)
  })
})

describe('a store', () => {
  it('that cannot be reached lets nothing be sent', async () => {
    const { replica, create, arrived, claims } = await startCreating()

    for (const changes of [{ find: away }, { claim: away }, { replace: away }]) {
      const answer = await create(replica({ claims: changed(claims, changes) }), {}, newKey())
      expect(answer).toMatchObject({
        code: 'IDEMPOTENCY_STORE_UNAVAILABLE',
        retryable: true,
        outcome: 'not-sent',
      })
    }
    expect(arrived(CREATE)).toBe(0)
  })

  it('that is lost after the send changes nothing for who waits, and is told later', async () => {
    const { replica, create, arrived, claims } = await startCreating()
    let isAway = false
    const flaky = changed(claims, {
      async replace(...args) {
        if (isAway) return away()
        const done = await claims.replace(...args)
        isAway = true
        return done
      },
    })

    const created = await create(replica({ claims: flaky }))
    const open = await claims.openKeys()
    isAway = false
    await expect.poll(() => claims.openKeys()).toEqual([])

    expect(created).toMatchObject({ id: 1, replayed: false })
    expect(open).toHaveLength(1)
    expect(await create(replica())).toMatchObject({ id: 1, replayed: true })
    expect(arrived(CREATE)).toBe(1)
  })

  it('that may have forgotten a key looks for it, and waits, before anything is sent', async () => {
    const { clock, replica, create, arrived, claims } = await startCreating()
    const lostAt = Math.floor(clock.now() / 1000)
    const young = changed(claims, {
      claim: async (...args) => ({ ...(await claims.claim(...args)), rememberedSince: lostAt }),
    })
    const gateway = replica({ claims: young })

    const first = await create(gateway)
    clock.pass(SETTLE + 31)
    const second = await create(gateway)

    expect(first).toMatchObject(UNKNOWN)
    expect((first as { retryAfterSeconds: number }).retryAfterSeconds).toBeGreaterThan(SETTLE - 5)
    expect((first as Error).message).toMatch(/^This request sent nothing/)
    expect(second).toMatchObject({ id: 1, replayed: false })
    expect([arrived(CREATE), arrived(LIST)]).toEqual([1, 3])
  })

  it('that may have forgotten a key never says that it was sent', async () => {
    const { clock, replica, create, arrived, claims } = await startCreating()
    const lostAt = Math.floor(clock.now() / 1000)
    const young = changed(claims, {
      claim: async (...args) => ({ ...(await claims.claim(...args)), rememberedSince: lostAt }),
    })
    const gateway = replica({ claims: young })
    await create(gateway)
    clock.pass(SETTLE + 31)
    await gateway.lookForAll(clock.now() + 25_000)
    await gateway.lookForAll(clock.now() + 25_000)

    const proven = await create(gateway)

    expect(proven).toMatchObject({ code: 'NOT_CREATED' })
    expect((proven as Error).message).not.toContain('was sent,')
    expect(arrived(CREATE)).toBe(0)
  })

  it('that has forgotten a key finds what it created', async () => {
    const { clock, replica, create, arrived } = await startCreating()
    await create(replica())
    const young = claimsInMemory()
    const since = Math.floor(clock.now() / 1000)
    const forgetful = changed(young, {
      claim: async (...args) => ({ ...(await young.claim(...args)), rememberedSince: since }),
    })

    const again = await create(replica({ claims: forgetful }))

    expect(again).toMatchObject({ id: 1, requestId: null, replayed: true })
    expect(arrived(CREATE)).toBe(1)
  })
})

describe('a secret that was changed', () => {
  it('loses nothing: what is known replays, and what is not is found by its old marker', async () => {
    const { simulator, replica, create, arrived } = await startCreating()
    const [before, after] = [replica(), replica({ seals: new Seals('another secret') })]
    const created = await create(before)
    simulator.faults.next(EXECUTED)
    simulator.faults.next({ kind: 'body', action: LIST, body: empty() })
    const lost = await create(before, {}, 'lost-0001')

    expect(await create(after)).toMatchObject({
      id: (created as { id: number }).id,
      replayed: true,
    })
    expect(lost).toMatchObject(UNKNOWN)
    expect(await create(after, {}, 'lost-0001')).toMatchObject({ id: 2, replayed: true })
    expect(arrived(CREATE)).toBe(2)
  })
})

describe('names that are left alone', () => {
  it('prove that nothing was created where nothing is alike, and find nothing', async () => {
    const { simulator, clock, replica, create, arrived } = await startCreating()
    const gateway = replica({ marks: false })
    simulator.faults.next({ ...LOST })
    simulator.faults.next(EXECUTED)

    const absent = await create(gateway, {}, 'absent-01')
    clock.pass(SETTLE + 1)
    const told = await create(gateway, {}, 'absent-01')
    const there = await create(gateway)
    clock.pass(SETTLE + 1)
    const still = await create(gateway)

    expect(absent).toMatchObject(UNKNOWN)
    expect(told).toMatchObject({ code: 'NOT_CREATED' })
    expect([there, still]).toMatchObject([UNKNOWN, UNKNOWN])
    expect(
      simulator.journal.ofAction(CREATE).map(({ params }) => (params as typeof TASK).Name),
    ).toEqual(['Autumn', 'Autumn'])
    expect(arrived(CREATE)).toBe(2)
  })
})

function empty(): string {
  return '{"Response":{"TotalCount":0,"Tasks":[],"RequestId":"r"}}'
}

let keys = 0
function newKey(): string {
  keys += 1
  return `${KEY}-${keys}`
}
