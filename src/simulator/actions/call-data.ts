import { listOf, optional, record, text } from '../parameters.ts'

/** What a task or campaign gives to its calls. */
export const variables = listOf(record({ Key: text, Value: text }))

export const calleeAttributes = listOf(
  record({ Callee: text, UUI: optional(text), Variables: optional(variables) }),
)
