import { randomUUID } from 'node:crypto'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { GatewayError } from '../errors.ts'
import { type Logger, withoutMessage } from '../log.ts'
import { withoutValues } from './without-values.ts'

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError

/** Every error leaves through here: named, coded, and without anything that names a person. */
export function errorFormatter(log: Logger): FormatError {
  return (formatted, error) => {
    const cause = causeOf(error)
    if (cause instanceof GatewayError) return { ...formatted, ...named(cause) }
    if (isUnknownEntity(formatted, cause)) return { ...formatted, ...UNKNOWN_ENTITY }
    if (cause instanceof GraphQLError) return { ...formatted, ...ofGraphQL(formatted) }
    return { ...formatted, ...unexpected(cause, log) }
  }
}

/** The same, for errors that Apollo Server never sees. */
export function formatterOf(log: Logger): (error: GraphQLError) => GraphQLFormattedError {
  const format = errorFormatter(log)
  return (error) => {
    const extensions = { code: 'INTERNAL_SERVER_ERROR', ...error.extensions }
    return format({ ...error.toJSON(), extensions }, error)
  }
}

/** What a resolver threw, or what the gateway did before there was one. */
function causeOf(error: unknown): unknown {
  const cause = unwrapResolverError(error)
  const before = cause instanceof GraphQLError ? cause.originalError : undefined
  return before instanceof GatewayError ? before : cause
}

/**
 * The subgraph library knows no better than to throw where a type does not exist, and repeats its
 * name; where it is no entity, GraphQL fails at the place of the representation.
 */
function isUnknownEntity({ message, path }: GraphQLFormattedError, cause: unknown): boolean {
  if (message.startsWith('The _entities resolver tried to load an entity for type')) return true
  return cause instanceof GraphQLError && path?.length === 2 && path[0] === '_entities'
}

const UNKNOWN_ENTITY = {
  message: 'A representation has a __typename that is no entity of this graph.',
  extensions: { code: 'BAD_USER_INPUT', retryable: false },
}

/** What a client sees of a failure that has a name. */
export function named(error: GatewayError) {
  const { code, retryable, retryAfterSeconds } = error
  const wait = retryAfterSeconds === null ? {} : { retryAfterSeconds }
  return { message: error.message, extensions: { code, retryable, ...wait, ...error.details() } }
}

/** What GraphQL itself refuses: a query that does not parse or fit, or a value of another type. */
function ofGraphQL({ message, extensions, path }: GraphQLFormattedError) {
  if (extensions?.code !== 'INTERNAL_SERVER_ERROR') {
    return {
      message: withoutValues(message),
      extensions: { code: extensions?.code, retryable: false },
    }
  }
  if (path === undefined || message.startsWith('Argument "')) {
    return {
      message: withoutValues(message),
      extensions: { code: 'BAD_USER_INPUT', retryable: false },
    }
  }
  return {
    message: 'CCC answered with a value of another type than this field has.',
    extensions: { code: 'UPSTREAM_ERROR', retryable: false },
  }
}

/** A defect of the gateway: told by an id that finds it in the log, and nothing else. */
function unexpected(cause: unknown, log: Logger) {
  const errorId = randomUUID()
  log.error({ errorId, ...withoutMessage(cause) }, 'unexpected error')
  return {
    message: `The gateway failed; its log tells why under ${errorId}.`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false, errorId },
  }
}
