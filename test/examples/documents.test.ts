import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema, type DocumentNode, parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import { startRig } from '../rig.ts'

const FOLDER = 'examples/documents'

const documents = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8')
  return { name, text, document: parse(text) }
})

const TASK = {
  idempotencyKey: 'an-example-key',
  notBefore: '2030-01-01T00:00:00Z',
  callees: ['008613000000001'],
  callers: ['0086075500000001'],
  ivrId: '4600',
}

/** What each is asked for here; the ids are those of the embedded simulator. */
const VARIABLES: Readonly<Record<string, Record<string, unknown>>> = {
  'campaign-calls.graphql': { campaignId: '2570', pageSize: 100 },
  'campaign.graphql': { id: 'AgentCruiseDialingCampaign:1400000000:2601' },
  'campaigns.graphql': {},
  'check-task.graphql': { input: TASK },
  'create-task.graphql': { input: TASK },
  'pause-campaign.graphql': { id: 'PredictiveDialingCampaign:1400000000:2570' },
  'resume-campaign.graphql': { id: 'PredictiveDialingCampaign:1400000000:2570' },
  'task.graphql': { taskId: '1', state: ['ANSWERED'] },
  'tasks-connection.graphql': { first: 3 },
}

function operationNames(document: DocumentNode): (string | undefined)[] {
  return document.definitions.map((each) => ('name' in each && each.name?.value) || undefined)
}

it.each(documents)('$name is an operation of this schema', ({ name, document }) => {
  const schema = buildSchema(readFileSync('subgraph.graphql', 'utf8'))

  expect(validate(schema, document)).toEqual([])
  expect(operationNames(document)).toEqual([
    name
      .replace('.graphql', '')
      .replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()),
  ])
})

it.each(documents)('$name costs as many upstream calls as it says', async ({ name, text }) => {
  const { query, simulator } = await startRig()
  const told = /^# Costs (\d+) upstream calls?\b/m.exec(text)?.[1]
  if (name === 'resume-campaign.graphql') {
    await query(readFileSync(`${FOLDER}/pause-campaign.graphql`, 'utf8'), VARIABLES[name])
    simulator.journal.clear()
  }

  const { body } = await query(text, VARIABLES[name])

  expect(body.errors).toBeUndefined()
  expect(Object.values(body.data)).not.toContain(null)
  expect(simulator.journal.entries).toHaveLength(Number(told))
})
