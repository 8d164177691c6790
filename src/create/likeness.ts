import { comparablePhone, isPhone } from '../units.ts'
import type { Seals } from './marker.ts'

/** What a list tells of something new beside its name; null where it does not tell. */
export type Likeness = Readonly<Record<string, string | null>>

/** What CCC may tell as missing, null or 0 alike. */
type Told = number | bigint | string | null | undefined

export function likeness(told: Readonly<Record<string, Told>>): Likeness {
  return Object.fromEntries(
    Object.entries(told).map(([name, value]) => [name, value ? String(value) : null]),
  )
}

/** Numbers in one spelling and order, sealed: they belong to people. */
export function sealedNumbers(numbers: unknown, seals: Seals): string | null {
  if (!Array.isArray(numbers)) return null
  const spelt = numbers.map((each) =>
    isPhone(String(each)) ? comparablePhone(each) : String(each),
  )
  return seals.of('numbers', [...new Set(spelt)].sort().join())
}

/** Whether nothing that both tell speaks against it. */
export function isAlike(wanted: Likeness, listed: Likeness): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    const other = listed[name] ?? null
    return value === null || other === null || value === other
  })
}
