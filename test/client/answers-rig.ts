import { DescribeAutoCalloutTask, StopAutoCalloutTask } from '../../src/actions/index.ts'
import type { AnswerParts } from '../../src/client/answer-source.ts'
import type { AnyCall, Reply, Send, Terms } from '../../src/client/call.ts'
import { Answers, keepAnswers } from '../../src/client/keep-answers.ts'
import { readRefusal } from '../../src/client/refusals.ts'
import { UpstreamRefusal } from '../../src/errors.ts'
import { DEFAULT_FRESHNESS } from '../../src/freshness.ts'
import { embeddedAnswers } from '../../src/state/shared-answers/index.ts'
import { type HandClock, handClock, settled } from './hand-clock.ts'

/** A call that was sent, to be answered by the test. */
export interface Sent {
  readonly call: AnyCall
  answer(fields: object): Promise<void>
  fail(error: Error): Promise<void>
}

export interface AnswersRig {
  readonly clock: HandClock
  readonly answers: Answers
  /** What was sent so far, the oldest first. */
  readonly sent: readonly Sent[]
  readonly send: Send
  /** Reads a task. */
  read(taskId: number, terms?: Partial<Terms>): Promise<Reply<object>>
  /** Stops one. */
  stop(taskId: number): Promise<Reply<object>>
}

export const RUNNING = { State: 1 }

/** What keeps answers, with the rest of the chain in the hands of the test. */
export function answersRig(parts: Partial<AnswerParts> = {}): AnswersRig {
  const clock = handClock()
  const answers = new Answers({
    clock,
    nowSeconds: () => Math.floor(clock.now() / 1000),
    rules: DEFAULT_FRESHNESS,
    maxBytes: 1_000_000,
    shared: embeddedAnswers,
    ...parts,
  })
  const sent: Sent[] = []
  const last = (call: AnyCall) =>
    new Promise<Reply<object>>((resolve, reject) => sent.push(inHand(call, clock, resolve, reject)))
  const send = keepAnswers(answers)(last as Send)
  const terms = () => ({ deadline: clock.now() + 25_000 })
  const params = (TaskId: number) => ({ SdkAppId: 1, TaskId })
  return {
    clock,
    answers,
    sent,
    send,
    read: (taskId, wanted) =>
      send({ action: DescribeAutoCalloutTask, params: params(taskId), ...terms(), ...wanted }),
    stop: (taskId) => send({ action: StopAutoCalloutTask, params: params(taskId), ...terms() }),
  }
}

/** An answer tells when its call was sent, as those of the wire do. */
function inHand(
  call: AnyCall,
  clock: HandClock,
  resolve: (reply: Reply<object>) => void,
  reject: (error: Error) => void,
): Sent {
  const sentAt = clock.now()
  return {
    call,
    answer(fields) {
      const body = JSON.stringify({ Response: fields })
      resolve({ answer: fields, requestId: 'r-1', sentAt, body })
      return settled()
    },
    fail(error) {
      reject(error instanceof UpstreamRefusal ? Object.assign(error, { sentAt }) : error)
      return settled()
    },
  }
}

export function refusal(code: string, requestId = 'r-refused'): UpstreamRefusal {
  return new UpstreamRefusal(DescribeAutoCalloutTask.name, code, requestId, readRefusal(code))
}
