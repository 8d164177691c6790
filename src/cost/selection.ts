import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** How one operation's selections are read. */
export interface Reading {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Whether a selection is part of the operation; throws where it is asked too often. */
  readonly isRead: (selection: SelectionNode) => boolean
}

/** The fields of an object of this type, by the name that each has in the answer. */
export type Fields = ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]>

/** Fields of the same name in the answer are one, as when the operation is executed. */
export function fieldsOf(
  nodes: readonly { readonly selectionSet?: SelectionSetNode | undefined }[],
  type: GraphQLObjectType,
  reading: Reading,
): Fields {
  const fields = new Map<string, [FieldNode, ...FieldNode[]]>()
  const seen = new Set<string>()
  for (const { selectionSet } of nodes) collect(selectionSet, type, reading, fields, seen)
  return fields
}

function collect(
  selectionSet: SelectionSetNode | undefined,
  type: GraphQLObjectType,
  reading: Reading,
  fields: Map<string, [FieldNode, ...FieldNode[]]>,
  seen: Set<string>,
): void {
  for (const selection of selectionSet?.selections ?? []) {
    if (!reading.isRead(selection)) continue
    if (selection.kind === Kind.FIELD) {
      add(selection, fields)
    } else {
      const fragment = fragmentOf(selection, reading, seen)
      const isOfType = applies(fragment?.typeCondition?.name.value, type, reading)
      if (isOfType) collect(fragment?.selectionSet, type, reading, fields, seen)
    }
  }
}

function add(field: FieldNode, fields: Map<string, [FieldNode, ...FieldNode[]]>): void {
  const name = field.alias?.value ?? field.name.value
  const before = fields.get(name)
  if (before === undefined) fields.set(name, [field])
  else before.push(field)
}

/** A fragment of a name is spread once into an object. */
function fragmentOf(
  selection: Exclude<SelectionNode, FieldNode>,
  { fragments }: Reading,
  seen: Set<string>,
) {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection
  const name = selection.name.value
  if (seen.has(name)) return undefined
  seen.add(name)
  return fragments.get(name)
}

function applies(
  condition: string | undefined,
  type: GraphQLObjectType,
  { schema }: Reading,
): boolean {
  if (condition === undefined || condition === type.name) return true
  const other = schema.getType(condition)
  return isAbstractType(other) && schema.isSubType(other, type)
}
