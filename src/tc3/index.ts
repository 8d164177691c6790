/** Signing of Tencent Cloud API 3.0: strings in, one header out. */
export { type Authorize, authorizer, type KeyPair } from './authorization.ts'
export type { SignedRequest } from './canonical-request.ts'
