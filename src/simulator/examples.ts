/**
 * The examples of CCC's documentation, answered word for word, RequestId and oddities included.
 *
 * Source: the pages of the four reads, as issued from 2024-03 to 2025-02. The page of
 * DescribePredictiveDialingCampaign forgets the comma after `Name`; it is put back here.
 */
interface Example {
  readonly action: string
  readonly request: Readonly<Record<string, number>>
  /** The whole `Response` member. */
  readonly response: object
}

const REQUEST_ID = '3c140219-cfe9-470e-b241-907877d6fb03'

/** The three session ids that the documentation shows of campaign 2569. */
export const EXAMPLE_SESSIONS: readonly string[] = [
  'a5be1044-e8b0-4f02-9b25-64baee24374b',
  '22c3e170-f307-47c8-9f10-1b77413a646f',
  'e8557b17-d68b-4475-9a97-639a1108887b',
]

/** 66 in all but three ids on a page of 25: that is how the page has it. */
export const EXAMPLE_SESSION_COUNT = 66

const EXAMPLES: readonly Example[] = [
  {
    action: 'DescribePredictiveDialingSessions',
    request: { SdkAppId: 1400000000, CampaignId: 2569, PageSize: 25, PageNumber: 0 },
    response: {
      TotalCount: EXAMPLE_SESSION_COUNT,
      SessionList: EXAMPLE_SESSIONS,
      RequestId: REQUEST_ID,
    },
  },
  {
    action: 'DescribePredictiveDialingCampaign',
    request: { SdkAppId: 1400000000, CampaignId: 2569 },
    response: {
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
  },
  {
    action: 'DescribeAgentCruiseDialingCampaign',
    request: { SdkAppId: 1400000000, CampaignId: 2569 },
    response: {
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
  },
  {
    action: 'DescribeAutoCalloutTask',
    request: { SdkAppId: 1, TaskId: 2 },
    response: {
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
  },
]

/** The documented answer to exactly this request, unless somebody has changed the state it tells. */
export function exampleAnswer(action: string, params: unknown, answer: object): object | undefined {
  const example = EXAMPLES.find((one) => one.action === action && asks(one.request, params))
  return example && stateIn(example.response) === stateIn(answer) ? example.response : undefined
}

function stateIn(answer: object): unknown {
  return 'State' in answer ? answer.State : undefined
}

function asks(request: Example['request'], params: unknown): boolean {
  const given = Object.entries(params ?? {})
  return (
    given.length === Object.keys(request).length &&
    given.every(([name, value]) => request[name] === value)
  )
}
