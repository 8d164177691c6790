import { expect, it } from 'vitest'
import { startRig } from '../rig.ts'

const HOUR = 3600 // seconds
const nowSeconds = () => Math.floor(Date.now() / 1000)

it('goes from a campaign to the records of its 1,000 sessions in 12 upstream calls', async () => {
  const { query, simulator } = await startRig()
  const startTime = nowSeconds() - HOUR
  const sessions = Array.from({ length: 1000 }, (_, n) => `session-${n}`)
  const id = simulator.store.addPredictiveCampaign({ name: 'Spring', startTime, sessions })

  const { body } = await query(
    `query ($id: ID!) {
      predictiveDialingCampaign(campaignId: $id) {
        name
        sessions(pageSize: 1000) {
          totalCount
          nodes { sessionId callRecord { sessionId endStatus caller callee } }
        }
      }
    }`,
    { id: String(id) },
  )

  const { name, sessions: page } = body.data.predictiveDialingCampaign
  expect(name).toBe('Spring')
  expect(page.totalCount).toBe(1000)
  for (const { sessionId, callRecord } of page.nodes) {
    expect(callRecord).toMatchObject({ sessionId, callee: expect.stringMatching(/^\+?\d+$/) })
  }
  expect(simulator.journal.ofAction('DescribePredictiveDialingCampaign')).toHaveLength(1)
  expect(simulator.journal.ofAction('DescribePredictiveDialingSessions')).toHaveLength(1)
  expect(simulator.journal.ofAction('DescribeTelCdr')).toHaveLength(10)
  expect(simulator.journal.entries).toHaveLength(12)
})

it('goes from a task to the records of its 1,000 answered callees in 11 upstream calls', async () => {
  const { query, simulator } = await startRig()
  const callees = Array.from({ length: 1000 }, (_, n) => ({
    number: `0086130${String(n).padStart(8, '0')}`,
    state: 1,
    sessions: [`session-${n}`],
  }))
  const notBefore = nowSeconds() - HOUR
  const id = simulator.store.addAutoCalloutTask({ notBefore, callees })

  const { body } = await query(
    `query ($id: ID!) {
      autoCalloutTask(taskId: $id) {
        callees(state: [ANSWERED], pageSize: 1000) {
          nodes { number sessions { callRecord { callee endStatus } } }
        }
      }
    }`,
    { id: String(id) },
  )

  const { nodes } = body.data.autoCalloutTask.callees
  expect(nodes).toHaveLength(1000)
  for (const { number, sessions } of nodes) {
    expect(sessions).toEqual([{ callRecord: { callee: number, endStatus: 'OK' } }])
  }
  expect(simulator.journal.ofAction('DescribeAutoCalloutTask')).toHaveLength(1)
  expect(simulator.journal.ofAction('DescribeTelCdr')).toHaveLength(10)
  expect(simulator.journal.entries).toHaveLength(11)
})

it.each(['china', 'international'] as const)(
  'lists 100 campaigns with state, progress and skill group in 2 upstream calls, on the %s site',
  async (site) => {
    const { query, simulator } = await startRig({ simulator: { site } })
    const sdkAppId = 1_400_123_455 // known to the simulator, and empty
    for (const n of [1, 2, 3]) {
      simulator.store.addSkillGroup({ sdkAppId, id: n, name: `Group ${n}` })
    }
    for (let n = 0; n < 100; n++) {
      const calls = { status: n % 5, calleeCount: 200, skillGroupId: 1 + (n % 3) }
      simulator.store.addPredictiveCampaign({ sdkAppId, name: `Campaign ${n}`, ...calls })
    }

    const { body } = await query(
      `query ($app: ID!) {
        predictiveDialingCampaigns(sdkAppId: $app, pageSize: 100) {
          totalCount
          nodes {
            id name state stateReason
            progress { calleeCount finishedCalleeCount ratio }
            skillGroup { name }
          }
        }
      }`,
      { app: String(sdkAppId) },
    )

    const { totalCount, nodes } = body.data.predictiveDialingCampaigns
    expect(totalCount).toBe(100)
    expect(nodes).toHaveLength(100)
    for (const { name, ...campaign } of nodes) {
      const n = Number(name.replace('Campaign ', ''))
      const states = ['NOT_STARTED', 'RUNNING', 'PAUSED', 'TERMINATED', 'COMPLETED']
      expect(campaign).toMatchObject({
        state: states[n % 5],
        progress: { calleeCount: 200, finishedCalleeCount: expect.any(Number) },
        skillGroup: { name: `Group ${1 + (n % 3)}` },
      })
    }
    expect(simulator.journal.entries.map(({ action }) => action)).toEqual([
      'DescribePredictiveDialingCampaigns',
      'DescribeSkillGroupInfoList',
    ])
  },
)
