import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { losesDigits } from '../client/index.ts'
import type { Context } from '../context.ts'
import { GatewayError, RequestTooLarge } from '../errors.ts'
import { parsedJson } from '../json.ts'
import type { Door } from './door.ts'
import { explorerPage } from './explorer.ts'
import type { Guard } from './guard.ts'
import { tooMuchInJson } from './limits/admission.ts'
import type { EventStreams } from './live/event-streams.ts'
import { noteBytes, type Reception } from './reception.ts'
import { Refusal, refusalParts } from './refusal.ts'

/** What the endpoint takes from the gateway. */
interface EndpointParts {
  readonly apollo: ApolloServer<Context>
  readonly contextOf: (request: IncomingMessage, response: ServerResponse) => Context
  readonly withExplorer: boolean
  readonly door: Pick<Door, 'during'>
  readonly guard: Pick<Guard, 'refusalOf'>
  readonly reception: Reception
  readonly streams: EventStreams
}

/** `/graphql`: POST, GET for queries, and a page for browsers where one is wanted. */
export function addGraphqlEndpoint(
  app: FastifyInstance,
  { apollo, contextOf, withExplorer, door, guard, reception, streams }: EndpointParts,
): void {
  const answer = fastifyApolloHandler(apollo, {
    context: async (request: FastifyRequest, reply: FastifyReply) =>
      contextOf(request.raw, reply.raw),
  })
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    async onRequest(request) {
      const refusal = guard.refusalOf(request.raw)
      // The explorer's page holds nothing, and what it asks for comes with a token of its own.
      if (refusal !== null && !(withExplorer && isBrowser(request))) throw new Refusal(refusal)
    },
    async handler(request, reply) {
      if (!URL.canParse(`http://${request.headers.host}/`)) {
        throw new RequestRefused(400, 'The Host header names no host.')
      }
      checkVariables(request)
      if (withExplorer && isBrowser(request)) {
        return reply.type('text/html; charset=utf-8').send(await explorerPage(request.url))
      }
      const format = streams.formatFor(request, reception.receive(request))
      if (format !== null) return streams.answer(request, reply, format)
      return door.during(Promise.resolve(answer.call(app, request, reply)))
    },
  })
}

/** Answers in JSON whatever is wrong with a request before GraphQL sees it. */
export function answerInJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, parsedBody)
  app.setNotFoundHandler(refuseRoute)
  app.setErrorHandler(sendError)
}

function refuseRoute({ method, url }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const here = url.split('?', 1)[0] === '/graphql'
  if (!here) return reply.code(404).send(errorBody('BAD_REQUEST', 'There is only /graphql here.'))
  const message = `/graphql takes GET and POST, but got ${method}.`
  return reply.code(405).header('allow', 'GET, POST').send(errorBody('BAD_REQUEST', message))
}

async function parsedBody(request: FastifyRequest, body: string): Promise<unknown> {
  const charset = /charset=["']?([^\s;"']+)/i.exec(request.headers['content-type'] ?? '')?.[1]
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    throw new RequestRefused(415, 'The body must be UTF-8.')
  }
  const [tooMuch, ...more] = tooMuchInJson(body)
  if (tooMuch !== undefined) throw new Refusal(tooMuch, ...more)
  const parsed = parsedJson(body)
  if (parsed === undefined) {
    throw new RequestRefused(400, 'The body must be JSON, but it cannot be parsed.')
  }
  refuseLongNumbers(body)
  noteBytes(parsed, Buffer.byteLength(body))
  return parsed
}

/** The variables of a GET stand in its address; what is no JSON there is left to GraphQL. */
function checkVariables(request: FastifyRequest): void {
  const { variables } = request.query as { variables?: unknown }
  if (typeof variables === 'string' && parsedJson(variables) !== undefined) {
    refuseLongNumbers(variables)
  }
}

/** To be asked of JSON alone: looking for numbers in a text whose strings do not end takes long. */
function refuseLongNumbers(json: string): void {
  if (!losesDigits(json)) return
  throw new RequestRefused(
    400,
    'A number in the request is too long to be exact: send ids as text.',
  )
}

class RequestRefused extends Error {
  override readonly name = 'RequestRefused'
  readonly statusCode: number

  constructor(statusCode: number, message: string) {
    super(message)
    this.statusCode = statusCode
  }
}

/** Texts for what Fastify refuses; its own name internals and are no part of this interface. */
const REFUSALS: Readonly<Record<number, string>> = {
  415: 'The content type must be application/json.',
}

/** Also for what is refused before a route is found, such as an address that cannot be decoded. */
export function sendError(
  error: FastifyError | Refusal | GatewayError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof Refusal) return refuse(reply, error)
  if (error instanceof GatewayError) return refuse(reply, new Refusal(error))
  const { statusCode: status = 500 } = error
  if (status === 413) return refuse(reply, new Refusal(tooLong(request)))
  if (status >= 500)
    return reply.code(500).send(errorBody('INTERNAL_SERVER_ERROR', 'The gateway failed.'))
  const refused = error instanceof RequestRefused ? error.message : undefined
  const message = refused ?? REFUSALS[status] ?? 'The request cannot be read.'
  return reply.code(status).send(errorBody('BAD_REQUEST', message))
}

function refuse(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { status, headers, body } = refusalParts(refusal)
  return reply.code(status).headers(headers).send(body)
}

/** Fastify reads no further than is allowed, so that a length is known only where it was told. */
function tooLong({ headers, routeOptions }: FastifyRequest): RequestTooLarge {
  const told = headers['content-length']
  const found = told === undefined ? null : Number(told)
  return new RequestTooLarge(found, routeOptions.bodyLimit, 'CCC_GATEWAY_MAX_BODY_BYTES')
}

function errorBody(code: string, message: string) {
  return { errors: [{ message, extensions: { code, retryable: false } }] }
}

function isBrowser(request: FastifyRequest): boolean {
  const wantsPage = request.headers.accept?.includes('text/html') ?? false
  return request.method === 'GET' && wantsPage && !/[?&]query=/.test(request.url)
}
