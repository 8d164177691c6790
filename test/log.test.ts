import { expect, it } from 'vitest'
import { type Logger, logOf, withoutMessage } from '../src/log.ts'
import { collectingLog } from './leaks.ts'

const CLEAR_SCREEN = '\u001b[2J\u009b2J'

function newLog(): { log: Logger; written: string[] } {
  const written: string[] = []
  return { log: collectingLog(written), written }
}

it('leaves out every member that it does not know', () => {
  const { log, written } = newLog()

  log.warn({ reason: 'ECONNRESET', request: { callee: '13912345678' } } as object, 'text')

  expect(JSON.parse(written[0] ?? '')).toMatchObject({
    level: 40,
    reason: 'ECONNRESET',
    msg: 'text',
  })
  expect(written[0]).not.toMatch(/request|callee|1391234/)
})

it('leaves out members of another type, and an id that is none', () => {
  const { log, written } = newLog()

  log.error({ errorId: 'Zhang Wei', reason: { callee: 'Zhang Wei' } } as object, 'text')

  expect(written[0]).not.toContain('Zhang')
})

it.each(['name', 'stack', 'code', 'reason', 'weakness', 'library', 'said'])(
  'writes line breaks and terminal codes in a %s as letters, on one line',
  (member) => {
    const { log, written } = newLog()

    log.warn({ [member]: `a\r\n{"level":60}\u2028\u2029\u202e${CLEAR_SCREEN}b` }, 'text')

    expect(written).toHaveLength(1)
    expect(written[0]).toMatch(/^[\x20-\x7e]+\n$/)
    expect(JSON.parse(written[0] ?? '')).toMatchObject({ level: 40, msg: 'text' })
    expect(written[0]).toContain('\\u009b2Jb')
  },
)

it('writes no digits that can be a phone number, and no more than a reader wants', () => {
  const { log, written } = newLog()

  log.warn({ reason: `tel:+8613912345678 ${'x'.repeat(100_000)}` }, 'text of 13912345678')

  expect(written[0]).toContain('tel:+…')
  expect(written[0]).toContain('"msg":"text of …"')
  expect(written[0]?.length).toBeLessThan(5000)
})

it('tells an error by its name, its code and where it arose, also where the platform made it', () => {
  const own = withoutMessage(new RangeError('Zhang Wei'))
  const platform = withoutMessage(thrownBy(() => new URL('Zhang Wei')))
  const coded = withoutMessage(thrownBy(() => Buffer.from(7 as unknown as string)))

  expect(own).toMatchObject({ name: 'RangeError', stack: expect.stringMatching(/^at .*log\.test/) })
  expect(platform).toMatchObject({ name: 'TypeError', code: 'ERR_INVALID_URL' })
  expect(coded).toMatchObject({
    code: 'ERR_INVALID_ARG_TYPE',
    stack: expect.stringMatching(/^at /),
  })
  expect(JSON.stringify([own, platform, coded])).not.toContain('Zhang')
})

it('tells nothing of an error whose name, code or message are not what they seem', () => {
  const renamed = Object.assign(new Error('x'), { name: 'Zhang Wei', code: '139-1234-5678' })
  const emptied = Object.assign(new Error(''), { stack: 'Error: Zhang Wei\n    at the door' })
  const other = Object.assign(new Error('x'), { stack: 'Error: Zhang Wei\n    at the door' })

  expect(withoutMessage(renamed)).toMatchObject({ name: '', code: '' })
  expect(withoutMessage(emptied).stack).toBe('')
  expect(withoutMessage(other).stack).toBe('')
  expect(withoutMessage('Zhang Wei')).toEqual({ name: 'string' })
})

it('tells of what a library says only what it says each time', () => {
  const { log, written } = newLog()
  const library = logOf('Apollo Server', log)

  library.error('Unexpected error processing request: Error: no Zhang Wei')
  library.warn('Zhang Wei was here')
  library.warn(new TypeError('no Zhang Wei'))
  library.info('Zhang Wei')
  library.debug('Zhang Wei')

  const lines = written.map((line) => JSON.parse(line))
  expect(lines).toMatchObject([
    { level: 50, library: 'Apollo Server', said: 'Unexpected error processing request' },
    { level: 40, library: 'Apollo Server', said: 'something' },
    { level: 40, library: 'Apollo Server', name: 'TypeError' },
  ])
  expect(written.join('')).not.toContain('Zhang')
})

function thrownBy(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

it('writes of a request what has the form of a number, a code, a hash or an id, and nothing else', () => {
  const { log, written } = newLog()
  const id = '7bf5707d-36d6-4615-ab2d-e7d8b163245e'
  const hash = 'e0'.repeat(32)

  log.info(
    {
      operation: 'Tasks_13912345678',
      document: hash,
      trace: hash.slice(32),
      durationMs: 1.23456,
      status: Number.NaN,
      codes: ['NOT_FOUND', 'Zhang Wei'],
      requestIds: [id, '13912345678', ...Array(100).fill(id)],
    },
    'request',
  )
  log.info(
    { document: '13912345678', trace: 'Zhang', codes: 'Zhang', requestIds: ['Zhang'] } as object,
    'request',
  )

  const [first, second] = written.map((line) => JSON.parse(line))
  expect(first).toMatchObject({
    operation: 'Tasks_…',
    document: hash,
    trace: hash.slice(32),
    durationMs: 1.23,
    codes: ['NOT_FOUND'],
    requestIds: Array(9).fill(id),
  })
  expect(first).not.toHaveProperty('status')
  expect(Object.keys(second)).toEqual(['level', 'time', 'pid', 'hostname', 'msg'])
})
