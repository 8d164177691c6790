import type { FastifyRequest } from 'fastify'
import { UntrustedDocument } from '../errors.ts'
import { type Asked, askedBy, withDocument } from './asked.ts'
import type { Admission } from './limits/admission.ts'
import { Refusal } from './refusal.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

/** Bytes of bodies, by what was parsed out of them. */
const bytesOf = new WeakMap<object, number>()

export function noteBytes(parsed: unknown, bytes: number): void {
  if (typeof parsed === 'object' && parsed !== null) bytesOf.set(parsed, bytes)
}

export function bytesIn(parsed: unknown): number {
  return typeof parsed === 'object' && parsed !== null ? (bytesOf.get(parsed) ?? 0) : 0
}

/** Sees what a request asks for before Apollo Server does, by POST and by GET. */
export class Reception {
  readonly #admission: Admission
  readonly #trusted: TrustedDocuments | null

  constructor(admission: Admission, trusted: TrustedDocuments | null) {
    this.#admission = admission
    this.#trusted = trusted
  }

  /** The text of what is asked for, put into the place of its name; throws a refusal. */
  receive(request: FastifyRequest): string {
    const text = this.admit(askedBy(request), bytesIn(request.body))
    if (this.#trusted !== null) withDocument(request, text)
    return text
  }

  /** The text of what is asked for in a message of so many bytes; throws a refusal. */
  admit(asked: Asked, bytes: number): string {
    const text = this.#textOf(asked)
    const [tooMuch, ...more] = this.#admission.tooMuchIn(text)
    if (tooMuch !== undefined) throw new Refusal(tooMuch, ...more)
    const tooLong = this.#admission.tooLong(bytes, text, asked.operationName)
    if (tooLong !== null) throw new Refusal(tooLong)
    return text
  }

  #textOf(asked: Asked): string {
    if (this.#trusted === null) return asked.text ?? ''
    const text = this.#trusted.textOf(asked)
    if (text === null) throw new Refusal(new UntrustedDocument())
    return text
  }
}
