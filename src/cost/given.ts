import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from 'graphql'
import { type Amount, MOST, type Variables } from './amount.ts'

/** Defaults of an operation's variables, by name. */
export type VariableDefaults = Variables

/** A field of an object, and everywhere it stands in the operation under one name. */
export interface Asked {
  readonly field: GraphQLField<unknown, unknown>
  readonly node: FieldNode
  readonly nodes: readonly FieldNode[]
}

export function defaultsOf({
  variableDefinitions = [],
}: OperationDefinitionNode): VariableDefaults {
  const given = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined
      ? []
      : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  )
  return Object.fromEntries(given)
}

/** What a variable holds: undefined where it was left out and has no default. */
export function variable(name: string, variables: Variables, defaults: VariableDefaults): unknown {
  const sent = Object.hasOwn(variables, name) ? variables[name] : undefined
  if (sent !== undefined) return sent
  return Object.hasOwn(defaults, name) ? defaults[name] : undefined
}

/** Something that is read from the value of an argument, at once or with the variables. */
export function fromArgument(
  { field, node }: Asked,
  name: string,
  defaults: VariableDefaults,
  read: (value: unknown) => number,
): Amount {
  const fallback = field.args.find((each) => each.name === name)?.defaultValue
  const value = node.arguments?.find((each) => each.name.value === name)?.value
  if (value === undefined) return read(fallback)
  if (value.kind === Kind.VARIABLE) {
    const of = value.name.value
    return (variables) => {
      const sent = variable(of, variables, defaults)
      return read(sent === undefined ? fallback : sent)
    }
  }
  if (!hasVariable(value)) return read(valueFromASTUntyped(value))
  return (variables) => read(valueFromASTUntyped(value, { ...defaults, ...variables }))
}

/** Rows that a page may hold. What is no number is refused before anything is sent. */
export function rowsIn(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.min(value, MOST) : 0
}

/** Whether `@skip` or `@include` leave it out, where of the variables these hold. */
export function isLeftOut({ directives = [] }: SelectionNode, held: ReadonlySet<string>): boolean {
  return directives.some(({ name, arguments: [given] = [] }) => {
    const holds = given !== undefined && isHeld(given.value, held)
    return name.value === 'skip' ? holds : name.value === 'include' && !holds
  })
}

/** The variables that `@skip` and `@include` depend on. */
export function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive({ name, arguments: [given] = [] }) {
      const isCondition = name.value === 'skip' || name.value === 'include'
      if (isCondition && given?.value.kind === Kind.VARIABLE) names.add(given.value.name.value)
    },
  })
  return [...names]
}

function isHeld(value: ValueNode, held: ReadonlySet<string>): boolean {
  if (value.kind === Kind.VARIABLE) return held.has(value.name.value)
  return value.kind === Kind.BOOLEAN && value.value
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true
  if (value.kind === Kind.LIST) return value.values.some(hasVariable)
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value))
}
