import { describe, expect, it } from 'vitest'
import { APP, actions, answer, DAY, NOON, OTHER_APP, rigAtNoon, sent } from './noon.ts'

const GROUPS = 'DescribeSkillGroupInfoList'
const STAFF = 'DescribeStaffInfoList'
const NUMBERS = 'DescribeNumbers'

/** A rig whose application has so many groups `1`, `2`, ... */
async function rigWithGroups(count: number) {
  const rig = await rigAtNoon()
  rig.simulator.store.addApplication(APP)
  for (let id = 1; id <= count; id++) {
    rig.simulator.store.addSkillGroup({ sdkAppId: APP, id, name: `Group ${id}` })
  }
  return rig
}

/** A rig whose application has these accounts, all of group 7. */
async function rigWithStaff(...mails: readonly string[]) {
  const rig = await rigAtNoon()
  rig.simulator.store.addApplication(APP)
  for (const mail of mails) {
    const skillGroups = [{ id: 7, priority: 2 }]
    rig.simulator.store.addStaff({ sdkAppId: APP, mail, name: `Name of ${mail}`, skillGroups })
  }
  return rig
}

/** A rig whose application has these numbers. */
async function rigWithNumbers(...numbers: readonly string[]) {
  const rig = await rigAtNoon()
  rig.simulator.store.addApplication(APP)
  for (const number of numbers) rig.simulator.store.addNumber({ sdkAppId: APP, number })
  return rig
}

