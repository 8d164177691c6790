import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../context.ts'
import type { SubscriptionResolvers } from '../generated/resolvers.ts'
import { cruiseState } from './agent-cruise-dialing-campaigns.ts'
import { autoCalloutTaskPages, isTaskOver, watchedTask } from './auto-callout-tasks.ts'
import { readCampaign } from './campaigns.ts'
import { parseGlobalId, taskKey } from './keys.ts'
import { campaignState } from './predictive-dialing-campaign-parts.ts'
import { predictiveDialingCampaignPages } from './predictive-dialing-campaigns.ts'

interface ById {
  readonly id: string
}

/** What ends a subscription. */
const FINAL: readonly unknown[] = ['COMPLETED', 'TERMINATED']

/**
 * Each is executed anew for each event, as if it were a query: what makes that worth while is known
 * to who watches (`src/live`), and no resolver has to know of it.
 */
export const Subscription = {
  campaignChanged: {
    async resolve(_root: unknown, { id }: ById, context: Context, info: GraphQLResolveInfo) {
      const campaign = await readCampaign(id, context, info)
      const state =
        campaign.__typename === 'PredictiveDialingCampaign'
          ? await campaignState(campaign, context.loaders)
          : cruiseState(campaign)
      noteEnd(context, FINAL.includes(state))
      return campaign
    },
  },
  autoCalloutTaskChanged: {
    async resolve(_root: unknown, { id }: ById, context: Context, info: GraphQLResolveInfo) {
      const { SdkAppId, localId } = parseGlobalId(['AutoCalloutTask'], id, 'read', context)
      const task = await watchedTask(taskKey(SdkAppId, localId), context, info)
      noteEnd(context, isTaskOver(task, context))
      return task
    },
  },
  predictiveDialingCampaignsChanged: {
    resolve: predictiveDialingCampaignPages.page,
  },
  autoCalloutTasksChanged: { resolve: autoCalloutTaskPages.page },
} satisfies { [Name in keyof Required<SubscriptionResolvers>]: { readonly resolve: unknown } }

function noteEnd({ watched }: Context, isOver: boolean): void {
  if (watched !== null) watched.isOver = isOver
}
