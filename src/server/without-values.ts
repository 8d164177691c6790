/**
 * GraphQL's own messages repeat the value that did not fit, which may be somebody's number or name.
 * Here the place and the expected type are kept and the value is not: of a message that tells a
 * value only the parts are read that GraphQL wrote around it.
 */
export function withoutValues(message: string): string {
  const told = MESSAGES.find(({ start }) => message.startsWith(start))?.told ?? shape
  return told(message).replace(/\d{7,}/g, '…')
}

/** A message can be as long as the value in it, and every pattern below reads all that it gets. */
const MOST_READ = 500

const MESSAGES: readonly { start: string; told: (message: string) => string }[] = [
  { start: 'Variable "$', told: variable },
  { start: 'Unknown operation named', told: () => 'The document has no operation of this name.' },
]

/** `Variable "$input" got invalid value <value> at "input.callees[0]"; <reason>` */
function variable(message: string): string {
  const named = /^Variable "\$\w+"/.exec(message.slice(0, MOST_READ))?.[0]
  if (!message.includes(' got invalid value ')) return shape(message)
  const end = message.slice(-MOST_READ)
  const [, path = ''] = / at "([\w.[\]]+)"; .*$/s.exec(end) ?? []
  const reason = knownShape(end.slice(end.lastIndexOf('; ') + 2)) ?? 'It does not fit its type.'
  return `${named} got an invalid value${path && ` at "${path}"`}; ${reason}`
}

/** The sentences of graphql-js that are known to carry no value, or the part of one that does not. */
const SHAPES: readonly [RegExp, (...parts: string[]) => string][] = [
  [
    /^(\w+) cannot represent /,
    (_, type = '') => `${type} must be ${SCALARS[type] ?? 'another value'}.`,
  ],
  [
    /^Argument "(\w+)" has invalid value /,
    (_, name) => `The argument ${name} does not fit its type.`,
  ],
  [/^Enum "(\w+)" cannot represent /, (_, type) => `It is no value of the enum ${type}.`],
  [/^Value .* does not exist in "(\w+)" enum/s, (_, type) => `It is no value of the enum ${type}.`],
  [
    /^Expected value of type "([\w![\]]+)", found/,
    (_, type) => `Expected a value of type ${type}.`,
  ],
  [/^Expected type "([\w![\]]+)"/, (_, type) => `Expected type ${type}.`],
  [
    /^Expected non-nullable type "([\w![\]]+)"/,
    (_, type) => `Expected type ${type}, but got null.`,
  ],
  [/^Field "\w+" of required type "[\w![\]]+" was not provided\.$/, (sentence) => sentence],
  [/^Field .* is not defined by type "(\w+)"/s, (_, type) => `${type} has no such field.`],
  [
    /^Validation aborted\.$/,
    () => 'The document repeats fields too often to be validated: ask for each once.',
  ],
  [
    /^(Syntax Error: .*?(?:Unexpected|found) (?:Int|Float|String|BlockString)) "/,
    (_, start) => `${start}.`,
  ],
]

/** What a scalar takes, since the value that it did not take is left out. */
const SCALARS: Readonly<Record<string, string>> = {
  Boolean: 'true or false',
  DateTime: 'a date and time with Z or an offset, such as "2026-11-20T08:00:00Z"',
  ID: 'text or a whole number',
  Int: 'a whole number of at most 31 bits',
  String: 'text',
}

/** A sentence that is no known shape is one about the document, which holds names and no values. */
function shape(sentence: string): string {
  const isPlain = sentence.length <= MOST_READ && /^[\x20-\x7e]*$/.test(sentence)
  return knownShape(sentence.slice(0, MOST_READ)) ?? (isPlain ? sentence : 'It does not fit.')
}

function knownShape(sentence: string): string | undefined {
  for (const [pattern, told] of SHAPES) {
    const match = pattern.exec(sentence)
    if (match !== null) return told(...match)
  }
  return undefined
}
