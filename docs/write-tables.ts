/**
 * Writes the tables that are made from the code into the documents that show them, between
 * `<!-- name -->` and `<!-- /name -->`. With `--check` it writes nothing and fails where one is old.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  parse,
  valueFromASTUntyped,
  visit,
} from 'graphql'
import * as actions from '../src/actions/index.ts'
import { describeCures } from '../src/check/index.ts'
import { READINGS } from '../src/client/refusals.ts'
import { systemClock } from '../src/clock.ts'
import { describeSettings } from '../src/config/index.ts'
import { describeRules } from '../src/freshness.ts'
import { gauges, Metrics } from '../src/server/seen/index.ts'
import { type Group, MATRIX, PARTS, type Row } from '../test/faults/matrix.ts'
import { errorIndex, errorSections } from './error-codes/index.ts'

const SAFE_TO_REPEAT = {
  read: 'yes; the gateway does, up to three times in all',
  change:
    'it changes nothing more, but may be refused with `CONFLICT`; the gateway does only where it was certainly not sent',
  create: '**no**: it creates again; the gateway sends each `idempotencyKey` once',
}
/** The account and the application stand for those of whoever pastes it. */
const APPLICATION = 'qcs::ccc::uin/100000000001:SdkAppId/1400000000'
const WAS_ANYTHING_DONE = { 'not-sent': 'no', refused: 'no', unknown: 'perhaps' }

const TOLD_OTHERWISE: Readonly<Record<string, string>> = {
  MASKED: 'masked to the last four digits',
  NULL: 'null',
  ERROR: '`FORBIDDEN`',
}

const all = Object.values(actions).filter((action) => typeof action === 'object')
const reads = all.filter(({ kind }) => kind === 'read')

const TABLES = [
  { file: 'README.md', name: 'settings', table: settingsTable() },
  { file: 'docs/limits.md', name: 'limits', table: limitsTable() },
  { file: 'docs/actions.md', name: 'actions', table: actionsTable() },
  { file: 'docs/personal-data.md', name: 'fields', table: personalTable() },
  { file: 'docs/command.md', name: 'cures', table: curesTable() },
  { file: 'docs/freshness.md', name: 'rules', table: rulesTable() },
  { file: 'docs/errors.md', name: 'codes', table: errorIndex() },
  { file: 'docs/errors.md', name: 'cures', table: errorSections() },
  { file: 'docs/errors.md', name: 'upstream codes', table: readingsTable() },
  { file: 'docs/permissions.md', name: 'read only', table: policy(reads) },
  { file: 'docs/permissions.md', name: 'with writes', table: policy(all) },
  { file: 'docs/faults.md', name: 'faults', table: faultsTables() },
  { file: 'docs/observability.md', name: 'metrics', table: metricsTable() },
]

const check = process.argv.includes('--check')
const stale = TABLES.filter((each) => !isCurrent(each, check))
if (check && stale.length > 0) {
  process.stderr.write(
    `Old tables in ${stale.map(({ file }) => file).join(', ')}: npm run generate\n`,
  )
  process.exitCode = 1
}

function isCurrent({ file, name, table }: (typeof TABLES)[number], check: boolean): boolean {
  const text = readFileSync(file, 'utf8')
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`]
  const [before, rest] = text.split(start)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined)
    throw new Error(`${file} has no place for ${name}`)
  const current = `${before}${start}\n${table}\n\n${end}${after}`
  if (current !== text && !check) writeFileSync(file, current)
  return current === text
}

function settingsTable(): string {
  return tableOf(describeSettings())
}

/** Of the settings those that bound a request. */
function limitsTable(): string {
  return tableOf(describeSettings().filter(({ name }) => name.startsWith('CCC_GATEWAY_MAX_')))
}

function tableOf(settings: ReturnType<typeof describeSettings>): string {
  const rows = settings.map(({ name, fallback, meaning }) => [
    `\`${name}\``,
    fallback === '' ? '' : `\`${fallback}\``,
    meaning,
  ])
  return markdown(['variable', 'default', 'meaning'], rows)
}

function readingsTable(): string {
  const rows = Object.entries(READINGS).map(([upstreamCode, reading]) => [
    `\`${upstreamCode}\``,
    `\`${reading.code}\``,
    reading.retryable ? 'yes' : 'no',
    WAS_ANYTHING_DONE[reading.outcome],
    reading.cure,
  ])
  return markdown(
    ['upstream code, or family of codes', 'code', 'retryable', 'was anything done?', 'what to do'],
    rows,
  )
}

/** The first that fits counts, so that the order is kept. */
function curesTable(): string {
  const rows = describeCures().map(({ codes, at, cure }) => [
    codes.map((code) => `\`${code.replace('*', '…')}\``).join(', '),
    `\`${at}\``,
    cure,
  ])
  return markdown(['code of the system, or of CCC', 'about', 'what to do'], rows)
}

function rulesTable(): string {
  const rows = describeRules().map(({ name, of, fresh, renewing }) => [
    `\`${name}\``,
    of,
    `${fresh} s`,
    renewing === 0 ? '' : `${renewing} s`,
  ])
  return markdown(['rule', 'for', 'fresh', 'and given while it is renewed'], rows)
}

/** Every metric of the gateway, as its page for Prometheus tells it. */
function metricsTable(): string {
  const nothing = {
    quotas: () => [],
    countOpenCreates: async () => null,
    skewSeconds: () => 0,
    live: () => ({ pollers: 0, subscribers: 0, events: 0 }),
  }
  const families = [...new Metrics(systemClock).families, ...gauges(nothing)]
  const rows = families.map(({ name, kind, labels, help }) => [
    `\`ccc_gateway_${name}\``,
    kind,
    labels.map((label) => `\`${label}\``).join(', '),
    help,
  ])
  return markdown(['metric', 'kind', 'labels', 'what it tells'], rows)
}

