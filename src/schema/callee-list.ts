import type { KeyObject } from 'node:crypto'
import {
  type AutoCalloutTaskCalleeInfo,
  DescribeAutoCalloutTask,
  type DescribeAutoCalloutTaskResponse,
  type Integer,
} from '../actions/index.ts'
import { rowsOrFault } from '../client/index.ts'
import { UpstreamMalformed } from '../errors.ts'
import type { CalleeState } from '../generated/resolvers.ts'
import { type CallSpan, callSpan, type TaskKey } from '../loaders/index.ts'
import { calleeIds } from './callee-id.ts'
import { Session } from './session.ts'
import { isText, named } from './upstream-values.ts'

// Upstream's numbers are the positions.
const STATES: CalleeState[] = ['INITIAL', 'ANSWERED', 'UNANSWERED', 'CALLING', 'AWAITING_RETRY']

/** Most callees were not reached yet. */
const NONE: readonly Session[] = []

/**
 * One callee, and the list that knows what all of its callees share. What costs next to nothing is
 * told by properties of the graph's names: a resolver for each would make a description of its field
 * for each of twenty thousand callees, which takes more time and memory than all the rest.
 */
export class Callee {
  readonly info: AutoCalloutTaskCalleeInfo
  readonly place: number
  readonly list: CalleeList
  #sessions: readonly Session[] | UpstreamMalformed | undefined

  constructor(info: AutoCalloutTaskCalleeInfo, place: number, list: CalleeList) {
    this.info = info
    this.place = place
    this.list = list
  }

  get SdkAppId(): Integer {
    return this.list.task.SdkAppId
  }

  get number(): string {
    return isText(this.info.Callee) ? this.info.Callee : ''
  }

  get state(): CalleeState {
    return calleeState(this.info)
  }

  /** Made once, since it is looked at several times. */
  get sessions(): readonly Session[] | UpstreamMalformed {
    this.#sessions ??= this.#readSessions()
    return this.#sessions
  }

  /** The failure is given back, as whoever completes a value wants it: nobody catches it there. */
  #readSessions(): readonly Session[] | UpstreamMalformed {
    const { task, span } = this.list
    const ids = rowsOrFault(DescribeAutoCalloutTask.name, this.info.Sessions)
    if (ids instanceof UpstreamMalformed) return ids
    if (ids.length === 0) return NONE
    const more = { span }
    return ids.map((SessionId) => new Session(task.SdkAppId, SessionId, more))
  }
}

export function calleeState({ State }: AutoCalloutTaskCalleeInfo): CalleeState {
  return named(STATES, State) ?? 'UNKNOWN'
}

/** Callees of one task that are answered together: a page of them, or all. */
export class CalleeList {
  readonly task: TaskKey
  /** When their calls can have been placed. */
  readonly span: CallSpan
  readonly #infos: readonly AutoCalloutTaskCalleeInfo[]
  #idAt: ((place: number) => string) | undefined

  constructor(
    task: TaskKey,
    { NotBefore, NotAfter }: DescribeAutoCalloutTaskResponse,
    infos: readonly AutoCalloutTaskCalleeInfo[],
  ) {
    this.task = task
    this.span = callSpan(NotBefore, NotAfter)
    this.#infos = infos
  }

  callees(): Callee[] {
    return this.#infos.map((info, place) => new Callee(info, place, this))
  }

  /** All ids are made when the first is asked for: together they cost a fraction. */
  idAt(place: number, key: KeyObject): string {
    this.#idAt ??= calleeIds(key, this.task, this.#infos)
    return this.#idAt(place)
  }
}
