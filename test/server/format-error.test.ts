import { GraphQLError } from 'graphql'
import { expect, it } from 'vitest'
import { errorFormatter } from '../../src/server/format-error.ts'
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

it('keeps out of the log a message that looks like a stack', () => {
  const logged: string[] = []
  const format = errorFormatter(collectingLog(logged))
  const defect = new Error('x\n    at Zhang Wei, who was called')
  const error = new GraphQLError(defect.message, { path: ['campaign'], originalError: defect })

  format({ message: error.message, path: ['campaign'] }, error)

  expect(logged[0]).toContain('format-error.test.ts')
  expect(logged[0]).not.toContain('Zhang Wei')
})
