import { readFileSync } from 'node:fs'
import { type DefinitionNode, parse, visit } from 'graphql'
import { expect, it } from 'vitest'
import { createSchema } from '../../src/schema/index.ts'

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
    ObjectTypeDefinition: { enter: (node) => (isRoot(node) ? undefined : check.enter(node)) },
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

it('has a resolver for every field of an object that upstream fills', () => {
  const schema = createSchema()
  const names = [
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
      .map((field) => `${name}.${field.name}`)
  })

  expect(unresolved).toEqual([])
})

function isRoot(node: DefinitionNode): boolean {
  return 'name' in node && ['Query', 'Mutation'].includes(node.name?.value ?? '')
}
