import { describe, expect, it } from 'vitest'
import { type Rig, startRig } from '../rig.ts'
import {
  actionOf,
  addFor,
  CHANGES,
  CRUISE,
  DELETION,
  globalIdOf,
  type Kind,
  keyOf,
  PREDICTIVE,
  perform,
  SdkAppId,
  TASK,
  UUID,
} from './changes.ts'
import { received } from './received.ts'

const actions = ({ simulator }: Rig) => simulator.journal.entries.map(({ action }) => action)

async function stateOf({ query }: Rig, { typename }: Kind, id: number | bigint) {
  const { body } = await query(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${typename} { state } } }`,
    { r: [{ __typename: typename, id: `${typename}:${SdkAppId}:${id}` }] },
  )
  return body.data._entities[0].state
}

describe.each(CHANGES)('$field', (change) => {
  const { kind, allowed, next } = change

  it.each(allowed)(
    'from %s is sent once with integers, and answers the state after it',
    async (state) => {
      const rig = await startRig()
      const id = kind.add(rig.simulator.store, kind.states.indexOf(state))

      const body = await perform(rig, change, id, `requestId ${kind.member} { id name state }`)

      expect(body.errors).toBeUndefined()
      expect(body.data.changed).toEqual({
        requestId: body.extensions.upstream.calls[0].requestId,
        [kind.member]: { id: globalIdOf(kind, id), name: '', state: next },
      })
      expect(body.data.changed.requestId).toMatch(UUID)
      const [first, ...reads] = received(rig)
      expect(first).toEqual([actionOf(change), keyOf(kind, id)])
      expect(reads).toEqual([
        kind === PREDICTIVE
          ? [`${kind.read}s`, { ...keyOf(kind, id), PageSize: 1, PageNumber: 0 }]
          : [kind.read, keyOf(kind, id)],
      ])
    },
  )

  it('reads nothing back where nothing but ids is asked for', async () => {
    const rig = await startRig()
    const id = addFor(change, rig)

    const idField = `${kind.member}Id`
    const body = await perform(
      rig,
      change,
      id,
      `requestId ${kind.member} { __typename ... on ${kind.typename} { id sdkAppId ${idField} } }`,
    )

    expect(body.errors).toBeUndefined()
    expect(body.data.changed[kind.member]).toEqual({
      __typename: kind.typename,
      id: globalIdOf(kind, id),
      sdkAppId: String(SdkAppId),
      [idField]: String(id),
    })
    expect(received(rig)).toEqual([[actionOf(change), keyOf(kind, id)]])
  })

  it('that cannot be read back says so at the object, and stands', async () => {
    const rig = await startRig()
    const id = addFor(change, rig)
    const reads = [kind.read, `${kind.read}s`]
    const code = 'AuthFailure.UnauthorizedOperation'
    for (const action of reads) rig.simulator.faults.always({ kind: 'error', action, code })

    const body = await perform(rig, change, id, `requestId ${kind.member} { state }`)
    rig.simulator.faults.clear()

    expect(body.data.changed).toEqual({
      requestId: expect.stringMatching(UUID),
      [kind.member]: null,
    })
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0]).toMatchObject({
      path: ['changed', kind.member],
      extensions: { code: 'FORBIDDEN', upstream: { code } },
    })
    expect(await stateOf(rig, kind, id)).toBe(next)
  })
})

describe('a payload of a campaign', () => {
  it.each(CHANGES.filter(({ kind }) => kind !== TASK))(
    'of $field tells its id and no replay',
    async (change) => {
      const rig = await startRig()
      const id = addFor(change, rig)

      const body = await perform(rig, change, id, 'campaignId replayed')

      expect(body.data.changed).toEqual({ campaignId: String(id), replayed: false })
      expect(actions(rig)).toEqual([actionOf(change)])
    },
  )
})

describe('deletePredictiveDialingCampaign', () => {
  it('is sent once with integers, names the id, and reads nothing', async () => {
    const rig = await startRig()
    const id = addFor(DELETION, rig)

    const body = await perform(rig, DELETION, id, 'id requestId')

    expect(body.errors).toBeUndefined()
    expect(body.data.changed).toEqual({
      id: globalIdOf(PREDICTIVE, id),
      requestId: body.extensions.upstream.calls[0].requestId,
    })
    expect(received(rig)).toEqual([[actionOf(DELETION), { SdkAppId, CampaignId: id }]])
  })

  it('leaves nothing to delete or read', async () => {
    const rig = await startRig()
    const id = addFor(DELETION, rig)

    await perform(rig, DELETION, id)
    const again = await perform(rig, DELETION, id)
    const read = await rig.query(`{ predictiveDialingCampaign(campaignId: ${id}) { name } }`)

    expect(again.data).toEqual({ changed: null })
    expect(again.errors[0].extensions.code).toBe('NOT_FOUND')
    expect(read.body.errors[0].extensions.code).toBe('NOT_FOUND')
  })
})

it('names an object by an id beyond 2^53 with every digit', async () => {
  const rig = await startRig()
  const id = 9_007_199_254_740_993n
  rig.simulator.store.addPredictiveCampaign({ id, status: 1 })

  const { body } = await rig.query(
    `mutation { pausePredictiveDialingCampaign(id: "PredictiveDialingCampaign:${SdkAppId}:${id}") {
      campaignId
    } }`,
  )

  expect(body).toEqual({ data: { pausePredictiveDialingCampaign: { campaignId: String(id) } } })
  expect(rig.simulator.journal.entries.map(({ body }) => body)).toEqual([
    `{"SdkAppId":${SdkAppId},"CampaignId":${id}}`,
  ])
})

describe('several changes in one request', () => {
  it('each see the state of their moment', async () => {
    const rig = await startRig()
    const id = PREDICTIVE.add(rig.simulator.store, PREDICTIVE.states.indexOf('RUNNING'))

    // One field of each of the two reads, so that neither may answer from what it read before.
    const { body } = await rig.query(
      `mutation ($id: ID!) {
        pause: pausePredictiveDialingCampaign(id: $id) { campaign { state retryTimes } }
        resume: resumePredictiveDialingCampaign(id: $id) { campaign { state } }
        abort: abortPredictiveDialingCampaign(id: $id) { campaign { state progress { ratio } } }
      }`,
      { id: globalIdOf(PREDICTIVE, id) },
    )

    expect(body).toEqual({
      data: {
        pause: { campaign: { state: 'PAUSED', retryTimes: 0 } },
        resume: { campaign: { state: 'RUNNING' } },
        abort: { campaign: { state: 'TERMINATED', progress: { ratio: null } } },
      },
    })
    expect(actions(rig)).toEqual([
      'PausePredictiveDialingCampaign',
      'DescribePredictiveDialingCampaign',
      'ResumePredictiveDialingCampaign',
      'DescribePredictiveDialingCampaigns',
      'AbortPredictiveDialingCampaign',
      'DescribePredictiveDialingCampaigns',
    ])
  })

  it('to a task each see the state of their moment', async () => {
    const rig = await startRig()
    const id = TASK.add(rig.simulator.store, TASK.states.indexOf('RUNNING'))

    const { body } = await rig.query(
      `mutation ($id: ID!) {
        pause: pauseAutoCalloutTask(id: $id) { task { state } }
        resume: resumeAutoCalloutTask(id: $id) { task { state } }
        stop: stopAutoCalloutTask(id: $id) { task { state } }
      }`,
      { id: globalIdOf(TASK, id) },
    )

    expect(body).toEqual({
      data: {
        pause: { task: { state: 'PAUSED' } },
        resume: { task: { state: 'RUNNING' } },
        stop: { task: { state: 'TERMINATED' } },
      },
    })
    expect(actions(rig)).toEqual([
      'PauseAutoCalloutTask',
      'DescribeAutoCalloutTask',
      'ResumeAutoCalloutTask',
      'DescribeAutoCalloutTask',
      'StopAutoCalloutTask',
      'DescribeAutoCalloutTask',
    ])
  })

  it('stand where another of them fails, which names the state that they left', async () => {
    const rig = await startRig()
    const id = CRUISE.add(rig.simulator.store, CRUISE.states.indexOf('RUNNING'))

    const { body } = await rig.query(
      `mutation ($id: ID!) {
        wrong: abortAgentCruiseDialingCampaign(id: "nothing") { campaignId }
        first: abortAgentCruiseDialingCampaign(id: $id) { campaign { state } }
        again: abortAgentCruiseDialingCampaign(id: $id) { campaignId }
      }`,
      { id: globalIdOf(CRUISE, id) },
    )

    expect(body.data).toEqual({
      wrong: null,
      first: { campaign: { state: 'TERMINATED' } },
      again: null,
    })
    expect(body.errors).toEqual([
      expect.objectContaining({ path: ['wrong'] }),
      expect.objectContaining({
        path: ['again'],
        extensions: expect.objectContaining({ code: 'CONFLICT', state: 'TERMINATED' }),
      }),
    ])
  })
})

it('follows a task through the clock: paused it places no calls, resumed it goes on', async () => {
  const rig = await startRig()
  const callees = Array.from({ length: 50 }, (_, n) => `0086130${String(n).padStart(8, '0')}`)
  const id = rig.simulator.store.addAutoCalloutTask({ callees, lines: 2 })
  const document = (field: string) => `mutation {
    changed: ${field}(id: "AutoCalloutTask:${SdkAppId}:${id}") {
      task { state calleeSummary { initial } }
    }
  }`

  const paused = await rig.query(document('pauseAutoCalloutTask'))
  rig.simulator.clock.advance(200)
  const later = await rig.query(
    `{ autoCalloutTask(taskId: ${id}) { state calleeSummary { initial } } }`,
  )
  const resumed = await rig.query(document('resumeAutoCalloutTask'))
  rig.simulator.clock.advance(60)
  const stopped = await rig.query(document('stopAutoCalloutTask'))

  const { task } = paused.body.data.changed
  expect(task.state).toBe('PAUSED')
  expect(later.body.data.autoCalloutTask).toEqual(task)
  expect(resumed.body.data.changed.task.state).toBe('RUNNING')
  expect(stopped.body.data.changed.task.state).toMatch(/^(ENDING|TERMINATED)$/)
  expect(stopped.body.data.changed.task.calleeSummary.initial).toBeLessThan(
    task.calleeSummary.initial,
  )
})
