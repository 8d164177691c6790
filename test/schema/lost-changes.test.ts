import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { soleAccount } from '../../src/config/index.ts'
import { DEFAULT_FRESHNESS } from '../../src/freshness.ts'
import { DEMO_CREDENTIAL, type Fault } from '../../src/simulator/index.ts'
import { hastyClock } from '../client/hasty-clock.ts'
import { closedPort, standIn } from '../client/upstream.ts'
import { type Rig, startRig } from '../rig.ts'
import { FULL_PREDICTIVE_INPUT, PREDICTIVE_INPUT } from './campaign-inputs.ts'
import {
  actionOf,
  addFor,
  CHANGES,
  type Change,
  DELETION,
  globalIdOf,
  PREDICTIVE,
  perform,
  TASK,
  UUID,
} from './changes.ts'
import { received } from './received.ts'

const UPDATE: Change = {
  field: 'updatePredictiveDialingCampaign',
  kind: PREDICTIVE,
  allowed: ['NOT_STARTED'],
  next: 'NOT_STARTED',
}
const ALL = [...CHANGES, DELETION, UPDATE]
const PAUSE = changeCalled('pauseAutoCalloutTask')

function changeCalled(name: string): Change {
  return CHANGES.find(({ field }) => field === name) as Change
}

async function send(rig: Rig, change: Change, id: number | bigint, selection = 'requestId') {
  return change === UPDATE
    ? update(rig, id, PREDICTIVE_INPUT, selection)
    : perform(rig, change, id, selection)
}

async function update(rig: Rig, id: number | bigint, input: object, selection = 'requestId') {
  const document = `mutation ($input: UpdatePredictiveDialingCampaignInput!) {
    changed: updatePredictiveDialingCampaign(input: $input) { ${selection} }
  }`
  const { body } = await rig.query(document, {
    input: { id: globalIdOf(PREDICTIVE, id), ...input },
  })
  return body
}

const actions = (rig: Rig) => received(rig).map(([action]) => action)
const changeAndRead = (change: Change) => [actionOf(change), change.kind.read]

