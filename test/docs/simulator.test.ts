import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as actions from '../../src/actions/index.ts'
import { HANDLERS } from '../../src/simulator/actions/index.ts'
import { newFolder } from '../replicas.ts'
import { blocksOf } from './guide.ts'
import { runCommands, startProgram } from './shell.ts'

const [start, inTest, ...others] = blocksOf('docs/simulator.md')

describe('the page on the simulator', () => {
  it('says rightly that it performs every action that the gateway knows', () => {
    const known = Object.values(actions).filter((action) => typeof action === 'object')

    expect(HANDLERS.map(({ name }) => name).sort()).toEqual(known.map(({ name }) => name).sort())
  })

  it('starts with the command that it shows', async () => {
    const simulator = await startProgram(`PORT=0 ${start?.text}`, '.', /TENCENTCLOUD_SECRET_KEY/)
    onTestFinished(() => simulator.stop())

    expect(others).toEqual([])
  })

  it('shows how a test uses it', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'test'))
    symlinkSync(resolve('src'), join(folder, 'src'))
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    writeFileSync(join(folder, 'test/example.ts'), inTest?.text ?? '')

    await expect(runCommands('node test/example.ts', {}, folder)).resolves.toBe('')
  })
})
