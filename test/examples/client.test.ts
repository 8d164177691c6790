import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { startRig } from '../rig.ts'
import { as, keysOf } from '../viewers.ts'

const CALL = /^ {2}\S+Z 0086\d+: [A-Z_]+, \d+ s(, .+)?$/

it('prints the calls of a campaign, page by page', async () => {
  const { gateway, simulator } = await startRig()

  const output = await run(gateway.url, '2572')

  const [head, ...lines] = output.trimEnd().split('\n')
  const [, total] = /^会员满意度回访: (\d+) calls$/.exec(head ?? '') ?? []
  const calls = lines.filter((line) => CALL.test(line))
  const pages = Array.from({ length: Math.ceil(Number(total) / 20) }, (_, n) => n)
  expect(calls).toHaveLength(Number(total))
  expect(lines.filter((line) => !CALL.test(line))).toEqual(pages.map((n) => `page ${n + 1}`))
  const asked = simulator.journal.ofAction('DescribePredictiveDialingSessions')
  expect(asked.map(({ params }) => params)).toEqual(
    pages.map((PageNumber) => expect.objectContaining({ PageNumber, PageSize: 20 })),
  )
})

it('shows both views: the same calls, with their numbers in full and masked', async () => {
  const authentication = keysOf({
    reader: { '*': ['read'] },
    clerk: { '*': ['read', 'personal'] },
  })
  const { gateway } = await startRig({ config: { authentication } })
  const printed = (who: string) =>
    run(gateway.url, '2572', `authorization: ${as(who).authorization}`)

  const [full, masked] = await Promise.all([printed('clerk'), printed('reader')])

  expect(full).toMatch(/Z 0086\d+: /)
  expect(masked).not.toMatch(/Z 0086\d+: /)
  expect(masked).toBe(full.replace(/Z 0086\d+(\d{4}): /g, 'Z *$1: '))
})

it('says of a call that has no record why', async () => {
  const { gateway } = await startRig()

  const output = await run(gateway.url, '2569') // of 2024, which CCC no longer tells

  expect(output).toContain(
    'a5be1044-e8b0-4f02-9b25-64baee24374b has no record: it goes on, or is older than 180 days',
  )
})

it('ends with the reason where the campaign does not exist', async () => {
  const { gateway } = await startRig()

  await expect(run(gateway.url, '404')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('this predictive dialing campaign does not exist'),
  })
})

async function run(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    'examples/client/calls.ts',
    ...args,
  ])
  return stdout
}
