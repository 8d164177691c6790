import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bearer, keySetServer, published, signingKey, token } from '../issuer.ts'
import { newFolder } from '../replicas.ts'
import { post } from '../rig.ts'
import { blocksOf } from './guide.ts'
import { runCommands, startCommands } from './shell.ts'

// The payload and the file of keys that it shows are tried in test/server/authentication/.
const [start, payload, makeKey, keys, narrowed, ...others] = blocksOf('docs/authentication.md')
const TASK =
  '{"query":"{ autoCalloutTask(taskId: 1) { name callees(pageSize: 1) { nodes { number } } } }"}'

describe('the guide to who asks', () => {
  it('shows nothing that is not tried', () => {
    expect(others).toEqual([])
    expect([payload?.language, keys?.language]).toEqual(['json', 'json'])
  })

  it('starts a gateway that takes tokens of the issuer, with the payload that it shows', async () => {
    const key = await signingKey('k-1')
    const set = await keySetServer(published(key))
    const address = set.authentication.tokens?.keys
    if (!address || !('url' in address)) throw new Error('The set has an address.')
    const text = start?.text.replace(/https:\S+jwks\.json/, address.url)

    const { url } = await startCommands(text)
    const { exp, ...claims } = JSON.parse(payload?.text ?? '')
    const reader = await post(url, TASK, bearer(await token(key, Date.now(), claims)))

    expect((await post(url, TASK)).body.errors[0].extensions.code).toBe('UNAUTHENTICATED')
    expect(exp).toEqual(expect.any(Number))
    expect(reader.body.data.autoCalloutTask.callees.nodes[0].number).toMatch(/^\*\d{4}$/)
  })

  it('makes a key that a gateway takes, and narrows a request as it shows', async () => {
    const printed = await runCommands(makeKey?.text ?? '')
    const [, key = ''] = /^ {2}(ccc_\S+)$/m.exec(printed) ?? []
    const [, entry = ''] = /^ {2}(\{.*\})$/m.exec(printed) ?? []
    const file = join(newFolder(), 'keys.json')
    const applications = { '1400000000': ['write', 'personal'] }
    writeFileSync(file, JSON.stringify([{ ...JSON.parse(entry), applications }]))
    const { url } = await startCommands('npm start', { CCC_GATEWAY_API_KEYS_FILE: file })
    const [name = '', value = ''] = narrowed?.text.trim().split(': ') ?? []

    const full = await post(url, TASK, bearer(key))
    const masked = await post(url, TASK, { ...bearer(key), [name]: value })

    const numberIn = ({ body }: typeof full) => body.data.autoCalloutTask.callees.nodes[0].number
    expect(numberIn(full)).toMatch(/^0086\d+$/)
    expect(numberIn(masked)).toBe(`*${numberIn(full).slice(-4)}`)
  })
})
