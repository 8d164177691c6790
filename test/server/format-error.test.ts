import { GraphQLError } from 'graphql'
import { expect, it } from 'vitest'
import { errorFormatter, withoutValues } from '../../src/server/format-error.ts'
import { collectingLog } from '../rig.ts'

it('tells a defect by an id that stands in the log beside where it arose, and nothing else', () => {
  const logged: string[] = []
  const format = errorFormatter(collectingLog(logged))
  const defect = new TypeError('cannot call +8613012345678')
  const error = new GraphQLError(defect.message, { path: ['campaign'], originalError: defect })

  const told = format({ message: error.message, path: ['campaign'] }, error)

  const { errorId } = told.extensions as { errorId: string }
  expect(told).toEqual({
    message: `The gateway failed; its log tells why under ${errorId}.`,
    path: ['campaign'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false, errorId },
  })
  expect(logged).toHaveLength(1)
  const line = JSON.parse(logged[0] ?? '')
  expect(line).toMatchObject({ errorId, name: 'TypeError', msg: 'unexpected error' })
  expect(line.stack).toContain('format-error.test.ts')
  expect(logged[0]).not.toContain('13012345678')
})

it('survives a throw of something that is no error', () => {
  const logged: string[] = []
  const format = errorFormatter(collectingLog(logged))

  const told = format({ message: 'x' }, 'a secret text')

  expect(told.extensions?.code).toBe('INTERNAL_SERVER_ERROR')
  expect(logged[0]).toContain('"name":"string"')
  expect(logged[0]).not.toContain('a secret text')
})

it.each([
  [
    'Variable "$input" got invalid value 13012345678 at "input.callees[0]"; String cannot represent a non string value: 13012345678',
    'Variable "$input" got an invalid value at "input.callees[0]"; String cannot represent the value given.',
  ],
  [
    'Variable "$id" got invalid value { number: "Zhang\nSan" }; ID cannot represent value: { number: "Zhang\nSan" }',
    'Variable "$id" got an invalid value; ID cannot represent the value given.',
  ],
  [
    'Variable "$i" got invalid value { a: "x" at "y"; z" } at "i.b"; Field "a" is not defined by type "B".',
    'Variable "$i" got an invalid value at "i.b"; Field "a" is not defined by type "B".',
  ],
  ['Syntax Error: Unexpected String "Zhang San".', 'Syntax Error: Unexpected String.'],
  ['Syntax Error: Unexpected Name "mutatoin".', 'Syntax Error: Unexpected Name "mutatoin".'],
  [
    'Value "Zhang San" does not exist in "CalleeState" enum.',
    'The value given does not exist in "CalleeState" enum.',
  ],
  ['Cannot query field "nam" on type "Campaign".', 'Cannot query field "nam" on type "Campaign".'],
  ['Something about 008613012345678 here', 'Something about … here'],
])('takes the value out of: %s', (message, told) => {
  expect(withoutValues(message)).toBe(told)
})
