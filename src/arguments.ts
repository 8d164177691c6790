import { parseArgs } from 'node:util'

/** What was typed, as far as it makes sense. */
export interface Asked {
  readonly command: CommandName
  readonly options: ReadonlySet<string>
  /** What stands behind the command, where it takes something. */
  readonly operand: string | undefined
}

export type CommandName = keyof typeof COMMANDS

interface Command {
  readonly summary: string
  /** What it takes beside options, for the help. */
  readonly operand?: string
  /** What each option is for. */
  readonly options: Readonly<Record<string, string>>
}

const COMMANDS = {
  serve: {
    summary: 'Starts the gateway; also what happens without a command.',
    options: {},
  },
  simulate: {
    summary: 'Starts a simulator of CCC alone, on PORT, else 9000.',
    options: { control: 'lets programs of this machine order faults and move its clock' },
  },
  check: {
    summary: 'Tells whether configuration, clock, credentials and quota are in order.',
    options: { json: 'as one JSON object' },
  },
  schema: {
    summary: 'Prints the schema (schema.graphql).',
    options: { subgraph: 'as a supergraph is told it, with every directive defined' },
  },
  reconcile: {
    summary: 'Looks for creates whose outcome is not known, and lists what is not settled.',
    options: {},
  },
  'api-key': {
    summary: 'Makes a key for a machine, and what the gateway is to know of it.',
    operand: 'name',
    options: {},
  },
  help: { summary: 'Prints this.', options: {} },
  version: { summary: 'Prints the version.', options: {} },
} satisfies Readonly<Record<string, Command>>

/** What was typed makes no sense; says why, and what would. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage'

  constructor(reason: string) {
    super(`${reason}\n\n${HELP}`)
  }
}

export function readArguments(given: readonly string[]): Asked {
  const [first = ''] = given
  const isNamed = first !== '' && !first.startsWith('-')
  const command = isNamed ? first : 'serve'
  if (!isCommand(command)) throw new WrongUsage(`${command} is no command.`)
  const { options, operands } = parsed(command, isNamed ? given.slice(1) : given)
  for (const instead of ['help', 'version'] as const)
    if (options.has(instead)) return { command: instead, options, operand: undefined }
  const [operand, surplus] = operandOf(command) === undefined ? [undefined, ...operands] : operands
  if (surplus !== undefined) throw new WrongUsage(`${command} takes no ${JSON.stringify(surplus)}.`)
  return { command, options, operand }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name)
}

function operandOf(command: CommandName): string | undefined {
  return (COMMANDS[command] as Command).operand
}

const EVERYWHERE = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

interface Parsed {
  readonly options: ReadonlySet<string>
  readonly operands: readonly string[]
}

function parsed(command: CommandName, args: readonly string[]): Parsed {
  const own = Object.keys(COMMANDS[command].options).map((name) => [name, { type: 'boolean' }])
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...Object.fromEntries(own), ...EVERYWHERE },
    })
    return { options: new Set(Object.keys(values)), operands: positionals }
  } catch (error) {
    throw new WrongUsage(`${command}: ${complaint(error)}.`)
  }
}

/** Its first sentence names the option, without what was given to it. */
function complaint(error: unknown): string {
  const [sentence = ''] = String((error as Error).message).split('. ')
  return sentence.replace(/\.$/, '')
}

const WIDTH = 22

const HELP = [
  'ccc-graphql [command] [options]',
  '',
  ...Object.entries(COMMANDS).flatMap(([name, command]) => helpOf(name, command)),
  '',
  'Settings come from the environment: see the table in README.md. Ends with 0, with 1 where something',
  'is wrong, and with 2 where the command itself is.',
].join('\n')

function helpOf(name: string, { summary, operand, options }: Command): string[] {
  const title = operand === undefined ? name : `${name} [${operand}]`
  const lines = Object.entries(options).map(([option, what]) => row(`  --${option}`, what))
  return [row(title, summary), ...lines]
}

function row(left: string, right: string): string {
  return `  ${left.padEnd(WIDTH)}${right}`
}

export function help(): string {
  return HELP
}
