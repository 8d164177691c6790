import { type DocumentNode, Kind, visit } from 'graphql'
import type { Variables } from '../compiled.ts'
import { perDocument } from '../per-document.ts'

/** The lists of references in a document: lengths of those that stand there, and names of variables. */
type Lists = readonly (number | string)[]

/** How many references `_entities` is asked for. */
export function representationsIn(document: DocumentNode, variables: Variables): number {
  return listsIn(document).reduce<number>((sum, list) => sum + lengthOf(list, variables), 0)
}

function lengthOf(list: number | string, variables: Variables): number {
  if (typeof list === 'number') return list
  const value = variables[list]
  return Array.isArray(value) ? value.length : 1
}

const listsIn = perDocument((document): Lists => {
  const lists: (number | string)[] = []
  visit(document, {
    Field({ name, arguments: [given] = [] }) {
      if (name.value !== '_entities' || given === undefined) return
      const { value } = given
      if (value.kind === Kind.VARIABLE) lists.push(value.name.value)
      else lists.push(value.kind === Kind.LIST ? value.values.length : 1)
    },
  })
  return lists
})
