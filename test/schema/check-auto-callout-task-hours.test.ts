import { describe, expect, it } from 'vitest'
import { APP, NOON, rigAtNoon } from './noon.ts'
import { brief, CALLER, check, ofThisInput, rigWithNumber } from './task-check.ts'

// At the rig it is 2023-11-15, a Wednesday, 06:13:20 in Beijing.

const beijing = (day: number, time: string) => `2023-11-${day}T${time}+08:00`
const range = (startTime: string, endTime: string) => ({ startTime, endTime })

const warned = async (changes: object) =>
  brief((await check(await rigWithNumber(), changes)).warnings)

describe('a start', () => {
  it.each([
    ['now', 0, []],
    ['a minute ago', -60, []],
    ['more than a minute ago', -61, ['START_IN_PAST input.notBefore']],
  ])('%s', async (_when, seconds, expected) => {
    const rig = await rigWithNumber(1)
    const notBefore = new Date((NOON + seconds) * 1000).toISOString()

    expect(brief((await check(rig, { notBefore })).warnings)).toEqual(expected)
  })

  it('that has passed counts as now for all else', async () => {
    const { warnings } = await check(await rigWithNumber(), { notBefore: beijing(14, '10:00:00') })

    expect(brief(warnings)).toEqual([
      'START_IN_PAST input.notBefore',
      'OUTSIDE_CALLING_HOURS input.notBefore',
    ])
    expect(warnings[1].got).toBe('calls from 06:13:20 in Beijing on')
  })
})

describe('an end', () => {
  it('that has passed is told, and nothing else of its hours', async () => {
    const past = { notBefore: beijing(14, '10:00:00'), notAfter: beijing(14, '23:00:00') }

    expect(await warned(past)).toEqual([
      'START_IN_PAST input.notBefore',
      'END_IN_PAST input.notAfter',
    ])
  })

  it('that is not given leaves it open how long a task calls', async () => {
    const told = await check(await rigWithNumber(), { notAfter: null })

    expect(told.warnings).toEqual([])
    expect(ofThisInput(told.unchecked)).toEqual(['NOT_KNOWN input.notAfter'])
  })

  it('that is not given does not matter where times of day are', async () => {
    const told = await check(await rigWithNumber(), {
      notAfter: null,
      timeZone: 'Asia/Shanghai',
      availableTime: [range('09:00:00', '17:00:00')],
    })

    expect(told.warnings).toEqual([])
    expect(ofThisInput(told.unchecked)).toEqual([])
  })
})

describe('a task without times of day', () => {
  it.each([
    ['from eight to nine in the evening', '08:00:00', 15, '21:00:00', []],
    ['before eight', '07:59:59', 15, '18:00:00', ['OUTSIDE_CALLING_HOURS input.notBefore']],
    ['until after nine', '10:00:00', 15, '21:00:01', ['OUTSIDE_CALLING_HOURS input.notAfter']],
    ['through the night', '10:00:00', 16, '18:00:00', ['OUTSIDE_CALLING_HOURS input.notAfter']],
    [
      'in the night alone',
      '21:30:00',
      16,
      '07:00:00',
      ['OUTSIDE_CALLING_HOURS input.notBefore', 'NO_CALLING_TIME input.notBefore'],
    ],
  ])('%s', async (_when, from, day, to, expected) => {
    const span = { notBefore: beijing(15, from), notAfter: beijing(day, to) }

    expect(await warned(span)).toEqual(expected)
  })

  it('says what is allowed, and what is not, by the clock of Beijing', async () => {
    const rig = await rigWithNumber()

    const { warnings } = await check(rig, { notAfter: '2023-11-15T14:00:00Z' })

    expect(warnings).toEqual([
      {
        code: 'OUTSIDE_CALLING_HOURS',
        argument: 'input.notAfter',
        expected:
          'within 08:00 to 21:00 in Beijing, where a caller is a number bought from Tencent',
        got: 'calls until 22:00:00 in Beijing',
      },
    ])
  })
})

