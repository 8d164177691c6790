import { describe, expect, it } from 'vitest'
import { DEFAULT_FRESHNESS } from '../../src/freshness.ts'
import { post, startRig } from '../rig.ts'
import { blocksOf } from './guide.ts'
import { startCommands } from './shell.ts'

describe('the page on limits', () => {
  const [refusal, trusted, ...others] = blocksOf('docs/limits.md')

  it('shows the answer to an operation that is too deep', async () => {
    const { query } = await startRig()

    const { status, body } = await query(`${'{ a '.repeat(11)}${'}'.repeat(11)}`)

    expect(status).toBe(400)
    expect(body).toEqual(JSON.parse(refusal?.text ?? ''))
  })

  it('starts with trusted documents by the name that the code generator gives them', () => {
    // That a gateway takes what it writes is tried in front-end.test.ts.
    expect(trusted?.text).toContain('CCC_GATEWAY_TRUSTED_DOCUMENTS=persisted-documents.json')
    expect(others).toEqual([])
  })
})

describe('the page on freshness', () => {
  const [start, asked, kept, lastGood, ...others] = blocksOf('docs/freshness.md')
  const members = (shown: object) => Object.keys(shown).sort()

  it('starts with rules that are taken', async () => {
    const { url } = await startCommands(start?.text)

    expect((await post(url, '{"query":"{ __typename }"}')).status).toBe(200)
  })

  it('shows how to ask for something fresher, and what is told of an answer that was kept', async () => {
    const { query } = await startRig({ config: { freshness: DEFAULT_FRESHNESS } })
    const details = { 'ccc-include-upstream': 'true' }
    const document = asked?.text ?? ''

    const first = await query(document, { id: '1' }, details)
    const again = await query(document, { id: '1' }, details)

    expect(first.body.data.autoCalloutTask).toEqual({ state: 'COMPLETED' })
    const [call] = again.body.extensions.upstream.calls
    expect(call).toMatchObject({ action: 'DescribeAutoCalloutTask', source: 'kept' })
    expect(members(call)).toEqual(members(JSON.parse(kept?.text ?? '')))
  })

  it('shows what is told of a last good answer', async () => {
    const { query, simulator } = await startRig({
      config: { freshness: { ...DEFAULT_FRESHNESS, over: { fresh: 0.001, renewing: 0 } } },
    })
    const shown = JSON.parse(lastGood?.text ?? '')
    const document = '{ autoCalloutTask(taskId: 1) { name } }'

    await query(document)
    simulator.faults.always({ kind: 'reset' })
    const { body } = await query(document)

    expect(body.data).toEqual(shown.data)
    const [older] = body.extensions.lastGoodAnswers
    expect(members(older)).toEqual(members(shown.extensions.lastGoodAnswers[0]))
    expect(others).toEqual([])
  })
})
