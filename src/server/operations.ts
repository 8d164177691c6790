import fastify, { type FastifyInstance } from 'fastify'

/** For orchestrators, on a port of its own: is the process alive, and should it get requests? */
export function createOperations(isReady: () => boolean): FastifyInstance {
  const app = fastify({ forceCloseConnections: true })
  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async (_request, reply) => {
    const ready = isReady()
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'stopping' })
  })
  return app
}
