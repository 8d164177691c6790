import { losesDigits } from '../../client/index.ts'
import type { CompiledQuery } from '../compiled.ts'
import type { KnownOperations } from '../known-operations.ts'

export interface KnownRequest {
  readonly query: CompiledQuery
  readonly variables: Readonly<Record<string, unknown>>
}

/** A request for a query that is known, in a form that nothing is to be said against; else null. */
export function knownRequest(
  text: string,
  operations: KnownOperations,
  fromRouter: boolean,
): KnownRequest | null {
  const request = parsed(text)
  if (!isRecord(request)) return null
  const { query, operationName, variables, extensions } = request
  if (typeof query !== 'string' || !isNameOrNone(operationName)) return null
  if (!isRecordOrNone(variables) || !isRecordOrNone(extensions)) return null
  if (extensions?.persistedQuery !== undefined || losesDigits(text)) return null
  const given = variables ?? {}
  const known = operations.find(query, operationName ?? undefined, given, fromRouter)
  return known && { query: known, variables: given }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRecordOrNone(value: unknown): value is Record<string, unknown> | null | undefined {
  return value === null || value === undefined || isRecord(value)
}

function isNameOrNone(value: unknown): value is string | null | undefined {
  return value === null || value === undefined || (typeof value === 'string' && value !== '')
}
