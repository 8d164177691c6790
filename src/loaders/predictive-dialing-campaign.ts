import {
  DescribePredictiveDialingCampaign,
  type DescribePredictiveDialingCampaignResponse,
} from '../actions/index.ts'
import type { Ccc } from '../client/index.ts'
import { type CampaignKey, campaignKeyText } from './campaign-key.ts'
import { orNotFound, readEach } from './read-each.ts'

/** Carries its GraphQL name, since the two kinds of campaign share an interface. */
export type PredictiveDialingCampaign = DescribePredictiveDialingCampaignResponse &
  CampaignKey & { readonly __typename: 'PredictiveDialingCampaign' }

/** Predictive campaigns, one upstream call each. */
export function predictiveDialingCampaignLoader(ccc: Ccc) {
  return readEach(
    'DescribePredictiveDialingCampaign',
    campaignKeyText,
    async (key: CampaignKey) => {
      const reply = ccc.call(DescribePredictiveDialingCampaign, key)
      const { answer } = await reply.catch((failure) =>
        orNotFound('predictive dialing campaign', failure),
      )
      return { ...answer, ...key, __typename: 'PredictiveDialingCampaign' as const }
    },
  )
}