const entities = (fields: string) =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fields} } }`

describe('a skill group', () => {
  const FIELDS = `
    id sdkAppId skillGroupId name alias channel routePolicy usingLastSeat maxConcurrency ringAll
    lastModifiedTime
  `

  it('tells every field in the words of the graph, for one call', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addSkillGroup({
      ...{ sdkAppId: APP, id: 255, name: '车险续保组', alias: '6255', type: 3, maxConcurrency: 5 },
      ...{ routePolicy: 'firstCreate', usingLastSeat: 1, ringAll: true, lastModified: NOON - DAY },
    })

    const { body } = await query(`{ skillGroup(skillGroupId: 255) { ${FIELDS} } }`)

    expect(body).toEqual({
      data: {
        skillGroup: {
          ...{ id: `SkillGroup:${APP}:255`, sdkAppId: String(APP), skillGroupId: '255' },
          ...{ name: '车险续保组', alias: '6255', channel: 'AUDIO', routePolicy: 'firstCreate' },
          ...{ usingLastSeat: true, maxConcurrency: 5, ringAll: true },
          lastModifiedTime: '2023-11-13T22:13:20.000Z',
        },
      },
    })
    expect(sent(simulator, GROUPS)).toEqual([
      { SdkAppId: APP, SkillGroupId: 255, PageSize: 100, PageNumber: 0 },
    ])
  })

  it('tells null for what CCC leaves out', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.faults.next(answer(GROUPS, '"SkillGroupList":[{"SkillGroupId":255}]'))

    const { body } = await query(`{ skillGroup(skillGroupId: 255) { ${FIELDS} } }`)

    expect(body).toEqual({
      data: {
        skillGroup: {
          ...{ id: `SkillGroup:${APP}:255`, sdkAppId: String(APP), skillGroupId: '255' },
          ...{ name: null, alias: null, channel: null, routePolicy: null, usingLastSeat: null },
          ...{ maxConcurrency: null, ringAll: null, lastModifiedTime: null },
        },
      },
    })
  })

  it.each([
    [0, 'PHONE'],
    [1, 'ONLINE'],
    [2, 'UNKNOWN'],
    [4, 'VIDEO'],
  ])('of type %i works with %s', async (type, channel) => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addSkillGroup({ sdkAppId: APP, id: 1, type })

    const { body } = await query('{ skillGroup(skillGroupId: 1) { channel usingLastSeat } }')

    expect(body.data.skillGroup).toEqual({ channel, usingLastSeat: false })
  })

  it('that the application does not have is null without an error', async () => {
    const { query, simulator } = await rigWithGroups(3)

    const { body } = await query('{ skillGroup(skillGroupId: 404) { name } }')

    expect(body).toEqual({ data: { skillGroup: null } })
    expect(sent(simulator, GROUPS)).toHaveLength(1)
  })

  it('is not mistaken for another that the filter answers beside it', async () => {
    const { query, simulator } = await rigAtNoon()
    const rows =
      '[{"SkillGroupId":1115,"SkillGroupName":"b"},{"SkillGroupId":12,"SkillGroupName":"a"}]'
    simulator.faults.next(answer(GROUPS, `"TotalCount":2,"SkillGroupList":${rows}`))
    simulator.faults.next(answer(GROUPS, `"TotalCount":2,"SkillGroupList":${rows}`))

    const one = await query('{ skillGroup(skillGroupId: 12) { name } }')
    const none = await query('{ skillGroup(skillGroupId: 13) { name } }')

    expect(one.body).toEqual({ data: { skillGroup: { name: 'a' } } })
    expect(none.body).toEqual({ data: { skillGroup: null } })
  })

  it('with an id beyond 2^53 keeps every digit, alone, beside others, and in a list', async () => {
    const { query, simulator } = await rigWithGroups(1)
    const id = 9_007_199_254_740_993n
    simulator.store.addSkillGroup({ sdkAppId: APP, id, name: 'big' })
    simulator.store.addSkillGroup({ sdkAppId: APP, id: id + 2n, name: 'bigger' })

    const alone = await query(`{ skillGroup(skillGroupId: ${id}) { skillGroupId name } }`)
    const beside = await query(`{
      one: skillGroup(skillGroupId: ${id}) { name } other: skillGroup(skillGroupId: 1) { name }
    }`)
    const list = await query('{ skillGroups { nodes { skillGroupId } } }')

    expect(alone.body.data.skillGroup).toEqual({ skillGroupId: String(id), name: 'big' })
    expect(beside.body.data).toEqual({ one: { name: 'big' }, other: { name: 'Group 1' } })
    expect(list.body.data.skillGroups.nodes).toEqual([
      { skillGroupId: '1' },
      { skillGroupId: '9007199254740993' },
      { skillGroupId: '9007199254740995' },
    ])
    expect(simulator.journal.entries[0]?.body).toContain(`"SkillGroupId":${id}`)
  })

  it('beside others of one query shares a page with them', async () => {
    const { query, simulator } = await rigWithGroups(3)

    const { body } = await query(`{
      a: skillGroup(skillGroupId: 3) { name }
      b: skillGroup(skillGroupId: 1) { name }
      c: skillGroup(skillGroupId: 404) { name }
      d: skillGroup(skillGroupId: 1) { id }
    }`)

    expect(body).toEqual({
      data: {
        a: { name: 'Group 3' },
        b: { name: 'Group 1' },
        c: null,
        d: { id: `SkillGroup:${APP}:1` },
      },
    })
    expect(sent(simulator, GROUPS)).toEqual([{ SdkAppId: APP, PageSize: 100, PageNumber: 0 }])
  })

  it('that the first page of 250 does not have is asked for by itself', async () => {
    const { query, simulator } = await rigWithGroups(250)

    const { body } = await query(`{
      near: skillGroup(skillGroupId: 5) { name } far: skillGroup(skillGroupId: 222) { name }
    }`)

    expect(body.data).toEqual({ near: { name: 'Group 5' }, far: { name: 'Group 222' } })
    expect(sent(simulator, GROUPS)).toEqual([
      { SdkAppId: APP, PageSize: 100, PageNumber: 0 },
      { SdkAppId: APP, SkillGroupId: 222, PageSize: 100, PageNumber: 0 },
    ])
  })

  it('is never read together with one of another application', async () => {
    const { query, simulator } = await rigWithGroups(1)
    simulator.store.addSkillGroup({ sdkAppId: OTHER_APP, id: 1, name: 'theirs' })

    const { body } = await query(`{
      ours: skillGroup(skillGroupId: 1) { name }
      theirs: skillGroup(skillGroupId: 1, sdkAppId: ${OTHER_APP}) { name }
    }`)

    expect(body.data).toEqual({ ours: { name: 'Group 1' }, theirs: { name: 'theirs' } })
    expect(sent(simulator, GROUPS)).toHaveLength(2)
    expect(sent(simulator, GROUPS)).toEqual(
      expect.arrayContaining(
        [APP, OTHER_APP].map((SdkAppId) => ({
          ...{ SdkAppId, SkillGroupId: 1, PageSize: 100, PageNumber: 0 },
        })),
      ),
    )
  })

  it.each(['0', '-1', '1.5', 'x', '9223372036854775808'])('with id %s is refused', async (id) => {
    const { query, simulator } = await rigAtNoon()

    const { body } = await query(`{ skillGroup(skillGroupId: "${id}") { name } }`)

    expect(body.data).toEqual({ skillGroup: null })
    expect(body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ argument: 'skillGroupId' }],
    })
    expect(simulator.journal.entries).toEqual([])
  })
})

describe('the list of skill groups', () => {
  it('has pages', async () => {
    const { query, simulator } = await rigWithGroups(45)

    const { body } = await query(`{ skillGroups(pageSize: 20, pageNumber: 2) {
      totalCount pageSize pageNumber hasNextPage nodes { id name }
    } }`)

    expect(body.data.skillGroups).toEqual({
      ...{ totalCount: 45, pageSize: 20, pageNumber: 2, hasNextPage: false },
      nodes: [41, 42, 43, 44, 45].map((id) => ({
        id: `SkillGroup:${APP}:${id}`,
        name: `Group ${id}`,
      })),
    })
    expect(sent(simulator, GROUPS)).toEqual([{ SdkAppId: APP, PageSize: 20, PageNumber: 2 }])
  })

  it('can be narrowed by name', async () => {
    const { query, simulator } = await rigWithGroups(12)

    const { body } = await query('{ skillGroups(name: "Group 1") { totalCount nodes { name } } }')

    const names = ['Group 1', 'Group 10', 'Group 11', 'Group 12']
    expect(body.data.skillGroups).toEqual({ totalCount: 4, nodes: names.map((name) => ({ name })) })
    expect(sent(simulator, GROUPS)).toEqual([
      { SdkAppId: APP, SkillGroupName: 'Group 1', PageSize: 20, PageNumber: 0 },
    ])
  })

  it.each([
    ['"SkillGroupList":null', []],
    ['"TotalCount":3,"SkillGroupList":[null,{"SkillGroupName":"a"},{"SkillGroupId":0}]', []],
    ['"TotalCount":3,"SkillGroupList":[{},{"SkillGroupId":5}]', [{ skillGroupId: '5' }]],
  ])('passes over rows without an id: {%s}', async (response, nodes) => {
    const { query, simulator } = await rigAtNoon()
    simulator.faults.next(answer(GROUPS, response))

    const { body } = await query('{ skillGroups { nodes { skillGroupId } } }')

    expect(body).toEqual({ data: { skillGroups: { nodes } } })
  })
})

describe('a member of the staff', () => {
  const FIELDS = `
    id sdkAppId mail name nick phone staffNumber extensionNumber lastModifiedTime
    skillGroups { skillGroupId priority skillGroup { id name } }
  `

  it('tells every field in the words of the graph, for one call', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addSkillGroup({ sdkAppId: APP, id: 7, name: 'Renewals' })
    simulator.store.addStaff({
      ...{ sdkAppId: APP, mail: 'a@example.com', name: '张三', nick: '小张', staffNumber: '1001' },
      ...{ phone: '008613090000001', extensionNumber: '6001', lastModified: NOON - DAY },
      skillGroups: [{ id: 7, priority: 1 }],
    })

    const { body } = await query(`{ staff(mail: "a@example.com") { ${FIELDS} } }`)

    expect(body).toEqual({
      data: {
        staff: {
          ...{ id: `Staff:${APP}:a@example.com`, sdkAppId: String(APP), mail: 'a@example.com' },
          ...{ name: '张三', nick: '小张', phone: '008613090000001', staffNumber: '1001' },
          ...{ extensionNumber: '6001', lastModifiedTime: '2023-11-13T22:13:20.000Z' },
          skillGroups: [
            {
              ...{ skillGroupId: '7', priority: 1 },
              skillGroup: { id: `SkillGroup:${APP}:7`, name: 'Renewals' },
            },
          ],
        },
      },
    })
    expect(sent(simulator, STAFF)).toEqual([
      { SdkAppId: APP, StaffMail: 'a@example.com', PageSize: 1, PageNumber: 0 },
    ])
    expect(simulator.journal.entries).toHaveLength(1)
  })

  it('tells null for what CCC leaves out', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.faults.next(answer(STAFF, '"StaffList":[{"Mail":"a@example.com","Nick":""}]'))

    const { body } = await query(`{ staff(mail: "a@example.com") { ${FIELDS} } }`)

    expect(body).toEqual({
      data: {
        staff: {
          ...{ id: `Staff:${APP}:a@example.com`, sdkAppId: String(APP), mail: 'a@example.com' },
          ...{ name: null, nick: null, phone: null, staffNumber: null, extensionNumber: null },
          ...{ lastModifiedTime: null, skillGroups: null },
        },
      },
    })
  })

  it('is told of a group by its ids where CCC tells no more, also beyond 2^53', async () => {
    const { query, simulator } = await rigAtNoon()
    const groups = '[null,{"SkillGroupId":9007199254740993},{"SkillGroupId":0,"Priority":3}]'
    simulator.faults.next(
      answer(STAFF, `"StaffList":[{"Mail":"a@example.com","SkillGroupList":${groups}}]`),
    )

    const { body } = await query(`{ staff(mail: "a@example.com") {
      skillGroups { skillGroupId priority skillGroup { id } }
    } }`)

    expect(body.data.staff.skillGroups).toEqual([
      {
        ...{ skillGroupId: '9007199254740993', priority: null },
        skillGroup: { id: `SkillGroup:${APP}:9007199254740993` },
      },
      { skillGroupId: null, priority: 3, skillGroup: null },
    ])
    expect(actions(simulator)).toEqual([STAFF])
  })

  it('whose groups are asked for more than their names has them read with one page', async () => {
    const { query, simulator } = await rigWithStaff()
    for (const id of [7, 8]) {
      simulator.store.addSkillGroup({ sdkAppId: APP, id, alias: `600${id}` })
    }
    const skillGroups = [{ id: 7 }, { id: 8 }]
    simulator.store.addStaff({ sdkAppId: APP, mail: 'a@example.com', skillGroups })

    const { body } = await query(
      '{ staff(mail: "a@example.com") { skillGroups { skillGroup { alias } } } }',
    )

    expect(body.data.staff.skillGroups).toEqual([
      { skillGroup: { alias: '6007' } },
      { skillGroup: { alias: '6008' } },
    ])
    expect(sent(simulator, GROUPS)).toEqual([{ SdkAppId: APP, PageSize: 100, PageNumber: 0 }])
  })

  it('that the application does not have is null without an error', async () => {
    const { query, simulator } = await rigWithStaff('a@example.com')

    const { body } = await query('{ staff(mail: "nobody@example.com") { name } }')

    expect(body).toEqual({ data: { staff: null } })
    expect(sent(simulator, STAFF)).toHaveLength(1)
  })

  it('is not mistaken for another that the filter answers', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.faults.next(
      answer(STAFF, '"TotalCount":1,"StaffList":[{"Mail":"aa@example.com","Name":"x"}]'),
    )

    const { body } = await query('{ staff(mail: "a@example.com") { name } }')

    expect(body).toEqual({ data: { staff: null } })
  })

  it('beside others of one query shares a page with them', async () => {
    const mails = ['a@example.com', 'b@example.com']
    const { query, simulator } = await rigWithStaff(...mails)

    const { body } = await query(`{
      a: staff(mail: "a@example.com") { name }
      b: staff(mail: "b@example.com") { name }
      c: staff(mail: "nobody@example.com") { name }
    }`)

    expect(body).toEqual({
      data: {
        a: { name: 'Name of a@example.com' },
        b: { name: 'Name of b@example.com' },
        c: null,
      },
    })
    expect(sent(simulator, STAFF)).toEqual([{ SdkAppId: APP, PageSize: 9999, PageNumber: 0 }])
  })

  it('is found on a page beside rows without an account', async () => {
    const { query, simulator } = await rigAtNoon()
    const rows = '[null,{"Name":"x"},{"Mail":null},{"Mail":"a@example.com","Name":"a"}]'
    simulator.faults.next(answer(STAFF, `"TotalCount":4,"StaffList":${rows}`))

    const { body } = await query(`{
      a: staff(mail: "a@example.com") { name } b: staff(mail: "b@example.com") { name }
    }`)

    expect(body).toEqual({ data: { a: { name: 'a' }, b: null } })
    expect(sent(simulator, STAFF)).toHaveLength(1)
  })

  it('is the same in capitals and small letters, and asked for once', async () => {
    const { query, simulator } = await rigWithStaff('Ann@Example.com', 'b@example.com')

    const { body } = await query(`{
      a: staff(mail: "ann@example.com") { name }
      b: staff(mail: "B@EXAMPLE.COM") { name }
      again: staff(mail: "ANN@example.com") { staffNumber }
    }`)

    expect(body).toEqual({
      data: {
        a: { name: 'Name of Ann@Example.com' },
        b: { name: 'Name of b@example.com' },
        again: { staffNumber: '1001' },
      },
    })
    expect(sent(simulator, STAFF)).toEqual([{ SdkAppId: APP, PageSize: 9999, PageNumber: 0 }])
  })

  it('that the filter answers in other capitals is the one asked for', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.faults.next(
      answer(STAFF, '"TotalCount":1,"StaffList":[{"Mail":"Ann@Example.com","Name":"Ann"}]'),
    )

    const { body } = await query('{ staff(mail: "ann@example.com") { name } }')

    expect(body).toEqual({ data: { staff: { name: 'Ann' } } })
    expect(sent(simulator, STAFF)).toMatchObject([{ StaffMail: 'ann@example.com' }])
  })

  it.each(['', 'two words', 'a\\nb'])('with the account %j is refused', async (mail) => {
    const { query, simulator } = await rigAtNoon()

    const { body } = await query(`{ staff(mail: "${mail}") { name } }`)

    expect(body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ argument: 'mail' }],
    })
    expect(simulator.journal.entries).toEqual([])
  })
})

describe('the list of staff', () => {
  it('has pages', async () => {
    const mails = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@example.com`)
    const { query, simulator } = await rigWithStaff(...mails)

    const { body } = await query(`{ staffList(pageSize: 2, pageNumber: 1) {
      totalCount pageSize pageNumber hasNextPage nodes { id mail }
    } }`)

    expect(body.data.staffList).toEqual({
      ...{ totalCount: 5, pageSize: 2, pageNumber: 1, hasNextPage: true },
      nodes: ['c', 'd'].map((name) => ({
        id: `Staff:${APP}:${name}@example.com`,
        mail: `${name}@example.com`,
      })),
    })
    expect(sent(simulator, STAFF)).toEqual([{ SdkAppId: APP, PageSize: 2, PageNumber: 1 }])
  })

  it('takes 1,000 on a page, and no more', async () => {
    const { query, simulator } = await rigWithStaff('a@example.com')

    const most = await query('{ staffList(pageSize: 1000) { totalCount } }')
    const more = await query('{ staffList(pageSize: 1001) { totalCount } }')

    expect(most.body).toEqual({ data: { staffList: { totalCount: 1 } } })
    expect(more.body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
    expect(sent(simulator, STAFF)).toEqual([{ SdkAppId: APP, PageSize: 1000, PageNumber: 0 }])
  })

  it('can be narrowed to a skill group', async () => {
    const { query, simulator } = await rigWithStaff('a@example.com')
    simulator.store.addStaff({ sdkAppId: APP, mail: 'b@example.com' })

    const { body } = await query('{ staffList(skillGroupId: 7) { nodes { mail } } }')

    expect(body.data.staffList.nodes).toEqual([{ mail: 'a@example.com' }])
    expect(sent(simulator, STAFF)).toEqual([
      { SdkAppId: APP, SkillGroupId: 7, PageSize: 20, PageNumber: 0 },
    ])
  })

  it('refuses a skill group that is no id', async () => {
    const { query, simulator } = await rigAtNoon()

    const { body } = await query('{ staffList(skillGroupId: "seven") { nodes { mail } } }')

    expect(body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ argument: 'skillGroupId' }],
    })
    expect(simulator.journal.entries).toEqual([])
  })

  it.each([
    ['"StaffList":null', []],
    ['"TotalCount":3,"StaffList":[null,{"Name":"a"},{"Mail":""}]', []],
    ['"TotalCount":2,"StaffList":[{},{"Mail":"a@b"}]', [{ mail: 'a@b' }]],
  ])('passes over rows without an account: {%s}', async (response, nodes) => {
    const { query, simulator } = await rigAtNoon()
    simulator.faults.next(answer(STAFF, response))

    const { body } = await query('{ staffList { nodes { mail } } }')

    expect(body).toEqual({ data: { staffList: { nodes } } })
  })
})

