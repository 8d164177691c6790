import { readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { buildClientSchema, getIntrospectionQuery, parse, printType, visit } from 'graphql'
import { expect, it } from 'vitest'
import { Callee } from '../../src/schema/callee-list.ts'
import { createSchema } from '../../src/schema/index.ts'
import { Session } from '../../src/schema/session.ts'
import { startRig } from '../rig.ts'

/** What an object tells by properties of its own. */
const PROPERTIES: Record<string, object> = { Callee: Callee.prototype, Session: Session.prototype }

const document = parse(readFileSync('schema.graphql', 'utf8'))

it('describes every type, field, argument, input and enum value', () => {
  const bare: string[] = []
  let described = 0
  const check = {
    enter(node: { name?: { value: string }; description?: { value: string } | undefined }) {
      if (node.description === undefined) bare.push(node.name?.value ?? '?')
      described++
    },
  }

  visit(document, {
    ScalarTypeDefinition: check,
    ObjectTypeDefinition: check,
    InterfaceTypeDefinition: check,
    InputObjectTypeDefinition: check,
    EnumTypeDefinition: check,
    FieldDefinition: check,
    InputValueDefinition: check,
    EnumValueDefinition: check,
  })

  expect(bare).toEqual([])
  expect(described).toBeGreaterThan(150)
})

it('serves what schema.graphql says, names and descriptions alike', async () => {
  const { query } = await startRig()

  const { body } = await query(getIntrospectionQuery({ specifiedByUrl: true }))

  const served = buildClientSchema(body.data)
  const written = buildSubgraphSchema(document)
  const own = Object.values(written.getTypeMap()).filter(({ astNode }) => astNode !== undefined)
  const types = own.filter(
    ({ name }) =>
      !name.startsWith('_') && !name.startsWith('federation__') && !name.startsWith('link__'),
  )
  expect(types.length).toBeGreaterThan(30)
  for (const type of types.filter(({ name }) => name !== 'Query')) {
    const told = served.getType(type.name)
    expect(told && printType(told)).toBe(printType(type))
  }
})

it('has a resolver, or a property, for every field of the roots and of each object that upstream fills', () => {
  const schema = createSchema()
  const names = [
    'Query',
    'Mutation',
    'PredictiveDialingCampaign',
    'AgentCruiseDialingCampaign',
    'AutoCalloutTask',
    'Callee',
    'Session',
  ]

  const unresolved = names.flatMap((name) => {
    const type = schema.getType(name)
    const fields = type !== undefined && 'getFields' in type ? Object.values(type.getFields()) : []
    return fields
      .filter((field) => !('resolve' in field) || field.resolve === undefined)
      .filter((field) => !(field.name in (PROPERTIES[name] ?? {})))
      .map((field) => `${name}.${field.name}`)
  })

  expect(unresolved).toEqual([])
})
