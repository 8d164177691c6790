import { describe, expect, it } from 'vitest'
import { readListed } from '../../src/loaders/read-listed.ts'
import { type Key, LIST, type Row, scripted, TEN } from './scripted-list.ts'

describe('one object', () => {
  it('is read by itself, and no page with it', async () => {
    const { read, asked } = scripted({ names: TEN, single: 1 })

    expect(await read('j')).toEqual(['j'])
    expect(asked).toEqual(['single j'])
  })

  it('that is in no list is null', async () => {
    const { read, asked } = scripted({ names: TEN, single: 1 })

    expect(await read('z')).toEqual([null])
    expect(asked).toEqual(['single z'])
  })

  it('is looked for on the first page where reading it by itself takes two calls', async () => {
    const { read, asked } = scripted({ names: TEN, single: 2 })

    expect(await read('b')).toEqual(['b'])
    expect(asked).toEqual(['page 0'])
  })

  it('is read in two calls by itself where that page does not have it and three are left', async () => {
    const { read, asked } = scripted({ names: TEN, single: 2 })

    expect(await read('j')).toEqual(['j'])
    expect(asked).toEqual(['page 0', 'single j'])
  })

  it('is read from a page where that takes one call and reading it by itself two', async () => {
    const { read, asked } = scripted({ names: TEN.slice(0, 5), single: 2 })

    expect(await read('e')).toEqual(['e'])
    expect(asked).toEqual(['page 0', 'page 1'])
  })
})

describe('several objects', () => {
  it('share one page, in whatever order they are wanted', async () => {
    const { read, asked } = scripted({ names: TEN, single: 1 })

    expect(await read('c', 'a', 'b')).toEqual(['c', 'a', 'b'])
    expect(asked).toEqual(['page 0'])
  })

  it('are null where the only page does not have them, with no further call', async () => {
    const { read, asked } = scripted({ names: ['a', 'b'], single: 1 })

    expect(await read('a', 'y', 'z')).toEqual(['a', null, null])
    expect(asked).toEqual(['page 0'])
  })

  it('are read singly where fewer are missing than pages are left', async () => {
    const { read, asked } = scripted({ names: TEN, single: 1 })

    expect(await read('a', 'e', 'z')).toEqual(['a', 'e', null])
    expect(asked).toEqual(['page 0', 'single e', 'single z'])
  })

  it('are read singly where as many are missing as pages are left: those go side by side', async () => {
    const { read, asked } = scripted({ names: TEN, single: 1 })

    expect(await read('e', 'h', 'j')).toEqual(['e', 'h', 'j'])
    expect(asked).toEqual(['page 0', 'single e', 'single h', 'single j'])
  })

  it('are read from further pages where those are fewer than what is missing', async () => {
    const { read, asked } = scripted({ names: TEN.slice(0, 6), single: 1 })

    expect(await read('d', 'e', 'f')).toEqual(['d', 'e', 'f'])
    expect(asked).toEqual(['page 0', 'page 1'])
  })

  it('change their way after each page, as it turns out what is left', async () => {
    const { read, asked } = scripted({ names: TEN, single: 1 })

    expect(await read('d', 'e', 'f', 'j', 'z')).toEqual(['d', 'e', 'f', 'j', null])
    expect(asked).toEqual(['page 0', 'page 1', 'single j', 'single z'])
  })

  it('that cannot be read singly are looked for page by page, and no page too many', async () => {
    const { read, asked } = scripted({ names: TEN })

    expect(await read('b', 'e')).toEqual(['b', 'e'])
    expect(asked).toEqual(['page 0', 'page 1'])
  })

  it('that cannot be read singly and are in no list cost every page once', async () => {
    const { read, asked } = scripted({ names: TEN })

    expect(await read('z')).toEqual([null])
    expect(asked).toEqual(['page 0', 'page 1', 'page 2', 'page 3'])
  })
})

describe('a list that does not tell its total', () => {
  it('ends with a page that is not full', async () => {
    const { read, asked } = scripted({ names: TEN.slice(0, 5), total: 'not told' })

    expect(await read('e', 'z')).toEqual(['e', null])
    expect(asked).toEqual(['page 0', 'page 1'])
  })

  it('ends with an empty page where its last one was full', async () => {
    const { read, asked } = scripted({ names: TEN.slice(0, 6), total: 'not told' })

    expect(await read('z')).toEqual([null])
    expect(asked).toEqual(['page 0', 'page 1', 'page 2'])
  })

  it('is taken to have one page more after a full one, and one object is read by itself then', async () => {
    const { read, asked } = scripted({ names: TEN, single: 1, total: 'not told' })

    expect(await read('a', 'j')).toEqual(['a', 'j'])
    expect(asked).toEqual(['page 0', 'single j'])
  })
})

