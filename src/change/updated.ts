import { isDeepStrictEqual } from 'node:util'
import type {
  DescribePredictiveDialingCampaignResponse,
  UpdatePredictiveDialingCampaignRequest,
} from '../actions/index.ts'

type Sent = UpdatePredictiveDialingCampaignRequest
type Told = DescribePredictiveDialingCampaignResponse

const ON_BOTH_SITES = [
  ...['Name', 'CallOrder', 'SkillGroupId', 'Priority', 'ExpectedAbandonRate'],
  ...['RetryInterval', 'StartTime', 'EndTime', 'IVRId', 'RetryTimes'],
] as (keyof Sent & keyof Told)[]
/** Told on the China site only, as is the state. */
const ON_THE_CHINA_SITE = ['Variables', 'UUI'] as const

/** What is told of that which an update left out, since it keeps nothing. */
const LEFT_OUT: Told = { IVRId: 0, RetryTimes: 0, Variables: [], UUI: '' }

/**
 * Whether a predictive campaign is as an update was to leave it, in all that CCC tells of it. It does
 * not tell callees and callers: one that had the same settings before is taken for updated too.
 */
export function isUpdated(sent: Sent, told: Told): boolean {
  const isChina = told.Status !== undefined
  const names = isChina ? [...ON_BOTH_SITES, ...ON_THE_CHINA_SITE] : ON_BOTH_SITES
  return names.every((name) =>
    isDeepStrictEqual(sent[name] ?? LEFT_OUT[name], told[name] ?? LEFT_OUT[name]),
  )
}
