import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Rig, startRig } from '../rig.ts'
import { actions, rigAtNoon } from './noon.ts'
import { brief, CALLER, check, INPUT, ofThisInput, rigWithNumber } from './task-check.ts'

const CREATE = `mutation ($input: CreateAutoCalloutTaskInput!) {
  createAutoCalloutTask(input: $input) { task { taskId } }
}`

/** What the mutation refuses before anything is sent; nothing where it sends the input. */
async function refusedByCreate({ query }: Rig, input: object) {
  const { body } = await query(CREATE, { input })
  const { code, problems, upstream } = body.errors?.[0].extensions ?? {}
  return code === 'BAD_USER_INPUT' && upstream === undefined ? problems : []
}

/** Values that are mostly right, so that every kind of mistake is also met alone. */
function mostly<Value>(right: readonly Value[], wrong: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...right) },
    { weight: 1, arbitrary: fc.constantFrom(...wrong) },
  )
}

const time = { startTime: '09:00:00', endTime: '17:00:00' }
const noTime = { startTime: '9', endTime: '25:00:00' }
const callback = { url: 'https://hooks.example.com' }

const inputs = fc.record({
  sdkAppId: mostly([null, '1400000000'], ['', 'x', '0', '9'.repeat(30)]),
  name: mostly([null, 'Spring'], ['']),
  notBefore: mostly(['2026-12-01T01:00:00Z'], ['1969-12-31T00:00:00Z']),
  notAfter: mostly([null, '2026-12-02T01:00:00Z'], ['2026-12-01T01:00:00.900Z']),
  callees: mostly(
    [['+8613000000001', '+8613000000002'], ['10086']],
    [[], ['x'], ['13000000001', '+8613000000001'], Array(50).fill('1-2'), ['12', '12']],
  ),
  callers: mostly([['0086075500000001']], [[], ['+'], ['0086075500000001', 'y']]),
  ivrId: mostly(['8'], [null, '0', 'ivr']),
  aiAgentId: mostly([null], ['7', '-1']),
  tries: mostly([null, 1, 3], [0, 4]),
  retryIntervalSeconds: mostly([null, 600], [599]),
  maxRingTimeoutSeconds: mostly([null, 30], [0]),
  concurrencyLimit: mostly([null], [0, 5]),
  calleeAttributes: mostly([null, []], [[{ callee: '+8613000000009' }]]),
  retryHangupTypes: mostly([null], [[202], [1]]),
  retryTags: mostly([null], [[{ name: 'a', value: 'b' }]]),
  timeZone: mostly([null, 'Asia/Shanghai'], ['Mars/Base', '+08:00']),
  availableTime: mostly([null, [time]], [[noTime]]),
  availableWorkTimeConfig: mostly(
    [null, [{ dayType: 'HOLIDAY' }], [{ dayType: 'CUSTOM', daysOfWeek: ['MONDAY'] }]],
    [[{ daysOfWeek: ['MONDAY'] }], [{ timeRanges: [noTime] }]],
  ),
  triggerStrategy: mostly(
    [null, [{ callback }]],
    [[{ callback: { url: 'ftp://x' } }], [{ callback: { ...callback, auth: {} } }]],
  ),
})

const key = mostly(['key-00001'], ['short', ''])

describe.each(['china', 'international'] as const)('on the %s site', (site) => {
  it('refuses exactly what the mutation does, and creates nothing', {
    timeout: 120_000,
  }, async () => {
    const rig = await startRig({ simulator: { site } })
    let [refused, passed] = [0, 0]

    await fc.assert(
      fc.asyncProperty(inputs, key, async (input, idempotencyKey) => {
        // A key of its own for each, since one that created answers for ever.
        const own = idempotencyKey === 'key-00001' ? `key-${refused + passed}-0000` : idempotencyKey
        rig.simulator.journal.clear()

        const told = await check(rig, { ...input, idempotencyKey: own })

        expect(actions(rig.simulator)).not.toContain('CreateAutoCalloutTask')
        const problems = await refusedByCreate(rig, { ...input, idempotencyKey: own })
        const refusals = told.refusals.map(({ code: _, ...problem }: { code: string }) => problem)
        expect(refusals).toEqual(problems)
        expect(told.mayCreate).toBe(problems.length === 0)
        if (told.mayCreate) passed++
        else refused++
      }),
      { numRuns: 150 },
    )

    expect(refused).toBeGreaterThan(20)
    expect(passed).toBeGreaterThan(0)
  })
})