describe('the list of numbers', () => {
  const FIELDS = 'id sdkAppId number state costType callOutSkillGroups { id }'

  it('tells every field in the words of the graph, and links by id for one call', async () => {
    const { query, simulator } = await rigAtNoon()
    const states = [1, 2, 4, 5, 3]
    states.forEach((state, n) => {
      const skillGroupIds = n === 0 ? [7, 9_007_199_254_740_993n] : []
      simulator.store.addNumber({
        ...{ sdkAppId: APP, number: `008675500000${n}`, state, costType: n % 3, skillGroupIds },
      })
    })

    const { body } = await query(`{ callerNumbers { nodes { ${FIELDS} } } }`)

    const words = ['NORMAL', 'STOPPED_FOR_ARREARS', 'STOPPED_BY_ADMINISTRATOR']
    const costs = ['TENCENT', 'OWN', 'UNKNOWN', 'TENCENT', 'OWN']
    expect(body).toEqual({
      data: {
        callerNumbers: {
          nodes: [...words, 'STOPPED_FOR_VIOLATION', 'UNKNOWN'].map((state, n) => ({
            ...{ id: `CallerNumber:${APP}:008675500000${n}`, sdkAppId: String(APP) },
            ...{ number: `008675500000${n}`, state, costType: costs[n] },
            callOutSkillGroups:
              n === 0
                ? [{ id: `SkillGroup:${APP}:7` }, { id: `SkillGroup:${APP}:9007199254740993` }]
                : [],
          })),
        },
      },
    })
    expect(sent(simulator, NUMBERS)).toEqual([{ SdkAppId: APP, PageSize: 20, PageNumber: 0 }])
    expect(simulator.journal.entries).toHaveLength(1)
  })

  it('reads the groups of all numbers with one page where more than ids is asked for', async () => {
    const { query, simulator } = await rigWithGroups(2)
    simulator.store.addNumber({ sdkAppId: APP, number: '0086755000001', skillGroupIds: [1, 404] })
    simulator.store.addNumber({ sdkAppId: APP, number: '0086755000002', skillGroupIds: [2, 1] })

    const { body } = await query('{ callerNumbers { nodes { callOutSkillGroups { name } } } }')

    expect(body).toEqual({
      data: {
        callerNumbers: {
          nodes: [
            { callOutSkillGroups: [{ name: 'Group 1' }, null] },
            { callOutSkillGroups: [{ name: 'Group 2' }, { name: 'Group 1' }] },
          ],
        },
      },
    })
    expect(sent(simulator, GROUPS)).toEqual([{ SdkAppId: APP, PageSize: 100, PageNumber: 0 }])
    expect(simulator.journal.entries).toHaveLength(2)
  })

  it('has pages', async () => {
    const { query, simulator } = await rigWithNumbers('0086755001', '0086755002', '0086755003')

    const { body } = await query(`{ callerNumbers(pageSize: 2, pageNumber: 1) {
      totalCount pageSize pageNumber hasNextPage nodes { number }
    } }`)

    expect(body.data.callerNumbers).toEqual({
      ...{ totalCount: 3, pageSize: 2, pageNumber: 1, hasNextPage: false },
      nodes: [{ number: '0086755003' }],
    })
    expect(sent(simulator, NUMBERS)).toEqual([{ SdkAppId: APP, PageSize: 2, PageNumber: 1 }])
  })

  it('tells no owner on the international site', async () => {
    const { query, simulator } = await rigAtNoon({ site: 'international' })
    simulator.store.addNumber({ sdkAppId: APP, number: '0085200000001', costType: 1 })

    const { body } = await query('{ callerNumbers { nodes { number costType } } }')

    expect(body.data.callerNumbers.nodes).toEqual([{ number: '0085200000001', costType: null }])
  })

  it.each([
    ['"Numbers":null', []],
    ['"TotalCount":2,"Numbers":[null,{"State":1},{"Number":""}]', []],
    [
      '"TotalCount":1,"Numbers":[{"Number":"10086","CallOutSkillGroupIds":[null,0,5]}]',
      [
        {
          ...{ number: '10086', state: null, costType: null },
          callOutSkillGroups: [null, { id: `SkillGroup:${APP}:5` }],
        },
      ],
    ],
    [
      '"TotalCount":1,"Numbers":[{"Number":"10086"}]',
      [{ number: '10086', state: null, costType: null, callOutSkillGroups: null }],
    ],
  ])('passes over what is no number: {%s}', async (response, nodes) => {
    const { query, simulator } = await rigAtNoon()
    simulator.faults.next(answer(NUMBERS, response))

    const { body } = await query(
      '{ callerNumbers { nodes { number state costType callOutSkillGroups { id } } } }',
    )

    expect(body).toEqual({ data: { callerNumbers: { nodes } } })
  })
})

