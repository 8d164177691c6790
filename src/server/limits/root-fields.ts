import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isInputObjectType,
  Kind,
} from 'graphql'
import { hasField } from '../has-field.ts'

/** Root fields that stand out by what they take, as far as limits are concerned. */
export interface RootFields {
  /** They create, and make phones ring. */
  readonly creating: ReadonlySet<string>
  /** They take lists of people to call, and with them bodies of any length. */
  readonly takingCallees: ReadonlySet<string>
}

/** Read from the schema, so that nobody has to think of this when one is added. */
export function rootFieldsOf(schema: GraphQLSchema): RootFields {
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {})
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
  return {
    creating: namesOf(mutations, 'idempotencyKey'),
    takingCallees: namesOf([...queries, ...mutations], 'callees'),
  }
}

function namesOf(fields: readonly GraphQLField<unknown, unknown>[], member: string) {
  const taking = fields.filter(({ args }) =>
    args.some(({ type }) => {
      const named = getNamedType(type)
      return isInputObjectType(named) && member in named.getFields()
    }),
  )
  return new Set(taking.map(({ name }) => name))
}

/** Whether the operation that is meant has one of these fields, wherever in the document it stands. */
export function hasAnyOf(
  names: ReadonlySet<string>,
  document: DocumentNode,
  operationName: string | undefined,
): boolean {
  const operation = getOperationAST(document, operationName)
  if (!operation) return false
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
  return [operation, ...fragments].some((each) => hasField(names, each))
}
