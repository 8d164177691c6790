import {
  type FieldNode,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql'
import { type Amount, larger, plus } from './amount.ts'
import { type Asked, fromArgument, rowsIn, type VariableDefaults } from './given.ts'
import { type Bill, charge, pay } from './pay.ts'
import { manyOf, newArrival, newPlace, type Place, readByAll } from './place.ts'
import { keyFieldsOf, listSizeOf, type Price, pricesOf } from './price.ts'
import { callsForGroups, countOf, entityTypes, type Group, tallyOf } from './references.ts'
import { type Fields, fieldsOf, type Reading } from './selection.ts'

/** One walk over an operation. */
interface Walk extends Reading {
  readonly defaults: VariableDefaults
  readonly bill: Bill
}

/** The upstream calls that an operation takes at worst. */
export function costOf(
  operation: OperationDefinitionNode,
  reading: Reading,
  defaults: VariableDefaults,
): Amount {
  const root = reading.schema.getRootType(operation.operation)
  if (!root) return 0
  // Twice, since who else calls an action is known at the end of the first walk.
  const { callers } = walked(operation, root, { ...reading, defaults, bill: newBill(new Map()) })
  const walk = { ...reading, defaults, bill: newBill(callers) }
  return walked(operation, root, walk).calls.reduce(plus, 0)
}

function newBill(allCallers: Bill['allCallers']): Bill {
  return { calls: [], callers: new Map(), allCallers }
}

function walked(operation: OperationDefinitionNode, root: GraphQLObjectType, walk: Walk): Bill {
  visit(newPlace(root, newArrival(1, 1)), fieldsOf([operation], root, walk), walk)
  return walk.bill
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
  else if (isAbstractType(type)) walk.bill.calls.push(dearest(place, asked, walk))
  else for (const price of prices) pay(price, place, asked, walk.defaults, walk.bill)
}

/** Which type stands behind an interface is known when it was read: until then the dearest counts. */
function dearest(place: Place, asked: Asked, walk: Walk): Amount {
  const type = getNamedType(asked.field.type)
  const types = isAbstractType(type) ? walk.schema.getPossibleTypes(type) : []
  const costs = types.map((each) => {
    const actions = pricesOf(each).map(({ action }) => action)
    const prices = pricesOf(asked.field).filter(({ action }) => actions.includes(action))
    const bill: Bill = { ...walk.bill, calls: [] }
    visitObjects(place, asked, each, prices, { ...walk, bill })
    return bill.calls.reduce(plus, 0)
  })
  return costs.reduce(larger, 0)
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
  let { arrival } = place
  for (const price of due) {
    arrival = pay(price, { ...place, arrival }, asked, walk.defaults, walk.bill)
  }
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
  const { schema, defaults, bill } = walk
  for (const type of entityTypes(schema)) {
    const told = (tell: (groups: readonly Group[]) => number) =>
      fromArgument(asked, 'representations', defaults, (list) =>
        tell(tallyOf(schema, list).get(type.name) ?? []),
      )
    const prices = pricesOf(type)
    for (const price of prices) {
      charge(
        bill,
        price.action,
        told((groups) => callsForGroups(price, groups)),
      )
    }
    const arrival = newArrival(
      told(countOf),
      told(({ length }) => length),
    )
    const place = newPlace(type, arrival)
    visit({ ...place, readBy: readByAll(prices, place) }, fieldsOf(asked.nodes, type, walk), walk)
  }
}
