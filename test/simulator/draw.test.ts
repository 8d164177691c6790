import { expect, it } from 'vitest'
import { drawBetween, drawUuid, seedOf } from '../../src/simulator/dialing/draw.ts'

const SEED = seedOf('auto-task/1400000000/1')

it('begins the session ids of 50,000 callees each with digits of its own', () => {
  const ids = Array.from({ length: 50_000 }, (_, callee) => drawUuid([SEED, callee, 0]))

  expect(new Set(ids.map((id) => id.slice(0, 8))).size).toBe(50_000)
})

it('ends the session ids of one callee each with digits of its own', () => {
  const ids = Array.from({ length: 1000 }, (_, attempt) => drawUuid([SEED, 7, attempt]))

  expect(new Set(ids.map((id) => id.slice(-8))).size).toBe(1000)
})

it('makes session ids that are UUIDs of version 4', () => {
  const id = drawUuid([SEED, 1, 0])

  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

it('gives tasks of other names other sessions', () => {
  expect(drawUuid([SEED, 0, 0])).not.toBe(drawUuid([seedOf('auto-task/1400000000/2'), 0, 0]))
})

it('draws both ends of a range and nothing outside', () => {
  const drawn = Array.from({ length: 1000 }, (_, callee) => drawBetween([SEED, callee, 0], 0, 3, 6))

  expect([...new Set(drawn)].toSorted()).toEqual([3, 4, 5, 6])
})
