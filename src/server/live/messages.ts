import { validateMessage } from 'graphql-ws'
import { parsedJson } from '../../json.ts'
import { tooMuchInJson } from '../limits/admission.ts'

export type Message = ReturnType<typeof validateMessage>

/** A message of `graphql-transport-ws`; null where it is none, or has too much of something. */
export function messageIn(text: string): Message | null {
  if (tooMuchInJson(text).length > 0) return null
  try {
    return validateMessage(parsedJson(text))
  } catch {
    return null
  }
}
