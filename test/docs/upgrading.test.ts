import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startSimulator } from '../../src/simulator/index.ts'
import { newFolder } from '../replicas.ts'
import { blocksOf } from './guide.ts'
import { runCommands } from './shell.ts'

const [code, check, reconcile, ...others] = blocksOf('docs/guides/upgrading.md')
const SDL = readFileSync('subgraph.graphql', 'utf8')
const FITS = '{ autoCalloutTask(taskId: 1) { name } }'
const GONE = '{ oldTask { name } }'
const DEPRECATED = '{ agingTask { name } }'

/** Two versions of the schema and the documents of a front end, where the guide has them. */
function folderWith(documents: Record<string, string>): string {
  const folder = newFolder()
  for (const name of ['old', 'new', 'documents']) mkdirSync(join(folder, name))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'check-documents.ts'), code?.text ?? '')
  const aging = (how: string) => `extend type Query { agingTask: AutoCalloutTask ${how} }`
  const before = `${SDL}\n${aging('')}\nextend type Query { oldTask: AutoCalloutTask }`
  writeFileSync(join(folder, 'old/subgraph.graphql'), before)
  writeFileSync(join(folder, 'new/subgraph.graphql'), `${SDL}\n${aging('@deprecated')}`)
  for (const [name, text] of Object.entries(documents)) {
    writeFileSync(join(folder, 'documents', `${name}.graphql`), text)
  }
  return folder
}

describe('the guide to upgrading', () => {
  it('shows nothing that is not tried here', () => {
    expect(others).toEqual([])
  })

  it('says rightly that nothing is deprecated', () => {
    expect(readFileSync('schema.graphql', 'utf8')).not.toContain('@deprecated')
  })

  it('finds no fault with documents that fit, and tells what else changed', async () => {
    const folder = folderWith({ fits: FITS, deprecated: DEPRECATED })

    const told = await runCommands(check?.text ?? '', {}, folder)

    expect(told).toContain('FIELD_REMOVED: Query.oldTask was removed.')
    expect(told).toMatch(/deprecated\.graphql will not fit for long: The field Query\.agingTask/)
    expect(told).not.toContain('does not fit')
  })

  it('fails with the document that does not fit', async () => {
    const folder = folderWith({ fits: FITS, gone: GONE })

    await expect(runCommands(check?.text ?? '', {}, folder)).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('documents/gone.graphql does not fit: Cannot query field'),
    })
  })

  it('looks for what is not settled, and ends with 0 where nothing is', async () => {
    const simulator = await startSimulator()
    onTestFinished(() => simulator.stop())
    const { secretId, secretKey } = simulator.credential
    const settings = {
      ...{ TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey },
      ...{ CCC_ENDPOINT: simulator.url, CCC_GATEWAY_STATE_DIR: newFolder() },
    }

    await expect(runCommands(reconcile?.text ?? '', settings)).resolves.not.toContain('unknown')
  })
})
