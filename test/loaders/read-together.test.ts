import { expect, it } from 'vitest'
import { Places, readTogether } from '../../src/loaders/read-together.ts'
import { type Script, scripted, TEN } from './scripted-list.ts'

/** Reads of one operation after another, which know where each object stood before. */
function together(places = new Places()) {
  return (script: Script) => scripted(script, (list) => readTogether(list, places))
}

it('reads the page of the list, also for a single object that could be read by itself', async () => {
  const { read, asked } = together()({ names: TEN, single: 1 })

  expect(await read('b')).toEqual(['b'])
  expect(asked).toEqual(['page 0'])
})

it('looks through the pages until it is found, and then at its page alone', async () => {
  const scripts = together()
  const first = scripts({ names: TEN })
  expect(await first.read('h')).toEqual(['h'])
  expect(first.asked).toEqual(['page 0', 'page 1', 'page 2'])

  const again = scripts({ names: TEN })
  expect(await again.read('h')).toEqual(['h'])
  expect(again.asked).toEqual(['page 2'])
})

it('finds what new ones pushed on to the next page there', async () => {
  const scripts = together()
  await scripts({ names: TEN }).read('f')
  const { read, asked } = scripts({ names: ['new', ...TEN] })

  expect(await read('f')).toEqual(['f'])
  expect(asked).toEqual(['page 1', 'page 2'])
})

it('finds what came forward since others were deleted', async () => {
  const scripts = together()
  await scripts({ names: TEN }).read('h')
  const { read, asked } = scripts({ names: TEN.slice(5) })

  expect(await read('h')).toEqual(['h'])
  expect(asked).toEqual(['page 2', 'page 0'])
})

it('reads by itself what is in no page, and remembers that', async () => {
  const scripts = together()
  const first = scripts({ names: TEN, single: 1 })
  expect(await first.read('z')).toEqual([null])
  expect(first.asked).toEqual(['page 0', 'page 1', 'page 2', 'page 3', 'single z'])

  const again = scripts({ names: TEN, single: 1 })
  await again.read('z')
  expect(again.asked).toEqual(['single z'])
})

it('is null where it is in no page and cannot be read by itself', async () => {
  const { read } = together()({ names: TEN })

  expect(await read('z')).toEqual([null])
})

it('looks on as long as pages are full where the list tells no total', async () => {
  const { read, asked } = together()({ names: TEN, total: 'not told' })

  expect(await read('j', 'z')).toEqual(['j', null])
  expect([...new Set(asked)]).toEqual(['page 0', 'page 1', 'page 2', 'page 3'])
})

it('gives up a search after twenty pages', async () => {
  const names = Array.from({ length: 100 }, (_, number) => `name ${number}`)
  const { read, asked } = together()({ names })

  expect(await read('name 99')).toEqual([null])
  expect(asked).toHaveLength(20)
})

it('fails with the page that cannot be read, and knows its place still', async () => {
  const scripts = together()
  await scripts({ names: TEN }).read('f')
  expect(await scripts({ names: TEN, failing: ['page 1'] }).read('f')).toEqual(['no page 1'])

  const { read, asked } = scripts({ names: TEN })
  expect(await read('f')).toEqual(['f'])
  expect(asked).toEqual(['page 1'])
})
