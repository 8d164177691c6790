import type { Lane } from '../client/index.ts'

/**
 * What a client says of its request with `priority: u=7`, RFC 9218. Urgencies 5 to 7 are for what
 * nobody waits for, such as a dashboard that polls. Not 4: Firefox sends it with every `fetch` of
 * a page.
 */
export function laneOf(priority: string | string[] | undefined): Lane {
  if (priority === undefined) return 'interactive'
  const [, urgency = '3'] = /(?:^|[,\s])u=([0-7])(?![^,\s])/.exec(String(priority)) ?? []
  return Number(urgency) >= 5 ? 'background' : 'interactive'
}
