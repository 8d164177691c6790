import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'

/** For orchestrators, on a port of its own: is the process alive, and should it get requests? */
/** The address that was asked for is not repeated. */
function refuse(_error: unknown, _request: unknown, reply: FastifyReply): void {
  reply.code(404).send({ status: 'not found' })
}

export function createOperations(isReady: () => boolean): FastifyInstance {
  const app = fastify({ forceCloseConnections: true, frameworkErrors: refuse })
  app.setNotFoundHandler((request, reply) => refuse(null, request, reply))
  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async (_request, reply) => {
    const ready = isReady()
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'stopping' })
  })
  return app
}
