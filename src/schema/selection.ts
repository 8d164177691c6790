import type { GraphQLResolveInfo, SelectionNode } from 'graphql'

/**
 * Whether a query asks for nothing of an object but these fields, so that an upstream call for the
 * others can be saved. A field that `@skip` may leave out counts as asked for.
 */
export function asksOnlyFor(fields: readonly string[], info: GraphQLResolveInfo): boolean {
  const isOneOf = (selection: SelectionNode): boolean => {
    if (selection.kind === 'Field') return fields.includes(selection.name.value)
    const fragment =
      selection.kind === 'InlineFragment' ? selection : info.fragments[selection.name.value]
    return fragment?.selectionSet.selections.every(isOneOf) ?? false
  }
  return info.fieldNodes.every((node) => node.selectionSet?.selections.every(isOneOf) ?? true)
}
