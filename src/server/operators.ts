import type { IncomingMessage } from 'node:http'
import { isLoopback } from '../addresses.ts'
import type { Clock } from '../clock.ts'
import type { SettledConfig } from '../config/index.ts'
import { Forbidden, Unauthenticated } from '../errors.ts'
import { EVERYWHERE } from '../rights.ts'
import type { Identify } from './authentication/index.ts'
import { isGoodProof, isProof } from './authentication/proof.ts'
import { createsSecret } from './lasting-secrets.ts'

/** Lets in who may set going what concerns all callers; throws for everybody else. */
export type CheckOperator = (request: IncomingMessage) => Promise<void>

/**
 * Either somebody with the right to administer every application, or a command that proves to have
 * the secret that creates are sealed with.
 */
export function operatorCheck(
  config: SettledConfig,
  identify: Identify,
  clock: Clock,
): CheckOperator {
  const { authentication, host } = config
  const isOpenToOthers = authentication === null && !isLoopback(host)
  const ofThisMachine = authentication === null ? refusingPages(identify) : identify
  const known = isOpenToOthers ? refuseStrangers : ofThisMachine
  return async (request) => {
    const { authorization = '' } = request.headers
    if (isProof(authorization)) {
      checkProof(authorization, createsSecret(config), clock)
    } else if (!(await known(request)).mayEverywhere('administer')) {
      throw new Forbidden('administer', EVERYWHERE)
    }
  }
}

const refuseStrangers: Identify = () => {
  throw new Unauthenticated(
    'This gateway asks nobody who they are, so only its own machine may ask.',
  )
}

/** A browser lets any page send a request without a body, and says whose page it is. */
function refusingPages(identify: Identify): Identify {
  return (request) => {
    if (request.headers.origin === undefined) return identify(request)
    throw new Unauthenticated('This is not for web pages.')
  }
}

function checkProof(authorization: string, secret: string, clock: Clock): void {
  if (isGoodProof(authorization, secret, Math.floor(clock.now() / 1000))) return
  throw new Unauthenticated('The proof is too old, or made with another secret.')
}
