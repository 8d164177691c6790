import type { GraphQLSchema } from 'graphql'

/**
 * Lets each reference of `_entities` be resolved by itself. The subgraph library throws for all where
 * one has a type that does not exist, and leaves the others' failures to nobody, which ends the process.
 */
export function resolveEachByItself(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()._entities
  const resolveAll = field?.resolve
  if (field === undefined || resolveAll === undefined) throw new Error('no entities to resolve')
  field.resolve = (source, { representations }, context, info) =>
    representations.map(async (one: unknown) => {
      // The library answers a list as long as the one it is given.
      const entities = resolveAll(source, { representations: [one] }, context, info) as unknown[]
      return entities[0]
    })
  return schema
}