describe('times of day', () => {
  const within = (...availableTime: object[]) => ({
    notAfter: beijing(17, '18:00:00'),
    timeZone: 'Asia/Shanghai',
    availableTime,
  })

  it('keep a task of many days out of the night', async () => {
    expect(await warned(within(range('08:00:00', '21:00:00')))).toEqual([])
  })

  it('are told each that goes beyond the hours', async () => {
    const times = within(range('07:00:00', '09:00:00'), range('09:00:00', '10:00:00'))

    expect(await warned(times)).toEqual(['OUTSIDE_CALLING_HOURS input.availableTime[0]'])
  })

  it.each([
    ['Europe/Berlin', '02:00:00', '13:00:00', []],
    ['Europe/Berlin', '09:00:00', '17:00:00', ['OUTSIDE_CALLING_HOURS input.availableTime[0]']],
    ['America/New_York', '19:00:00', '23:00:00', []],
    ['Asia/Kathmandu', '05:44:59', '06:00:00', ['OUTSIDE_CALLING_HOURS input.availableTime[0]']],
    ['Asia/Kathmandu', '05:45:00', '06:00:00', []],
  ])('of %s, %s to %s', async (timeZone, startTime, endTime, expected) => {
    const times = { ...within(range(startTime, endTime)), timeZone }

    expect(await warned(times)).toEqual(expected)
  })

  it('follow summer time: what is allowed in one half of the year is not in the other', async () => {
    // In Beijing until 21:30 in winter, and until 20:30 in summer.
    const times = { timeZone: 'Europe/London', availableTime: [range('12:30:00', '13:30:00')] }
    const winter = { notBefore: '2024-01-10T00:00:00Z', notAfter: '2024-01-12T00:00:00Z' }
    const summer = { notBefore: '2024-07-10T00:00:00Z', notAfter: '2024-07-12T00:00:00Z' }

    expect(await warned({ ...times, ...winter })).toEqual([
      'OUTSIDE_CALLING_HOURS input.availableTime[0]',
    ])
    expect(await warned({ ...times, ...summer })).toEqual([])
  })

  it('over midnight are taken to go on in the next day, and said to be', async () => {
    expect(await warned(within(range('20:00:00', '09:00:00')))).toEqual([
      'OUTSIDE_CALLING_HOURS input.availableTime[0]',
      'OVER_MIDNIGHT input.availableTime[0]',
    ])
  })

  it('over midnight of their own zone may be a day in Beijing', async () => {
    const times = { ...within(range('22:00:00', '02:00:00')), timeZone: 'America/New_York' }

    expect(await warned(times)).toEqual(['OVER_MIDNIGHT input.availableTime[0]'])
  })

  it('that never come are told, whosever the numbers are', async () => {
    const rig = await rigWithNumber(1)
    const times = { timeZone: 'Asia/Shanghai', availableTime: [range('19:00:00', '20:00:00')] }

    const { warnings } = await check(rig, times)

    expect(warnings).toEqual([
      {
        code: 'NO_CALLING_TIME',
        argument: 'input.notBefore',
        expected: 'a moment at which the task may call',
        got: 'none until its end',
      },
    ])
  })

  it('that lie in the night alone leave nobody to be called', async () => {
    expect(await warned(within(range('21:00:00', '23:00:00')))).toEqual([
      'OUTSIDE_CALLING_HOURS input.availableTime[0]',
      'NO_CALLING_TIME input.notBefore',
    ])
  })

  it('without a zone are taken for those of Beijing, and that is said', async () => {
    const times = { ...within(range('09:00:00', '17:00:00')), timeZone: null }

    const told = await check(await rigWithNumber(), times)

    expect(told.warnings).toEqual([])
    expect(ofThisInput(told.unchecked)).toEqual(['NOT_KNOWN input.timeZone'])
  })
})

