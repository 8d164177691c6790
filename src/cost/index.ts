import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { type Amount, amountWith, MOST, type Variables } from './amount.ts'
import { conditionsOf, defaultsOf, isLeftOut, type VariableDefaults, variable } from './given.ts'
import type { Reading } from './selection.ts'
import { costOf } from './walk.ts'

/** What an operation takes of upstream at worst. */
export interface OperationCost {
  /** The calls, where no variable matters to them; else null. */
  readonly constant: number | null
  of(variables: Variables): number
}

/** Selections that are looked at; an operation that spreads out to more counts as the dearest. */
const MOST_SELECTIONS = 10_000
/** Ways to answer the conditions of one operation that are kept. */
const MOST_WAYS = 16

const known = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, OperationCost>>()

/**
 * Works out, once for each operation, how many upstream calls a valid document can take. What it
 * assumes stands in docs/decisions/16-cost.md.
 */
export function compileCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
): OperationCost {
  const operation = getOperationAST(document, operationName)
  if (!operation) return constantly(0)
  const ofSchema = known.get(schema) ?? new WeakMap<OperationDefinitionNode, OperationCost>()
  const cost = ofSchema.get(operation) ?? compile(schema, document, operation)
  known.set(schema, ofSchema.set(operation, cost))
  return cost
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationCost {
  const defaults = defaultsOf(operation)
  const conditions = conditionsOf(document)
  const amountWhere = (held: readonly string[]) =>
    boundedCost(schema, document, operation, defaults, new Set(held))
  if (conditions.length > 0) return conditional(conditions, defaults, amountWhere)
  const amount = amountWhere([])
  if (typeof amount === 'number') return constantly(amount)
  return { constant: null, of: amount }
}

function constantly(constant: number): OperationCost {
  return { constant, of: () => constant }
}

/** What is asked for depends on variables: one walk for each way in which their conditions hold. */
function conditional(
  conditions: readonly string[],
  defaults: VariableDefaults,
  amountWhere: (held: readonly string[]) => Amount,
): OperationCost {
  const ways = new Map<string, Amount>()
  return {
    constant: null,
    of(variables) {
      const held = conditions.filter((name) => variable(name, variables, defaults) === true)
      const way = held.join(' ')
      const amount = ways.get(way) ?? amountWhere(held)
      if (ways.size < MOST_WAYS) ways.set(way, amount)
      return amountWith(amount, variables)
    },
  }
}

class TooManySelections extends Error {}

/** The cost of an operation, or the most that is counted where it spreads out too far. */
function boundedCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  defaults: VariableDefaults,
  held: ReadonlySet<string>,
): Amount {
  let left = MOST_SELECTIONS
  const isRead: Reading['isRead'] = (selection) => {
    if (left-- === 0) throw new TooManySelections()
    return !isLeftOut(selection, held)
  }
  try {
    return costOf(operation, { schema, fragments: fragmentsOf(document), isRead }, defaults)
  } catch (error) {
    if (error instanceof TooManySelections) return MOST
    throw error
  }
}

function fragmentsOf({ definitions }: DocumentNode) {
  const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
}