describe('an input that is refused', () => {
  it('is told all at once, each with its kind and place, and no number', async () => {
    const rig = await rigWithNumber()

    const told = await check(rig, {
      idempotencyKey: 'short',
      callees: ['+8613912345678', '13912345678', '139 1234 5678'],
      callers: [],
      tries: 9,
    })

    expect(told).toMatchObject({
      mayCreate: false,
      requestBytes: null,
      similarTasks: null,
      calleeCount: 3,
      callerCount: 0,
    })
    expect(brief(told.refusals)).toEqual([
      'INVALID_ARGUMENT input.idempotencyKey',
      'INVALID_ARGUMENT input.callees[2]',
      'REPEATED_NUMBER input.callees[1]',
      'INVALID_ARGUMENT input.callers',
      'INVALID_ARGUMENT input.tries',
    ])
    expect(told.refusals[2]).toEqual({
      code: 'REPEATED_NUMBER',
      argument: 'input.callees[1]',
      expected: 'another number',
      got: 'callees[0] again',
    })
    expect(JSON.stringify(told)).not.toMatch(/1391234|5678/)
  })

  it('takes no upstream call, and says what was not looked at', async () => {
    const rig = await rigWithNumber()

    const told = await check(rig, { tries: 9, callers: ['0086075500000009'], notBefore: PAST })

    expect(actions(rig.simulator)).toEqual([])
    expect(told.warnings).toEqual([])
    expect(ofThisInput(told.unchecked)).toEqual([
      'INPUT_REFUSED input.callers',
      'INPUT_REFUSED input.callees',
      'INPUT_REFUSED input.notBefore',
    ])
  })

  it('is warned of the numbers to call all the same, but for those that are refused', async () => {
    const rig = await rigWithNumber()

    const told = await check(rig, { callees: ['1391234567', 'nobody', CALLER] })

    expect(brief(told.warnings)).toEqual(['UNUSUAL_NUMBER input.callees[0]'])
    expect(brief(told.refusals)).toEqual(['INVALID_ARGUMENT input.callees[1]'])
  })

  it('of over 10 MB as sent is told its size', async () => {
    const rig = await rigWithNumber()
    const callees = Array.from({ length: 610_000 }, (_, n) => `1${String(n).padStart(14, '0')}`)

    const told = await check(rig, { callees }, FIGURES)

    expect(told).toEqual({
      mayCreate: false,
      requestBytes: expect.any(Number),
      distinctCalleeCount: 610_000,
      refusals: [
        {
          code: 'REQUEST_TOO_LARGE',
          argument: 'input',
          expected: 'at most 10485760 bytes as sent to CCC',
          got: `${told.requestBytes} bytes`,
        },
      ],
    })
    expect(actions(rig.simulator)).toEqual([])
  })

  it('names no application where the gateway has none', async () => {
    const rig = await startRig({ config: { sdkAppId: null } })

    const told = await check(rig)

    expect(brief(told.refusals)).toEqual(['INVALID_ARGUMENT sdkAppId'])
    expect(await refusedByCreate(rig, INPUT)).toHaveLength(1)
    expect((await check(rig, { sdkAppId: '1400000000' })).mayCreate).toBe(true)
  })

  it('holds what the other site alone knows', async () => {
    const rig = await rigAtNoon({ site: 'international' })

    const told = await check(rig, { concurrencyLimit: 5 })

    expect(brief(told.refusals)).toEqual(['INVALID_ARGUMENT concurrencyLimit'])
    expect(actions(rig.simulator)).toEqual([])
  })

  it('by its type is an error, as for the mutation', async () => {
    const rig = await rigWithNumber()

    await expect(check(rig, { callees: [13912345678] })).rejects.toThrow('BAD_USER_INPUT')
    expect(actions(rig.simulator)).toEqual([])
  })
})

const PAST = '2020-01-01T00:00:00Z'
const FIGURES = `mayCreate requestBytes distinctCalleeCount
  refusals { code argument expected got }`
