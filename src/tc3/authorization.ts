import { canonicalHeaders, canonicalRequest, type SignedRequest } from './canonical-request.ts'
import { dailySigner } from './signature.ts'
import { ALGORITHM, credentialScope, stringToSign, utcDate } from './string-to-sign.ts'

/** A key pair of Tencent Cloud; the token of a temporary one is sent beside, and not signed. */
export interface KeyPair {
  readonly secretId: string
  readonly secretKey: string
}

/** The `Authorization` header of a request at a time in Unix seconds. */
export type Authorize = (request: SignedRequest, timestampSeconds: number) => string

export function authorizer(pair: KeyPair, service: string): Authorize {
  const signerOf = dailySigner(pair.secretKey, service)
  return (request, timestampSeconds) => {
    const date = utcDate(timestampSeconds)
    const scope = credentialScope(date, service)
    const headers = canonicalHeaders(request.headers)
    const text = stringToSign(timestampSeconds, scope, canonicalRequest(request, headers))
    const signature = signerOf(date)(text)
    return (
      `${ALGORITHM} Credential=${pair.secretId}/${scope}` +
      `, SignedHeaders=${headers.names}, Signature=${signature}`
    )
  }
}