describe('the numbers of a task', () => {
  it('are found in whatever spelling, told as the application spells them, with one page', async () => {
    const numbers = ['0086075500000001', '0086021000000002', '008613090000003', '0085200000004']
    const { query, simulator } = await rigWithNumbers(...numbers)
    const callers = ['+8675500000001', '021000000002', '13090000003', '+85200000004']
    simulator.store.addAutoCalloutTask({ sdkAppId: APP, id: 5, callers })

    const { body } = await query(
      '{ autoCalloutTask(taskId: 5) { callers callerNumbers { id number state } } }',
    )

    expect(body).toEqual({
      data: {
        autoCalloutTask: {
          callers,
          callerNumbers: numbers.map((number) => ({
            ...{ id: `CallerNumber:${APP}:${number}`, number, state: 'NORMAL' },
          })),
        },
      },
    })
    expect(sent(simulator, NUMBERS)).toEqual([{ SdkAppId: APP, PageSize: 100, PageNumber: 0 }])
  })

  it('are null in their place where the application does not have them any more', async () => {
    const { query, simulator } = await rigWithNumbers('0086075500000001')
    const callers = ['0086075500000009', '0086075500000001']
    simulator.store.addAutoCalloutTask({ sdkAppId: APP, id: 5, callers })

    const { body } = await query('{ autoCalloutTask(taskId: 5) { callerNumbers { number } } }')

    expect(body).toEqual({
      data: { autoCalloutTask: { callerNumbers: [null, { number: '0086075500000001' }] } },
    })
  })

  it('are looked for on every page of a long list, and on no page too many', async () => {
    const numbers = Array.from({ length: 250 }, (_, n) => `00867550${String(n).padStart(6, '0')}`)
    const { query, simulator } = await rigWithNumbers(...numbers)
    simulator.store.addAutoCalloutTask({ sdkAppId: APP, id: 5, callers: [numbers[120] ?? ''] })

    const { body } = await query('{ autoCalloutTask(taskId: 5) { callerNumbers { number } } }')

    expect(body.data.autoCalloutTask.callerNumbers).toEqual([{ number: numbers[120] }])
    expect(sent(simulator, NUMBERS)).toEqual([
      { SdkAppId: APP, PageSize: 100, PageNumber: 0 },
      { SdkAppId: APP, PageSize: 100, PageNumber: 1 },
    ])
  })

  it('are null altogether where CCC does not tell them', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.faults.next(answer('DescribeAutoCalloutTask', '"Name":"x"'))

    const { body } = await query('{ autoCalloutTask(taskId: 5) { callerNumbers { number } } }')

    expect(body).toEqual({ data: { autoCalloutTask: { callerNumbers: null } } })
    expect(actions(simulator)).toEqual(['DescribeAutoCalloutTask'])
  })

  it('are found beside rows that are no numbers', async () => {
    const { query, simulator } = await rigAtNoon()
    simulator.store.addAutoCalloutTask({ sdkAppId: APP, id: 5, callers: ['0086755001'] })
    const rows = '[null,{"State":1},{"Number":"0086755001","State":2}]'
    simulator.faults.next(answer(NUMBERS, `"TotalCount":3,"Numbers":${rows}`))

    const { body } = await query('{ autoCalloutTask(taskId: 5) { callerNumbers { state } } }')

    expect(body).toEqual({
      data: { autoCalloutTask: { callerNumbers: [{ state: 'STOPPED_FOR_ARREARS' }] } },
    })
  })
})

