import type { IVRKeyPressedElement } from '../../actions/index.ts'
import type { Call } from './call.ts'
import { drawn, drawnFrom, happens } from './chance.ts'

interface Question {
  readonly node: string
  readonly prompt: string
  /** What the keys 1, 2 and so on mean. */
  readonly labels: readonly string[]
}

const QUESTIONS: readonly Question[] = [
  { node: '收件确认', prompt: '确认收件请按1，改天派送请按2', labels: ['确认收件', '改天派送'] },
  { node: '会员活动', prompt: '参加活动请按1，不再提醒请按2', labels: ['参加', '不再提醒'] },
  { node: 'Appointment', prompt: 'Press 1 to confirm, 2 to cancel', labels: ['confirm', 'cancel'] },
  { node: 'Survey', prompt: 'Press 1 for yes, 2 for no', labels: ['yes', 'no'] },
]

/** What the callee told the IVR of an automatic task; many just listen. */
export function keysPressed(call: Call): readonly IVRKeyPressedElement[] {
  const { sessionId, kind, accept, end } = call
  const question = drawnFrom(sessionId, 'question', QUESTIONS)
  if (kind !== 'automatic' || accept === 0 || !question) return []
  if (!happens(sessionId, 'key', 60)) return []
  const key = drawn(sessionId, 'which key', 1, question.labels.length)
  return [
    {
      Key: String(key),
      Label: question.labels[key - 1] ?? '',
      Timestamp: Math.floor(((accept + end) / 2) * 1000) + drawn(sessionId, 'key at', 0, 499),
      NodeLabel: question.node,
      OriginalContent: String(key),
      TTSPrompt: question.prompt,
    },
  ]
}

const RATINGS = ['非常满意', '满意', '一般', '不满意'] as const

/** How the callee judged the agent, where they were asked; `noInput` where they hung up. */
export function rating(call: Call): readonly IVRKeyPressedElement[] {
  const { sessionId } = call
  if (!happens(sessionId, 'asked to rate', 40)) return []
  if (happens(sessionId, 'no rating', 25)) return [pressed('noInput', '')]
  const key = drawn(sessionId, 'rating', 1, RATINGS.length)
  return [pressed(String(key), RATINGS[key - 1] ?? '')]
}

/** Ratings come without a time, as in the documentation's example. */
function pressed(Key: string, Label: string): IVRKeyPressedElement {
  return { Key, Label, Timestamp: 0, NodeLabel: '', OriginalContent: '', TTSPrompt: '' }
}
