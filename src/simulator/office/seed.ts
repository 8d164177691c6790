import type { Store } from '../store.ts'
import type { NumberInput } from './number.ts'
import type { SkillGroupInput } from './skill-group.ts'
import type { Membership, StaffInput } from './staff.ts'

const DAY = 86_400 // seconds

/** Groups, agents and numbers that the seeded tasks and campaigns point at, and some more. */
export function seedOffice(store: Store, now: number) {
  SKILL_GROUPS.forEach((group, index) => {
    store.addSkillGroup({ ...group, lastModified: now - (40 - 5 * index) * DAY })
  })
  STAFF.forEach(([mail, name, nick, groups, more], index) => {
    store.addStaff({
      mail,
      name,
      nick,
      phone: `00861309${String(index).padStart(7, '0')}`,
      skillGroups: groups,
      extensionNumber: String(6001 + index),
      lastModified: now - (30 - 2 * index) * DAY,
      ...more,
    })
  })
  for (const number of NUMBERS) store.addNumber(number)
}

const SKILL_GROUPS: readonly SkillGroupInput[] = [
  { id: 255, name: '车险续保组', alias: '6255' },
  { id: 256, name: 'Broadband renewals', alias: '6256', usingLastSeat: 1 },
  { id: 1115, name: '会员回访组', alias: '6115' },
  { id: 301, name: 'Complaints', alias: '6301', ringAll: true },
  { id: 302, name: '投诉升级组', alias: '6302' },
  { id: 1201, name: '在线客服', type: 1, maxConcurrency: 5 },
  { id: 1202, name: 'Video advice', type: 4 },
]

type StaffRow = readonly [
  mail: string,
  name: string,
  nick: string,
  groups: readonly Membership[],
  more?: Partial<StaffInput>,
]

const STAFF: readonly StaffRow[] = [
  ['foo@tencent.com', 'Foo', 'foo', [{ id: 255 }, { id: 1115, priority: 5 }]],
  ['agent-01@example.com', '张三', '小张', [{ id: 255, priority: 1 }]],
  ['agent-02@example.com', 'Alex Sample', 'Alex', [{ id: 256, priority: 1 }, { id: 301 }]],
  ['agent-03@example.com', '李四', '小李', [{ id: 255 }, { id: 302 }]],
  ['agent-04@example.com', 'Robin Example', 'Robin', [{ id: 256 }]],
  [
    'agent-05@example.com',
    '王五',
    '小王',
    [
      { id: 255, priority: 2 },
      { id: 256, priority: 4 },
    ],
  ],
  ['agent-06@example.com', 'Sam Placeholder', 'Sam', [{ id: 256 }, { id: 1202 }]],
  ['agent-07@example.com', '赵六', '小赵', [{ id: 1115, priority: 1 }]],
  ['agent-08@example.com', 'Kim Specimen', 'Kim', [{ id: 301 }, { id: 1202, priority: 2 }]],
  ['agent-09@example.com', '孙七', '小孙', [{ id: 1115 }, { id: 1201 }]],
  ['agent-10@example.com', 'Jo Demo', 'Jo', [{ id: 256, priority: 5 }], forwardedTo(301)],
  ['agent-11@example.com', '周八', '小周', [{ id: 255, priority: 4 }, { id: 1115 }]],
  ['agent-12@example.com', 'Chris Model', 'Chris', [{ id: 1201, priority: 1 }]],
  ['inspector@example.com', '吴九', '质检员', [], { roles: [2] }],
  ['admin@example.com', 'Pat Admin', 'Pat', [], { roles: [1, 3] }],
]

function forwardedTo(skillGroupId: number): Partial<StaffInput> {
  const target = { Type: 2, SkillGroupId: skillGroupId }
  return { forwarding: { Enabled: true, Condition: 2, Target: target } }
}

const NUMBERS: readonly NumberInput[] = [
  { number: '0086075500000000', skillGroupIds: [255, 1115] },
  { number: '0086075500000001', skillGroupIds: [255] },
  { number: '0086021000000002', skillGroupIds: [256], costType: 1 },
  { number: '0086010000000003', skillGroupIds: [256, 301], costType: 1 },
  { number: '0086020000000004', skillGroupIds: [1115], state: 2 },
  { number: '0086075500000005', state: 4 },
]
