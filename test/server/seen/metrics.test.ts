import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { type Rig, startRig } from '../../rig.ts'
import { parse as parsePromQl } from './promql.ts'
import { type Scrape, scrape } from './scrape.ts'

const PREFIX = 'ccc_gateway_'
/** What Prometheus adds to every sample. */
const ADDED = ['instance', 'job']

/** A gateway in which everything that is counted has happened. */
async function startBusyRig(): Promise<Rig> {
  const rig = await startRig({ config: { callsPerSecond: 1 } })
  rig.simulator.faults.next({ kind: 'error', code: 'RequestLimitExceeded' })
  await rig.query('{ autoCalloutTasks(pageSize: 3) { nodes { id } } }')
  await rig.query(CREATE, { key: 'autumn-1' })
  await rig.query('{ nope }')
  return rig
}

const CREATE = `mutation ($key: ID!) {
  createAutoCalloutTask(input: {
    sdkAppId: "1400123455", idempotencyKey: $key, ivrId: 4600, notBefore: "2030-01-01T00:00:00Z",
    callees: ["+8613800138000"], callers: ["+8675586013388"]
  }) { replayed }
}`

describe('the page of metrics', () => {
  it('is what the docs say: each metric with its kind, its meaning and its labels', async () => {
    const page = await scrape((await startBusyRig()).gateway)

    const told = page.families.filter(({ name }) => name.startsWith(PREFIX))
    const documented = documentedMetrics()

    expect(told.map(({ name, kind, help }) => ({ name, kind, help }))).toEqual(
      documented.map(({ name, kind, help }) => ({ name, kind, help })),
    )
    for (const { name, labels } of documented)
      expect([name, labelsOf(page, name)]).toEqual([name, new Set(labels)])
    const others = page.families.filter(({ name }) => !name.startsWith(PREFIX))
    expect(others.filter(({ name }) => !/^(process|nodejs)_/.test(name))).toEqual([])
  })

  it('tells calls, waits, refusals and creates by what happened', async () => {
    const rig = await startBusyRig()
    await rig.query(CREATE, { key: 'autumn-1' })

    const page = await scrape(rig.gateway)

    const action = 'DescribeAutoCalloutTasks'
    expect(page.value('upstream_calls_total', { action, result: 'RATE_LIMITED' })).toBe(1)
    expect(page.value('upstream_calls_total', { action, result: 'ok' })).toBe(1)
    expect(page.value('quota_used_total', { action })).toBe(2)
    expect(page.value('quota_refused_total', { action, by: 'ccc' })).toBe(1)
    expect(page.value('quota_per_second', { action })).toBe(1)
    expect(page.value('quota_wait_seconds_count', { action, lane: 'interactive' })).toBe(2)
    const create = 'CreateAutoCalloutTask'
    expect(page.value('creates_total', { action: create, result: 'created' })).toBe(1)
    expect(page.value('creates_total', { action: create, result: 'replayed' })).toBe(1)
    expect(page.value('creates_unsettled')).toBe(0)
    expect(page.value('accounts', { state: 'usable' })).toBe(1)
    expect(page.value('quota_held', { how: 'embedded' })).toBe(1)
    expect(Math.abs(page.value('clock_skew_seconds') ?? 99)).toBeLessThan(2)
    expect(rig.simulator.journal.entries.map((entry) => entry.action)).toEqual([
      action,
      action,
      create,
    ])
  })

  it('tells that a key is refused, and of a create that is not settled', async () => {
    const rig = await startRig()
    const auth = { kind: 'error', code: 'AuthFailure.SignatureFailure' } as const
    const lost = { kind: 'error-after-execution', code: 'InternalError' } as const
    rig.simulator.faults.next({ ...lost, action: 'CreateAutoCalloutTask' })
    rig.simulator.faults.always({ ...auth, action: 'DescribeAutoCalloutTasks' })

    await rig.query(CREATE, { key: 'autumn-2' })
    await rig.query('{ autoCalloutTasks(pageSize: 3) { nodes { id } } }')
    const page = await scrape(rig.gateway)

    const [action, result] = ['CreateAutoCalloutTask', 'CREATE_OUTCOME_UNKNOWN']
    expect(page.value('creates_total', { action, result })).toBe(1)
    expect(page.value('creates_unsettled')).toBe(1)
    expect(page.value('accounts', { state: 'refused' })).toBe(1)
    expect(page.value('errors_total', { code: 'UPSTREAM_AUTH' })).toBe(1)
  })

  it('is of one gateway, also where there are several in a process', async () => {
    const [busy, idle] = [await startRig(), await startRig()]
    await busy.query('{ __typename }')

    const pages = [await scrape(busy.gateway), await scrape(idle.gateway)]

    expect(pages.map((page) => page.sum('requests_total'))).toEqual([1, 0])
  })
})

