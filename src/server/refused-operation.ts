import type { HeaderMap } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { GatewayError } from '../errors.ts'

/** What HTTP says of it. */
interface Head {
  readonly status: number
  readonly headers?: HeaderMap
}

/** The operation can be understood and is not carried out: 400, where Apollo Server would say 500. */
export function refusedOperation(
  originalError: GatewayError,
  http: Head = { status: 400 },
): GraphQLError {
  // Types of another server, which come with the explorer, know other headers than Apollo Server's.
  const extensions: Record<string, unknown> = { http }
  return new GraphQLError(originalError.message, { originalError, extensions })
}
