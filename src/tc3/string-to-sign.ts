import { sha256Hex } from './canonical-request.ts'

export const ALGORITHM = 'TC3-HMAC-SHA256'

const DAY = 86_400 // seconds
let lastDay = Number.NaN
let lastDate = ''

/**
 * The day of a timestamp in UTC, `YYYY-MM-DD`: local time would fail every night in Beijing. The last
 * one is remembered, since it is nearly always the next.
 */
export function utcDate(timestampSeconds: number): string {
  const day = Math.floor(timestampSeconds / DAY)
  if (day !== lastDay) {
    lastDate = new Date(timestampSeconds * 1000).toISOString().slice(0, 10)
    lastDay = day
  }
  return lastDate
}

/** What a derived key may sign: one service on one day. */
export function credentialScope(date: string, service: string): string {
  return `${date}/${service}/tc3_request`
}

/** The text that the derived key signs. */
export function stringToSign(timestampSeconds: number, scope: string, canonical: string): string {
  return `${ALGORITHM}\n${timestampSeconds}\n${scope}\n${sha256Hex(canonical)}`
}
