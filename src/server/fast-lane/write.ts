import type { IncomingMessage } from 'node:http'
import type { FastifyReply } from 'fastify'
import { ageHeader } from '../age.ts'
import type { Incoming } from './exchanges.ts'
import type { Answer, Headers } from './stored-answers.ts'

/** Headers that belong to one answer, or to its connection. */
const PASSING = new Set(['age', 'connection', 'content-length', 'date', 'etag', 'keep-alive'])

/** The headers of an answer that the next one to such a request has too, names and values in turn. */
export function headersOf(reply: FastifyReply): Headers {
  return Object.entries(reply.getHeaders()).flatMap(([name, value]) => {
    if (value === undefined || PASSING.has(name)) return []
    return [value].flat().flatMap((one) => [name, String(one)])
  })
}

/** Writes an answer that is there. */
export function write({ request, response }: Incoming, answer: Answer, now: number): void {
  const { headers, body, etag } = answer
  const age = ageOf(answer, now)
  if (etag !== null && matches(request, etag)) response.writeHead(304, [...headers, ...age]).end()
  else {
    response.writeHead(200, [...headers, ...age, 'content-length', String(body.length)])
    response.end(body, 'latin1')
  }
}

/** How long ago the oldest part was asked for; nothing where there is none. */
function ageOf({ sentAt }: Answer, now: number): string[] {
  return sentAt === null ? [] : ['age', ageHeader(sentAt, now)]
}

/** Whether a client says that it has this very answer; only a GET may be answered with that. */
export function matches({ method, headers }: IncomingMessage, etag: string): boolean {
  const told = headers['if-none-match']
  if (method !== 'GET' || told === undefined) return false
  return told.split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()))
}
