import { randomUUID } from 'node:crypto'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { GatewayError } from '../errors.ts'

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError

/** Every error leaves through here: named, coded, and without anything that names a person. */
export function errorFormatter(log: Logger): FormatError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error)
    if (cause instanceof GatewayError) return { ...formatted, ...named(cause) }
    if (isFromGraphQL(cause)) return { ...formatted, ...ofGraphQL(formatted) }
    return { ...formatted, ...unexpected(cause, log) }
  }
}

function named(error: GatewayError) {
  const { code, retryable, retryAfterSeconds } = error
  const wait = retryAfterSeconds === null ? {} : { retryAfterSeconds }
  return { message: error.message, extensions: { code, retryable, ...wait, ...error.details() } }
}

function isFromGraphQL(cause: unknown): boolean {
  return cause instanceof GraphQLError
}

/** What GraphQL itself refuses: a query that does not parse or fit, or a value of another type. */
function ofGraphQL({ message, extensions, path }: GraphQLFormattedError) {
  const code = extensions?.code
  if (path !== undefined && code === 'INTERNAL_SERVER_ERROR') {
    return {
      message: 'CCC answered with a value of another type than this field has.',
      extensions: { code: 'UPSTREAM_ERROR', retryable: false },
    }
  }
  return { message: withoutValues(message), extensions: { code, retryable: false } }
}

/**
 * GraphQL's own messages repeat the value that did not fit, which may be somebody's number or name.
 * The place and the expected type stay.
 */
export function withoutValues(message: string): string {
  return message
    .replace(/ got invalid value .* at "([\w.[\]]+)";/s, ' got an invalid value at "$1";')
    .replace(/ got invalid value .*; /s, ' got an invalid value; ')
    .replace(/ cannot represent .*/s, ' cannot represent the value given.')
    .replace(/(Unexpected (?:Int|Float|String|BlockString)) ".*"/s, '$1')
    .replace(/Value ".*" does not exist in/s, 'The value given does not exist in')
    .replace(/\d{7,}/g, '…')
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

/** A message may hold what a caller sent; where the error arose cannot. */
function withoutMessage(cause: unknown): { name: string; stack: string } {
  if (!(cause instanceof Error)) return { name: typeof cause, stack: '' }
  const frames = (cause.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return { name: cause.name, stack: frames.join('\n') }
}
