import type { KeyObject } from 'node:crypto'
import type {
  AutoCalloutTaskCalleeInfo,
  DescribeAutoCalloutTaskResponse,
} from '../actions/index.ts'
import { type CallSpan, callSpan, type TaskKey } from '../loaders/index.ts'
import { calleeIds } from './callee-id.ts'

/** One callee, and the list that knows what all of its callees share. */
export interface Callee {
  readonly info: AutoCalloutTaskCalleeInfo
  readonly place: number
  readonly list: CalleeList
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
    return this.#infos.map((info, place) => ({ info, place, list: this }))
  }

  /** All ids are made when the first is asked for: together they cost a fraction. */
  idAt(place: number, key: KeyObject): string {
    this.#idAt ??= calleeIds(key, this.task, this.#infos)
    return this.#idAt(place)
  }
}
