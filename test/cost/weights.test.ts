import {
  type GraphQLField,
  type GraphQLObjectType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql'
import { expect, it } from 'vitest'
import { type Price, pricesOf } from '../../src/cost/price.ts'
import { createSchema } from '../../src/schema/index.ts'

type Field = GraphQLField<unknown, unknown>

const schema = createSchema()
const priced = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
  .filter(({ field }) => pricesOf(field).length > 0)

it('weighs with @cost, for supergraphs, no field less than its own calls', () => {
  const light = priced.filter(({ type, field }) => weightOf(field) < hundredthsOf(type, field))

  expect(light.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([])
  expect(priced.length).toBeGreaterThan(60)
})

it('weighs what is called for an object further out, or later, where that object is read', () => {
  const weights = ['campaign', 'predictiveDialingCampaign'].map((name) =>
    weightOf(fieldOf('Query', name)),
  )

  // One call for the campaign, two that its state may take.
  expect(weights).toEqual([300, 300])
  expect(weightOf(fieldOf('PredictiveDialingCampaignPayload', 'campaign'))).toBe(300)
  // One for the page, one for the campaign of a list that tells when its calls were placed.
  expect(weightOf(fieldOf('PredictiveDialingCampaign', 'sessions'))).toBe(200)
  expect(weightOf(fieldOf('PredictiveDialingCampaign', 'sessionsConnection'))).toBe(300)
})

it('says @upstream of every type that has a key and is read by it', () => {
  const entities = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ astNode }) => astNode?.directives?.some(({ name }) => name.value === 'key'))
  const free = entities.filter((type) => pricesOf(type).length === 0)

  expect(entities).toHaveLength(9)
  expect(free.map(({ name }) => name)).toEqual(['Session'])
})

function fieldOf(type: string, name: string): Field {
  return (schema.getType(type) as GraphQLObjectType).getFields()[name] as Field
}

/** Hundredths of a call that a field takes for its object, without rounding. */
function hundredthsOf(type: GraphQLObjectType, field: Field): number {
  const own = pricesOf(field).filter((price) => isOwn(price, type))
  // Behind an interface one of the actions is called, not all.
  const behindInterface = field.name === 'campaign' && type.name === 'Query'
  const calls = own.map(
    (price) => (price.calls * pagesOf(price, field) * 100) / (price.objects ?? 100),
  )
  return behindInterface ? Math.max(...calls) : calls.reduce((sum, each) => sum + each, 0)
}

/** The list of campaigns tells a state that the campaign's own read did not, and is weighed there. */
function isOwn({ action, oncePer }: Price, type: GraphQLObjectType): boolean {
  if (action === 'DescribePredictiveDialingCampaigns' && oncePer !== null) return false
  return oncePer === null || oncePer === type.name
}

function pagesOf({ oncePer }: Price, { args }: Field): number {
  return oncePer === null && args.some(({ name }) => name === 'after') ? 2 : 1
}

function weightOf({ astNode }: Field): number {
  const cost = astNode?.directives?.find(({ name }) => name.value === 'cost')
  const [weight] = cost?.arguments ?? []
  return weight === undefined ? 0 : Number(valueFromASTUntyped(weight.value))
}
