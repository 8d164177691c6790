import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { undisturbed } from './stall.ts'

/** Nothing goes on in this thread, as where the machine has stopped it. */
const standStill = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

/** Longer than what counts as standing still, by little. */
const JUST_OVER = 118

function work(ms: number) {
  const start = performance.now()
  while (performance.now() - start < ms);
}

/** A measurement that does one thing after the other, each time that it is made. */
function measuring(...steps: (() => void)[]) {
  let made = 0
  const measure = async () => {
    await delay(20)
    steps[made++]?.()
    await delay(20)
  }
  return { measure, made: () => made }
}

const still = () => void standStill(300)
const fails = () => {
  throw new Error('too slow')
}
const stillAndFails = () => {
  still()
  fails()
}

it('measures once where nothing disturbs it', async () => {
  const { measure, made } = measuring()

  await undisturbed(measure)

  expect(made()).toBe(1)
})

it('fails at once where a measurement fails that nothing has disturbed', async () => {
  const { measure, made } = measuring(fails)

  await expect(undisturbed(measure)).rejects.toThrow('too slow')
  expect(made()).toBe(1)
})

it('lets pass what passes though the machine stood still', async () => {
  const { measure, made } = measuring(still)

  await undisturbed(measure)

  expect(made()).toBe(1)
})

it('measures again what failed while the machine stood still', async () => {
  const { measure, made } = measuring(stillAndFails, stillAndFails)

  await undisturbed(measure)

  expect(made()).toBe(3)
})

it('fails as the last measurement did where each was disturbed', async () => {
  const { measure, made } = measuring(...Array(5).fill(stillAndFails))

  await expect(undisturbed(measure)).rejects.toThrow('too slow')
  expect(made()).toBe(5)
})

it('takes no work of the process itself for a disturbance', async () => {
  const { measure, made } = measuring(() => {
    work(JUST_OVER) // if only a little of that is at work, however busy the machine is
    fails()
  })

  await expect(undisturbed(measure)).rejects.toThrow('too slow')
  expect(made()).toBe(1)
})
