import { expect, it } from 'vitest'
import { call, freshSimulator, refusalOf } from './client.ts'

const REQUEST_ID = '3c140219-cfe9-470e-b241-907877d6fb03'

it('answers the documented DescribePredictiveDialingSessions, three ids of 66, word for word', async () => {
  const simulator = await freshSimulator()

  const { text } = await call(simulator, 'DescribePredictiveDialingSessions', {
    SdkAppId: 1400000000,
    CampaignId: 2569,
    PageSize: 25,
    PageNumber: 0,
  })

  expect(JSON.parse(text)).toEqual({
    Response: {
      TotalCount: 66,
      SessionList: [
        'a5be1044-e8b0-4f02-9b25-64baee24374b',
        '22c3e170-f307-47c8-9f10-1b77413a646f',
        'e8557b17-d68b-4475-9a97-639a1108887b',
      ],
      RequestId: REQUEST_ID,
    },
  })
})

it('answers the documented DescribePredictiveDialingCampaign, comma repaired, word for word', async () => {
  const simulator = await freshSimulator()

  const { text } = await call(simulator, 'DescribePredictiveDialingCampaign', {
    SdkAppId: 1400000000,
    CampaignId: 2569,
  })

  expect(JSON.parse(text)).toEqual({
    Response: {
      CampaignId: 2569,
      Name: 'New energy SUV recommendation',
      CallOrder: 0,
      SkillGroupId: 255,
      IVRId: 4600,
      Priority: 3,
      ExpectedAbandonRate: 10,
      RetryTimes: 1,
      RetryInterval: 1800,
      StartTime: 1708483433,
      EndTime: 1708485433,
      RequestId: REQUEST_ID,
    },
  })
})

it('answers the documented DescribeAgentCruiseDialingCampaign word for word', async () => {
  const simulator = await freshSimulator()

  const { text } = await call(simulator, 'DescribeAgentCruiseDialingCampaign', {
    SdkAppId: 1400000000,
    CampaignId: 2569,
  })

  expect(JSON.parse(text)).toEqual({
    Response: {
      Name: 'New energy SUV recommendation',
      Agent: 'foo@tencent.com',
      ConcurrencyNumber: 3,
      CallOrder: 0,
      StartTime: 1708483433,
      EndTime: 1708485433,
      UUI: '',
      State: 2,
      TotalCalleeCount: 200,
      CalledCalleeCount: 200,
      RequestId: REQUEST_ID,
    },
  })
})

it('answers the documented DescribeAutoCalloutTask word for word', async () => {
  const simulator = await freshSimulator()

  const { text } = await call(simulator, 'DescribeAutoCalloutTask', { SdkAppId: 1, TaskId: 2 })

  expect(JSON.parse(text)).toEqual({
    Response: {
      IvrId: 1,
      Name: 'foobar',
      NotBefore: 1,
      NotAfter: 0,
      State: 1,
      Callers: ['008610086'],
      RequestId: 'foobar',
      Callees: [{ State: 1, Callee: 'foobar', Sessions: ['foobar'] }],
      Description: 'foobar',
    },
  })
})

it('gives the documented CreateAutoCalloutTask task 1, and the next one task 2', async () => {
  const simulator = await freshSimulator()
  const create = () =>
    call(simulator, 'CreateAutoCalloutTask', {
      SdkAppId: 1400123455,
      NotBefore: 1642500621,
      Callees: ['008613012345678'],
      Callers: ['008602012345678'],
      IvrId: 8,
    })

  const [first, second] = [await create(), await create()]

  expect(first.response).toEqual({ TaskId: 1, RequestId: expect.any(String) })
  expect(second.response).toMatchObject({ TaskId: 2 })
})

it('pages the documented campaign properly on every other page size', async () => {
  const simulator = await freshSimulator()
  const page = async (PageNumber: number) => {
    const { response } = await call(simulator, 'DescribePredictiveDialingSessions', {
      SdkAppId: 1400000000,
      CampaignId: 2569,
      PageSize: 30,
      PageNumber,
    })
    return response.SessionList as string[]
  }

  const pages = [await page(0), await page(1), await page(2), await page(3)]

  expect(pages.map((ids) => ids.length)).toEqual([30, 30, 6, 0])
  expect(new Set(pages.flat()).size).toBe(66)
  expect(pages[0]?.[0]).toBe('a5be1044-e8b0-4f02-9b25-64baee24374b')
})

it('tells of the documented task as it is, once somebody has stopped it', async () => {
  const simulator = await freshSimulator()
  const task = { SdkAppId: 1, TaskId: 2 }

  await call(simulator, 'StopAutoCalloutTask', task)
  const { response } = await call(simulator, 'DescribeAutoCalloutTask', task)

  expect(response).toMatchObject({ Name: 'foobar', State: 4, NotBefore: 1, NotAfter: 0 })
})

it('does not tell of the documented campaign any more, once somebody has deleted it', async () => {
  const simulator = await freshSimulator()
  const campaign = { SdkAppId: 1400000000, CampaignId: 2569 }
  const absent = expect.stringContaining('`CampaignId` does not exist')

  await call(simulator, 'DeletePredictiveDialingCampaign', campaign)

  const page = { PageSize: 25, PageNumber: 0 }
  expect(await refusalOf(simulator, 'DescribePredictiveDialingCampaign', campaign)).toEqual(absent)
  expect(
    await refusalOf(simulator, 'DescribePredictiveDialingSessions', { ...campaign, ...page }),
  ).toEqual(absent)
  // A cruise campaign has the same number.
  expect(await refusalOf(simulator, 'DescribeAgentCruiseDialingCampaign', campaign)).toBe(
    'accepted',
  )
})
