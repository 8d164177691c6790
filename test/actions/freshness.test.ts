import { describe, expect, it } from 'vitest'
import * as actions from '../../src/actions/index.ts'
import type { RuleName } from '../../src/freshness.ts'

const NOW = 1_700_000_000 // Unix seconds; any fixed instant does
const HOUR = 3600
const CALLEES = (...states: number[]) =>
  states.map((State) => ({ Callee: '0086', State, Sessions: [] }))

type Case = readonly [what: string, answer: object, rule: RuleName, params?: object]

const CASES: Readonly<Record<string, readonly Case[]>> = {
  DescribeAutoCalloutTask: [
    ['has not started', { State: 0 }, 'waiting'],
    ['runs', { State: 1, Callees: CALLEES(1, 3) }, 'running'],
    ['is ending', { State: 3, Callees: CALLEES(1) }, 'running'],
    ['is paused', { State: 5 }, 'waiting'],
    ['is over while somebody is being called', { State: 2, Callees: CALLEES(1, 3) }, 'ended'],
    ['is over and names nobody', { State: 4, Callees: [] }, 'ended'],
    ['is over and nobody is being called', { State: 4, Callees: CALLEES(1, 2, 0) }, 'over'],
    ['was to end hours ago', { State: 2, NotAfter: NOW - 3 * HOUR, Callees: CALLEES(3) }, 'over'],
    ['was to end just now', { State: 2, NotAfter: NOW - HOUR, Callees: CALLEES(3) }, 'ended'],
    ['has no end', { State: 2, NotAfter: 0, Callees: null }, 'ended'],
    ['has a state that nobody knows', { State: 17 }, 'running'],
    ['has a word for a state', { State: 'length' }, 'running'],
    ['has an odd end', { State: 2, NotAfter: { valueOf: 1, toString: 1 } }, 'ended'],
    ['tells no state', {}, 'stateless'],
    ['has odd callees', { State: 2, Callees: 'none' }, 'ended'],
  ],
  DescribePredictiveDialingCampaign: [
    ['has not started', { Status: 0 }, 'waiting'],
    ['runs', { Status: 1, EndTime: NOW - 9 * HOUR }, 'running'],
    ['is paused', { Status: 2 }, 'waiting'],
    ['was ended just now', { Status: 3, EndTime: NOW + HOUR }, 'ended'],
    ['was over hours ago', { Status: 4, EndTime: BigInt(NOW - 3 * HOUR) }, 'over'],
    ['tells no state, as on the international site', { EndTime: NOW - 9 * HOUR }, 'stateless'],
  ],
  DescribeAgentCruiseDialingCampaign: [
    ['has not started', { State: 0 }, 'waiting'],
    ['runs', { State: 1 }, 'running'],
    ['is over', { State: 2, EndTime: NOW }, 'ended'],
    ['was over hours ago', { State: 3, EndTime: NOW - 3 * HOUR }, 'over'],
    ['tells no state', { State: null }, 'stateless'],
  ],
  DescribeAutoCalloutTasks: [['is a page', { Tasks: [] }, 'list']],
  DescribePredictiveDialingCampaigns: [['is a page', { CampaignList: [] }, 'list']],
  DescribePredictiveDialingSessions: [['is a page', { SessionList: [] }, 'sessions']],
  DescribeProtectedTelCdr: [['is a page', { TelCdrList: [] }, 'records']],
  DescribeTelCdr: [
    ['is of a span of time', { TelCdrList: [record('a')] }, 'records', {}],
    [
      'has all that was asked for',
      { TelCdrList: [record('a'), record('b')] },
      'record',
      ids('b', 'a'),
    ],
    ['lacks one', { TelCdrList: [record('a')] }, 'records', ids('a', 'b')],
    ['was asked for none', { TelCdrList: [] }, 'records', ids()],
    [
      'has a call that ended just now',
      { TelCdrList: [record('a', NOW - 60)] },
      'records',
      ids('a'),
    ],
    ['has a call without end', { TelCdrList: [record('a', 0)] }, 'records', ids('a')],
    [
      'has a transcript to come',
      { TelCdrList: [{ ...record('a'), AsrStatus: 'Processing' }] },
      'records',
      ids('a'),
    ],
    ['has odd rows', { TelCdrList: [null, 7] }, 'records', ids('a')],
    ['has no rows', { TelCdrList: null }, 'records', ids('a')],
  ],
  DescribeSessionDetail: [
    ['is of a call that ended long ago', { EndedTimestamp: NOW - HOUR }, 'record'],
    ['is of a call that ended just now', { EndedTimestamp: NOW - 60 }, 'records'],
    ['tells no end', {}, 'records'],
  ],
  DescribeTelRecordAsr: [
    ['has text', { AsrDataList: [{ Message: 'hello' }] }, 'record'],
    ['has none yet', { AsrDataList: [] }, 'records'],
  ],
  DescribeNumbers: [['is a page', { Numbers: [] }, 'directory']],
  DescribeSkillGroupInfoList: [['is a page', { SkillGroupList: [] }, 'directory']],
  DescribeStaffInfoList: [['is a page', { StaffList: [] }, 'directory']],
}

const records = Object.values(actions).filter(
  (each) => typeof each === 'object',
) as actions.ActionRecord[]

describe.each(Object.entries(CASES))('%s', (name, cases) => {
  const action = records.find((record) => record.name === name)

  for (const [what, answer, rule, params = {}] of cases) {
    it(`goes by the rule "${rule}" where it ${what}`, () => {
      expect(action?.freshness?.(answer, NOW, params)).toBe(rule)
    })
  }
})

it('has a rule for every read, and for nothing else', () => {
  const reads = records.filter(({ kind }) => kind === 'read').map(({ name }) => name)

  expect(Object.keys(CASES).toSorted()).toEqual(reads.toSorted())
  const others = records.filter(({ kind }) => kind !== 'read')
  expect(others.filter(({ freshness }) => freshness !== undefined)).toEqual([])
})

function record(SessionId: string, EndedTimestamp = NOW - HOUR) {
  return { SessionId, EndedTimestamp, AsrStatus: 'Complete' }
}

function ids(...SessionIds: string[]) {
  return { SessionIds }
}
