import { GraphQLError, Kind, type ValueNode } from 'graphql'
import { parseDateTime } from '../units.ts'

/**
 * The functions of the scalar `DateTime`; its name and description stand in the schema. Written here,
 * since the package of scalars has no way to load one of them, and each start would load eighty.
 */
export const DateTime = { serialize, parseValue, parseLiteral }

function serialize(time: unknown): string {
  if (time instanceof Date && !Number.isNaN(time.getTime())) return time.toISOString()
  throw new GraphQLError('DateTime cannot represent what is no time.')
}

function parseValue(text: unknown): Date {
  const time = typeof text === 'string' ? parseDateTime(text) : null
  if (time !== null) return time
  throw new GraphQLError('DateTime cannot represent what is no RFC 3339 text.')
}

function parseLiteral(node: ValueNode): Date {
  return parseValue(node.kind === Kind.STRING ? node.value : null)
}
