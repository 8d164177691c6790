import {
  type FieldNode,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql'
import { type Amount, largest, sum } from './amount.ts'
import { type Asked, fromArgument, rowsIn, type VariableDefaults } from './given.ts'
import { pay } from './pay.ts'
import { manyOf, newArrival, newPlace, type Place, readByAll } from './place.ts'
import { keyFieldsOf, listSizeOf, type Price, pricesOf } from './price.ts'
import { callsForGroups, entityTypes, mostOf, tallyOf } from './references.ts'
import { type Fields, fieldsOf, type Reading } from './selection.ts'

/** One walk over an operation. */
interface Walk extends Reading {
  readonly defaults: VariableDefaults
  /** What the walk adds up. */
  readonly bill: Amount[]
}

/** The upstream calls that an operation takes at worst. */
export function costOf(
  operation: OperationDefinitionNode,
  reading: Reading,
  defaults: VariableDefaults,
): Amount {
  const root = reading.schema.getRootType(operation.operation)
  if (!root) return 0
  const walk = { ...reading, defaults, bill: [] }
  visit(newPlace(root, newArrival(1, 1)), fieldsOf([operation], root, walk), walk)
  return sum(walk.bill)
}

function visit(place: Place, fields: Fields, walk: Walk): void {
  const known = place.type.getFields()
  for (const nodes of fields.values()) {
    const [node] = nodes
    const field = known[node.name.value]
    if (field === undefined) continue // `__typename` and introspection cost nothing
    if (field.name === '_entities') visitReferences({ field, node, nodes }, walk)
    else visitField(place, { field, node, nodes }, walk)
  }
}

function visitField(place: Place, asked: Asked, walk: Walk): void {
  const type = getNamedType(asked.field.type)
  const prices = pricesOf(asked.field)
  if (isObjectType(type)) visitObjects(place, asked, type, prices, walk)
  else if (isAbstractType(type)) walk.bill.push(dearest(place, asked, walk))
  else for (const price of prices) pay(price, place, asked, walk.defaults, walk.bill)
}

/** Which type stands behind an interface is known when it was read: until then the dearest counts. */
function dearest(place: Place, asked: Asked, walk: Walk): Amount {
  const type = getNamedType(asked.field.type)
  const types = isAbstractType(type) ? walk.schema.getPossibleTypes(type) : []
  const costs = types.map((each) => {
    const actions = pricesOf(each).map(({ action }) => action)
    const prices = pricesOf(asked.field).filter(({ action }) => actions.includes(action))
    const bill: Amount[] = []
    visitObjects(place, asked, each, prices, { ...walk, bill })
    return sum(bill)
  })
  return largest(costs)
}

/** Pays for the objects that a field returns, then for what is asked of them. */
function visitObjects(
  place: Place,
  asked: Asked,
  type: GraphQLObjectType,
  prices: readonly Price[],
  walk: Walk,
): void {
  const fields = fieldsOf(asked.nodes, type, walk)
  const due = prices.filter(({ keysAreFree }) => !(keysAreFree && areKeys(fields, type)))
  const arrivals = due.map((price) => pay(price, place, asked, walk.defaults, walk.bill))
  const arrival = arrivals.findLast((each) => each !== null) ?? place.arrival
  const child: Place = {
    type,
    arrival: manyOf(arrival, lengthOf(place, asked)),
    readBy: readByAll(prices, place),
    called: new Set(),
    rows: rowsOf(asked, walk),
    around: place,
  }
  visit(child, fields, walk)
}

/** How many objects a field holds, for each object it is a field of. */
function lengthOf({ rows }: Place, { field }: Asked): Amount {
  if (rows?.fields.includes(field.name)) return rows.count
  return listSizeOf(field)?.assumedSize ?? 1
}

/** The rows on the page that a field returns. */
function rowsOf(asked: Asked, { defaults }: Walk): Place['rows'] {
  const { slicingArguments, sizedFields: fields = [] } = listSizeOf(asked.field) ?? {}
  const [name] = slicingArguments ?? []
  if (name === undefined) return null
  return { fields, count: fromArgument(asked, name, defaults, rowsIn) }
}

function areKeys(fields: Fields, type: GraphQLObjectType): boolean {
  const keys = keyFieldsOf(type)
  const isKey = ({ name: { value } }: FieldNode) => value === '__typename' || keys.includes(value)
  return [...fields.values()].every(([node]) => isKey(node))
}

/** References of any type may stand in the list; how many of which, the list itself tells. */
function visitReferences(asked: Asked, walk: Walk): void {
  const { schema, defaults } = walk
  for (const type of entityTypes(schema)) {
    const told = (tell: (groups: readonly number[]) => number) =>
      fromArgument(asked, 'representations', defaults, (list) =>
        tell(tallyOf(schema, list).get(type.name) ?? []),
      )
    const prices = pricesOf(type)
    for (const price of prices) walk.bill.push(told((groups) => callsForGroups(price, groups)))
    const arrival = newArrival(
      told(({ length }) => length),
      told(mostOf),
    )
    const place = newPlace(type, arrival)
    visit({ ...place, readBy: readByAll(prices, place) }, fieldsOf(asked.nodes, type, walk), walk)
  }
}
