import type { GraphQLResolveInfo } from 'graphql'
import type {
  DescribePredictiveDialingCampaignResponse,
  DescribePredictiveDialingCampaignsElement,
} from '../actions/index.ts'
import type { CampaignState } from '../generated/resolvers.ts'
import type {
  PredictiveDialingCampaign as Campaign,
  CampaignKey,
  Loaders,
} from '../loaders/index.ts'
import { type Known, whenKnown } from '../when-known.ts'
import { CAMPAIGN_KEY_FIELDS } from './campaign-fields.ts'
import { asksBelowFor, asksOnlyFor } from './selection.ts'
import { toldBy } from './told-by.ts'
import { named } from './upstream-values.ts'

type Detail = DescribePredictiveDialingCampaignResponse
type Listed = DescribePredictiveDialingCampaignsElement

// CCC tells one part of a campaign when asked for it, another in its list. Here it is decided which
// of the two is asked.

const SESSIONS = [...CAMPAIGN_KEY_FIELDS, 'sessions', 'sessionsConnection']
const IN_BOTH = [...SESSIONS, 'name', 'priority', 'skillGroupId', 'skillGroup']
const IN_LIST = [...IN_BOTH, 'state', 'stateReason', 'progress']

/**
 * A campaign by its key, read in the way that costs least for what is asked of it. Its sessions are
 * read by its id, so that it need not be read for them; ids alone do not show that there is one.
 */
export function predictiveDialingCampaign(
  key: CampaignKey,
  loaders: Loaders,
  info: GraphQLResolveInfo,
): Known<Campaign> {
  const campaign = { ...key, __typename: 'PredictiveDialingCampaign' as const }
  const only = (fields: readonly string[]) => asksOnlyFor(fields, info, campaign.__typename)
  if (only(SESSIONS) && !only(CAMPAIGN_KEY_FIELDS)) return campaign
  // When the calls were placed is told by the campaign's own read, which will be needed for them.
  if (only(IN_LIST) && !only(IN_BOTH) && !asksBelowFor(['callRecord', 'detail'], info)) {
    return listedElseDetailed(campaign, loaders)
  }
  return detailed(campaign, loaders)
}

async function listedElseDetailed(campaign: Campaign, loaders: Loaders): Promise<Campaign> {
  const listed = await listedOf(campaign, loaders)
  return listed === null ? detailed(campaign, loaders) : { ...campaign, listed }
}

function detailed(campaign: Campaign, loaders: Loaders): Known<Campaign> {
  return whenKnown(detailOf(campaign, loaders), (detail) => ({ ...campaign, detail }))
}

/** Resolvers for what only the campaign's own read tells. */
export const fromDetail = toldBy(detailOf)

/** Resolvers for what both tell. */
export const fromEither = toldBy(eitherOf)

/** Resolvers for what only the list tells; null where the campaign is not in it. */
export const fromListed = toldBy(listedOf)

/** Resolvers for the state, which only the list tells on the international site. */
export const fromStanding = toldBy(standingOf)

export function eitherOf(campaign: Campaign, loaders: Loaders): Known<Detail | Listed> {
  return campaign.listed ?? detailOf(campaign, loaders)
}

// Upstream's numbers are the positions; cruise campaigns count their states differently.
const STATES: CampaignState[] = ['NOT_STARTED', 'RUNNING', 'PAUSED', 'TERMINATED', 'COMPLETED']

/** The state of a campaign of which nothing is known yet; rejects where it does not exist. */
export async function readState(key: CampaignKey, loaders: Loaders): Promise<CampaignState | null> {
  const detail = await loaders.predictiveDialingCampaign.load(key)
  const campaign = { ...key, __typename: 'PredictiveDialingCampaign' as const, detail }
  const standing = await standingOf(campaign, loaders)
  return standing && stateOf(standing)
}

/** The state of a campaign that is watched: by the list, which is shared, where nothing is known yet. */
export async function campaignState(
  campaign: Campaign,
  loaders: Loaders,
): Promise<CampaignState | null> {
  const { detail } = campaign
  const listed = detail?.Status === undefined ? await listedOf(campaign, loaders) : null
  const standing = listed ?? detail ?? (await detailOf(campaign, loaders))
  return stateOf(standing)
}

export function stateOf({ Status }: Detail | Listed): CampaignState | null {
  return named(STATES, Status)
}

function standingOf(campaign: Campaign, loaders: Loaders): Known<Detail | Listed | null> {
  return whenKnown(eitherOf(campaign, loaders), (part): Known<Detail | Listed | null> => {
    const told = part.Status !== null && part.Status !== undefined
    return told ? part : listedOf(campaign, loaders)
  })
}

function detailOf({ detail, SdkAppId, CampaignId }: Campaign, loaders: Loaders): Known<Detail> {
  return detail ?? loaders.predictiveDialingCampaign.read({ SdkAppId, CampaignId })
}

function listedOf(
  { listed, SdkAppId, CampaignId }: Campaign,
  loaders: Loaders,
): Known<Listed | null> {
  return listed ?? loaders.listedPredictiveDialingCampaign.load({ SdkAppId, CampaignId })
}