describe('references', () => {
  it('to skill groups are resolved by both keys with one page, unknown ones null', async () => {
    const { query, simulator } = await rigWithGroups(3)

    const { body } = await query(entities('... on SkillGroup { id name }'), {
      representations: [
        { __typename: 'SkillGroup', id: `SkillGroup:${APP}:3` },
        { __typename: 'SkillGroup', sdkAppId: String(APP), skillGroupId: '404' },
        { __typename: 'SkillGroup', sdkAppId: APP, skillGroupId: 1 },
      ],
    })

    expect(body).toEqual({
      data: {
        _entities: [
          { id: `SkillGroup:${APP}:3`, name: 'Group 3' },
          null,
          { id: `SkillGroup:${APP}:1`, name: 'Group 1' },
        ],
      },
    })
    expect(sent(simulator, GROUPS)).toEqual([{ SdkAppId: APP, PageSize: 100, PageNumber: 0 }])
  })

  it('to staff are resolved by both keys with one page, unknown ones null', async () => {
    const { query, simulator } = await rigWithStaff('a@example.com', 'b@example.com')

    const { body } = await query(entities('... on Staff { id name }'), {
      representations: [
        { __typename: 'Staff', id: `Staff:${APP}:b@example.com` },
        { __typename: 'Staff', sdkAppId: APP, mail: 'nobody@example.com' },
        { __typename: 'Staff', sdkAppId: String(APP), mail: 'a@example.com' },
      ],
    })

    expect(body).toEqual({
      data: {
        _entities: [
          { id: `Staff:${APP}:b@example.com`, name: 'Name of b@example.com' },
          null,
          { id: `Staff:${APP}:a@example.com`, name: 'Name of a@example.com' },
        ],
      },
    })
    expect(sent(simulator, STAFF)).toEqual([{ SdkAppId: APP, PageSize: 9999, PageNumber: 0 }])
  })

  it('to numbers are resolved by both keys in any spelling with one page, unknown ones null', async () => {
    const { query, simulator } = await rigWithNumbers('0086075500000001', '0086075500000002')

    const { body } = await query(entities('... on CallerNumber { id number }'), {
      representations: [
        { __typename: 'CallerNumber', id: `CallerNumber:${APP}:+8675500000002` },
        { __typename: 'CallerNumber', sdkAppId: APP, number: '0086075500000009' },
        { __typename: 'CallerNumber', sdkAppId: APP, number: '0086075500000001' },
      ],
    })

    const [first, second] = ['0086075500000001', '0086075500000002']
    expect(body).toEqual({
      data: {
        _entities: [
          { id: `CallerNumber:${APP}:${second}`, number: second },
          null,
          { id: `CallerNumber:${APP}:${first}`, number: first },
        ],
      },
    })
    expect(sent(simulator, NUMBERS)).toEqual([{ SdkAppId: APP, PageSize: 100, PageNumber: 0 }])
  })

  it('that cannot be meant are refused one by one, and the others live', async () => {
    const { query, simulator } = await rigWithGroups(1)

    const { body } = await query(
      entities('... on SkillGroup { name } ... on Staff { name } ... on CallerNumber { state }'),
      {
        representations: [
          { __typename: 'SkillGroup', id: `Staff:${APP}:1` },
          { __typename: 'Staff', sdkAppId: APP, mail: 'two words' },
          { __typename: 'CallerNumber', sdkAppId: APP, number: 'one two three' },
          { __typename: 'SkillGroup', sdkAppId: APP, skillGroupId: '1' },
        ],
      },
    )

    expect(body.data._entities).toEqual([null, null, null, { name: 'Group 1' }])
    const refused: readonly { extensions: { code: string } }[] = body.errors
    expect(refused.map(({ extensions }) => extensions.code)).toEqual(
      Array(3).fill('BAD_USER_INPUT'),
    )
    expect(actions(simulator)).toEqual([GROUPS])
  })

  it('of one application that fail take none of another with them', async () => {
    const { query } = await rigWithGroups(1)

    const { body } = await query(entities('... on SkillGroup { name }'), {
      representations: [
        { __typename: 'SkillGroup', sdkAppId: '404', skillGroupId: '1' },
        { __typename: 'SkillGroup', sdkAppId: APP, skillGroupId: '1' },
      ],
    })

    expect(body.data._entities).toEqual([null, { name: 'Group 1' }])
    expect(body.errors).toEqual([
      expect.objectContaining({
        path: ['_entities', 0],
        extensions: expect.objectContaining({ code: 'NOT_FOUND' }),
      }),
    ])
  })
})
