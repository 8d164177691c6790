import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HANDLERS } from '../../src/simulator/actions/index.ts'
import { Refusal } from '../../src/simulator/refusal.ts'
import { Store } from '../../src/simulator/store.ts'
import { EMPTY, NOON } from './calls.ts'
import { numbers } from './dialing.ts'

/** Seconds to let pass, or an action to try. */
type Step = number | string

/** What is done to one thing, straight to the handlers: HTTP would take most of the time. */
class Life {
  readonly store = new Store(() => this.now)
  now = NOON
  readonly #id: object

  constructor(id: object) {
    this.#id = id
  }

  /** The answer of an action at a time; undefined where it is refused. */
  ask(action: string, params: object, now = this.now): Record<string, unknown> | undefined {
    const handler = HANDLERS.find(({ name }) => name === action)
    try {
      const answer = handler?.perform(
        { SdkAppId: EMPTY, ...params },
        { store: this.store, site: 'china', now },
      )
      return { ...answer }
    } catch (error) {
      if (error instanceof Refusal) return undefined
      throw error
    }
  }

  /** Whether the step was taken; time always passes. */
  take(step: Step): boolean {
    if (typeof step === 'string') return this.ask(step, this.#id) !== undefined
    this.now += step
    return true
  }
}

interface Kind {
  readonly pause: string
  readonly resume: string
  readonly stop: string
  readonly add: (life: Life, settings: Settings) => void
  /** All that can be seen at a time. */
  readonly view: (life: Life, now: number) => unknown
}

interface Settings {
  readonly startsAt: number
  readonly endsAt: number
  readonly callees: number
  readonly lines: number
  readonly retries: number
}

const settings = fc.record<Settings>({
  startsAt: fc.integer({ min: NOON - 500, max: NOON + 500 }),
  endsAt: fc.integer({ min: NOON + 501, max: NOON + 4000 }),
  callees: fc.integer({ min: 1, max: 25 }),
  lines: fc.integer({ min: 1, max: 6 }),
  retries: fc.integer({ min: 0, max: 2 }),
})

function steps({ pause, resume, stop }: Kind) {
  const passing = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 900 }))
  const changing = fc.constantFrom(pause, pause, pause, resume, resume, resume, stop)
  return fc.array<Step>(fc.oneof(passing, changing), { maxLength: 30 })
}

const task: Kind = {
  pause: 'PauseAutoCalloutTask',
  resume: 'ResumeAutoCalloutTask',
  stop: 'StopAutoCalloutTask',
  add: ({ store }, { startsAt, endsAt, callees, lines, retries }) =>
    store.addAutoCalloutTask({
      ...{ sdkAppId: EMPTY, notBefore: startsAt, notAfter: endsAt, callees: numbers(callees) },
      ...{ lines, tries: retries + 1, retryInterval: 100 },
    }),
  view: (life, now) => [
    life.ask('DescribeAutoCalloutTask', { TaskId: 1 }, now),
    life.ask('DescribeAutoCalloutTasks', { PageSize: 1, PageNumber: 0 }, now),
    life.store.callsOf(EMPTY, now),
  ],
}

const campaign: Kind = {
  pause: 'PausePredictiveDialingCampaign',
  resume: 'ResumePredictiveDialingCampaign',
  stop: 'AbortPredictiveDialingCampaign',
  add: ({ store }, { startsAt, endsAt, callees, lines, retries }) =>
    store.addPredictiveCampaign({
      ...{ sdkAppId: EMPTY, startTime: startsAt, endTime: endsAt, calleeCount: callees },
      ...{ lines, retryTimes: retries, retryInterval: 100 },
    }),
  view: (life, now) => [
    life.ask('DescribePredictiveDialingCampaigns', { PageSize: 1, PageNumber: 0 }, now),
    life.store.callsOf(EMPTY, now),
  ],
}

const fixedList: Kind = {
  ...campaign,
  add: ({ store }, { startsAt, callees, lines }) =>
    store.addPredictiveCampaign({
      ...{ sdkAppId: EMPTY, startTime: startsAt, endTime: startsAt + 9000, calleeCount: lines },
      sessions: numbers(callees),
    }),
}

describe.each<[string, Kind, object]>([
  ['a task', task, { TaskId: 1 }],
  ['a predictive campaign', campaign, { CampaignId: 1 }],
  ['a predictive campaign with a fixed list of calls', fixedList, { CampaignId: 1 }],
])('whatever is done to %s', (_what, kind, id) => {
  const lives = (check: (life: Life, steps: readonly Step[]) => void) =>
    fc.assert(
      fc.property(settings, steps(kind), (given, all) => {
        const life = new Life(id)
        kind.add(life, given)
        check(life, all)
      }),
      { numRuns: 200 },
    )

  it('what could be seen of any time before can still be seen of it', () => {
    lives((life, all) => {
      const seen = new Map<number, string>()
      for (const step of all) {
        life.take(step)
        for (const [now, view] of seen) {
          if (now < life.now) expect(JSON.stringify(kind.view(life, now))).toBe(view)
        }
        seen.set(life.now, JSON.stringify(kind.view(life, life.now)))
      }
    })
  })

  it('a call that was placed stays as it is, in the second of the change too', () => {
    lives((life, all) => {
      let before = life.store.callsOf(EMPTY, life.now)
      for (const step of all) {
        life.take(step)
        const after = life.store.callsOf(EMPTY, life.now)
        expect(JSON.stringify(after.slice(0, before.length))).toBe(JSON.stringify(before))
        before = after
      }
    })
  })

  it('no call is placed while it is paused, and none once it is stopped', () => {
    lives((life, all) => {
      const quiet: [from: number, to: number][] = []
      for (const step of all) {
        if (!life.take(step)) continue
        if (step === kind.pause) quiet.push([life.now, Number.POSITIVE_INFINITY])
        if (step === kind.stop) quiet.push([life.now, Number.POSITIVE_INFINITY])
        const last = quiet.at(-1)
        if (step === kind.resume && last) last[1] = life.now
      }

      const starts = life.store.callsOf(EMPTY, NOON + 100_000).map(({ start }) => start)
      const broken = quiet.filter(([from, to]) => starts.some((at) => from < at && at < to))
      expect(broken).toEqual([])
    })
  })

  it('it comes to an end: by hand, by its end time, or with everybody called', () => {
    lives((life, all) => {
      const stopped = all.map((step) => life.take(step) && step === kind.stop).includes(true)
      life.take(kind.resume)

      const end = JSON.stringify(kind.view(life, NOON + 1_000_000))
      if (stopped) expect(end).toMatch(/"State":4|"Status":3,"StatusReason":1/)
      else expect(end).toMatch(/"State":[24]|"Status":(4|3,"StatusReason":2)/)
    })
  })
})

it.each([
  ['a predictive campaign', campaign],
  ['one with a fixed list of calls', fixedList],
])('the count of finished callees of %s never falls, whatever is done to it', (_what, kind) => {
  const finished = (life: Life) => {
    const view = JSON.stringify(kind.view(life, life.now))
    return Number(/"FinishedCalleeCount":(\d+)/.exec(view)?.[1])
  }

  fc.assert(
    fc.property(settings, steps(kind), (given, all) => {
      const life = new Life({ CampaignId: 1 })
      kind.add(life, given)
      let before = finished(life)
      for (const step of all) {
        life.take(step)
        expect(finished(life)).toBeGreaterThanOrEqual(before)
        before = finished(life)
      }
    }),
  )
})
