/**
 * What every contestant is asked, and what it must answer. Ids have six digits, so that all answers
 * are of one length: 1xxxxx are campaigns that ended long ago, 2xxxxx are running.
 */
const FIRST_FINISHED = 100_000
const FIRST_RUNNING = 200_000
export const SDK_APP_ID = '1400000000'

export const QUERY = `query Campaign($campaignId: ID!) {
  predictiveDialingCampaign(campaignId: $campaignId) {
    campaignId
    name
    state
    callOrder
    startTime
    endTime
    skillGroupId
    ivrId
    priority
    retryTimes
    retryIntervalSeconds
  }
}`

export function finished(count: number): number[] {
  return Array.from({ length: count }, (_, n) => FIRST_FINISHED + n)
}

export function running(count: number): number[] {
  return Array.from({ length: count }, (_, n) => FIRST_RUNNING + n)
}

/** As the action DescribePredictiveDialingCampaign tells it; the name of a running one tells when. */
export function detailOf(campaignId: number, now = Date.now()) {
  const isRunning = campaignId >= FIRST_RUNNING
  return {
    CampaignId: campaignId,
    Name: isRunning ? `told at ${now}` : `campaign ${campaignId}`,
    Status: isRunning ? 1 : 4,
    StatusReason: 0,
    CallOrder: 1,
    StartTime: 1_750_000_000,
    EndTime: isRunning ? 1_900_000_000 : 1_750_003_600,
    SkillGroupId: 1201,
    IVRId: 3007,
    Priority: 2,
    ExpectedAbandonRate: 10,
    RetryTimes: 1,
    RetryInterval: 600,
    Variables: [],
    UUI: '',
  }
}

/** The same campaign in the words of the graph. */
export function campaignOf(detail: ReturnType<typeof detailOf>) {
  return {
    campaignId: String(detail.CampaignId),
    name: detail.Name,
    state: ['NOT_STARTED', 'RUNNING', 'PAUSED', 'TERMINATED', 'COMPLETED'][detail.Status],
    callOrder: ['RANDOM', 'IN_ORDER'][detail.CallOrder],
    startTime: timeOf(detail.StartTime),
    endTime: timeOf(detail.EndTime),
    skillGroupId: String(detail.SkillGroupId),
    ivrId: String(detail.IVRId),
    priority: detail.Priority,
    retryTimes: detail.RetryTimes,
    retryIntervalSeconds: detail.RetryInterval,
  }
}

function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
