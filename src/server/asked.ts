import type { FastifyRequest } from 'fastify'
import { membersOf, parsedJson } from '../json.ts'

/** How a request names what it wants; what does not have the right type is left to Apollo Server. */
export interface Asked {
  readonly text: string | undefined
  readonly operationName: string | undefined
  /** The name of a document that the server knows. */
  readonly documentId: string | undefined
}

export function askedBy(request: FastifyRequest): Asked {
  return request.method === 'GET' ? inAddress(request) : askedIn(request.body)
}

/** What a body asks for, or a message of another transport. */
export function askedIn(body: unknown): Asked {
  const { query, operationName, documentId, extensions } = membersOf(body)
  return {
    text: textOf(query),
    operationName: textOf(operationName),
    documentId: textOf(documentId) ?? hashIn(extensions),
  }
}

/** What a body holds, or would hold of what stands in an address. */
export function bodyOf(request: FastifyRequest): unknown {
  if (request.method !== 'GET') return request.body
  const { variables, extensions, ...others } = Object.fromEntries(addressOf(request).searchParams)
  return {
    ...others,
    variables: parsedJson(variables ?? ''),
    extensions: parsedJson(extensions ?? ''),
  }
}

/** Read as Apollo Server reads it, so that both see the same. */
function inAddress(request: FastifyRequest): Asked {
  const parameters = addressOf(request).searchParams
  return {
    text: parameters.get('query') ?? undefined,
    operationName: parameters.get('operationName') ?? undefined,
    documentId:
      parameters.get('documentId') ?? hashIn(parsedJson(parameters.get('extensions') ?? '')),
  }
}

/** As Apollo's clients name a document. */
function hashIn(extensions: unknown): string | undefined {
  return textOf(membersOf(membersOf(extensions).persistedQuery).sha256Hash)
}

/** Puts a text into the place of whatever the request names its document by. */
export function withDocument(request: FastifyRequest, text: string): void {
  if (request.method === 'GET') {
    const address = addressOf(request)
    address.searchParams.delete('extensions')
    address.searchParams.set('query', text)
    request.raw.url = `${address.pathname}${address.search}`
  } else {
    const { persistedQuery: _named, ...extensions } = membersOf(membersOf(request.body).extensions)
    request.body = { ...membersOf(request.body), query: text, extensions }
  }
}

function addressOf({ url }: FastifyRequest): URL {
  return new URL(url, 'http://gateway')
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
