/**
 * What the peers have in common: the part of the graph that is asked for, and how it is read.
 *
 * Whatever a peer need not do is left out, to its favour: it signs nothing, knows one application,
 * and puts an answer into the graph's words once, so that its fields need no resolvers.
 *
 * UPSTREAM: where the upstream answers. KEEP: `data` keeps each answer in memory for good,
 * `responses` leaves that to the peer's own response cache, anything else keeps nothing.
 */
import { campaignOf } from '../campaign.ts'
import { calleesOf } from '../task.ts'

const { UPSTREAM, KEEP } = process.env

export const keepsResponses = KEEP === 'responses'

export const typeDefs = `
  type Query {
    predictiveDialingCampaign(campaignId: ID!): PredictiveDialingCampaign
    autoCalloutTask(taskId: ID!): AutoCalloutTask
  }
  type PredictiveDialingCampaign {
    campaignId: ID!
    name: String
    state: CampaignState
    callOrder: CallOrder
    startTime: String
    endTime: String
    skillGroupId: ID
    ivrId: ID
    priority: Int
    retryTimes: Int
    retryIntervalSeconds: Int
  }
  enum CampaignState { NOT_STARTED RUNNING PAUSED TERMINATED COMPLETED }
  enum CallOrder { RANDOM IN_ORDER }
  type AutoCalloutTask { callees(pageSize: Int = 100, pageNumber: Int = 0): CalleePage }
  type CalleePage { nodes: [Callee!]! }
  type Callee { number: String! state: CalleeState sessions: [Session!]! }
  enum CalleeState { INITIAL ANSWERED UNANSWERED CALLING AWAITING_RETRY }
  type Session { sessionId: ID! }
`

/** `post` sends a JSON text with headers to an address, and resolves to the parsed answer. */
export function readers(post) {
  const call = async (action, params) => {
    const headers = { 'content-type': 'application/json', 'x-tc-action': action }
    const { Response } = await post(UPSTREAM, headers, JSON.stringify(params))
    if (Response.Error) throw new Error(Response.Error.Code)
    return Response
  }
  return readersOver(call)
}

/** `call` resolves to the answer to an action. */
export function readersOver(call) {
  const SdkAppId = 1400000000
  return {
    campaign: kept(async (id) =>
      campaignOf(
        await call('DescribePredictiveDialingCampaign', { SdkAppId, CampaignId: Number(id) }),
      ),
    ),
    task: kept(async (id) => ({
      callees: calleesOf(await call('DescribeAutoCalloutTask', { SdkAppId, TaskId: Number(id) })),
    })),
  }
}

/** The one field that is more than a name of what was read. */
export const AutoCalloutTask = {
  callees: ({ callees }, { pageSize, pageNumber }) => ({
    nodes: callees.slice(pageNumber * pageSize, (pageNumber + 1) * pageSize),
  }),
}

/** What is known is given at once, without a promise. */
function kept(read) {
  if (KEEP !== 'data') return read
  const known = new Map()
  return (id) => known.get(id) ?? read(id).then((value) => known.set(id, value).get(id))
}

export function listen(server) {
  server.listen(0, '127.0.0.1', () => tell(`http://127.0.0.1:${server.address().port}`))
}

/** To whoever started this. */
export function tell(url) {
  process.stdout.write(`${url}\n`)
}
