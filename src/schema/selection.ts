import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/**
 * Whether a query asks for nothing of an object of this type but these fields, so that an upstream
 * call for the others can be saved.
 */
export function asksOnlyFor(
  fields: readonly string[],
  info: GraphQLResolveInfo,
  typename?: string,
): boolean {
  return info.fieldNodes.every(({ selectionSet }) =>
    everyField(selectionSet, info, typename, ({ name }) => fields.includes(name.value)),
  )
}

/** Whether one of these fields is asked for, of the object or of anything below it. */
export function asksBelowFor(fields: readonly string[], info: GraphQLResolveInfo): boolean {
  const isFree = ({ name, selectionSet }: FieldNode): boolean =>
    !fields.includes(name.value) && everyField(selectionSet, info, undefined, isFree)
  return !info.fieldNodes.every(({ selectionSet }) =>
    everyField(selectionSet, info, undefined, isFree),
  )
}

/** Whether something holds of all fields of a selection, those of fragments that apply among them. */
function everyField(
  selectionSet: SelectionSetNode | undefined,
  info: GraphQLResolveInfo,
  typename: string | undefined,
  holds: (field: FieldNode) => boolean,
): boolean {
  if (selectionSet === undefined) return true
  return selectionSet.selections.every((selection) => {
    if (isLeftOut(selection, info)) return true
    if (selection.kind === 'Field') return holds(selection)
    const fragment =
      selection.kind === 'InlineFragment' ? selection : info.fragments[selection.name.value]
    const condition = fragment?.typeCondition?.name.value
    if (isOfAnotherType(condition, info, typename)) return true
    return everyField(fragment?.selectionSet, info, typename, holds)
  })
}

function isLeftOut(selection: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
  if (!selection.directives?.length) return false
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variableValues)
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)
  return skip?.if === true || include?.if === false
}

function isOfAnotherType(
  condition: string | undefined,
  { schema }: GraphQLResolveInfo,
  typename: string | undefined,
): boolean {
  if (condition === undefined || typename === undefined || condition === typename) return false
  return isObjectType(schema.getType(condition))
}
