import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_FRESHNESS } from '../../src/freshness.ts'
import { newFolder } from '../replicas.ts'
import { type Answer, post, type Rig, startRig } from '../rig.ts'

const TASK = 'query Task($id: ID!) { autoCalloutTask(taskId: $id) { name } }'
const TYPENAME = '{ __typename }'
const PAUSE =
  'mutation { pauseAutoCalloutTask(id: "AutoCalloutTask:1400000000:3") { task { state } } }'
const HASH = sha256(TASK)
const VARIABLES = { id: '1' }

const READ = 'DescribeAutoCalloutTask'
const NOT_FOUND = { code: 'PERSISTED_QUERY_NOT_FOUND', retryable: false }

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function manifest(content: unknown): string {
  const file = join(newFolder(), 'persisted-documents.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

function start(config = {}): Promise<Rig> {
  const documents = Object.fromEntries([TASK, PAUSE].map((text) => [sha256(text), text]))
  return startRig({ config: { trustedDocuments: manifest(documents), ...config } })
}

const send = ({ gateway }: Rig, body: object) => post(gateway.url, JSON.stringify(body))

async function get({ gateway }: Rig, parameters: Record<string, string>): Promise<Answer> {
  const response = await fetch(`${gateway.url}?${new URLSearchParams(parameters)}`, {
    headers: { 'apollo-require-preflight': 'true' },
  })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

describe('a document of the manifest is answered', () => {
  const persistedQuery = { version: 1, sha256Hash: HASH }

  it.each<[string, object]>([
    ['by its hash', { documentId: HASH }],
    ['by its hash with the name of the algorithm', { documentId: `sha256:${HASH}` }],
    ['as clients of Apollo name it', { extensions: { persistedQuery } }],
    ['by its very text', { query: TASK }],
    ['by both', { query: TASK, extensions: { persistedQuery } }],
  ])('%s', async (_how, by) => {
    const rig = await start()

    const first = await send(rig, { ...by, variables: VARIABLES })
    const again = await send(rig, { ...by, variables: VARIABLES })

    expect(first.body).toEqual({ data: { autoCalloutTask: { name: expect.any(String) } } })
    expect(again.body).toEqual(first.body)
    expect(rig.simulator.journal.ofAction(READ)).toHaveLength(2)
  })

  it.each<[string, Record<string, string>]>([
    ['by its hash', { documentId: `sha256:${HASH}` }],
    ['as clients of Apollo name it', { extensions: JSON.stringify({ persistedQuery }) }],
    ['by its very text', { query: TASK }],
  ])('%s in a GET', async (_how, by) => {
    const rig = await start()

    const { status, body } = await get(rig, { ...by, variables: JSON.stringify(VARIABLES) })

    expect([status, body.errors]).toEqual([200, undefined])
    expect(rig.simulator.journal.ofAction(READ)).toHaveLength(1)
  })

  it.each<[string, object]>([
    ['by the name that stands there', { documentId: `sha256:${HASH}` }],
    ['by its bare hash', { documentId: HASH }],
    ['as clients of Apollo name it', { extensions: { persistedQuery } }],
  ])('also of one with the algorithm in its names, %s', async (_how, by) => {
    const rig = await start({ trustedDocuments: manifest({ [`sha256:${HASH}`]: TASK }) })

    const { body } = await send(rig, { ...by, variables: VARIABLES })

    expect(body).toEqual({ data: { autoCalloutTask: { name: expect.any(String) } } })
    expect(rig.simulator.journal.ofAction(READ)).toHaveLength(1)
  })

  it('also without an upstream call, where its bytes were answered before', async () => {
    const rig = await start({
      freshness: DEFAULT_FRESHNESS,
    })

    for (let n = 0; n < 3; n++) await send(rig, { documentId: HASH, variables: VARIABLES })

    expect(rig.simulator.journal.ofAction(READ)).toHaveLength(1)
  })

  it('but no mutation by GET', async () => {
    const rig = await start()

    const { status } = await get(rig, { documentId: sha256(PAUSE) })

    expect(status).toBe(405)
    expect(rig.simulator.journal.entries).toEqual([])
  })
})

describe('anything else is refused with 400, and nothing is sent', () => {
  it.each<[string, object]>([
    ['another text', { query: '{ autoCalloutTask(taskId: 1) { name } }' }],
    ['the same text, written otherwise', { query: `${TASK} ` }],
    ['an unknown hash', { documentId: sha256(TYPENAME) }],
    ['a hash beside another text', { documentId: HASH, query: TYPENAME }],
    ['a name of the objects of this language', { documentId: 'constructor' }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['nothing', { variables: {} }],
    ['a document that is no text', { query: 1 }],
  ])('%s', async (_what, body) => {
    const rig = await start()

    const answer = await send(rig, body)

    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].extensions).toEqual(NOT_FOUND)
    expect(rig.simulator.journal.entries).toEqual([])
  })

  it('in a GET', async () => {
    const rig = await start()

    const answers = [await get(rig, { query: TYPENAME }), await get(rig, { documentId: 'x' })]

    for (const { status, body } of answers) {
      expect([status, body.errors[0].extensions]).toEqual([400, NOT_FOUND])
    }
  })
})

describe('a gateway does not start', () => {
  it('where documents do not fit, and tells what is wrong with each', async () => {
    const documents = {
      one: '{ autoCalloutTask(taskId: 1) { nme } }',
      two: '{',
      three: `${'{ a '.repeat(11)}${'}'.repeat(11)}`,
      four: TASK,
    }

    const started = startRig({ config: { trustedDocuments: manifest(documents) } })

    await expect(started).rejects.toMatchObject({
      name: 'InvalidConfiguration',
      problems: [
        expect.stringContaining('one: Cannot query field "nme"'),
        expect.stringContaining('two: Syntax Error'),
        expect.stringContaining('three: This operation has 11 fields within each other'),
      ],
    })
  })

  it.each([
    ['is not there', () => '/nowhere/persisted-documents.json', 'one that cannot be read'],
    ['is no JSON', () => manifest('{'), 'one that cannot be read'],
    ['is a list', () => manifest([TASK]), 'other content'],
    ['holds other things', () => manifest({ hash: { query: TASK } }), 'other content'],
  ])('where the manifest %s', async (_what, file, got) => {
    const started = startRig({ config: { trustedDocuments: file() } })

    await expect(started).rejects.toMatchObject({
      problems: [
        `CCC_GATEWAY_TRUSTED_DOCUMENTS must be a file with a JSON object of documents by their hashes, but got ${got}.`,
      ],
    })
  })
})
