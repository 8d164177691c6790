import common from 'tencentcloud-sdk-nodejs-common'
import { describe, expect, it } from 'vitest'
import type { Simulator } from '../../src/simulator/index.ts'
import { freshSimulator } from './client.ts'

interface Keys {
  readonly secretId: string
  readonly secretKey: string
  readonly token?: string
}

const TEMPORARY = {
  secretId: 'AKIDEXAMPLE-tmp',
  secretKey: 'example-tmp-key',
  token: 'example-token',
}

/** Calls with Tencent Cloud's own client; a refusal rejects with its `code` and `message`. */
function ask(simulator: Simulator, action: string, params: object, keys?: Keys) {
  const client = new common.CommonClient(new URL(simulator.url).host, '2020-02-10', {
    credential: keys ?? simulator.credential,
    region: '',
    profile: {
      httpProfile: { protocol: 'http://', reqMethod: 'POST' },
      signMethod: 'TC3-HMAC-SHA256',
    },
  })
  return client.request(action, params)
}

const TASK = { SdkAppId: 1, TaskId: 2 }
const seeded = (id: object) => ({ SdkAppId: 1400000000, ...id })
const PAGE = { PageSize: 10, PageNumber: 0 }
/** The last day, in Unix seconds. */
const [YESTERDAY, TODAY] = [Math.floor(Date.now() / 1000) - 86_400, Math.floor(Date.now() / 1000)]
const CALL_LIST = {
  SdkAppId: 1400000000,
  StartTimeStamp: YESTERDAY,
  EndTimeStamp: TODAY,
  ...PAGE,
}
const PREDICTIVE = {
  ...{ SdkAppId: 1400000000, Name: 'n', Callees: ['1'], Callers: ['2'], CallOrder: 1 },
  ...{ SkillGroupId: 255, Priority: 1, ExpectedAbandonRate: 5, RetryInterval: 60 },
  ...{ StartTime: TODAY, EndTime: TODAY + 3600 },
}
const CRUISE = {
  ...{ SdkAppId: 1400000000, Name: 'n', Agent: 'foo@tencent.com', ConcurrencyNumber: 1 },
  ...{ StartTime: TODAY, EndTime: TODAY + 3600 },
}
/** A seeded call of two hours ago. */
const CALL = { SdkAppId: 1400000000, SessionId: '00000000-0000-4000-8000-000000000001' }

describe('the official client is answered', () => {
  it.each([
    ['DescribePredictiveDialingCampaign', { SdkAppId: 1400000000, CampaignId: 2570 }, 'CampaignId'],
    ['DescribeAgentCruiseDialingCampaign', { SdkAppId: 1400000000, CampaignId: 2601 }, 'Agent'],
    ['DescribeAutoCalloutTask', { SdkAppId: 1400000000, TaskId: 3 }, 'Callees'],
    [
      'DescribePredictiveDialingSessions',
      { SdkAppId: 1400000000, CampaignId: 2570, PageSize: 10, PageNumber: 0 },
      'SessionList',
    ],
    [
      'CreateAutoCalloutTask',
      { SdkAppId: 1, NotBefore: 1, Callees: ['1'], Callers: ['2'], IvrId: 8 },
      'TaskId',
    ],
    [
      'DescribeTelCdr',
      { ...CALL_LIST, SessionIds: [CALL.SessionId], Phones: ['008613090100001'] },
      'TelCdrList.0.RecordURL',
    ],
    ['DescribeProtectedTelCdr', CALL_LIST, 'TelCdrList.0.ProtectedCallee'],
    [
      'DescribeSessionDetail',
      { ...CALL, StartTimestamp: YESTERDAY, EndTimestamp: TODAY },
      'StartTimeStamp',
    ],
    ['DescribeTelRecordAsr', CALL, 'AsrDataList.0.Message'],
    [
      'DescribeSkillGroupInfoList',
      { SdkAppId: 1400000000, ...PAGE, SkillGroupId: 255 },
      'SkillGroupList.0.SkillGroupName',
    ],
    [
      'DescribeStaffInfoList',
      { SdkAppId: 1400000000, ...PAGE, StaffMail: 'foo@tencent.com' },
      'StaffList.0.SkillGroupList.0.SkillGroupName',
    ],
    ['DescribeNumbers', { SdkAppId: 1400000000 }, 'Numbers.0.CallOutSkillGroupIds.0'],
    ['DescribeAutoCalloutTasks', seeded(PAGE), 'Tasks.0.CalleeCount'],
    ['StopAutoCalloutTask', seeded({ TaskId: 2 }), 'RequestId'],
    ['PauseAutoCalloutTask', seeded({ TaskId: 3 }), 'RequestId'],
    ['ResumeAutoCalloutTask', seeded({ TaskId: 6 }), 'RequestId'],
    [
      'DescribePredictiveDialingCampaigns',
      seeded({ ...PAGE, Name: '车险', SkillGroupId: 255, CampaignId: 2570 }),
      'CampaignList.0.FinishedCalleeCount',
    ],
    ['CreatePredictiveDialingCampaign', PREDICTIVE, 'CampaignId'],
    ['UpdatePredictiveDialingCampaign', { ...PREDICTIVE, CampaignId: 2573 }, 'RequestId'],
    ['PausePredictiveDialingCampaign', seeded({ CampaignId: 2570 }), 'RequestId'],
    ['ResumePredictiveDialingCampaign', seeded({ CampaignId: 2575 }), 'RequestId'],
    ['AbortPredictiveDialingCampaign', seeded({ CampaignId: 2571 }), 'RequestId'],
    ['DeletePredictiveDialingCampaign', seeded({ CampaignId: 2574 }), 'RequestId'],
    ['CreateAgentCruiseDialingCampaign', CRUISE, 'CampaignId'],
    ['AbortAgentCruiseDialingCampaign', seeded({ CampaignId: 2602 }), 'RequestId'],
  ])('for %s', async (action, params, member) => {
    const simulator = await freshSimulator()

    const answer = await ask(simulator, action, params)

    expect(answer).toHaveProperty(member)
    expect(simulator.journal.entries).toMatchObject([{ action, params, outcome: 'ok' }])
  })

  it('with a null member, which it leaves out itself', async () => {
    const simulator = await freshSimulator()

    await expect(
      ask(simulator, 'DescribeAutoCalloutTask', { ...TASK, X: null }),
    ).resolves.toBeTruthy()
  })
})

