import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

/**
 * All that can be asked of an object of this type but fields of these names, down to objects of a type
 * that it lies in.
 */
export function everythingOf(
  schema: GraphQLSchema,
  typename: string,
  leftOut: readonly string[] = [],
): string {
  return selectionOf(schema.getType(typename), { schema, leftOut }, [])
}

interface Asked {
  readonly schema: GraphQLSchema
  readonly leftOut: readonly string[]
}

function selectionOf(
  type: GraphQLNamedType | undefined,
  asked: Asked,
  outer: readonly GraphQLNamedType[],
): string {
  if (type === undefined || !isCompositeType(type)) return ''
  if (isInterfaceType(type)) {
    const types = asked.schema.getPossibleTypes(type)
    const each = types.map((one) => `... on ${one.name} ${selectionOf(one, asked, outer)}`)
    return `{ __typename ${each.join(' ')} }`
  }
  if (!isObjectType(type)) return '{ __typename }'
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const below = getNamedType(field.type)
    if (outer.includes(below) || below === type || asked.leftOut.includes(field.name)) return []
    return [`${field.name} ${selectionOf(below, asked, [...outer, type])}`.trim()]
  })
  return `{ __typename ${fields.join(' ')} }`
}
