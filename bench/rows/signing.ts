import { createRequire } from 'node:module'
import { authorizer } from '../../src/tc3/index.ts'
import { least, median } from '../rounds.ts'
import { GATEWAY, type Row } from '../table.ts'

const CALLS = 10_000
const ROUNDS = 5
const PAIR = { secretId: 'made-up', secretKey: 'made-up' }
const PAYLOAD = Buffer.from('{"SdkAppId":1400000000,"CampaignId":100000}')
const NOON = 1_700_000_000 // Unix seconds; any fixed instant does

export const signing: Row = {
  name: 'signing',
  what: 'signing one call: CPU of this process',
  mustBe: 'at most 5 µs',
  async run() {
    const signers = [
      { who: GATEWAY, sign: ownSigner(), times: [] as number[] },
      { who: 'official SDK', sign: sdkSigner(), times: [] as number[] },
    ]
    for (let round = -1; round < ROUNDS; round++) {
      for (const { sign, times } of signers) {
        const time = cpuMicroseconds(sign)
        if (round >= 0) times.push(time)
      }
    }
    return signers.map(({ who, times }) => ({
      ...{ who, also: `${CALLS} calls a round` },
      median: `${median(times).toFixed(1)} µs`,
      best: `${least(times).toFixed(1)} µs`,
    }))
  },
}

function ownSigner(): () => unknown {
  const authorize = authorizer(PAIR, 'ccc')
  const headers = {
    'content-type': 'application/json',
    host: 'ccc.tencentcloudapi.com',
    'x-tc-action': 'DescribePredictiveDialingCampaign',
  }
  return () => authorize({ method: 'POST', query: '', headers, payload: PAYLOAD }, NOON)
}

/** Of bench's own packages, so that the types of the root need not know it. */
function sdkSigner(): () => unknown {
  const require = createRequire(import.meta.url)
  const { default: Sign } = require('tencentcloud-sdk-nodejs-common/tencentcloud/common/sign')
  const url = 'https://ccc.tencentcloudapi.com/'
  const call = { method: 'POST', url, payload: PAYLOAD, timestamp: NOON, service: 'ccc', ...PAIR }
  return () => Sign.sign3({ ...call, multipart: false, boundary: '' })
}

function cpuMicroseconds(work: () => unknown): number {
  const before = process.cpuUsage()
  for (let n = 0; n < CALLS; n++) work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / CALLS
}
