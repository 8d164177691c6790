import { expect, it } from 'vitest'
import { createLoaders, forget, type Loaders } from '../../src/loaders/index.ts'
import { recordingCcc } from './recording-ccc.ts'

const TASK = { SdkAppId: 1400000000, TaskId: 1 }
const PAGE = { SdkAppId: 1400000000, PageSize: 10, PageNumber: 0 }

it('makes a loader once, and one for each name', () => {
  const loaders = createLoaders(
    recordingCcc({}).ccc,
    () => 'china',
    () => 0,
  )
  const all = () => namesOf(loaders).map((name) => loaders[name])

  const made = all()

  expect(made.length).toBeGreaterThan(15)
  expect(new Set(made).size).toBe(made.length)
  expect(all()).toEqual(made)
  expect(all().every((each, index) => each === made[index])).toBe(true)
})

it('reads again what was read before a change, whichever loader read it', async () => {
  const { ccc, sent } = recordingCcc({
    DescribeAutoCalloutTask: () => ({}),
    DescribeAutoCalloutTasks: () => ({ Tasks: [], TotalCount: 0 }),
  })
  const loaders = createLoaders(
    ccc,
    () => 'china',
    () => 0,
  )
  const read = () =>
    Promise.all([loaders.autoCalloutTask.load(TASK), loaders.autoCalloutTasks.load(PAGE)])

  await read()
  await read()
  const before = sent.length
  forget(loaders)
  await read()

  expect(before).toBe(2)
  expect(sent).toHaveLength(4)
})

function namesOf(loaders: Loaders) {
  const getters = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(loaders)))
  const names = getters.filter(([, { get }]) => get !== undefined).map(([name]) => name)
  return names as Exclude<keyof Loaders, 'forget'>[]
}
