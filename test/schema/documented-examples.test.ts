import { expect, it } from 'vitest'
import { startRig } from '../rig.ts'

// The examples on the pages of the five actions: 36 values, asked for through the graph.

it('answers the example of DescribePredictiveDialingSessions: 4 values', async () => {
  const { query } = await startRig()

  const { body } = await query(`{
    predictiveDialingCampaign(campaignId: 2569) {
      sessions(pageSize: 25, pageNumber: 0) { totalCount nodes { sessionId } }
    }
  }`)

  expect(body).toEqual({
    data: {
      predictiveDialingCampaign: {
        sessions: {
          totalCount: 66,
          nodes: [
            { sessionId: 'a5be1044-e8b0-4f02-9b25-64baee24374b' },
            { sessionId: '22c3e170-f307-47c8-9f10-1b77413a646f' },
            { sessionId: 'e8557b17-d68b-4475-9a97-639a1108887b' },
          ],
        },
      },
    },
  })
})

it('answers the example of DescribePredictiveDialingCampaign: 11 values', async () => {
  const { query } = await startRig()

  const { body } = await query(`{
    predictiveDialingCampaign(campaignId: 2569) {
      campaignId name callOrder skillGroupId ivrId priority expectedAbandonRate retryTimes
      retryIntervalSeconds startTime endTime
    }
  }`)

  expect(body).toEqual({
    data: {
      predictiveDialingCampaign: {
        campaignId: '2569',
        name: 'New energy SUV recommendation',
        callOrder: 'RANDOM',
        skillGroupId: '255',
        ivrId: '4600',
        priority: 3,
        expectedAbandonRate: 10,
        retryTimes: 1,
        retryIntervalSeconds: 1800,
        startTime: '2024-02-21T02:43:53.000Z',
        endTime: '2024-02-21T03:17:13.000Z',
      },
    },
  })
})

it('answers the example of DescribeAgentCruiseDialingCampaign: 10 values', async () => {
  const { query } = await startRig()

  const { body } = await query(`{
    agentCruiseDialingCampaign(campaignId: 2569) {
      name agent concurrencyNumber callOrder startTime endTime uui state
      progress { calleeCount finishedCalleeCount ratio }
    }
  }`)

  expect(body).toEqual({
    data: {
      agentCruiseDialingCampaign: {
        name: 'New energy SUV recommendation',
        agent: 'foo@tencent.com',
        concurrencyNumber: 3,
        callOrder: 'RANDOM',
        startTime: '2024-02-21T02:43:53.000Z',
        endTime: '2024-02-21T03:17:13.000Z',
        uui: '',
        state: 'COMPLETED',
        progress: { calleeCount: 200, finishedCalleeCount: 200, ratio: 1 },
      },
    },
  })
})

it('answers the example of DescribeAutoCalloutTask: 10 values, the 0 of NotAfter as null', async () => {
  const { query } = await startRig()

  const { body } = await query(`{
    autoCalloutTask(sdkAppId: 1, taskId: 2) {
      ivrId name notBefore notAfter state callers description
      callees { nodes { number state sessions { sessionId } } }
    }
  }`)

  expect(body).toEqual({
    data: {
      autoCalloutTask: {
        ivrId: '1',
        name: 'foobar',
        notBefore: '1970-01-01T00:00:01.000Z',
        notAfter: null,
        state: 'RUNNING',
        callers: ['008610086'],
        description: 'foobar',
        callees: {
          nodes: [{ number: 'foobar', state: 'ANSWERED', sessions: [{ sessionId: 'foobar' }] }],
        },
      },
    },
  })
})

it('sends the example of CreateAutoCalloutTask as it is documented, and returns task 1', async () => {
  const config = { sdkAppId: null, marker: { inNames: false, secret: null } }
  const { query, simulator } = await startRig({ config })

  const { body } = await query(
    `mutation ($input: CreateAutoCalloutTaskInput!) {
      createAutoCalloutTask(input: $input) { replayed requestId task { taskId sdkAppId callers notBefore } }
    }`,
    {
      input: {
        idempotencyKey: 'documented-example',
        sdkAppId: '1400123455',
        notBefore: '2022-01-18T10:10:21Z',
        callees: ['008613012345678'],
        callers: ['008602012345678'],
        ivrId: '8',
      },
    },
  )

  expect(simulator.journal.ofAction('CreateAutoCalloutTask').map(({ params }) => params)).toEqual([
    {
      SdkAppId: 1400123455,
      NotBefore: 1642500621,
      Callees: ['008613012345678'],
      Callers: ['008602012345678'],
      IvrId: 8,
    },
  ])
  expect(body.data.createAutoCalloutTask).toEqual({
    replayed: false,
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    task: {
      taskId: '1',
      sdkAppId: '1400123455',
      callers: ['008602012345678'],
      notBefore: '2022-01-18T10:10:21.000Z',
    },
  })
})