describe.each(ALL)('$field', (change) => {
  it.each<[Fault, unknown]>([
    [{ kind: 'reset-after-execution' }, null],
    [{ kind: 'truncated' }, null],
    [{ kind: 'large', bytes: 9_000_000 }, null],
    [{ kind: 'error-after-execution', code: 'InternalError' }, expect.stringMatching(UUID)],
  ])('that was made, and met %j, is a success after one read', async (fault, requestId) => {
    const rig = await startRig()
    const id = addFor(change, rig)
    rig.simulator.faults.next({ ...fault, action: actionOf(change) })

    const body = await send(rig, change, id)

    expect(body.errors).toBeUndefined()
    expect(body.data.changed).toEqual({ requestId })
    expect(actions(rig)).toEqual(changeAndRead(change))
  })

  it.each<[Fault, string]>([
    [{ kind: 'reset' }, 'got no answer from CCC (ECONNRESET)'],
    [{ kind: 'status', status: 502 }, 'got no answer from CCC (HTTP 502)'],
    [{ kind: 'status', status: 404 }, 'was answered with HTTP 404'],
    [{ kind: 'html' }, 'was answered with HTML'],
    [{ kind: 'malformed' }, 'was answered with broken JSON'],
    [{ kind: 'empty' }, 'was answered with an empty body'],
    [{ kind: 'no-response' }, 'was answered with JSON without a Response'],
    [{ kind: 'error', code: 'InternalError' }, 'was refused with InternalError'],
    [{ kind: 'error', code: 'Teapot' }, 'was refused with Teapot'],
  ])('that was not made, and met %j, is not denied after one read', async (fault, message) => {
    const rig = await startRig()
    const id = addFor(change, rig)
    rig.simulator.faults.next({ ...fault, action: actionOf(change) })

    const body = await send(rig, change, id)

    expect(body.data).toEqual({ changed: null })
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0].message).toContain(`${actionOf(change)} ${message}`)
    expect(body.errors[0].message).toContain('The change may still be made')
    const upstream =
      fault.kind === 'error' ? { code: fault.code, requestId: expect.stringMatching(UUID) } : {}
    expect(body.errors[0].extensions).toEqual({
      code: 'CHANGE_OUTCOME_UNKNOWN',
      retryable: true,
      state: change.allowed[0],
      upstream: { action: actionOf(change), ...upstream },
    })
    expect(actions(rig)).toEqual(changeAndRead(change))
  })

  it('whose object cannot be read back is told as it was lost', async () => {
    const rig = await startRig()
    const id = addFor(change, rig)
    rig.simulator.faults.next({ kind: 'reset-after-execution', action: actionOf(change) })
    const code = 'AuthFailure.UnauthorizedOperation'
    rig.simulator.faults.always({ kind: 'error', action: change.kind.read, code })

    const body = await send(rig, change, id)

    expect(body.data).toEqual({ changed: null })
    expect(body.errors[0].message).toContain(`${actionOf(change)} got no answer from CCC (`)
    expect(body.errors[0].extensions).toEqual({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: true,
      upstream: { action: actionOf(change) },
    })
    expect(actions(rig)).toEqual(changeAndRead(change))
  })

  it('of an object that is not there is NOT_FOUND, but for a deletion', async () => {
    const rig = await startRig()
    rig.simulator.faults.next({ kind: 'reset', action: actionOf(change) })

    const { data, errors } = await send(rig, change, 404)

    if (change === DELETION) expect(data.changed).toEqual({ requestId: null })
    else expect(errors[0].extensions.code).toBe('NOT_FOUND')
    expect(actions(rig)).toEqual(changeAndRead(change))
  })

  it.each(['made', 'not made'])('that gets no answer in time is read back: %s', async (what) => {
    const rig = await startRig()
    const id = addFor(change, rig)
    const kind = what === 'made' ? 'hang-after-execution' : 'hang'
    rig.simulator.faults.next({ kind, action: actionOf(change) })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

    const answering = send(rig, change, id)
    while (actions(rig).length === 0) await new Promise((turn) => setImmediate(turn))
    vi.advanceTimersByTime(10_000)
    vi.useRealTimers()
    const body = await answering

    if (what === 'made') expect(body).toMatchObject({ data: { changed: { requestId: null } } })
    else {
      expect(body.errors[0].message).toContain('was not answered within 10000 ms')
      expect(body.errors[0].extensions.code).toBe('CHANGE_OUTCOME_UNKNOWN')
    }
    expect(actions(rig)).toEqual(changeAndRead(change))
  })

  it('that is redirected is an error; one request is made, and nothing goes to the target', async () => {
    const rig = await startRig()
    const id = addFor(change, rig)
    const target = await standIn((response) => response.end())
    rig.simulator.faults.next({ kind: 'redirect', location: target.url })

    const body = await send(rig, change, id)

    expect(body.data).toEqual({ changed: null })
    expect(body.errors[0].message).toContain('HTTP 302, a redirect that is not followed')
    expect(body.errors[0].extensions).toEqual({
      code: 'UPSTREAM_ERROR',
      retryable: false,
      upstream: { action: actionOf(change) },
    })
    expect(actions(rig)).toEqual([actionOf(change)])
    expect(target.arrivals).toEqual([])
  })

  it('refused for its signature is UPSTREAM_AUTH, and nothing is read', async () => {
    const rig = await startRig()
    const id = addFor(change, rig)
    rig.simulator.faults.next({ kind: 'error', code: 'AuthFailure.SignatureFailure' })

    const body = await send(rig, change, id)

    expect(body.errors[0].extensions).toMatchObject({ code: 'UPSTREAM_AUTH', retryable: false })
    expect(actions(rig)).toEqual([actionOf(change)])
  })

  it('signed by a clock that is off, or over the quota once, is sent once more', async () => {
    for (const code of ['AuthFailure.SignatureExpire', 'RequestLimitExceeded']) {
      const rig = await startRig({ parts: { clock: hastyClock } })
      const id = addFor(change, rig)
      rig.simulator.faults.next({ kind: 'error', code })

      const body = await send(rig, change, id)

      expect(body.data.changed).toEqual({ requestId: expect.stringMatching(UUID) })
      expect(actions(rig)).toEqual([actionOf(change), actionOf(change)])
    }
  })
})

