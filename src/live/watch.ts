import type { Clock } from '../clock.ts'
import { BREATH_MS, type Course, pauseMs } from './pace.ts'
import type { Event, Look, Sight } from './sight.ts'
import { type Onlooker, Subscriber } from './subscriber.ts'

/** A state that cannot be read anew is told again so often, since its age is news. */
const TELL_AGAIN_MS = 30_000

const BEGUN: Course = { quiet: 0, failed: 0, tookMs: 0 }

/** Looks at one thing again and again for all who watch it, as long as anybody does. */
export class Watch {
  readonly #look: Look
  readonly #clock: Clock
  readonly #ended: () => void
  readonly #subscribers = new Set<Subscriber>()
  /** The state that was told last. */
  #told: Sight | null = null
  #toldAt = 0
  #version = 0
  #isOver = false
  #pause = new AbortController()
  /** Of each look by itself, so that nothing piles up behind the signal of a long watch. */
  #gone = new AbortController()
  #isLooking = false
  /** Whether something was dropped while somebody looked. */
  #mayBeOutdated = false

  /** `ended` is called once nobody watches any more, or nothing will happen any more. */
  constructor(look: Look, clock: Clock, ended: () => void) {
    this.#look = look
    this.#clock = clock
    this.#ended = ended
  }

  get subscribers(): number {
    return this.#subscribers.size
  }

  /** Counts the states that were told. */
  get version(): number {
    return this.#version
  }

  /** Whether the state that was told last is the last of all. */
  get isOver(): boolean {
    return this.#isOver
  }

  /** The newest state, with its age now. */
  get event(): Event {
    const { answer, oldestAt } = this.#told as Sight // asked for only after one was told
    if (oldestAt === null) return answer
    const ageSeconds = Math.max(0, this.#clock.now() - oldestAt) / 1000
    return { ...answer, extensions: { ageSeconds } }
  }

  subscribe(onlooker?: Onlooker): Subscriber {
    const subscriber = new Subscriber(this, () => this.#leave(subscriber), onlooker)
    this.#subscribers.add(subscriber)
    if (this.#subscribers.size === 1) void this.#run()
    return subscriber
  }

  /** Looks at once, where what was seen last is known to be old. */
  wakeIfOutdated(): void {
    if (this.#isLooking) this.#mayBeOutdated = true
    else if (this.#told?.isCurrent() === false) this.#pause.abort()
  }

  /** Ends all subscriptions, without a last state. */
  stop(): void {
    this.#isOver = true
    this.#pause.abort()
    for (const subscriber of [...this.#subscribers]) subscriber.end()
  }

  async #run(): Promise<void> {
    let course = BEGUN
    while (!this.#isOver && this.#subscribers.size > 0) {
      const begun = this.#clock.now()
      const sight = await this.#see()
      const now = this.#clock.now()
      course = this.#judge(sight, course, now - begun)
      if (!this.#isOver) await this.#rest(pauseMs(sight, course, now))
    }
    this.#ended()
  }

  async #see(): Promise<Sight> {
    this.#mayBeOutdated = false
    this.#isLooking = true
    this.#gone = new AbortController()
    return this.#look(this.#version === 0, this.#gone.signal)
  }

  #judge(sight: Sight, { quiet, failed }: Course, tookMs: number): Course {
    if (sight.outcome === 'not seen') {
      this.#tellAge(sight)
      return { quiet, failed: failed + 1, tookMs }
    }
    const isNew = this.#told?.text !== sight.text || failed > 0
    this.#isOver ||= sight.outcome !== 'going on'
    if (isNew || this.#isOver) this.#tell(sight)
    else this.#told = sight // the same, but younger
    return { quiet: isNew ? 0 : quiet + 1, failed: 0, tookMs }
  }

  /** What was never seen is told as what it is; else the last state is told again, but not often. */
  #tellAge(sight: Sight): void {
    if (this.#told === null) this.#tell(sight)
    else if (this.#clock.now() - this.#toldAt >= TELL_AGAIN_MS) this.#tell(this.#told)
  }

  #tell(sight: Sight): void {
    this.#told = sight
    this.#toldAt = this.#clock.now()
    this.#version += 1
    for (const subscriber of [...this.#subscribers]) subscriber.notice()
  }

  async #rest(milliseconds: number): Promise<void> {
    this.#isLooking = false
    const most = this.#mayBeOutdated ? BREATH_MS : Number.POSITIVE_INFINITY
    this.#pause = new AbortController()
    await this.#clock.sleep(Math.min(milliseconds, most), this.#pause.signal).catch(() => {})
  }

  #leave(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber)
    if (this.#subscribers.size > 0) return
    this.#pause.abort()
    this.#gone.abort()
    this.#ended()
  }
}
