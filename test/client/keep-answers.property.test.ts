import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Terms } from '../../src/client/call.ts'
import { DEFAULT_FRESHNESS } from '../../src/freshness.ts'
import { type AnswersRig, answersRig, RUNNING, refusal, type Sent } from './answers-rig.ts'
import { settled } from './hand-clock.ts'

const TASKS = [1, 2] as const
const { running, absent } = DEFAULT_FRESHNESS

type Act =
  | { readonly kind: 'read'; readonly taskId: number; readonly terms: Partial<Terms> }
  | { readonly kind: 'stop'; readonly taskId: number }
  | { readonly kind: 'answer'; readonly which: number; readonly how: 'well' | 'absent' | 'fault' }
  | { readonly kind: 'pass'; readonly milliseconds: number }

const taskId = fc.constantFrom(...TASKS)
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('read' as const),
        taskId,
        terms: fc.record(
          {
            maxAgeMs: fc.constantFrom(0, 500, 2000),
            lane: fc.constantFrom('interactive' as const, 'background' as const, 'poll' as const),
            freshOnly: fc.boolean(),
          },
          { requiredKeys: [] },
        ),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('stop' as const), taskId }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('answer' as const),
        which: fc.nat(),
        how: fc.constantFrom('well' as const, 'well' as const, 'absent' as const, 'fault' as const),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('pass' as const),
        milliseconds: fc.constantFrom(1, 300, 1000, 2500, 5000, 50_000),
      }),
    },
  ),
  { maxLength: 40 },
)

it('never gives an answer that is too old, stale to who wants it fresh, or from before a finished write, nor asks twice at a time, in 1,000 runs', async () => {
  await fc.assert(fc.asyncProperty(acts, run), { numRuns: 1000 })
}, 60_000)

/** What a run has to go by: when each task was last stopped. */
interface Model {
  readonly rig: AnswersRig
  readonly open: Sent[]
  readonly stoppedAt: Map<number, number>
  /** Counts what happens, since much of it happens at the same time. */
  step: number
  readonly stepOf: Map<object, number>
}

async function run(script: readonly Act[]): Promise<void> {
  const rig = answersRig()
  const model: Model = { rig, open: [], stoppedAt: new Map(), step: 0, stepOf: new Map() }
  const checks: Promise<void>[] = []
  const check = (each: Promise<void>) => {
    each.catch(() => {}) // it is looked at in the end
    checks.push(each)
  }
  for (const act of script) {
    model.step += 1
    if (act.kind === 'pass') await rig.clock.pass(act.milliseconds)
    else if (act.kind === 'stop') check(stop(model, act.taskId))
    else if (act.kind === 'read') check(read(model, act.taskId, act.terms))
    else await answer(model, act.which, act.how)
    await settled()
    notice(model)
  }
  while (model.open.length > 0) {
    await answer(model, 0, 'well')
    notice(model)
  }
  await Promise.all(checks)
}

/** Looks at what was sent since: nothing that is on its way already, unless a write came in between. */
function notice(model: Model): void {
  const known = model.stepOf
  for (const sent of model.rig.sent) {
    if (known.has(sent)) continue
    known.set(sent, model.step)
    if (sent.call.action.kind === 'read') {
      const twins = model.open.filter((other) => sameRead(other, sent) && lastsSince(model, other))
      expect(twins).toEqual([])
    }
    model.open.push(sent)
  }
}

function sameRead({ call: one }: Sent, { call: other }: Sent): boolean {
  const [lane, otherLane] = [one.lane ?? 'interactive', other.lane ?? 'interactive']
  return one.action === other.action && taskOf(one) === taskOf(other) && lane === otherLane
}

function lastsSince({ stoppedAt, stepOf }: Model, sent: Sent): boolean {
  return (stepOf.get(sent) ?? 0) > (stoppedAt.get(taskOf(sent.call)) ?? -1)
}

async function answer(
  model: Model,
  which: number,
  how: 'well' | 'absent' | 'fault',
): Promise<void> {
  const sent = model.open[which % model.open.length]
  if (sent === undefined) return
  model.open.splice(model.open.indexOf(sent), 1)
  const step = model.stepOf.get(sent)
  if (how === 'well') await sent.answer({ ...RUNNING, Step: step })
  else
    await sent.fail(
      refusal(how === 'absent' ? 'InvalidParameterValue' : 'InternalError', `r-${step}`),
    )
}

async function stop(model: Model, taskId: number): Promise<void> {
  await model.rig.stop(taskId).catch(() => {})
  model.stoppedAt.set(taskId, model.step)
}

async function read(model: Model, taskId: number, terms: Partial<Terms>): Promise<void> {
  const { rig, stoppedAt } = model
  const [asked, stopped] = [rig.clock.now(), stoppedAt.get(taskId) ?? -1]
  const told = await rig.read(taskId, terms).catch((error) => error)
  const isAnswer = 'answer' in told
  if (told.upstreamCode === 'InternalError') return // a fault is nothing that has an age
  const age = (told.source === 'stale' ? rig.clock.now() : asked) - told.sentAt
  const { fresh, renewing } = isAnswer ? running : absent
  if (told.source === 'stale') expect(age).toBeLessThanOrEqual(60_000)
  else expect(age).toBeLessThan((terms.freshOnly ? fresh : fresh + renewing) * 1000)
  if (terms.freshOnly) expect(told.source).not.toBe('stale')
  expect(age).toBeLessThanOrEqual(terms.maxAgeMs ?? Number.POSITIVE_INFINITY)
  const step = isAnswer ? told.answer.Step : Number(told.requestId.slice(2))
  expect(step).toBeGreaterThan(stopped)
}

function taskOf({ params }: Sent['call']): number {
  return (params as { TaskId: number }).TaskId
}