describe('a change without a connection', () => {
  it.each(ALL)('$field is sent again, and made once', async (change) => {
    const port = await closedPort()
    const waits: number[] = []
    let open = async () => {}
    const rig = await rigWithout(port, waits, () => open())
    const id = addFor(change, rig)
    open = async () => {
      open = async () => {}
      await forwardTo(rig, port)
    }

    const body = await send(rig, change, id)

    expect(body.errors).toBeUndefined()
    expect(waits).toEqual([50])
    expect(actions(rig)).toEqual([actionOf(change)])
  })

  it('is tried three times, and then told as not sent', async () => {
    const waits: number[] = []
    const rig = await rigWithout(await closedPort(), waits, async () => {})
    const id = addFor(PAUSE, rig)

    const body = await send(rig, PAUSE, id)

    expect(body.errors[0].message).toMatch(/^PauseAutoCalloutTask was not sent: no connection/)
    expect(body.errors[0].extensions).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: true,
    })
    expect(waits).toEqual([50, 200])
    expect(actions(rig)).toEqual([])
  })
})

/** A gateway whose CCC is at a port where nobody listens, and that does something while it waits. */
function rigWithout(port: number, waits: number[], meanwhile: () => Promise<void>): Promise<Rig> {
  const clock = {
    now: systemClock.now,
    sleep: async (milliseconds: number, signal?: AbortSignal) => {
      // What goes on in the background waits for longer, and in truth.
      if (milliseconds > 1000) return systemClock.sleep(milliseconds, signal)
      waits.push(milliseconds)
      await meanwhile()
    },
  }
  const account = soleAccount({
    endpoint: `http://127.0.0.1:${port}`,
    site: 'china',
    credential: DEMO_CREDENTIAL,
  })
  return startRig({
    simulator: { credential: DEMO_CREDENTIAL },
    config: { accounts: [account] },
    parts: { clock, random: () => 0.5 },
  })
}