describe('a failure', () => {
  it('of the first page is that of all who wanted it', async () => {
    const { read, asked } = scripted({ names: TEN, single: 1, failing: ['page 0'] })

    expect(await read('a', 'j')).toEqual(['no page 0', 'no page 0'])
    expect(asked).toEqual(['page 0'])
  })

  it('of a further page is that of those alone who were not found before', async () => {
    const { read } = scripted({ names: TEN, failing: ['page 1'] })

    expect(await read('a', 'd', 'j')).toEqual(['a', 'no page 1', 'no page 1'])
  })

  it('of a single read takes no other object with it', async () => {
    const { read } = scripted({ names: TEN, single: 1, failing: ['single e'] })

    expect(await read('a', 'e', 'j')).toEqual(['a', 'no single e', 'j'])
  })

  it('that is no Error is told as one, and never as a row', async () => {
    const loader = readListed<Key, Row>({
      ...LIST,
      readPage: () => Promise.reject('a word'),
    })

    await expect(loader.load({ SdkAppId: 1, Name: 'a' })).rejects.toMatchObject({
      message: 'not read',
      cause: 'a word',
    })
  })
})

describe('several applications', () => {
  it('are read apart, and one object of each by itself', async () => {
    const { loader, asked } = scripted({ names: TEN, single: 1 })

    const rows = await loader.loadMany([
      { SdkAppId: 1, Name: 'a' },
      { SdkAppId: 2, Name: 'j' },
    ])

    expect(rows).toEqual([{ Name: 'a' }, { Name: 'j' }])
    expect(asked).toEqual(['single a', 'single j of 2'])
  })

  it('are read side by side: the second is asked before the first has answered', async () => {
    const held = Promise.withResolvers<void>()
    const asked: number[] = []
    const loader = readListed<Key, Row>({
      ...LIST,
      readPage: async (sdkAppId) => {
        asked.push(Number(sdkAppId))
        if (asked.length === 2) held.resolve()
        await held.promise
        return { rows: [{ Name: 'a' }], total: 1 }
      },
    })

    await loader.loadMany([1, 2].map((SdkAppId) => ({ SdkAppId, Name: 'a' })))

    expect(asked).toEqual([1, 2])
  })

  it('do not share a failure', async () => {
    const loader = readListed<Key, Row>({
      ...LIST,
      readPage: async (sdkAppId) => {
        if (sdkAppId === 2) throw new Error('not this one')
        return { rows: [{ Name: 'a' }], total: 1 }
      },
    })

    const rows = await loader.loadMany([1, 2].map((SdkAppId) => ({ SdkAppId, Name: 'a' })))

    expect(rows).toEqual([{ Name: 'a' }, new Error('not this one')])
  })
})

describe('an object that is wanted twice', () => {
  it('counts once, also in another spelling', async () => {
    const { read, asked } = scripted({ names: TEN, single: 1 })

    expect(await read('a', 'a', 'A')).toEqual(['a', 'a', 'a'])
    expect(asked).toEqual(['single a'])
  })

  it('is not asked again later', async () => {
    const { read, asked } = scripted({ names: TEN, single: 1 })

    await read('a', 'b')
    expect(await read('a')).toEqual(['a'])
    expect(asked).toEqual(['page 0'])
  })

  it('and is told of twice is found all the same', async () => {
    const { read, asked } = scripted({ names: ['a', 'a', 'b', 'c'], single: 1 })

    expect(await read('a', 'b')).toEqual(['a', 'b'])
    expect(asked).toEqual(['page 0'])
  })
})

it('stops at an empty page, whatever total the list tells', async () => {
  const asked: number[] = []
  const loader = readListed<Key, Row>({
    ...LIST,
    readPage: async (_sdkAppId, page) => {
      asked.push(page)
      if (page === 20) throw new Error('goes on and on')
      return { rows: page === 0 ? [{ Name: 'a' }] : [], total: 1_000_000 }
    },
  })

  expect(await loader.load({ SdkAppId: 1, Name: 'z' })).toBeNull()
  expect(asked).toEqual([0, 1])
})
