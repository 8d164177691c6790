import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Claim } from '../create/index.ts'
import { GatewayError } from '../errors.ts'
import type { Standing } from './account.ts'
import { openCreate } from './creates.ts'
import type { Door } from './door.ts'
import type { CheckOperator } from './operators.ts'
import { Refusal, refusalParts } from './refusal.ts'
import type { Page } from './seen/index.ts'
import { WITHOUT_SCHEMAS } from './without-schemas.ts'

/** What operators can see, and set going. */
export interface OperationsParts {
  readonly door: Pick<Door, 'isClosing'>
  readonly checkOperator: CheckOperator
  /** How each account fares. */
  readonly standings: () => readonly Standing[]
  /** Looks for creates whose outcome is not known; gives those that are not settled then. */
  readonly lookForAll: () => Promise<readonly Claim[]>
  readonly metrics: () => Promise<Page>
}

/**
 * For orchestrators, on a port of its own: is the process alive, and should it get requests?
 * It also tells operators whether the replicas share the quota as they should.
 */
export function createOperations({
  door,
  checkOperator,
  standings,
  lookForAll,
  metrics,
}: OperationsParts): FastifyInstance {
  const app = fastify({
    forceCloseConnections: true,
    frameworkErrors: refuse,
    schemaController: WITHOUT_SCHEMAS,
  })
  app.setNotFoundHandler((request, reply) => refuse(null, request, reply))
  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async (_request, reply) => {
    const accounts = standings()
    const status = statusOf(door.isClosing, accounts)
    return reply.code(status === 'ok' ? 200 : 503).send({ status, ...toldOf(accounts) })
  })
  app.get('/metrics', async (_request, reply) => {
    const { type, text } = await metrics()
    return reply.type(type).send(text)
  })
  app.post('/creates/look-up', {
    onRequest: ({ raw }) => checkOperator(raw),
    handler: async () => (await lookForAll()).map(openCreate),
  })
  app.setErrorHandler(tell)
  return app
}

/** One account that can be used is a reason for requests: those of the others are told what is wrong. */
function statusOf(isStopping: boolean, accounts: readonly Standing[]): string {
  if (isStopping) return 'stopping'
  const problems = accounts.map(({ problem }) => problem)
  if (problems.includes(null)) return 'ok'
  return [...new Set(problems)].join(', and ')
}

function toldOf(accounts: readonly Standing[]) {
  const quota = [...new Set(accounts.map((account) => account.quota))].join(', ')
  if (accounts.length === 1) return { quota }
  return {
    quota,
    accounts: accounts.map(({ name, problem, quota }) => ({
      name,
      status: problem ?? 'ok',
      quota,
    })),
  }
}

function tell(error: unknown, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!(error instanceof GatewayError)) return reply.code(500).send({ status: 'failed' })
  const { status, headers, body } = refusalParts(new Refusal(error))
  return reply.code(status).headers(headers).send(body)
}

/** The address that was asked for is not repeated. */
function refuse(_error: unknown, _request: unknown, reply: FastifyReply): void {
  reply.code(404).send({ status: 'not found' })
}
