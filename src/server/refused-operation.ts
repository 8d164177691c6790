import { GraphQLError } from 'graphql'
import type { GatewayError } from '../errors.ts'

/** The operation can be understood and is not carried out: 400, where Apollo Server would say 500. */
export function refusedOperation(originalError: GatewayError): GraphQLError {
  const extensions = { http: { status: 400 } }
  return new GraphQLError(originalError.message, { originalError, extensions })
}
