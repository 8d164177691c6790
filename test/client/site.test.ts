import { describe, expect, it } from 'vitest'
import { CreateAutoCalloutTask, DescribeAutoCalloutTask } from '../../src/actions/index.ts'
import { refuseForeignParameters } from '../../src/client/site.ts'
import { scriptedSend } from './scripted-send.ts'

const TASK = { SdkAppId: 1, NotBefore: 1, Callees: ['1'], Callers: ['2'] }

const create = (params: { ConcurrencyLimit?: number }) => ({
  action: CreateAutoCalloutTask,
  params: { ...TASK, ...params },
  deadline: 0,
})

describe('a parameter that only the China site knows', () => {
  it('is refused by name before anything is sent to the international one', async () => {
    const { send, calls } = scriptedSend({ TaskId: 1 })
    const sending = refuseForeignParameters('international')(send)(create({ ConcurrencyLimit: 5 }))

    await expect(sending).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      outcome: 'not-sent',
      problems: [{ argument: 'concurrencyLimit', got: 'a value' }],
    })
    expect(calls).toEqual([])
  })

  it('is sent to the China site', async () => {
    const { send, calls } = scriptedSend({ TaskId: 1 })

    const reply = await refuseForeignParameters('china')(send)(create({ ConcurrencyLimit: 5 }))

    expect(reply.answer).toEqual({ TaskId: 1 })
    expect(calls[0]?.params).toEqual({ ...TASK, ConcurrencyLimit: 5 })
  })
})

it('lets a call without such a parameter through to the international site', async () => {
  const { send, calls } = scriptedSend({ TaskId: 1 }, { Name: 'foobar' })
  const sending = refuseForeignParameters('international')(send)
  const read = { action: DescribeAutoCalloutTask, params: { SdkAppId: 1, TaskId: 2 }, deadline: 0 }

  await sending(create({}))
  await sending(read)

  expect(calls.map(({ params }) => params)).toEqual([TASK, read.params])
})
