import type { ApiKey } from '../../config/index.ts'
import { isObject, type JsonObject, parsedJson } from '../../json.ts'
import { EVERYWHERE, type Grants, RIGHTS, type Right, rightOf } from '../../rights.ts'
import { parseUpstreamId } from '../../units.ts'

const MEMBERS = ['name', 'sha256', 'tenant', 'applications']
const NAME = /^[^\p{Cc}]{1,100}$/u
const TENANT = /^[^\p{Cc}\p{Cs}]{1,200}$/u
const SHA256 = /^[\da-f]{64}$/

/** The keys that a file lists; empty where there are problems. */
export function parsedApiKeys(setting: string, text: string, problems: string[]): ApiKey[] {
  const list = parsedJson(text)
  const reading = new Reading()
  const keys = reading.keys(list)
  problems.push(...reading.problems.map((problem) => `${setting}: ${problem}`))
  return reading.problems.length > 0 ? [] : keys
}

/** Goes on where something is wrong, to find all of it, and never repeats what stands there. */
class Reading {
  readonly problems: string[] = []

  keys(list: unknown): ApiKey[] {
    if (!Array.isArray(list)) {
      this.#complain('the content', 'a list in JSON')
      return []
    }
    const keys = list.map((entry, index) => this.#key(this.#members(entry, `[${index}]`), index))
    this.#checkDifferent(keys, 'name')
    this.#checkDifferent(keys, 'sha256')
    return keys
  }

  #members(entry: unknown, place: string): JsonObject {
    if (isObject(entry) && Object.keys(entry).every((name) => MEMBERS.includes(name))) return entry
    this.#complain(place, `an object with no members but ${MEMBERS.join(', ')}`)
    return isObject(entry) ? entry : {}
  }

  #key({ name, sha256, tenant = null, applications }: JsonObject, index: number): ApiKey {
    const place = `[${index}]`
    return {
      name: this.#text(name, NAME, `${place}.name`, 'a text of 1 to 100 characters'),
      sha256: this.#text(
        sha256,
        SHA256,
        `${place}.sha256`,
        '64 hexadecimal digits, none a capital',
      ),
      tenant:
        tenant === null
          ? null
          : this.#text(tenant, TENANT, `${place}.tenant`, 'null or a text of 1 to 200 characters'),
      grants: this.#grants(applications, `${place}.applications`),
    }
  }

  #text(value: unknown, form: RegExp, place: string, expected: string): string {
    if (typeof value === 'string' && form.test(value)) return value
    this.#complain(place, expected)
    return ''
  }

  #grants(applications: unknown, place: string): Grants {
    if (!isObject(applications)) {
      this.#complain(place, `an object of applications' ids, or ${EVERYWHERE}, and their rights`)
      return new Map()
    }
    const each = Object.entries(applications).map(([id, rights], index) => {
      const member = `${place}, member ${index + 1},`
      if (id !== EVERYWHERE && parseUpstreamId(id) === null)
        this.#complain(member, `named by the id of an application, or ${EVERYWHERE}`)
      return [id, this.#rights(rights, member)] as const
    })
    return new Map(each)
  }

  #rights(rights: unknown, place: string): ReadonlySet<Right> {
    const known = Array.isArray(rights) ? rights.map(rightOf) : [undefined]
    if (known.includes(undefined)) this.#complain(place, `a list of ${RIGHTS.join(', ')}`)
    return new Set(known.filter((right) => right !== undefined))
  }

  /** Of two entries with the same key one would hold, and nobody could tell which. */
  #checkDifferent(keys: readonly ApiKey[], member: 'name' | 'sha256'): void {
    keys.forEach((key, index) => {
      const first = keys.findIndex((other) => other[member] === key[member])
      if (key[member] !== '' && first < index)
        this.#complain(`[${index}].${member}`, `another than [${first}].${member}`)
    })
  }

  #complain(place: string, expected: string): void {
    this.problems.push(`${place} must be ${expected}.`)
  }
}
