import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { ReplyMemory } from '../../src/client/reply-memory.ts'

const MEBIBYTE = 1024 * 1024
const NEVER = new Promise<never>(() => {})

it('is tight above 4 MiB, and no longer once enough was freed', () => {
  const memory = new ReplyMemory()

  memory.hold(4 * MEBIBYTE)
  expect(memory.isTight).toBe(false)
  memory.hold(1)
  expect(memory.isTight).toBe(true)
  memory.free(1)
  expect(memory.isTight).toBe(false)
})

it('lets one after the other have its turn, in the order in which they asked', async () => {
  const memory = new ReplyMemory()
  const started: string[] = []
  const turn = (name: string) =>
    memory.turn(NEVER).then((end) => {
      started.push(name)
      return end
    })
  const [first, second, third] = [turn('first'), turn('second'), turn('third')]

  await nextTurn()
  expect(started).toEqual(['first'])
  ;(await first)()
  await nextTurn()
  expect(started).toEqual(['first', 'second'])
  ;(await second)()
  await third
  expect(started).toEqual(['first', 'second', 'third'])
})

it.each([
  ['failed', () => Promise.reject('failed')],
  ['closed', () => Promise.resolve()],
])('does not wait for one that has %s, and lets nobody pass for it', async (_how, gone) => {
  const memory = new ReplyMemory()
  const end = await memory.turn(NEVER)
  let started = false

  await memory.turn(gone()).then(
    (endAgain) => endAgain(),
    (error) => expect(error).toBe('failed'),
  )
  const next = memory.turn(NEVER).then(() => {
    started = true
  })
  await nextTurn()

  expect(started).toBe(false)
  end()
  await next
})
