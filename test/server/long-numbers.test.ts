import { expect, it } from 'vitest'
import { startRig } from '../rig.ts'

const QUERY = 'query ($id: ID!) { autoCalloutTask(taskId: $id) { id } }'
const LONG = '{"id":9007199254740993}'

it('refuses a number that would lose digits, in a body and in the variables of an address', async () => {
  const { gateway, simulator } = await startRig()
  const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'yes' }
  const address = `${gateway.url}?query=${encodeURIComponent(QUERY)}&variables=${encodeURIComponent(LONG)}`
  const body = `{"query":${JSON.stringify(QUERY)},"variables":${LONG}}`

  const answers = [
    await fetch(gateway.url, { method: 'POST', headers, body }),
    await fetch(address, { headers }),
  ]

  for (const answer of answers) {
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({
      errors: [
        {
          message: 'A number in the request is too long to be exact: send ids as text.',
          extensions: { code: 'BAD_REQUEST', retryable: false },
        },
      ],
    })
  }
  expect(simulator.journal.entries).toEqual([])
})

it('leaves variables of an address that are no JSON to GraphQL', async () => {
  const { gateway } = await startRig()
  const headers = { 'apollo-require-preflight': 'yes' }

  const answer = await fetch(
    `${gateway.url}?query=${encodeURIComponent('{ __typename }')}&variables=${encodeURIComponent('{')}`,
    { headers },
  )

  expect(answer.status).toBe(400)
  expect((await answer.json()).errors[0].extensions.code).toBe('BAD_REQUEST')
})

it('looks for long numbers only in what is JSON: a string without an end is refused at once', async () => {
  const { gateway } = await startRig()
  // Looked through without being parsed, this would take the square of its length: minutes.
  const body = `{"x":1000000000000000 ,"query":"${'\\"'.repeat(500_000)}`

  const answer = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })

  expect(answer.status).toBe(400)
  expect((await answer.json()).errors[0].message).toBe(
    'The body must be JSON, but it cannot be parsed.',
  )
})
