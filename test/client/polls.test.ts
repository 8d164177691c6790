import { setTimeout as delay } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { DescribeAutoCalloutTask } from '../../src/actions/index.ts'
import type { Lane } from '../../src/client/call.ts'
import { connect, Quota } from '../../src/client/index.ts'
import { serverTime } from '../../src/client/server-time.ts'
import { systemClock } from '../../src/clock.ts'
import type { Simulator } from '../../src/simulator/index.ts'
import { connectRedis } from '../../src/state/redis.ts'
import { embeddedSlots, type Slots, type Waiting } from '../../src/state/slots/index.ts'
import { sharedSlots } from '../../src/state/slots/shared.ts'
import { startRedis, withoutRedis } from '../redis.ts'
import { startThrottled } from '../replicas.ts'
import { collectingLog } from '../rig.ts'
import { undisturbed } from '../stall.ts'

const READ = DescribeAutoCalloutTask.name
const POLLS = 200
const READS = 15

/** What was asked of the slots, and how many were granted. */
interface Question {
  readonly waiting: Waiting
  readonly granted: number
}

/** One replica's way to CCC, and what it asked of the slots. */
function replica({ url: endpoint, site, credential }: Simulator, slots: Slots) {
  const questions: Question[] = []
  const noted: Slots = {
    standing: slots.standing,
    take: async (wanted) => {
      const grant = await slots.take(wanted)
      questions.push({ waiting: wanted.waiting, granted: grant.tokens.length })
      return grant
    },
    release: (name, token) => slots.release(name, token),
    lower: (name, perSecond) => slots.lower(name, perSecond),
    stop: () => slots.stop(),
  }
  const quota = new Quota(noted, systemClock)
  const time = serverTime(systemClock)
  const send = connect({ endpoint, site, credential }, systemClock, Math.random, time, quota)
  const read = (id = '', lane: Lane = 'interactive', signal?: AbortSignal) =>
    send({
      action: DescribeAutoCalloutTask,
      params: { SdkAppId: 1400000000, TaskId: Number(id) },
      deadline: Date.now() + 60_000,
      lane,
      ...(signal && { signal }),
    })
  return { read, quota, questions }
}

const oneReplica = async () => [embeddedSlots(systemClock)]

const twoReplicas = async () => {
  const { url } = await startRedis()
  const open = async () => {
    const redis = await connectRedis(url, collectingLog([]))
    const account = { secretId: 'made-up-id', endpoint: 'http://127.0.0.1' }
    const slots = await sharedSlots(redis, account, systemClock, null)
    onTestFinished(async () => {
      await slots.stop()
      redis.stop()
    })
    return slots
  }
  return [await open(), await open()]
}

const engines = [
  ['of the same gateway', false, oneReplica],
  ['of another gateway over Redis (skipped without redis-server)', withoutRedis, twoReplicas],
] as const

for (const [where, isMissing, open] of engines) {
  it.skipIf(isMissing)(
    `no read that a person waits for waits while ${POLLS} polls ${where} do`,
    () =>
      undisturbed(async () => {
        const [simulator, ids] = await startThrottled(POLLS + READS + 1)
        const { journal } = simulator
        const [person, poller = person] = (await open()).map((slots) => replica(simulator, slots))
        if (person === undefined || poller === undefined) throw new Error('There is no replica.')
        // Redis grants nothing at first.
        await Promise.all([person, poller].map(({ read }) => read(ids.at(-1))))
        const [before, asked] = [journal.ofAction(READ).length, person.questions.length]
        const ending = new AbortController()
        const polls = ids.slice(0, POLLS).map((id) => poller.read(id, 'poll', ending.signal))
        const polled = Promise.allSettled(polls)

        const reads = await Promise.all(
          ids.slice(POLLS, POLLS + READS).map(async (id, n) => {
            await delay(200 * n)
            return person.read(id)
          }),
        )
        const waitingPolls = poller.quota.figures[READ]?.waiting[3]
        ending.abort()
        await polled

        expect(reads).toHaveLength(READS)
        const questions = person.questions.slice(asked).filter(({ waiting }) => waiting[1] > 0)
        // Each was asked for once, and granted by the answer to that.
        expect(questions.reduce((sum, { waiting }) => sum + waiting[1], 0)).toBe(READS)
        for (const { waiting, granted } of questions) {
          expect(granted).toBeGreaterThanOrEqual(waiting[1])
        }
        const arrivals = journal.ofAction(READ).slice(before)
        expect(new Set(arrivals.map(({ outcome }) => outcome))).toEqual(new Set(['ok']))
        expect(journal.mostInASecond(READ)).toBeLessThanOrEqual(20)
        // They went on all the while, and there were always more.
        expect(arrivals.length).toBeGreaterThan(READS + 10)
        expect(waitingPolls).toBeGreaterThan(100)
      }),
    60_000,
  )
}
