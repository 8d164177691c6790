import {
  type DirectiveNode,
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  isObjectType,
} from 'graphql'
import type { Integer } from '../actions/index.ts'
import type { Context } from '../context.ts'
import { Forbidden } from '../errors.ts'
import type { NeededRight, ToldOtherwise } from '../generated/resolvers.ts'
import type { Right } from '../rights.ts'
import { masked } from '../units.ts'
import { whenKnown } from '../when-known.ts'
import { applicationId } from './keys.ts'

/** What the schema says with `@needs`. */
interface Need {
  readonly right: Right
  readonly otherwise: ToldOtherwise
}

type Field = GraphQLField<unknown, Context, { readonly [name: string]: unknown }>

const RIGHT_OF: Readonly<Record<NeededRight, Right>> = {
  READ: 'read',
  WRITE: 'write',
  PERSONAL: 'personal',
  ADMINISTER: 'administer',
}

/**
 * Puts a guard before each field of an object, and each argument of the roots, of which the schema says
 * that it needs a right. What a type or a field of the roots needs is asked for where a
 * caller's text becomes an application (`keys.ts`), past which nobody comes.
 */
export function guardNeeds(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      if (roots.includes(type)) guardArguments(field, schema)
      else guardField(field, schema)
    }
  }
}

/** Null where the schema says nothing. */
export function needOf(element: Element, schema: GraphQLSchema): Need | null {
  const definition = schema.getDirective('needs')
  const told = element.astNode?.directives?.find(({ name }) => name.value === 'needs')
  if (!definition || told === undefined) return null
  const { right, otherwise } = getArgumentValues(definition, told)
  return { right: RIGHT_OF[right as NeededRight], otherwise: otherwise as ToldOtherwise }
}

interface Element {
  readonly astNode?:
    | { readonly directives?: readonly DirectiveNode[] | undefined }
    | null
    | undefined
}

function guardField(field: Field, schema: GraphQLSchema): void {
  const need = needOf(field, schema)
  if (need === null) return
  const resolve = field.resolve ?? defaultFieldResolver
  field.resolve = (parent, args, context, info) => {
    const SdkAppId = applicationOf(parent)
    if (context.viewer.may(need.right, SdkAppId)) return resolve(parent, args, context, info)
    return toldOtherwise(need, SdkAppId, () => resolve(parent, args, context, info))
  }
}

/** What is hidden is not asked for either. */
function toldOtherwise(
  { right, otherwise }: Need,
  SdkAppId: Integer,
  told: () => unknown,
): unknown {
  if (otherwise === 'NULL') return null
  if (otherwise === 'MASKED') return whenKnown(told(), maskedValue)
  throw new Forbidden(right, String(SdkAppId))
}

/** CCC may tell a number where a text is documented; what is neither is not told. */
function maskedValue(value: unknown): string | null {
  const isTold = typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
  return isTold ? masked(String(value)) : null
}

/** No right can be looked up for an object that does not know where it belongs: nobody is shown it. */
function applicationOf(parent: unknown): Integer {
  const { SdkAppId } = parent as { readonly SdkAppId?: unknown }
  if (typeof SdkAppId === 'number' || typeof SdkAppId === 'bigint') return SdkAppId
  throw new TypeError('a field that needs a right has a parent of no application')
}

function guardArguments(field: Field, schema: GraphQLSchema): void {
  for (const argument of field.args) {
    const need = needOf(argument, schema)
    if (need !== null) guardArgument(field, argument, need.right)
  }
}

function guardArgument(field: Field, { name }: GraphQLArgument, right: Right): void {
  const resolve = field.resolve ?? defaultFieldResolver
  field.resolve = (root, args, context, info) => {
    const isGiven = args[name] !== undefined && args[name] !== null
    if (isGiven) applicationId(args.sdkAppId as string | undefined, right, context)
    return resolve(root, args, context, info)
  }
}
