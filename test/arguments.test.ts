import { describe, expect, it } from 'vitest'
import { help, readArguments, WrongUsage } from '../src/arguments.ts'

const NONE: ReadonlySet<string> = new Set()

describe('the arguments', () => {
  it.each([
    [[], 'serve'],
    [['serve'], 'serve'],
    [['reconcile'], 'reconcile'],
    [['help'], 'help'],
  ])('%j mean the command %s', (given, command) => {
    expect(readArguments(given)).toEqual({ command, options: NONE, operand: undefined })
  })

  it.each([
    [['simulate', '--control'], 'simulate', 'control'],
    [['check', '--json'], 'check', 'json'],
    [['schema', '--subgraph'], 'schema', 'subgraph'],
  ])('%j mean an option of %s', (given, command, option) => {
    expect(readArguments(given)).toMatchObject({ command, options: new Set([option]) })
  })

  it('name the machine that a key is for, or nobody', () => {
    expect(readArguments(['api-key', 'nightly']).operand).toBe('nightly')
    expect(readArguments(['api-key']).operand).toBeUndefined()
  })

  it.each([
    [['--help'], 'help'],
    [['-h'], 'help'],
    [['check', '--help'], 'help'],
    [['check', '--json', '-h'], 'help'],
    [['--version'], 'version'],
    [['schema', '-v'], 'version'],
  ])('%j ask for no more than %s', (given, command) => {
    expect(readArguments(given).command).toBe(command)
  })

  it.each([
    [['fly'], 'fly is no command.'],
    [['constructor'], 'constructor is no command.'],
    [['serve', '--control'], "serve: Unknown option '--control'."],
    [['--json'], "serve: Unknown option '--json'."],
    [['check', '--secret-key=made-up'], "check: Unknown option '--secret-key'."],
    [['schema', '--subgraph=made-up'], "schema: Option '--subgraph' does not take an argument."],
    [['api-key', 'nightly', 'hourly'], 'api-key takes no "hourly".'],
    [['check', 'everything'], 'check takes no "everything".'],
  ])('%j make no sense, which is told in one sentence with what would', (given, reason) => {
    const refused = () => readArguments(given)

    expect(refused).toThrow(WrongUsage)
    expect(refused).toThrow(`${reason}\n\n${help()}`)
    expect(refused).not.toThrow(/made-up/)
  })
})

it('the help has a line for each command and each option', () => {
  for (const name of ['serve', 'simulate', 'check', 'schema', 'reconcile', 'api-key', 'help'])
    expect(help()).toMatch(new RegExp(`^ {2}${name} .*[.]$`, 'm'))
  for (const option of ['control', 'json', 'subgraph'])
    expect(help()).toMatch(new RegExp(`^ {4}--${option} `, 'm'))
})
