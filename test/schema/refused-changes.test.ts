import { describe, expect, it } from 'vitest'
import type { Fault } from '../../src/simulator/index.ts'
import { hastyClock } from '../client/hasty-clock.ts'
import { startRig } from '../rig.ts'
import {
  actionOf,
  addFor,
  CHANGES,
  type Change,
  CRUISE,
  DELETION,
  globalIdOf,
  keyOf,
  PREDICTIVE,
  perform,
  refusedCalls,
  SdkAppId,
  TASK,
  UUID,
} from './changes.ts'
import { type Call, received } from './received.ts'

describe.each([...CHANGES, DELETION])('$field', (change) => {
  const { field, kind, allowed } = change

  it('in each state that does not allow it is a CONFLICT that names the state', async () => {
    const rig = await startRig()
    const wrong = kind.states.filter((state) => !allowed.includes(state))
    const ids = wrong.map((state) => kind.add(rig.simulator.store, kind.states.indexOf(state)))

    const { body } = await rig.query(
      `mutation { ${ids.map((id, n) => `${wrong[n]}: ${field}(id: "${globalIdOf(kind, id)}") { requestId }`)} }`,
    )

    const refusedWith = kind === TASK ? 'UnsupportedOperation' : 'InvalidParameterValue'
    expect(body.data).toEqual(Object.fromEntries(wrong.map((state) => [state, null])))
    expect(body.errors).toEqual(
      wrong.map((state) =>
        expect.objectContaining({
          message: `${actionOf(change)} was refused with ${refusedWith}: this ${kind.what} is ${state}, which does not allow it.`,
          path: [state],
          extensions: {
            code: 'CONFLICT',
            retryable: false,
            state,
            upstream: {
              action: actionOf(change),
              code: refusedWith,
              requestId: expect.stringMatching(UUID),
            },
          },
        }),
      ),
    )
    expect(received(rig)).toEqual(ids.flatMap((id) => refusedCalls(change, id)))
  })

  it.each(['UnsupportedOperation', 'InvalidParameterValue', 'ResourceInUse'])(
    'refused with %s is a CONFLICT, whatever the state is by then',
    async (code) => {
      const rig = await startRig()
      const id = addFor(change, rig)
      rig.simulator.faults.next({ kind: 'error', action: actionOf(change), code })

      const body = await perform(rig, change, id)

      expect(body.data).toEqual({ changed: null })
      expect(body.errors[0].extensions).toMatchObject({
        code: 'CONFLICT',
        state: allowed[0],
        upstream: { action: actionOf(change), code },
      })
      expect(received(rig)).toEqual(refusedCalls(change, id))
    },
  )

  it('of an id that does not exist is NOT_FOUND', async () => {
    const rig = await startRig()

    const body = await perform(rig, change, 404)

    expect(body.data).toEqual({ changed: null })
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0]).toMatchObject({
      message: `${actionOf(change)} was refused with InvalidParameterValue: this ${kind.what} does not exist in the application, or the gateway's key may not see it.`,
      extensions: {
        code: 'NOT_FOUND',
        retryable: false,
        upstream: { action: actionOf(change), code: 'InvalidParameterValue' },
      },
    })
    expect(received(rig)).toEqual(refusedCalls(change, 404))
  })

  const others = [TASK, PREDICTIVE, CRUISE].filter((other) => other !== kind)
  const localId = kind.idName.charAt(0).toLowerCase() + kind.idName.slice(1)
  it.each([
    ...others.map((other) => [globalIdOf(other, 2569), 'id']),
    [`Session:${SdkAppId}:2569`, 'id'],
    [`${kind.typename}:${SdkAppId}`, 'id'],
    [`${kind.typename}:${SdkAppId}:`, 'id'],
    [` ${kind.typename}:${SdkAppId}:2569`, 'id'],
    ['2569', 'id'],
    ['', 'id'],
    [`${kind.typename}:${SdkAppId}:0`, localId],
    [`${kind.typename}:${SdkAppId}:x`, localId],
    [`${kind.typename}:${SdkAppId}:9223372036854775808`, localId],
    [`${kind.typename}:0:2569`, 'sdkAppId'],
  ])('of "%s" is BAD_USER_INPUT, and nothing is sent', async (id, argument) => {
    const rig = await startRig()

    const { body } = await rig.query(
      `mutation ($id: ID!) { changed: ${field}(id: $id) { requestId } }`,
      { id },
    )

    expect(body.data).toEqual({ changed: null })
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0].extensions).toEqual({
      code: 'BAD_USER_INPUT',
      retryable: false,
      problems: [{ argument, expected: expect.any(String), got: expect.any(String) }],
    })
    expect(received(rig)).toEqual([])
  })

  it('that is over the quota three times is told to wait, and nothing is read', async () => {
    const rig = await startRig({ parts: { clock: hastyClock } })
    const id = addFor(change, rig)
    const fault: Fault = { kind: 'error', action: actionOf(change), code: 'RequestLimitExceeded' }
    rig.simulator.faults.next({ ...fault, times: 3 })

    const body = await perform(rig, change, id)

    expect(body.data).toEqual({ changed: null })
    expect(body.errors[0].extensions).toMatchObject({
      code: 'RATE_LIMITED',
      retryable: true,
      retryAfterSeconds: 1,
      upstream: { action: actionOf(change), code: 'RequestLimitExceeded' },
    })
    expect(received(rig)).toEqual(Array(3).fill([actionOf(change), keyOf(kind, id)]))
  })
})

describe('the state that a CONFLICT names', () => {
  const pause = CHANGES.find(({ kind, next }) => kind === PREDICTIVE && next === 'PAUSED') as Change
  const list: Call = [
    'DescribePredictiveDialingCampaigns',
    { SdkAppId, PageSize: 100, PageNumber: 0 },
  ]

  it('is that of the list on the international site', async () => {
    const rig = await startRig({ simulator: { site: 'international' } })
    const id = PREDICTIVE.add(rig.simulator.store, PREDICTIVE.states.indexOf('COMPLETED'))

    const body = await perform(rig, pause, id)

    expect(body.errors[0].extensions).toMatchObject({ code: 'CONFLICT', state: 'COMPLETED' })
    expect(received(rig)).toEqual([...refusedCalls(pause, id), list])
  })

  it('is null where CCC tells none', async () => {
    const rig = await startRig({ simulator: { site: 'international' } })
    const id = PREDICTIVE.add(rig.simulator.store, PREDICTIVE.states.indexOf('COMPLETED'))
    rig.simulator.faults.always({
      kind: 'body',
      action: 'DescribePredictiveDialingCampaigns',
      body: '{"Response":{"TotalCount":0,"CampaignList":[],"RequestId":"r"}}',
    })

    const body = await perform(rig, pause, id)

    expect(body.errors[0]).toMatchObject({
      message:
        'PausePredictiveDialingCampaign was refused with InvalidParameterValue: this predictive dialing campaign is in a state that does not allow it.',
      extensions: { code: 'CONFLICT', state: null },
    })
  })
})
