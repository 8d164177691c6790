import {
  DescribePredictiveDialingCampaign,
  type DescribePredictiveDialingCampaignResponse,
  DescribePredictiveDialingCampaigns,
  type DescribePredictiveDialingCampaignsElement,
  type DescribePredictiveDialingCampaignsRequest,
  type Integer,
} from '../actions/index.ts'
import type { Ccc } from '../client/index.ts'
import type { Site } from '../config/index.ts'
import { type CampaignKey, campaignKeyText } from './campaign-key.ts'
import type { Loader } from './loader.ts'
import { ReadById } from './read-by-id.ts'
import type { Pages } from './read-each.ts'
import { find, type List, readListed } from './read-listed.ts'
import { type Places, readTogether } from './read-together.ts'

type Detail = DescribePredictiveDialingCampaignResponse
type Listed = DescribePredictiveDialingCampaignsElement
type Details = ReadById<CampaignKey, Detail>
type ListPages = Pages<DescribePredictiveDialingCampaignsRequest, Listed>

/** What is known of a campaign: what its own read tells, what the list tells, or neither yet. */
export interface PredictiveDialingCampaign extends CampaignKey {
  /** Its GraphQL name, since the two kinds of campaign share an interface. */
  readonly __typename: 'PredictiveDialingCampaign'
  readonly detail?: Detail
  readonly listed?: Listed
}

/** The site that an application belongs to. */
export type SiteOf = (sdkAppId: Integer) => Site

/** Predictive campaigns by themselves, one upstream call each. */
export function predictiveDialingCampaignLoader(ccc: Ccc): Details {
  const what = 'predictive dialing campaign'
  return new ReadById(ccc, DescribePredictiveDialingCampaign, what, campaignKeyText)
}

/** Predictive campaigns as the list has them. */
export function listedPredictiveDialingCampaignLoader(
  pages: ListPages,
  details: Details,
  siteOf: SiteOf,
  places: Places | null = null,
): Loader<CampaignKey, Listed | null> {
  const china = { calls: 1, read: (key: CampaignKey) => readByFilter(pages, key) }
  const elsewhere = { calls: 2, read: (key: CampaignKey) => readByName(pages, details, key) }
  const list: List<CampaignKey, Listed> = {
    ...listOf(pages, {}),
    single: (sdkAppId) => (siteOf(sdkAppId) === 'china' ? china : elsewhere),
  }
  return places === null ? readListed(list) : readTogether(list, places)
}

const { name, maxPageSize: PAGE_SIZE = 100 } = DescribePredictiveDialingCampaigns

function listOf(pages: ListPages, filter: { readonly Name?: string }): List<CampaignKey, Listed> {
  return {
    name,
    textOfKey: ({ CampaignId }) => String(CampaignId),
    textOfRow: ({ CampaignId }) => String(CampaignId),
    pageSize: PAGE_SIZE,
    readPage: (SdkAppId, PageNumber) =>
      pages.load({ SdkAppId, ...filter, PageSize: PAGE_SIZE, PageNumber }),
  }
}

/** The list of the China site has a filter for one id. */
async function readByFilter(pages: ListPages, key: CampaignKey): Promise<Listed | null> {
  const { rows } = await pages.load({ ...key, PageSize: 1, PageNumber: 0 })
  return rows.find(({ CampaignId }) => String(CampaignId) === String(key.CampaignId)) ?? null
}

/** That of the international site can be narrowed by the name alone, which has to be read first. */
async function readByName(
  pages: ListPages,
  details: Details,
  key: CampaignKey,
): Promise<Listed | null> {
  const { Name } = await details.load(key)
  const found = (await find(listOf(pages, Name ? { Name } : {}), [key])).get(String(key.CampaignId))
  if (found instanceof Error) throw found
  return found ?? null
}
