import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import type { Door } from './door.ts'
import { WITHOUT_SCHEMAS } from './without-schemas.ts'

/**
 * For orchestrators, on a port of its own: is the process alive, and should it get requests?
 * `quotaStanding` tells operators whether the replicas share the quota as they should.
 */
export function createOperations(
  door: Pick<Door, 'isClosing'>,
  quotaStanding: () => string,
): FastifyInstance {
  const app = fastify({
    forceCloseConnections: true,
    frameworkErrors: refuse,
    schemaController: WITHOUT_SCHEMAS,
  })
  app.setNotFoundHandler((request, reply) => refuse(null, request, reply))
  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async (_request, reply) => {
    const stopping = door.isClosing
    const status = stopping ? 'stopping' : 'ok'
    return reply.code(stopping ? 503 : 200).send({ status, quota: quotaStanding() })
  })
  return app
}

/** The address that was asked for is not repeated. */
function refuse(_error: unknown, _request: unknown, reply: FastifyReply): void {
  reply.code(404).send({ status: 'not found' })
}
