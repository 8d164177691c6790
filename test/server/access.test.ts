import { expect, it } from 'vitest'
import { readRefusal } from '../../src/client/index.ts'
import { UpstreamRefusal } from '../../src/errors.ts'
import { Access } from '../../src/server/access.ts'
import { handClock } from '../client/hand-clock.ts'
import { type Rig, startRig } from '../rig.ts'

const QUERY = '{ autoCalloutTask(taskId: 1) { name } }'

async function ready({ gateway }: Rig): Promise<[number, string]> {
  const response = await fetch(`${gateway.opsUrl}/health/ready`)
  return [response.status, ((await response.json()) as { status: string }).status]
}

it('a key that CCC does not accept turns readiness red, and the next answer green', async () => {
  const rig = await startRig()
  const code = 'AuthFailure.SecretIdNotFound'
  rig.simulator.faults.next({ kind: 'error', code, message: 'AKID-made-up' })

  const refused = await rig.query(QUERY)
  const red = await ready(rig)
  await rig.query(QUERY)
  const green = await ready(rig)

  expect(refused.body.errors[0].extensions).toMatchObject({ code: 'UPSTREAM_AUTH' })
  expect(JSON.stringify(refused.body)).not.toContain('AKID')
  expect(red).toEqual([503, `CCC refuses this gateway with ${code}`])
  expect(green).toEqual([200, 'ok'])
  expect(rig.simulator.journal.entries.map(({ outcome }) => outcome)).toEqual(['fault:error', 'ok'])
})

it('another refusal says that the key was accepted', async () => {
  const rig = await startRig()
  rig.simulator.faults.next({ kind: 'error', code: 'AuthFailure.TokenFailure' })
  rig.simulator.faults.next({ kind: 'error', code: 'InvalidParameterValue' })

  await rig.query(QUERY)
  await rig.query(QUERY)

  expect(await ready(rig)).toEqual([200, 'ok'])
})

it('is forgotten after half a minute, since without requests nobody would learn better', async () => {
  const clock = handClock()
  const access = new Access(clock)
  const code = 'AuthFailure.TokenFailure'
  const send = access.watch(async () => {
    throw new UpstreamRefusal('A', code, null, readRefusal(code))
  })

  await send({} as never).catch(() => {})

  expect(access.refusedWith).toBe(code)
  await clock.pass(30_000)
  expect(access.refusedWith).toBeNull()
})
