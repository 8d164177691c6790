import {
  DescribePredictiveDialingCampaign,
  type DescribePredictiveDialingCampaignResponse,
  DescribePredictiveDialingCampaigns,
  type DescribePredictiveDialingCampaignsElement,
  type DescribePredictiveDialingCampaignsRequest,
  type DescribePredictiveDialingCampaignsResponse,
} from '../actions/index.ts'
import { type Ccc, countOrNull, rowsOf } from '../client/index.ts'
import type { Site } from '../config.ts'
import { type CampaignKey, campaignKeyText } from './campaign-key.ts'
import type { Loader } from './loader.ts'
import { readById } from './read-each.ts'
import { find, type List, readListed } from './read-listed.ts'

type Detail = DescribePredictiveDialingCampaignResponse
type Listed = DescribePredictiveDialingCampaignsElement
type Details = Loader<CampaignKey, Detail>
type Pages = Loader<
  DescribePredictiveDialingCampaignsRequest,
  DescribePredictiveDialingCampaignsResponse
>

/** What is known of a campaign: what its own read tells, what the list tells, or neither yet. */
export interface PredictiveDialingCampaign extends CampaignKey {
  /** Its GraphQL name, since the two kinds of campaign share an interface. */
  readonly __typename: 'PredictiveDialingCampaign'
  readonly detail?: Detail
  readonly listed?: Listed
}

/** Predictive campaigns by themselves, one upstream call each. */
export function predictiveDialingCampaignLoader(ccc: Ccc): Details {
  const what = 'predictive dialing campaign'
  return readById(ccc, DescribePredictiveDialingCampaign, what, campaignKeyText)
}

/** Predictive campaigns as the list has them. */
export function listedPredictiveDialingCampaignLoader(
  pages: Pages,
  details: Details,
  site: Site,
): Loader<CampaignKey, Listed | null> {
  const single =
    site === 'china'
      ? { calls: 1, read: (key: CampaignKey) => readByFilter(pages, key) }
      : { calls: 2, read: (key: CampaignKey) => readByName(pages, details, key) }
  return readListed({ ...listOf(pages, {}), single })
}

const { name, maxPageSize: PAGE_SIZE = 100 } = DescribePredictiveDialingCampaigns

function listOf(pages: Pages, filter: { readonly Name?: string }): List<CampaignKey, Listed> {
  return {
    name,
    textOfKey: ({ CampaignId }) => String(CampaignId),
    textOfRow: ({ CampaignId }) => String(CampaignId),
    pageSize: PAGE_SIZE,
    readPage: (SdkAppId, PageNumber) =>
      readPage(pages, { SdkAppId, ...filter, PageSize: PAGE_SIZE, PageNumber }),
  }
}

async function readPage(pages: Pages, params: DescribePredictiveDialingCampaignsRequest) {
  const { CampaignList, TotalCount } = await pages.load(params)
  return { rows: rowsOf(name, CampaignList), total: countOrNull(TotalCount) }
}

/** The list of the China site has a filter for one id. */
async function readByFilter(pages: Pages, key: CampaignKey): Promise<Listed | null> {
  const { rows } = await readPage(pages, { ...key, PageSize: 1, PageNumber: 0 })
  return rows.find(({ CampaignId }) => String(CampaignId) === String(key.CampaignId)) ?? null
}

/** That of the international site can be narrowed by the name alone, which has to be read first. */
async function readByName(
  pages: Pages,
  details: Details,
  key: CampaignKey,
): Promise<Listed | null> {
  const { Name } = await details.load(key)
  const found = (await find(listOf(pages, Name ? { Name } : {}), [key])).get(String(key.CampaignId))
  if (found instanceof Error) throw found
  return found ?? null
}
