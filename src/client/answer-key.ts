import type { ActionRecord } from '../actions/index.ts'

/**
 * One text for all reads that have the same answer. It may name people, and so neither leaves the
 * process nor is logged. Made for every read, so that it prints no JSON.
 */
export function answerKey(action: ActionRecord, params: object): string {
  return action.name + membersText(action.sameAs?.(params) ?? params)
}

/** What JSON leaves out tells nothing apart; texts stand with their length, so that none can pass for two. */
function membersText(members: object): string {
  let text = ''
  for (const name of inOrder(Object.keys(members))) {
    const value: unknown = members[name as keyof typeof members]
    if (value !== undefined) text += `|${name}=${valueText(value)}`
  }
  return text
}

function inOrder(names: string[]): string[] {
  for (let index = 1; index < names.length; index++) {
    if ((names[index - 1] as string) > (names[index] as string)) return names.sort()
  }
  return names
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return `"${value.length}:${value}`
  if (Array.isArray(value)) return `[${value.length}:${value.map(valueText).join()}`
  if (typeof value === 'object' && value !== null) return `{${membersText(value)}}`
  return String(value)
}