describe('days with times', () => {
  const week = { notAfter: '2023-11-23T00:00:00Z', timeZone: 'Asia/Shanghai' }
  const night = [range('22:00:00', '23:00:00')]

  it.each([
    ['no times are whole days', [{}], ['OUTSIDE_CALLING_HOURS input.availableWorkTimeConfig[0]']],
    [
      'times of any day',
      [{ dayType: 'EVERY_DAY', timeRanges: [range('09:00:00', '10:00:00'), ...night] }],
      ['OUTSIDE_CALLING_HOURS input.availableWorkTimeConfig[0].timeRanges[1]'],
    ],
    [
      'a day that comes',
      [
        { timeRanges: [range('09:00:00', '10:00:00')] },
        { dayType: 'CUSTOM', daysOfWeek: ['TUESDAY'], timeRanges: night },
      ],
      ['OUTSIDE_CALLING_HOURS input.availableWorkTimeConfig[1].timeRanges[0]'],
    ],
    [
      'custom days that are not named',
      [{ dayType: 'CUSTOM', timeRanges: [range('09:00:00', '10:00:00')] }],
      [],
    ],
  ])('%s', async (_what, availableWorkTimeConfig, expected) => {
    expect(await warned({ ...week, availableWorkTimeConfig })).toEqual(expected)
  })

  it('none of which comes before the end leave nobody to be called', async () => {
    const sundays = [{ dayType: 'CUSTOM', daysOfWeek: ['SUNDAY'] }]

    expect(await warned({ timeZone: 'Asia/Shanghai', availableWorkTimeConfig: sundays })).toEqual([
      'NO_CALLING_TIME input.notBefore',
    ])
  })

  it.each(['BUSINESS_DAY', 'HOLIDAY'])(
    'of type %s may be any, and that is said',
    async (dayType) => {
      const times = [{ dayType, timeRanges: [range('09:00:00', '10:00:00')] }]

      const told = await check(await rigWithNumber(), { ...week, availableWorkTimeConfig: times })

      expect(told.warnings).toEqual([])
      expect(ofThisInput(told.unchecked)).toEqual(['NOT_KNOWN input.availableWorkTimeConfig'])
    },
  )

  it('count for nothing where times of day are given', async () => {
    const told = await check(await rigWithNumber(), {
      ...week,
      availableTime: [range('09:00:00', '10:00:00')],
      availableWorkTimeConfig: [{ dayType: 'HOLIDAY', timeRanges: night }],
    })

    expect(told.warnings).toEqual([])
    expect(ofThisInput(told.unchecked)).toEqual([])
  })

  it('count where the list of times of day is empty', async () => {
    const times = { availableTime: [], availableWorkTimeConfig: [{ timeRanges: night }] }

    expect(await warned({ ...week, ...times })).toEqual([
      'OUTSIDE_CALLING_HOURS input.availableWorkTimeConfig[0].timeRanges[0]',
      'NO_CALLING_TIME input.notBefore',
    ])
  })
})

describe('the hours', () => {
  const late = { notAfter: beijing(15, '23:00:00') }

  it('are not those of a task whose numbers are all of your own carrier', async () => {
    const rig = await rigWithNumber(1)

    expect((await check(rig, late)).warnings).toEqual([])
    expect(ofThisInput((await check(rig, { notAfter: null })).unchecked)).toEqual([])
  })

  it('are not those of its times of day either', async () => {
    const night = { availableTime: [range('21:00:00', '23:00:00')], timeZone: 'Asia/Shanghai' }

    expect((await check(await rigWithNumber(1), { ...late, ...night })).warnings).toEqual([])
  })

  it('count where there are more numbers than are looked up', async () => {
    const rig = await rigAtNoon()
    const callers = Array.from({ length: 1001 }, () =>
      rig.simulator.store.addNumber({ sdkAppId: APP, costType: 1 }),
    )

    const all = await check(rig, { ...late, callers: callers.slice(1) })
    const more = await check(rig, { ...late, callers })

    expect(all.warnings).toEqual([])
    expect(brief(more.warnings)).toEqual(['OUTSIDE_CALLING_HOURS input.notAfter'])
  })

  it('are those of Tencent where one number is', async () => {
    const rig = await rigWithNumber(1)
    const number = rig.simulator.store.addNumber({ sdkAppId: APP, number: '0086075500000002' })

    const { warnings } = await check(rig, { ...late, callers: [CALLER, number] })

    expect(brief(warnings)).toEqual(['OUTSIDE_CALLING_HOURS input.notAfter'])
  })

  it('count where nobody knows whose the numbers are', async () => {
    const rig = await rigWithNumber(1)
    rig.simulator.faults.always({ kind: 'error', action: 'DescribeNumbers', code: 'InternalError' })

    const { warnings } = await check(rig, late)

    expect(brief(warnings)).toEqual(['OUTSIDE_CALLING_HOURS input.notAfter'])
  })

  it.each([
    ['china', '08:30:00', []],
    ['international', '08:30:00', ['OUTSIDE_CALLING_HOURS input.notBefore']],
    ['international', '09:00:00', []],
  ] as const)('of the %s site at %s', async (site, time, expected) => {
    const rig = await rigAtNoon({ site })
    rig.simulator.store.addNumber({ sdkAppId: APP, number: CALLER })

    const { warnings } = await check(rig, { notBefore: beijing(15, time) })

    expect(brief(warnings)).toEqual(expected)
  })
})
