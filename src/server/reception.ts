import type { FastifyRequest } from 'fastify'
import { type GatewayError, UntrustedDocument } from '../errors.ts'
import { type Asked, askedBy, withDocument } from './asked.ts'
import type { Admission } from './limits/admission.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

const BAD_REQUEST = 400
const TOO_LARGE = 413

/** Something with a name is to be said against a request before GraphQL sees it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly statusCode: number
  readonly errors: readonly GatewayError[]

  constructor(statusCode: number, errors: readonly GatewayError[]) {
    super()
    this.statusCode = statusCode
    this.errors = errors
  }
}

/** Bytes of bodies, by what was parsed out of them. */
const bytesOf = new WeakMap<object, number>()

export function noteBytes(parsed: unknown, bytes: number): void {
  if (typeof parsed === 'object' && parsed !== null) bytesOf.set(parsed, bytes)
}

/** Sees what a request asks for before Apollo Server does, by POST and by GET. */
export class Reception {
  readonly #admission: Admission
  readonly #trusted: TrustedDocuments | null

  constructor(admission: Admission, trusted: TrustedDocuments | null) {
    this.#admission = admission
    this.#trusted = trusted
  }

  /** Throws a refusal; puts the text of a document into the place of its name. */
  receive(request: FastifyRequest): void {
    const bytes = bytesOf.get(request.body ?? {}) ?? 0
    const asked = this.#withText(request)
    const text = asked.text ?? ''
    const tooMuch = this.#admission.tooMuchIn(text)
    if (tooMuch.length > 0) throw new Refusal(BAD_REQUEST, tooMuch)
    const tooLong = this.#admission.tooLong(bytes, text, asked.operationName)
    if (tooLong !== null) throw new Refusal(TOO_LARGE, [tooLong])
  }

  #withText(request: FastifyRequest): Asked {
    const asked = askedBy(request)
    if (this.#trusted === null) return asked
    const text = this.#trusted.textOf(asked)
    if (text === null) throw new Refusal(BAD_REQUEST, [new UntrustedDocument()])
    withDocument(request, text)
    return { ...asked, text }
  }
}
