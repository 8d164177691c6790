import {
  DescribePredictiveDialingCampaign,
  type DescribePredictiveDialingCampaignResponse,
} from '../actions/index.ts'
import type { Ccc } from '../client/index.ts'
import { type CampaignKey, campaignKeyText } from './campaign-key.ts'
import { readEach } from './read-each.ts'

/** Carries its GraphQL name, since the two kinds of campaign share an interface. */
export type PredictiveDialingCampaign = DescribePredictiveDialingCampaignResponse &
  CampaignKey & { readonly __typename: 'PredictiveDialingCampaign' }

/** Predictive campaigns, one upstream call each. */
export function predictiveDialingCampaignLoader(ccc: Ccc) {
  return readEach(
    ccc,
    DescribePredictiveDialingCampaign,
    'predictive dialing campaign',
    campaignKeyText,
    (answer, key): PredictiveDialingCampaign => ({
      ...answer,
      ...key,
      __typename: 'PredictiveDialingCampaign',
    }),
  )
}
