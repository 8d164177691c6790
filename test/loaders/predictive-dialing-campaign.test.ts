import { describe, expect, it } from 'vitest'
import {
  DescribePredictiveDialingCampaigns,
  type DescribePredictiveDialingCampaignsRequest,
  type Integer,
} from '../../src/actions/index.ts'
import { readRefusal } from '../../src/client/refusals.ts'
import type { Site } from '../../src/config/index.ts'
import { UpstreamRefusal } from '../../src/errors.ts'
import {
  listedPredictiveDialingCampaignLoader,
  predictiveDialingCampaignLoader,
} from '../../src/loaders/predictive-dialing-campaign.ts'
import { readPages } from '../../src/loaders/read-each.ts'
import { recordingCcc } from './recording-ccc.ts'

const APP = 1
const ONE = 'DescribePredictiveDialingCampaign'
const LIST = 'DescribePredictiveDialingCampaigns'

interface Campaign {
  readonly CampaignId: Integer
  readonly Name?: string
  readonly Status: number
}

/** An application whose list holds these campaigns, and answers a filter by id as the test says. */
function application(
  site: Site,
  campaigns: readonly Campaign[],
  byId = (id: Integer) => campaigns.filter(({ CampaignId }) => CampaignId === id),
) {
  const { ccc, sent } = recordingCcc({
    [ONE]: ({ CampaignId: id }: Campaign) => {
      const found = campaigns.find(({ CampaignId }) => CampaignId === id)
      if (!found) {
        const code = 'InvalidParameterValue'
        throw new UpstreamRefusal(ONE, code, 'r', readRefusal(code))
      }
      return { Name: found.Name }
    },
    [LIST]: ({
      CampaignId,
      Name = '',
      PageSize,
      PageNumber,
    }: DescribePredictiveDialingCampaignsRequest) => {
      const rows =
        CampaignId === undefined
          ? campaigns.filter((campaign) => (campaign.Name ?? '').includes(Name))
          : byId(CampaignId)
      const from = PageNumber * PageSize
      return { TotalCount: rows.length, CampaignList: rows.slice(from, from + PageSize) }
    },
  })
  const loader = listedPredictiveDialingCampaignLoader(
    readPages(ccc, DescribePredictiveDialingCampaigns, ({ CampaignList }) => CampaignList),
    predictiveDialingCampaignLoader(ccc),
    () => site,
  )
  const read = (...ids: readonly Integer[]) =>
    loader.loadMany(ids.map((CampaignId) => ({ SdkAppId: APP, CampaignId })))
  return { read, sent }
}

/** So many campaigns, numbered from 1 on; ten share a name. */
function campaigns(count: number): readonly Campaign[] {
  return Array.from({ length: count }, (_, n) => ({
    CampaignId: n + 1,
    Name: `Campaign ${Math.floor(n / 10)}.`,
    Status: n % 5,
  }))
}

const PAGE = { SdkAppId: APP, PageSize: 100, PageNumber: 0 }

describe('on the China site', () => {
  it('one campaign of the list is asked for by its id', async () => {
    const { read, sent } = application('china', campaigns(500))

    expect(await read(321)).toEqual([{ CampaignId: 321, Name: 'Campaign 32.', Status: 0 }])
    expect(sent).toEqual([[LIST, { SdkAppId: APP, CampaignId: 321, PageSize: 1, PageNumber: 0 }]])
  })

  it('one with an id beyond 2^53 is found by all its digits', async () => {
    const id = 9_007_199_254_740_993n
    const { read } = application('china', [{ CampaignId: id, Status: 2 }])

    expect(await read(id)).toEqual([{ CampaignId: id, Status: 2 }])
  })

  it('one that is not in the list is null', async () => {
    const { read } = application('china', campaigns(3))

    expect(await read(404)).toEqual([null])
  })

  it('another campaign that the filter lets through is not taken for the one asked for', async () => {
    const { read } = application('china', campaigns(3), () => [{ CampaignId: 2, Status: 4 }])

    expect(await read(1)).toEqual([null])
  })

  it('several are read from one page', async () => {
    const { read, sent } = application('china', campaigns(100))

    expect(await read(2, 1)).toMatchObject([{ CampaignId: 2 }, { CampaignId: 1 }])
    expect(sent).toEqual([[LIST, PAGE]])
  })
})

describe('on the international site, whose list has no filter by id', () => {
  it('one campaign is found on the first page', async () => {
    const { read, sent } = application('international', campaigns(500))

    expect(await read(42)).toMatchObject([{ CampaignId: 42 }])
    expect(sent).toEqual([[LIST, PAGE]])
  })

  it('one of a page far away is found by its name, which is read first', async () => {
    const { read, sent } = application('international', campaigns(500))

    expect(await read(321)).toMatchObject([{ CampaignId: 321 }])
    expect(sent).toEqual([
      [LIST, PAGE],
      [ONE, { SdkAppId: APP, CampaignId: 321 }],
      [LIST, { ...PAGE, Name: 'Campaign 32.' }],
    ])
  })

  it('one without a name is looked for on every page, and none of them is asked for twice', async () => {
    const nameless = { CampaignId: 1000, Status: 3 }
    const { read, sent } = application('international', [...campaigns(350), nameless])

    expect(await read(1000)).toEqual([nameless])
    const pages = sent.filter(([action]) => action === LIST)
    expect(pages).toEqual([0, 1, 2, 3].map((PageNumber) => [LIST, { ...PAGE, PageNumber }]))
  })

  it('one that does not exist is told so by its own read', async () => {
    const { read } = application('international', campaigns(500))

    expect(await read(1000)).toMatchObject([{ code: 'NOT_FOUND', action: ONE }])
  })

  it('one whose page of the name cannot be read is told by that failure', async () => {
    const failure = new Error('not this page')
    const { ccc } = recordingCcc({
      [ONE]: () => ({ Name: 'Spring' }),
      [LIST]: ({ Name }) => {
        if (Name === 'Spring') throw failure
        return { TotalCount: 500, CampaignList: [{ CampaignId: 1 }] }
      },
    })
    const loader = listedPredictiveDialingCampaignLoader(
      readPages(ccc, DescribePredictiveDialingCampaigns, ({ CampaignList }) => CampaignList),
      predictiveDialingCampaignLoader(ccc),
      () => 'international',
    )

    await expect(loader.load({ SdkAppId: APP, CampaignId: 2 })).rejects.toBe(failure)
  })

  it('one that the list does not have is null, though it can be read', async () => {
    const { ccc } = recordingCcc({
      [ONE]: () => ({ Name: 'Spring' }),
      [LIST]: () => ({ TotalCount: 500, CampaignList: [{ CampaignId: 1 }] }),
    })
    const loader = listedPredictiveDialingCampaignLoader(
      readPages(ccc, DescribePredictiveDialingCampaigns, ({ CampaignList }) => CampaignList),
      predictiveDialingCampaignLoader(ccc),
      () => 'international',
    )

    expect(await loader.load({ SdkAppId: APP, CampaignId: 2 })).toBeNull()
  })
})
