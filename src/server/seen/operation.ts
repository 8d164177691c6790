import { hash } from 'node:crypto'
import {
  type DocumentNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { perDocument } from '../per-document.ts'

/** What a request asks for, as far as it may be told. */
export interface Operation {
  readonly type: string
  /** What its document calls it; null where it has no name. */
  readonly name: string | null
  /** SHA-256 of the document, without the values in it. */
  readonly document: string
}

export function operationOf(
  document: DocumentNode,
  { operation, name }: OperationDefinitionNode,
): Operation {
  const known = name === undefined ? null : name.value.slice(0, MOST_CHARACTERS)
  return { type: operation, name: known, document: hashes(document).text }
}

const MOST_CHARACTERS = 100

/**
 * Whoever has a plain hash of a text with one phone number in it can turn it back by trying them all:
 * so a document counts without its values. Where it holds none, the hash is that of its very text, by
 * which a list of trusted documents knows it.
 */
const hashes = perDocument((document) => {
  let hasValues = false
  const emptied = visit(document, {
    StringValue(node) {
      hasValues = true
      return { ...node, value: '', block: false }
    },
    IntValue(node) {
      hasValues = true
      return { ...node, value: '0' }
    },
    FloatValue(node) {
      hasValues = true
      return { ...node, value: '0' }
    },
  })
  const text = document.loc?.source.body
  return { text: hash('sha256', hasValues || text === undefined ? print(emptied) : text) }
})

const MOST_TEXTS = 200
const MOST_TEXT_CHARACTERS = 1_000_000

/** Operations by the texts of their documents, for requests that nobody parsed. */
export class KnownTexts {
  readonly #documents = new LRUCache<string, DocumentNode>({
    max: MOST_TEXTS,
    maxSize: MOST_TEXT_CHARACTERS,
    sizeCalculation: (_document, text) => text.length + 1,
  })

  /** Null where it cannot be told, as of a text that is no document: who waited for its refusal may go. */
  find(text: string, operationName: string | undefined): Operation | null {
    const document = this.#documents.get(text) ?? parsed(text)
    if (document === null) return null
    this.#documents.set(text, document)
    const operation = getOperationAST(document, operationName)
    return operation?.kind === Kind.OPERATION_DEFINITION ? operationOf(document, operation) : null
  }
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text)
  } catch {
    return null
  }
}
