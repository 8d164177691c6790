import { drawBetween, drawUuid, seedOf } from '../dialing/draw.ts'

/** What a call's record adds to the call is drawn from its session id: always the same for one id. */
export function drawn(sessionId: string, what: string, least: number, most: number): number {
  return drawBetween([seedOf(`${sessionId}/${what}`), 0, 0], 0, least, most)
}

export function happens(sessionId: string, what: string, percent: number): boolean {
  return drawn(sessionId, what, 0, 99) < percent
}

export function drawnFrom<Thing>(
  sessionId: string,
  what: string,
  things: readonly Thing[],
): Thing | undefined {
  return things[drawn(sessionId, what, 0, Math.max(0, things.length - 1))]
}

/** An id that stands for something of the call. */
export function drawnId(sessionId: string, what: string): string {
  return drawUuid([seedOf(`${sessionId}/${what}`), 0, 0])
}
