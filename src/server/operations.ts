import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Claim } from '../create/index.ts'
import { GatewayError } from '../errors.ts'
import type { Access } from './access.ts'
import { openCreate } from './creates.ts'
import type { Door } from './door.ts'
import type { CheckOperator } from './operators.ts'
import { refusalParts } from './refusal.ts'
import { WITHOUT_SCHEMAS } from './without-schemas.ts'

/** What operators can see, and set going. */
export interface OperationsParts {
  readonly door: Pick<Door, 'isClosing'>
  readonly access: Pick<Access, 'refusedWith'>
  readonly checkOperator: CheckOperator
  readonly quotaStanding: () => string
  /** Looks for creates whose outcome is not known; gives those that are not settled then. */
  readonly lookForAll: () => Promise<readonly Claim[]>
}

/**
 * For orchestrators, on a port of its own: is the process alive, and should it get requests?
 * `quotaStanding` tells operators whether the replicas share the quota as they should.
 */
export function createOperations({
  door,
  access,
  checkOperator,
  quotaStanding,
  lookForAll,
}: OperationsParts): FastifyInstance {
  const app = fastify({
    forceCloseConnections: true,
    frameworkErrors: refuse,
    schemaController: WITHOUT_SCHEMAS,
  })
  app.setNotFoundHandler((request, reply) => refuse(null, request, reply))
  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async (_request, reply) => {
    const status = statusOf(door.isClosing, access.refusedWith)
    return reply.code(status === 'ok' ? 200 : 503).send({ status, quota: quotaStanding() })
  })
  app.post('/creates/look-up', {
    onRequest: ({ raw }) => checkOperator(raw),
    handler: async () => (await lookForAll()).map(openCreate),
  })
  app.setErrorHandler(tell)
  return app
}

function statusOf(isStopping: boolean, refusedWith: string | null): string {
  if (isStopping) return 'stopping'
  return refusedWith === null ? 'ok' : `CCC refuses this gateway with ${refusedWith}`
}

function tell(error: unknown, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!(error instanceof GatewayError)) return reply.code(500).send({ status: 'failed' })
  const { status, headers, body } = refusalParts(error)
  return reply.code(status).headers(headers).send(body)
}

/** The address that was asked for is not repeated. */
function refuse(_error: unknown, _request: unknown, reply: FastifyReply): void {
  reply.code(404).send({ status: 'not found' })
}
