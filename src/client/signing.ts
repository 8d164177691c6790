import type { Credential } from '../config/index.ts'
import { type Authorize, authorizer } from '../tc3/index.ts'

/** Whoever knows the key pair of the moment. */
export interface Credentials {
  /** Throws where there is none. `action` is for the error's text. */
  forCall(action: string): Credential
}

/** What a request is signed with, and the token that goes beside a signature of a temporary pair. */
export interface Signing {
  readonly authorize: Authorize
  readonly token: string | undefined
}

/** The service name in the signature, whatever the endpoint's host. */
const SERVICE = 'ccc'

/** Signs with the key pair of the moment; what was worked out for one is kept as long as it lasts. */
export function signingWith(given: Credential | Credentials): (action: string) => Signing {
  if ('secretId' in given) {
    const always = signingOf(given)
    return () => always
  }
  let known: { readonly credential: Credential; readonly signing: Signing } | undefined
  return (action) => {
    const credential = given.forCall(action)
    if (known?.credential !== credential) known = { credential, signing: signingOf(credential) }
    return known.signing
  }
}

function signingOf(credential: Credential): Signing {
  return { authorize: authorizer(credential, SERVICE), token: credential.token }
}
