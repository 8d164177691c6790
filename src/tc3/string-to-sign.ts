import { sha256Hex } from './canonical-request.ts'

export const ALGORITHM = 'TC3-HMAC-SHA256'

/** The day of a timestamp in UTC, `YYYY-MM-DD`: local time would fail every night in Beijing. */
export function utcDate(timestampSeconds: number): string {
  return new Date(timestampSeconds * 1000).toISOString().slice(0, 10)
}

/** What a derived key may sign: one service on one day. */
export function credentialScope(date: string, service: string): string {
  return `${date}/${service}/tc3_request`
}

/** The text that the derived key signs. */
export function stringToSign(timestampSeconds: number, scope: string, canonical: string): string {
  return [ALGORITHM, timestampSeconds, scope, sha256Hex(canonical)].join('\n')
}
