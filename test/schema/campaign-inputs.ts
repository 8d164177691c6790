import { expect } from 'vitest'
import type { Rig } from '../rig.ts'
import { received } from './received.ts'

// Inputs of campaigns without their keys and ids, and what is wrong with others.

const TIMES = { startTime: '2099-01-01T00:00:00Z', endTime: '2099-01-01T08:00:00Z' }

/** What a create and an update of a predictive campaign share. */
export const PREDICTIVE_INPUT = {
  name: 'Spring',
  callees: ['008613000000001', '+8613000000002'],
  callers: ['0086075500000001'],
  callOrder: 'IN_ORDER',
  skillGroupId: '255',
  priority: 2,
  expectedAbandonRate: 10,
  retryIntervalSeconds: 600,
  ...TIMES,
}

export const CRUISE_INPUT = {
  name: 'Spring',
  agent: 'agent-01@example.com',
  concurrencyNumber: 4,
  callees: ['008613000000001', '+8613000000002'],
  ...TIMES,
}

/** All that both inputs may hold, as it is given and as it is sent. */
export const FULL_PREDICTIVE_INPUT = {
  ...PREDICTIVE_INPUT,
  startTime: '2099-01-01T08:00:00+08:00',
  endTime: '2099-01-01T08:00:00.900Z',
  ivrId: '9007199254740993',
  retryTimes: 2,
  variables: [{ key: 'city', value: '深圳' }],
  uui: 'vip',
  calleeAttributes: [
    { callee: '+8613000000002', uui: 'two', variables: [{ key: 'a', value: 'b' }] },
    { callee: '008613000000001', uui: null },
  ],
}
export const FULL_PREDICTIVE_PARAMS = {
  Name: 'Spring',
  Callees: ['008613000000001', '+8613000000002'],
  Callers: ['0086075500000001'],
  CallOrder: 1,
  SkillGroupId: 255,
  Priority: 2,
  ExpectedAbandonRate: 10,
  RetryInterval: 600,
  StartTime: 4_070_908_800,
  EndTime: 4_070_937_600,
  IVRId: 9_007_199_254_740_993n,
  RetryTimes: 2,
  Variables: [{ Key: 'city', Value: '深圳' }],
  UUI: 'vip',
  CalleeAttributes: [
    { Callee: '+8613000000002', UUI: 'two', Variables: [{ Key: 'a', Value: 'b' }] },
    { Callee: '008613000000001' },
  ],
}
/** The names of what is sent at the least, without ids. */
export const LEAST_PREDICTIVE_PARAMS = [
  ...['Name', 'Callees', 'Callers', 'CallOrder', 'SkillGroupId', 'Priority'],
  ...['ExpectedAbandonRate', 'RetryInterval', 'StartTime', 'EndTime'],
]
export const PREDICTIVE_NULLS = {
  ivrId: null,
  retryTimes: null,
  variables: null,
  uui: null,
  calleeAttributes: null,
}

export const PHONE = '3 to 32 digits, with nothing but a + before them'
export const ID = 'a positive whole number of at most 63 bits'

/** What both inputs are refused for, and the sentence that says so. */
export const REFUSED_PREDICTIVE_INPUTS: readonly [string, object, string][] = [
  ['no callees', { callees: [] }, 'callees must be at least one number, but got an empty list.'],
  [
    'a callee with letters',
    { callees: ['call me'] },
    `callees[0] must be ${PHONE}, but got other characters, such as blanks, hyphens or letters.`,
  ],
  [
    'a callee that is too short',
    { callees: ['008613000000001', '12'] },
    `callees[1] must be ${PHONE}, but got a number of length 2.`,
  ],
  [
    'a callee twice',
    { callees: ['008613000000001', '008613000000001'] },
    'callees[1] must be another number, but got callees[0] again.',
  ],
  [
    'a callee again in another spelling',
    { callees: ['+8613000000001', '008613000000002', '13000000001'] },
    'callees[2] must be another number, but got callees[0] again.',
  ],
  ['no callers', { callers: [] }, 'callers must be at least one number, but got an empty list.'],
  [
    'a caller with hyphens',
    { callers: ['0086-755-00000001'] },
    `callers[0] must be ${PHONE}, but got other characters, such as blanks, hyphens or letters.`,
  ],
  [
    'an unknown order',
    { callOrder: 'UNKNOWN' },
    'callOrder must be RANDOM or IN_ORDER, but got UNKNOWN.',
  ],
  ['a skill group of 0', { skillGroupId: '0' }, `skillGroupId must be ${ID}, but got 0.`],
  [
    'a named skill group',
    { skillGroupId: 'north' },
    `skillGroupId must be ${ID}, but got text of length 5.`,
  ],
  ['half a voice flow', { ivrId: '8.5' }, `ivrId must be ${ID}, but got 8.5.`],
  ['priority 0', { priority: 0 }, 'priority must be a whole number from 1 to 5, but got 0.'],
  ['priority 6', { priority: 6 }, 'priority must be a whole number from 1 to 5, but got 6.'],
  [
    'a hasty retry',
    { retryIntervalSeconds: 59 },
    'retryIntervalSeconds must be a whole number from 60 to 86400, but got 59.',
  ],
  [
    'a retry after days',
    { retryIntervalSeconds: 86_401 },
    'retryIntervalSeconds must be a whole number from 60 to 86400, but got 86401.',
  ],
  [
    'less than no retry',
    { retryTimes: -1 },
    'retryTimes must be a whole number from 0 to 2, but got -1.',
  ],
  ['three retries', { retryTimes: 3 }, 'retryTimes must be a whole number from 0 to 2, but got 3.'],
  [
    'an end before the start',
    { endTime: '2098-12-31T23:59:59Z' },
    'endTime must be a second or more after startTime, 2099-01-01T00:00:00.000Z, but got 2098-12-31T23:59:59.000Z.',
  ],
  [
    'an end within the second of the start',
    { endTime: '2099-01-01T00:00:00.900Z' },
    'endTime must be a second or more after startTime, 2099-01-01T00:00:00.000Z, but got 2099-01-01T00:00:00.900Z.',
  ],
  [
    'a start before 1970',
    { startTime: '1969-12-31T23:59:59Z' },
    'startTime must be a time since 1970, but got 1969-12-31T23:59:59.000Z.',
  ],
  [
    'an attribute of a stranger',
    { calleeAttributes: [{ callee: '008613000000009' }] },
    'calleeAttributes[0].callee must be one of callees, spelt the same, with one attribute each, but got a number that is no callee.',
  ],
  [
    'an attribute in another spelling',
    { calleeAttributes: [{ callee: '+8613000000001' }] },
    'calleeAttributes[0].callee must be one of callees, spelt the same, with one attribute each, but got a number that is no callee.',
  ],
  [
    'two attributes of one callee',
    { calleeAttributes: [{ callee: '008613000000001' }, { callee: '008613000000001' }] },
    'calleeAttributes[1].callee must be one of callees, spelt the same, with one attribute each, but got a second attribute.',
  ],
]

/** Expects one problem with the input of the field `done`, and that nothing was sent. */
export async function expectRefused(rig: Rig, document: string, input: object, sentence: string) {
  const { body } = await rig.query(document, { input })

  expect(body.data).toEqual({ done: null })
  expect(body.errors).toHaveLength(1)
  expect(body.errors[0].message).toBe(`input.${sentence}`)
  expect(body.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', retryable: false })
  expect(body.errors[0].extensions.problems).toHaveLength(1)
  expect(received(rig)).toEqual([])
}
