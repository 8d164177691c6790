import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Fault, startSimulator } from '../../src/simulator/index.ts'
import { type ReplicaProcess, startReplicaProcess } from '../replicas.ts'
import { post } from '../rig.ts'

const MEBIBYTE = 1024 * 1024
const TOLD_BY_LINUX = existsSync('/proc/self/status')

/** Eight objects of each kind, so that no two reads are one. */
const EIGHT = [0, 1, 2, 3, 4, 5, 6, 7]
const CAMPAIGNS = EIGHT.map(
  (n) => `{ predictiveDialingCampaign(campaignId: ${2569 + n}) { name } }`,
)
const TASKS = EIGHT.map((n) => `{ autoCalloutTask(taskId: ${1 + n}) { name } }`)

/** A gateway as a process of its own that asks CCC anew each time. */
async function start() {
  const simulator = await startSimulator({ perSecond: Number.POSITIVE_INFINITY })
  onTestFinished(() => simulator.stop())
  const settings = { CCC_GATEWAY_CALLS_PER_SECOND: '1000', CCC_GATEWAY_FRESHNESS: 'all=0' }
  const gateway = await startReplicaProcess(simulator, settings)
  const ask = async (query: string) => (await post(gateway.url, JSON.stringify({ query }))).body
  return { simulator, gateway, ask }
}

/** The most memory that the process has ever had. */
function peakMebibytes({ process }: ReplicaProcess): number {
  const status = readFileSync(`/proc/${process.pid}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024
}

const LARGE: Fault = { kind: 'large', bytes: 200 * MEBIBYTE }
const BOMB: Fault = { kind: 'gzip-bomb', bytes: 1024 * MEBIBYTE }

/**
 * V8 lets some 64 MB of dead buffers lie about before it collects them, and the first few replies
 * bring that about: it is part of what such a process takes. What is asked here is whether more of
 * them take more, one by one or all at once.
 */
describe.skipIf(!TOLD_BY_LINUX)('the memory of a gateway (skipped without /proc)', () => {
  it.each([
    ['replies of 200 MB', LARGE, CAMPAIGNS, 8],
    ['gzip bombs of 1 GiB', BOMB, CAMPAIGNS, 8],
    ['replies of 200 MB where 64 MiB may be long lists of callees', LARGE, TASKS.slice(0, 2), 64],
  ])(
    'stays flat under %s, one by one and at once',
    async (_what, fault, queries, most) => {
      const { simulator, gateway, ask } = await start()
      for (let n = 0; n < 300; n++) await ask(queries[n % queries.length] ?? '')
      simulator.faults.always(fault)
      await Promise.all(queries.map(ask))
      const before = peakMebibytes(gateway)
      const answers = []

      for (const query of queries) answers.push(await ask(query))
      for (let round = 0; round < 3; round++) answers.push(...(await Promise.all(queries.map(ask))))

      const grown = peakMebibytes(gateway) - before
      process.stdout.write(`${before.toFixed()} MiB, and ${grown.toFixed()} more at the peak\n`)
      expect(grown).toBeLessThan(64)
      for (const { errors } of answers) {
        expect(errors[0].extensions).toMatchObject({ code: 'UPSTREAM_ERROR', retryable: false })
        expect(errors[0].message).toContain(`more than ${most * MEBIBYTE} bytes`)
      }
      expect(await ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } })
    },
    60_000,
  )
})