/** From now on connections to the port reach the simulator. */
async function forwardTo({ simulator }: Rig, port: number): Promise<void> {
  const server = createServer((socket) => {
    const onward = connect(Number(new URL(simulator.url).port), '127.0.0.1')
    for (const end of [socket, onward]) end.on('error', () => socket.destroy())
    socket.pipe(onward).pipe(socket)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
}

describe('the state that is read back', () => {
  const RESUME = changeCalled('resumeAutoCalloutTask')
  const STOP = changeCalled('stopAutoCalloutTask')
  const RESUME_CAMPAIGN = changeCalled('resumePredictiveDialingCampaign')
  const ABORT_CAMPAIGN = changeCalled('abortPredictiveDialingCampaign')
  const ABORT_CRUISE = changeCalled('abortAgentCruiseDialingCampaign')

  it.each<[Change, readonly string[]]>([
    [PAUSE, ['PAUSED']],
    [RESUME, ['INITIAL', 'RUNNING']],
    [STOP, ['ENDING', 'TERMINATED']],
    [changeCalled('pausePredictiveDialingCampaign'), ['PAUSED']],
    [RESUME_CAMPAIGN, ['RUNNING']],
    [ABORT_CAMPAIGN, ['TERMINATED']],
    [ABORT_CRUISE, ['TERMINATED']],
    [DELETION, []],
  ])('after $field proves it in no other state than %s', async (change, proofs) => {
    const rig = await startRig()
    const { states } = change.kind

    for (const [state, name] of states.entries()) {
      const id = change.kind.add(rig.simulator.store, state)
      rig.simulator.faults.next({ kind: 'reset', action: actionOf(change) })
      const { data, errors } = await send(rig, change, id)

      if (proofs.includes(name)) expect(data).toEqual({ changed: { requestId: null } })
      else
        expect(errors[0].extensions).toMatchObject({ code: 'CHANGE_OUTCOME_UNKNOWN', state: name })
    }
    expect(received(rig)).toHaveLength(2 * states.length)
  })

  it('is newer than anything kept, and what the payload tells', async () => {
    const rig = await startRig({ config: { freshness: DEFAULT_FRESHNESS } })
    const id = addFor(PAUSE, rig)
    const reading = () => rig.query(`{ autoCalloutTask(taskId: ${id}) { state } }`)
    const before = await reading()
    rig.simulator.faults.next({ kind: 'reset-after-execution', action: actionOf(PAUSE) })

    const body = await send(rig, PAUSE, id, 'requestId task { state name }')
    const after = await reading()

    expect(before.body.data.autoCalloutTask.state).toBe('INITIAL')
    expect(body.data.changed).toEqual({ requestId: null, task: { state: 'PAUSED', name: '' } })
    expect(after.body.data.autoCalloutTask.state).toBe('PAUSED')
    expect(actions(rig)).toEqual([TASK.read, ...changeAndRead(PAUSE)])
  })

  it('is not that of a read which was under way before the change ended', async () => {
    const rig = await startRig({ config: { freshness: DEFAULT_FRESHNESS } })
    const id = addFor(RESUME, rig)
    rig.simulator.faults.next({ kind: 'delay', ms: 300, action: TASK.read })
    const slow = rig.query(`{ autoCalloutTask(taskId: ${id}) { state } }`)
    while (actions(rig).length === 0) await new Promise((turn) => setImmediate(turn))
    rig.simulator.faults.next({ kind: 'reset-after-execution', action: actionOf(RESUME) })

    const body = await send(rig, RESUME, id)

    expect(body.data.changed).toEqual({ requestId: null })
    expect((await slow).body.data.autoCalloutTask.state).toBe('PAUSED')
    expect(actions(rig)).toEqual([TASK.read, ...changeAndRead(RESUME)])
  })

  it('is read anew for each of several changes in one request', async () => {
    const rig = await startRig()
    const id = globalIdOf(TASK, addFor(PAUSE, rig))
    const kind = 'reset-after-execution'
    for (const change of [PAUSE, RESUME])
      rig.simulator.faults.next({ kind, action: actionOf(change) })

    const { body } = await rig.query(`mutation {
      paused: pauseAutoCalloutTask(id: "${id}") { task { state } }
      resumed: resumeAutoCalloutTask(id: "${id}") { task { state } }
    }`)

    expect(body).toEqual({
      data: { paused: { task: { state: 'PAUSED' } }, resumed: { task: { state: 'RUNNING' } } },
    })
    expect(actions(rig)).toEqual([...changeAndRead(PAUSE), ...changeAndRead(RESUME)])
  })

  it('may be what follows: a stopped task that still calls is ENDING', async () => {
    const rig = await startRig()
    const callees = Array.from({ length: 50 }, (_, n) => `0086130${String(n).padStart(8, '0')}`)
    const id = rig.simulator.store.addAutoCalloutTask({ callees, lines: 2 })
    rig.simulator.clock.advance(1)
    rig.simulator.faults.next({ kind: 'reset-after-execution', action: actionOf(STOP) })

    const body = await send(rig, STOP, id, 'requestId task { state }')

    expect(body.data.changed).toEqual({ requestId: null, task: { state: 'ENDING' } })
    expect(actions(rig)).toEqual(changeAndRead(STOP))
  })

  it('is that of the list on the international site, and null where that tells none', async () => {
    const rig = await startRig({ simulator: { site: 'international' } })
    const id = addFor(ABORT_CAMPAIGN, rig)
    const { read } = PREDICTIVE
    rig.simulator.faults.next({ kind: 'reset-after-execution', action: actionOf(ABORT_CAMPAIGN) })
    const made = await send(rig, ABORT_CAMPAIGN, id)

    rig.simulator.faults.next({ kind: 'reset', action: actionOf(RESUME_CAMPAIGN) })
    rig.simulator.faults.next({
      kind: 'body',
      action: `${read}s`,
      body: '{"Response":{"TotalCount":0,"CampaignList":[],"RequestId":"r"}}',
    })
    const untold = await send(rig, RESUME_CAMPAIGN, id)

    expect(made.data.changed).toEqual({ requestId: null })
    expect(untold.errors[0].extensions).toMatchObject({
      code: 'CHANGE_OUTCOME_UNKNOWN',
      state: null,
    })
    expect(actions(rig)).toEqual([
      ...[actionOf(ABORT_CAMPAIGN), read, `${read}s`],
      ...[actionOf(RESUME_CAMPAIGN), read, `${read}s`],
    ])
  })
})

describe('an update whose answer is lost', () => {
  it.each<[string, object, 'china' | 'international']>([
    ['with all that it can hold', FULL_PREDICTIVE_INPUT, 'china'],
    ['that leaves out what it can', PREDICTIVE_INPUT, 'china'],
    ['of the international site', FULL_PREDICTIVE_INPUT, 'international'],
  ])('%s is proven by one read', async (_what, input, site) => {
    const rig = await startRig({ simulator: { site } })
    const id = rig.simulator.store.addPredictiveCampaign({ status: 0, uui: 'old', ivrId: 7 })
    rig.simulator.faults.next({ kind: 'reset-after-execution', action: actionOf(UPDATE) })

    const body = await update(rig, id, input, 'requestId campaign { expectedAbandonRate }')

    expect(body.errors).toBeUndefined()
    expect(body.data.changed).toEqual({ requestId: null, campaign: { expectedAbandonRate: 10 } })
    expect(actions(rig)).toEqual(changeAndRead(UPDATE))
  })

  it('is proven though the campaign has started since', async () => {
    const rig = await startRig()
    const callees = Array.from({ length: 50 }, (_, n) => `0086130${String(n).padStart(8, '0')}`)
    const startTime = Math.floor(rig.simulator.clock.now() / 1000) + 600
    const id = rig.simulator.store.addPredictiveCampaign({ startTime, callees })
    rig.simulator.faults.next({ kind: 'reset-after-execution', action: actionOf(UPDATE) })
    const times = { startTime: '2020-01-01T00:00:00Z', endTime: '2099-01-01T00:00:00Z' }

    const body = await update(
      rig,
      id,
      { ...PREDICTIVE_INPUT, callees, ...times },
      'campaign { state }',
    )

    expect(body.data.changed).toEqual({ campaign: { state: 'RUNNING' } })
  })

  it.each([
    { name: 'Autumn' },
    { callOrder: 'RANDOM' },
    { skillGroupId: '256' },
    { priority: 3 },
    { expectedAbandonRate: 11 },
    { retryIntervalSeconds: 601 },
    { startTime: '2099-01-01T00:00:01Z' },
    { endTime: '2099-01-01T08:00:01Z' },
    { ivrId: '9007199254740992' },
    { ivrId: null },
    { retryTimes: 1 },
    { retryTimes: null },
    { variables: [{ key: 'city', value: 'x' }] },
    { variables: null },
    { uui: 'other' },
    { uui: null },
  ])('is not proven where the campaign differs in %o', async (other) => {
    const rig = await startRig()
    const id = rig.simulator.store.addPredictiveCampaign({ status: 0 })
    await update(rig, id, FULL_PREDICTIVE_INPUT)
    rig.simulator.faults.next({ kind: 'reset', action: actionOf(UPDATE) })

    const body = await update(rig, id, { ...FULL_PREDICTIVE_INPUT, ...other })

    expect(body.errors[0].extensions).toMatchObject({
      code: 'CHANGE_OUTCOME_UNKNOWN',
      state: 'NOT_STARTED',
    })
    expect(actions(rig)).toEqual([actionOf(UPDATE), ...changeAndRead(UPDATE)])
  })

  it.each(['{}', '{"Name":"Spring"}', '{"Status":0}'])(
    'is not proven by an answer that tells next to nothing: %s',
    async (told) => {
      const rig = await startRig()
      const id = addFor(UPDATE, rig)
      rig.simulator.faults.next({ kind: 'reset', action: actionOf(UPDATE) })
      const body = `{"Response":${told.replace('}', `${told === '{}' ? '' : ','}"RequestId":"r"}`)}}`
      rig.simulator.faults.always({ kind: 'body', action: PREDICTIVE.read, body })

      const { errors } = await update(rig, id, PREDICTIVE_INPUT)

      expect(errors[0].extensions.code).toBe('CHANGE_OUTCOME_UNKNOWN')
    },
  )
})
