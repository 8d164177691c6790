/**
 * CCC's way of saying no: a code, and a text that nobody may program against.
 *
 * Texts marked "seen" are those of real answers; what upstream says otherwise is not known, and the
 * words are the simulator's own.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Seen. */
export function wrongType(path: string): Refusal {
  return new Refusal('InvalidParameter', `The value type of parameter \`${path}\` is not valid.`)
}

export function missingParameter(path: string): Refusal {
  return new Refusal('MissingParameter', `The request is missing a required parameter \`${path}\`.`)
}

export function unknownParameter(path: string): Refusal {
  return new Refusal('UnknownParameter', `The parameter \`${path}\` is not recognized.`)
}

/** `rule` ends the sentence: "must be ...". */
export function invalidValue(path: string, rule: string): Refusal {
  return new Refusal('InvalidParameterValue', `The value of parameter \`${path}\` ${rule}.`)
}

/** Upstream has no code of its own for a thing that is not there. */
export function found<Thing>(thing: Thing | undefined, path: string): Thing {
  if (thing === undefined) throw invalidValue(path, 'does not exist in this application')
  return thing
}

/** What belongs to an application; which code says that there is none differs by action. */
export function ofApplication<Thing>(
  thing: Thing | undefined,
  code = 'InvalidParameterValue.InstanceNotExist',
): Thing {
  if (thing === undefined) throw new Refusal(code, 'The application `SdkAppId` does not exist.')
  return thing
}

/** Some actions have a code for a state that does not allow them ... */
export function unsupported(): Refusal {
  return new Refusal('UnsupportedOperation', 'The operation is not supported in this state.')
}

/** ... and those on campaigns have not. */
export function wrongState(): Refusal {
  return invalidValue('CampaignId', 'names a campaign whose state does not allow this')
}

/** Seen. */
export function internalError(): Refusal {
  return new Refusal(
    'InternalError',
    'An internal error has occurred. Retry your request, but if the problem persists, contact us.',
  )
}
