import type { DocumentNode } from 'graphql'

/**
 * Works something out of a document once, for as long as there is that document: Apollo Server keeps
 * those that come back.
 */
export function perDocument<Value extends object | boolean>(
  workOut: (document: DocumentNode) => Value,
): (document: DocumentNode) => Value {
  const known = new WeakMap<DocumentNode, Value>()
  return (document) => {
    const value = known.get(document) ?? workOut(document)
    known.set(document, value)
    return value
  }
}