describe('the official client is refused', () => {
  it('with a SecretId that nobody has', async () => {
    const simulator = await freshSimulator()
    const keys = { ...simulator.credential, secretId: 'AKIDEXAMPLE-nobody' }

    await expect(ask(simulator, 'DescribeAutoCalloutTask', TASK, keys)).rejects.toMatchObject({
      code: 'AuthFailure.SecretIdNotFound',
      message: 'The SecretId is not found, please ensure that your SecretId is correct.',
    })
  })

  it('with another key', async () => {
    const simulator = await freshSimulator()
    const keys = { ...simulator.credential, secretKey: 'another' }

    await expect(ask(simulator, 'DescribeAutoCalloutTask', TASK, keys)).rejects.toMatchObject({
      code: 'AuthFailure.SignatureFailure',
      message:
        'The provided credentials could not be validated. Please check your signature is correct.',
    })
  })

  it.each([301, -302])('with a clock that is %i s off, and told the server time', async (off) => {
    const simulator = await freshSimulator()
    simulator.clock.advance(off)

    const refused = ask(simulator, 'DescribeAutoCalloutTask', TASK)

    await expect(refused).rejects.toMatchObject({
      code: 'AuthFailure.SignatureExpire',
      message: expect.stringMatching(
        /^Signature expired\. Please use local time and enable NTP service for time synchronization to avoid a deviation between `Timestamp` and the server time \d{10}\.$/,
      ),
    })
  })

  it('at the 21st call of one action in a second', async () => {
    const start = Date.now()
    const simulator = await freshSimulator({ now: () => start })
    for (let n = 0; n < 20; n += 1) await ask(simulator, 'DescribeAutoCalloutTask', TASK)

    await expect(ask(simulator, 'DescribeAutoCalloutTask', TASK)).rejects.toMatchObject({
      code: 'RequestLimitExceeded',
      message:
        'Your current request times equals to `21` in a second, which exceeds the frequency limit `20` for a second. Please reduce the frequency of calls.',
    })
  })
})

describe('temporary credentials', () => {
  it('are answered with their token', async () => {
    const simulator = await freshSimulator({ credential: TEMPORARY })

    const answer = await ask(simulator, 'DescribeAutoCalloutTask', TASK)

    expect(answer).toMatchObject({ Name: 'foobar' })
  })

  it.each([
    ['without a token', { secretId: TEMPORARY.secretId, secretKey: TEMPORARY.secretKey }],
    ['with a foreign token', { ...TEMPORARY, token: 'another' }],
  ])('are refused %s', async (_how, keys) => {
    const simulator = await freshSimulator({ credential: TEMPORARY })

    await expect(ask(simulator, 'DescribeAutoCalloutTask', TASK, keys)).rejects.toMatchObject({
      code: 'AuthFailure.TokenFailure',
      message: 'Token verification failed, please check if your Token is correct',
    })
  })

  it('are refused where the pair has no token', async () => {
    const simulator = await freshSimulator()
    const keys = { ...simulator.credential, token: 'unasked' }

    await expect(ask(simulator, 'DescribeAutoCalloutTask', TASK, keys)).rejects.toMatchObject({
      code: 'AuthFailure.TokenFailure',
    })
  })
})
