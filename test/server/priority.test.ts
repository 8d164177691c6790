import { expect, it } from 'vitest'
import { laneOf } from '../../src/server/priority.ts'

it.each([
  [undefined, 'interactive'],
  ['', 'interactive'],
  ['u=0', 'interactive'],
  ['u=1, i', 'interactive'],
  ['u=4', 'interactive'],
  ['u=5', 'background'],
  ['i, u=7', 'background'],
  ['u=7,i', 'background'],
  [['i', 'u=6'], 'background'],
  ['u=8', 'interactive'],
  ['u=77', 'interactive'],
  ['mu=7', 'interactive'],
  ['high', 'interactive'],
])('a request with the priority %j goes in the lane %s', (priority, lane) => {
  expect(laneOf(priority as string | string[] | undefined)).toBe(lane)
})
