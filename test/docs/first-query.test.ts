import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startSimulator } from '../../src/simulator/index.ts'
import { newFolder } from '../replicas.ts'
import { startRig } from '../rig.ts'
import { blocksOf } from './guide.ts'
import { filledIn, runCommands, startCommands, withoutCurl } from './shell.ts'

const [install, start, banner, ...rest] = blocksOf('docs/guides/first-query.md')
const [inExplorer, ask, answer, wrongId, taken, startReal, askReal, ...others] = rest
const LOCAL = 'http://localhost:4000/graphql'

async function asked(url: string, { text } = { text: '' }) {
  return JSON.parse(await runCommands(text.replaceAll(LOCAL, url)))
}

describe('the guide to a first query', () => {
  it('shows nothing that is not tried here', () => {
    expect(install?.text).toBe('npm ci\n')
    expect(others).toEqual([])
  })

  it('starts with commands that print what it shows', async () => {
    const { url, opsUrl, output } = await startCommands(start?.text)

    const shown = output.replace(new URL(url).port, '4000').replaceAll(new URL(opsUrl).port, '9464')
    expect(`${shown}\n`).toBe(banner?.text)
  })

  it('has a query for the explorer that fits the schema and is answered', async () => {
    const { query } = await startRig()
    const schema = buildSchema(readFileSync('subgraph.graphql', 'utf8'))

    const { body } = await query(inExplorer?.text ?? '')

    expect(validate(schema, parse(inExplorer?.text ?? ''))).toEqual([])
    expect(body.data.autoCalloutTask.state).toBe('RUNNING')
  })

  it.skipIf(withoutCurl)(
    'asks by curl, and gets the answer that it shows (skipped without curl)',
    async () => {
      const { gateway } = await startRig()

      expect(await asked(gateway.url, ask)).toEqual(JSON.parse(answer?.text ?? ''))
      expect((await asked(gateway.url, wrongId)).errors[0].extensions.code).toBe('NOT_FOUND')
      const { extensions } = await asked(gateway.url, taken)
      expect(extensions.upstream.calls).toHaveLength(2)
    },
  )

  it.skipIf(withoutCurl)(
    'starts with credentials, and asks what needs no id (skipped without curl)',
    async () => {
      const simulator = await startSimulator()
      onTestFinished(() => simulator.stop())
      const { secretId, secretKey } = simulator.credential
      const text = filledIn(startReal?.text, [secretId, secretKey, '1400000000'])
      const env = { CCC_ENDPOINT: simulator.url, CCC_GATEWAY_STATE_DIR: newFolder() }

      const { url, output } = await startCommands(text, env)
      const { data, errors } = await asked(url, askReal)

      expect(output).toContain(simulator.url)
      expect(errors).toBeUndefined()
      expect(data.predictiveDialingCampaigns.nodes).toHaveLength(5)
      expect(data.autoCalloutTasks.nodes).toHaveLength(5)
      const actions = simulator.journal.entries.map(({ action }) => action)
      expect(actions.sort()).toEqual([
        'DescribeAutoCalloutTasks',
        'DescribePredictiveDialingCampaigns',
      ])
    },
  )
})
