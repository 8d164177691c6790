import { createHmac, timingSafeEqual } from 'node:crypto'

/** How the command `reconcile` shows a gateway of the same machine that it has the same secret. */
const SCHEME = 'CCC-Proof'
const PURPOSE = 'ccc-graphql-gateway: look up creates'
/** Who reads one can use it for so long, and only to have the gateway look. */
const SECONDS = 60

/** A value of the header `authorization`. */
export function proof(secret: string, nowSeconds: number): string {
  return `${SCHEME} ${nowSeconds}.${sealed(secret, nowSeconds).toString('base64url')}`
}

export function isProof(authorization: string): boolean {
  return authorization.startsWith(`${SCHEME} `)
}

export function isGoodProof(authorization: string, secret: string, nowSeconds: number): boolean {
  const [, seconds, seal = ''] = /^\S+ (\d{1,12})\.([\w-]{43})$/.exec(authorization) ?? []
  if (seconds === undefined || Math.abs(nowSeconds - Number(seconds)) > SECONDS) return false
  return timingSafeEqual(Buffer.from(seal, 'base64url'), sealed(secret, Number(seconds)))
}

function sealed(secret: string, seconds: number): Buffer {
  return createHmac('sha256', secret).update(`${PURPOSE}\n${seconds}`).digest()
}
