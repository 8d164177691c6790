import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import { Door } from '../../src/server/door.ts'
import { listen } from '../client/upstream.ts'

it('gives up those who do not leave in time, and says so', async () => {
  const door = new Door()
  const entered = Promise.withResolvers<void>()
  const port = await listen(createServer(door.before(() => entered.resolve())))
  fetch(`http://127.0.0.1:${port}`).catch(() => {}) // nobody answers
  await entered.promise

  expect(await door.close(10)).toBe('given up')
})

it('waits for work beside requests, also where that fails', async () => {
  const door = new Door()
  const work = Promise.withResolvers<void>()
  const failed = door.during(work.promise).catch((error) => error)

  const closed = door.close(60_000)
  work.reject('failed')

  expect(await closed).toBe('empty')
  expect(await failed).toBe('failed')
})

it('closes at once where nobody is inside', async () => {
  const door = new Door()
  await door.during(Promise.resolve())

  expect(await door.close(0)).toBe('empty')
})
