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
  const asked = info.fieldNodes.flatMap((node) => fieldsOf(node.selectionSet, info, typename))
  return asked.every(({ name }) => fields.includes(name.value))
}

/** Whether one of these fields is asked for, of the object or of anything below it. */
export function asksBelowFor(fields: readonly string[], info: GraphQLResolveInfo): boolean {
  const isAsked = ({ name, selectionSet }: FieldNode): boolean =>
    fields.includes(name.value) || fieldsOf(selectionSet, info).some(isAsked)
  return info.fieldNodes.some(({ selectionSet }) => fieldsOf(selectionSet, info).some(isAsked))
}

/** The fields of a selection, those of fragments that apply among them. */
function fieldsOf(
  selectionSet: SelectionSetNode | undefined,
  info: GraphQLResolveInfo,
  typename?: string,
): FieldNode[] {
  const selections = selectionSet?.selections ?? []
  return selections.flatMap((selection): FieldNode[] => {
    if (isLeftOut(selection, info)) return []
    if (selection.kind === 'Field') return [selection]
    const fragment =
      selection.kind === 'InlineFragment' ? selection : info.fragments[selection.name.value]
    const condition = fragment?.typeCondition?.name.value
    if (isOfAnotherType(condition, info, typename)) return []
    return fieldsOf(fragment?.selectionSet, info, typename)
  })
}

function isLeftOut(selection: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
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
