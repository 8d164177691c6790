import { losesDigits } from '../../client/index.ts'
import { isObject, type JsonObject, parsedJson } from '../../json.ts'
import type { CompiledQuery } from '../compiled.ts'
import type { KnownOperations } from '../known-operations.ts'

export interface KnownRequest {
  readonly query: CompiledQuery
  readonly variables: JsonObject
}

/** A request for a query that is known, in a form that nothing is to be said against; else null. */
export function knownRequest(
  text: string,
  operations: KnownOperations,
  fromRouter: boolean,
): KnownRequest | null {
  const request = parsedJson(text)
  if (!isObject(request)) return null
  const { query, operationName, variables, extensions } = request
  if (typeof query !== 'string' || !isNameOrNone(operationName)) return null
  if (!isObjectOrNone(variables) || !isObjectOrNone(extensions)) return null
  if (extensions?.persistedQuery !== undefined || losesDigits(text)) return null
  const given = variables ?? {}
  const known = operations.find(query, operationName ?? undefined, given, fromRouter)
  return known && { query: known, variables: given }
}

function isObjectOrNone(value: unknown): value is JsonObject | null | undefined {
  return value === null || value === undefined || isObject(value)
}

function isNameOrNone(value: unknown): value is string | null | undefined {
  return value === null || value === undefined || (typeof value === 'string' && value !== '')
}
