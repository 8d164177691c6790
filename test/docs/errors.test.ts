import { readdirSync, readFileSync } from 'node:fs'
import { ApolloServerErrorCode } from '@apollo/server/errors'
import { expect, it } from 'vitest'
import { ERROR_CODES } from '../../docs/error-codes/index.ts'
import { READINGS } from '../../src/client/refusals.ts'
import { EVERY_ERROR } from '../every-error.ts'
import { startRig } from '../rig.ts'
import { blocksOf } from './guide.ts'

const DOCUMENTED = Object.values(ERROR_CODES).flat()
const [example, ...others] = blocksOf('docs/errors.md')

/** Codes that stand in the code as such: of errors, of readings of CCC's codes, of HTTP. */
function writtenCodes(): string[] {
  const server = readdirSync('src/server', { recursive: true, encoding: 'utf8' })
  const files = server.filter((name) => name.endsWith('.ts')).map((name) => `src/server/${name}`)
  return ['src/errors.ts', 'src/client/refusals.ts', ...files].flatMap((file) => {
    const found = readFileSync(file, 'utf8').matchAll(/(?:code(?: =|:)|errorBody\() ?'([A-Z_]+)'/g)
    return [...found].map(([, code = '']) => code)
  })
}

it('documents every code that there is, each once, and no other', () => {
  const told = [...EVERY_ERROR.map(([error]) => error.code), ...writtenCodes()]
  const read = Object.values(READINGS).map(({ code }) => code)
  const all = new Set([...told, ...read, ...Object.values(ApolloServerErrorCode)])

  expect(DOCUMENTED.map(({ code }) => code).sort()).toEqual([...all].sort())
})

it.each(DOCUMENTED)(
  'tells of $code whether it may be sent again, as its errors do',
  (documented) => {
    const { code, retryable } = documented
    const errors = EVERY_ERROR.filter(([error]) => error.code === code).map(([error]) => error)
    const readings = Object.values(READINGS).filter((reading) => reading.code === code)

    // What GraphQL or HTTP refuses has no class of its own, and is never to be repeated.
    const said = new Set([...errors, ...readings].map((each) => each.retryable))
    if (said.size === 0) said.add(false)
    expect(said).toEqual(new Set(retryable === 'depends' ? [true, false] : [retryable === 'yes']))
  },
)

it.each(DOCUMENTED)('tells of $code what its reader can do, in whole sentences', (documented) => {
  const { meaning, caller, operator, where } = documented

  for (const text of [meaning, caller, ...(operator === null ? [] : [operator])]) {
    expect(text).toMatch(/^[A-Z`].*[.?]$/s)
  }
  expect(where).not.toBe('')
})

it('shows an answer that the gateway gives', async () => {
  const { query } = await startRig()
  const shown = JSON.parse(example?.text ?? '')
  shown.errors[0].extensions.upstream.requestId = expect.any(String)
  const campaign = 'PredictiveDialingCampaign:1400000000:2576'

  const { status, body } = await query(
    `mutation { pausePredictiveDialingCampaign(id: "${campaign}") { campaign { state } } }`,
  )

  expect(status).toBe(200)
  expect(body).toEqual(shown)
  expect(others).toEqual([])
})