/** A table for each part of the matrix; each text in it is the title of a test in the same part. */
function faultsTables(): string {
  const parts = Object.entries(MATRIX).map(([group, rows]) => {
    const file = `test/faults/${group}.test.ts`
    return `### ${PARTS[group as Group]}\n\n[\`${file}\`](../${file})\n\n${faultsTable(rows)}`
  })
  return parts.join('\n\n')
}

function faultsTable(rows: Readonly<Record<string, Row>>): string {
  const cells = Object.entries(rows).map(([fault, { read, create, change }]) =>
    [fault, read, create, change].map((text) => text ?? ''),
  )
  return markdown(['fault', 'a query, a reference', 'a create', 'another mutation'], cells)
}

/** Every action of CCC that the gateway knows, with the fields of the graph that name it. */
function actionsTable(): string {
  const uses = upstreamUses()
  const rows = all.map((action) => {
    const of = uses.filter((use) => use.action === action.name)
    const fields = of.map(({ place }) => `\`${place}\``)
    const calls = new Set(of.map(callsText))
    return [
      `\`${action.name}\``,
      fields.join('<br>'),
      [...calls].join('<br>'),
      limitsOf(action).join('<br>'),
      SAFE_TO_REPEAT[action.kind],
    ]
  })
  return markdown(
    ['action', 'fields of the graph, and references', 'calls', 'limits', 'safe to repeat?'],
    rows,
  )
}

/** Every field and argument of which the schema says that it needs the right `personal`. */
function personalTable(): string {
  const rows: string[][] = []
  const add = (place: string, { directives = [] }: Described) => {
    const told = directives.filter(({ name }) => name.value === 'needs').map(argumentsOf)
    for (const { right, otherwise = 'ERROR' } of told) {
      if (right === 'PERSONAL') rows.push([place, TOLD_OTHERWISE[String(otherwise)] ?? ''])
    }
  }
  visit(parse(readFileSync('schema.graphql', 'utf8')), {
    ObjectTypeDefinition: (type) => {
      for (const field of type.fields ?? []) {
        const place = `${type.name.value}.${field.name.value}`
        add(`\`${place}\``, field)
        for (const argument of field.arguments ?? [])
          add(`\`${place}\`, argument \`${argument.name.value}\``, argument)
      }
    },
  })
  return markdown(['what', 'without the right `personal`'], rows)
}

interface Described {
  readonly directives?: readonly ConstDirectiveNode[] | undefined
}

/** A policy for Tencent's access management (CAM), to be pasted there. */
function policy(granted: readonly actions.ActionRecord[]): string {
  const single = granted.filter(({ grantedByApplication }) => grantedByApplication)
  const others = granted.filter(({ grantedByApplication }) => !grantedByApplication)
  const statement = [statementOf(others, '*'), statementOf(single, APPLICATION)]
  const text = { version: '2.0', statement: statement.filter(({ action }) => action.length > 0) }
  return `\`\`\`json\n${JSON.stringify(text, null, 2)}\n\`\`\``
}

function statementOf(granted: readonly actions.ActionRecord[], resource: string) {
  return {
    effect: 'allow',
    action: granted.map(({ name }) => `ccc:${name}`),
    resource: [resource],
  }
}

function limitsOf(action: actions.ActionRecord): string[] {
  const { perSecond, maxPageSize, maxIds, maxWindowDays, maxAgeDays, chinaOnly } = action
  return [
    `${perSecond} a second`,
    ...(maxPageSize ? [`pages of ${maxPageSize}`] : []),
    ...(maxIds ? [`${maxIds} ids`] : []),
    ...(maxWindowDays ? [`a span of less than ${maxWindowDays} days`] : []),
    ...(maxAgeDays ? [`the last ${maxAgeDays} days`] : []),
    ...(chinaOnly?.map((name) => `\`${name}\` on the China site only`) ?? []),
  ]
}

function callsText({ oneCallFor, calls }: UpstreamUse): string {
  return `one for each ${oneCallFor}${calls === 1 ? '' : `, ${calls} at worst`}`
}

interface UpstreamUse {
  /** A field, or a type to which a reference is resolved. */
  readonly place: string
  readonly action: string
  readonly oneCallFor: string
  readonly calls: number
}

/** What the fields and types of the graph say of themselves with `@upstream`. */
function upstreamUses(): UpstreamUse[] {
  const uses: UpstreamUse[] = []
  visit(parse(readFileSync('schema.graphql', 'utf8')), {
    ObjectTypeDefinition: (type) => {
      const name = type.name.value
      for (const field of type.fields ?? [])
        uses.push(...usesOf(`${name}.${field.name.value}`, field))
      uses.push(...usesOf(`_entities: ${name}`, type))
    },
  })
  return uses
}

function usesOf(
  place: string,
  { directives = [] }: FieldDefinitionNode | ObjectTypeDefinitionNode,
): UpstreamUse[] {
  const told = directives.filter(({ name }) => name.value === 'upstream').map(argumentsOf)
  return told.map(({ action, oneCallFor, calls = 1 }) => ({
    place,
    action: String(action),
    oneCallFor: String(oneCallFor),
    calls: Number(calls),
  }))
}

function argumentsOf({ arguments: given = [] }: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  )
}

function markdown(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return lines.join('\n')
}
