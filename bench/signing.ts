/**
 * Signing one call, in CPU time of this process, beside the official client's signing of the same call
 * in the same run. Limit: 5 µs.
 *
 * Run: npm run bench:signing
 */
import { cpus } from 'node:os'
import officialSigning from 'tencentcloud-sdk-nodejs-common/tencentcloud/common/sign.js'
import { authorizer } from '../src/tc3/index.ts'

const ROUNDS = 15
const REPEATS = 20_000 // in each round
const LIMIT = 5 // µs

const PAIR = { secretId: 'AKIDEXAMPLE-not-real', secretKey: 'example-secret-key-not-real' }
const HOST = 'ccc.tencentcloudapi.com'
const PARAMS = { SdkAppId: 1400000000, TaskId: 3 }
/** Printed before: these are the bytes that are sent. */
const PAYLOAD = Buffer.from(JSON.stringify(PARAMS))
const MORNING = 1_700_000_000 // Unix seconds; any fixed instant does

const authorize = authorizer(PAIR, 'ccc')

const works = {
  'this gateway': (n: number) =>
    authorize(
      {
        method: 'POST',
        query: '',
        headers: {
          'content-type': 'application/json',
          host: HOST,
          'x-tc-action': 'DescribeAutoCalloutTask',
        },
        payload: PAYLOAD,
      },
      MORNING + (n % 3600),
    ),
  'official client': (n: number) =>
    officialSigning.default.sign3({
      method: 'POST',
      url: `https://${HOST}/`,
      payload: PARAMS,
      timestamp: MORNING + (n % 3600),
      service: 'ccc',
      ...PAIR,
      multipart: false,
      boundary: '',
      headers: { 'Content-Type': 'application/json' },
    }),
}

report(rounds())

/** CPU microseconds of each, round by round; the first two rounds warm up. */
function rounds(): Map<string, number[]> {
  const times = new Map(Object.keys(works).map((name) => [name, [] as number[]]))
  for (let round = -2; round < ROUNDS; round++) {
    for (const [name, sign] of Object.entries(works)) {
      const time = cpuMicroseconds(sign)
      if (round >= 0) times.get(name)?.push(time)
    }
  }
  return times
}

function cpuMicroseconds(sign: (n: number) => string): number {
  const before = process.cpuUsage()
  for (let n = 0; n < REPEATS; n++) sign(n)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / REPEATS
}

function report(times: Map<string, number[]>): void {
  const rows = [...times].map(([name, each]) => {
    const sorted = each.toSorted((one, other) => one - other)
    const [best = 0, median = 0] = [sorted[0], sorted[Math.floor(sorted.length / 2)]]
    return `| ${name} | ${median.toFixed(2)} | ${best.toFixed(2)} |`
  })
  process.stdout.write(
    `Limit ${LIMIT} µs; ${ROUNDS} rounds of ${REPEATS}; ${cpus()[0]?.model}, Node ${process.version}\n\n` +
      `| signing one call | µs of CPU, median | best |\n| --- | --- | --- |\n${rows.join('\n')}\n`,
  )
}