describe('what operators are given', () => {
  it('asks for metrics and labels that there are', async () => {
    const { samples } = await scrape((await startBusyRig()).gateway)
    const asked = expressions().flatMap(([of, query]) =>
      parsePromQl(query).map((each) => ({ of, ...each })),
    )

    const missing = asked.filter(({ metric, labels }) => {
      const found = samples.filter(({ name }) => name === metric)
      const known = new Set([...ADDED, ...found.flatMap((sample) => Object.keys(sample.labels))])
      return found.length === 0 || labels.some((label) => !known.has(label))
    })

    expect(missing).toEqual([])
    expect(asked.length).toBeGreaterThan(30)
  })

  it('leaves out no metric of the gateway', () => {
    const asked = expressions().flatMap(([, query]) =>
      parsePromQl(query).map(({ metric }) => metric),
    )
    const families = asked.map((metric) => metric.replace(/_(bucket|sum|count)$/, ''))

    const left = documentedMetrics().filter(({ name }) => !families.includes(name))

    expect(left.map(({ name }) => name)).toEqual([])
  })

  it('has a section of the docs for each alert', () => {
    const headings = [...DOCS.matchAll(/^### (\w+)$/gm)].map(([, name]) => name)

    expect(alerts().map(({ alert }) => alert)).toEqual(headings)
    for (const { alert, annotations } of alerts())
      expect(annotations.runbook_url).toBe(`docs/observability.md#${alert.toLowerCase()}`)
  })

  it('names only codes that there are', () => {
    const errors = ['src/errors.ts', 'src/client/refusals.ts', 'src/server/format-error.ts']
    const source = errors.map((file) => readFileSync(file, 'utf8')).join('\n')
    const codes = expressions().flatMap(([, query]) => query.match(/[A-Z]+(_[A-Z]+)+/g) ?? [])

    expect(codes.length).toBeGreaterThan(5)
    expect(codes.filter((code) => !source.includes(`'${code}'`))).toEqual([])
  })
})

const DOCS = readFileSync('docs/observability.md', 'utf8')

interface Documented {
  readonly name: string
  readonly kind: string
  readonly labels: readonly string[]
  readonly help: string
}

function documentedMetrics(): Documented[] {
  const rows = [...DOCS.matchAll(/^\| `(ccc_gateway_\w+)` \| (\w+) \| (.*) \| (.*) \|$/gm)]
  return rows.map(([, name = '', kind = '', labels = '', help = '']) => ({
    ...{ name, kind, help },
    labels: [...labels.matchAll(/`(\w+)`/g)].map(([, label = '']) => label),
  }))
}

/** Of all samples of a metric, but for what a histogram adds. */
function labelsOf({ samples }: Scrape, metric: string): Set<string> {
  const of = samples.filter(({ name }) => name.replace(/_(bucket|sum|count)$/, '') === metric)
  const labels = of.flatMap((sample) => Object.keys(sample.labels))
  return new Set(labels.filter((label) => label !== 'le'))
}

interface Alert {
  readonly alert: string
  readonly expr: string
  readonly annotations: { readonly runbook_url: string }
}

function alerts(): Alert[] {
  const { groups } = parseYaml(readFileSync('ops/prometheus/alerts.yml', 'utf8'))
  return groups.flatMap(({ rules }: { rules: Alert[] }) => rules)
}

interface Panel {
  readonly title: string
  readonly targets?: readonly { readonly expr: string }[]
}

/** Each with the panel or alert that has it. */
function expressions(): [of: string, query: string][] {
  const { panels } = JSON.parse(readFileSync('ops/grafana/dashboard.json', 'utf8'))
  const ofPanels = panels.flatMap(({ title, targets = [] }: Panel) =>
    targets.map(({ expr }): [string, string] => [title, expr.replaceAll('$__rate_interval', '5m')]),
  )
  return [...ofPanels, ...alerts().map(({ alert, expr }): [string, string] => [alert, expr])]
}
