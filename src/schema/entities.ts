import { entitiesResolver } from '@apollo/subgraph'
import { GraphQLError, type GraphQLResolveInfo } from 'graphql'
import type { Context } from '../context.ts'
import { isObject } from '../json.ts'

/**
 * Resolves each reference of `_entities` by itself. The subgraph library throws for all where one has
 * a type that does not exist, and leaves the others' failures to nobody, which ends the process.
 */
export function resolveEntities(
  _root: unknown,
  { representations }: { readonly representations: readonly unknown[] },
  context: Context,
  info: GraphQLResolveInfo,
) {
  return representations.map(async (one) => {
    // The library answers a list as long as the one it is given.
    const [entity] = entitiesResolver({ representations: [one], context, info })
    return entity
  })
}

/**
 * No router sends anything but objects. What else comes is refused as a value that does not fit, of which
 * a few are told, and not as a thousand failures.
 */
export function parseRepresentation(value: unknown): unknown {
  if (isObject(value)) return value
  throw new GraphQLError('A representation must be an object.')
}

/** The library writes the type into what a reference was resolved to. */
export function typeOfEntity(entity: { readonly __typename: string }): string {
  return entity.__typename
}
