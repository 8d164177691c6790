import type { Integer } from '../../actions/index.ts'
import { Roll } from '../roll.ts'
import { Shelf } from '../shelf.ts'
import { type NumberInput, type OwnNumber, ownNumber } from './number.ts'
import { type SkillGroup, type SkillGroupInput, skillGroup } from './skill-group.ts'
import { type Staff, type StaffInput, staff } from './staff.ts'

/** What the campaigns of one application point at: its skill groups, its staff, its numbers. */
export class Office {
  readonly #skillGroups = new Shelf(skillGroup)
  readonly #staff = new Roll<Staff>()
  readonly #numbers = new Roll<OwnNumber>()
  readonly #members = new Map<string, Staff[]>()

  addSkillGroup(input: SkillGroupInput, now: number): Integer {
    return this.#skillGroups.add(input, now)
  }

  addStaff(input: StaffInput, now: number): string {
    const agent = staff(input, this.#staff.size, now)
    this.#staff.add(agent.mail, agent)
    for (const { id } of agent.skillGroups) this.#enrol(agent, String(id))
    return agent.mail
  }

  addNumber(input: NumberInput): string {
    const own = ownNumber(input, this.#numbers.size)
    this.#numbers.add(own.number, own)
    return own.number
  }

  get skillGroups(): readonly SkillGroup[] {
    return this.#skillGroups.things
  }

  get staff(): readonly Staff[] {
    return this.#staff.things
  }

  get numbers(): readonly OwnNumber[] {
    return this.#numbers.things
  }

  agent(mail: string): Staff | undefined {
    return this.#staff.get(mail)
  }

  /** The agents of a skill group. */
  members(skillGroupId: Integer): readonly Staff[] {
    return this.#members.get(String(skillGroupId)) ?? []
  }

  /** Empty for a group that nobody added. */
  skillGroupName(id: Integer): string {
    return this.#skillGroups.get(id)?.name ?? ''
  }

  #enrol(agent: Staff, skillGroupId: string) {
    const members = this.#members.get(skillGroupId) ?? []
    members.push(agent)
    this.#members.set(skillGroupId, members)
  }
}
