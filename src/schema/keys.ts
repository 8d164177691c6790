import type { Integer } from '../actions/index.ts'
import { InvalidInput, type Problem } from '../errors.ts'
import type {
  CallerNumberKey,
  CampaignKey,
  SessionKey,
  SkillGroupKey,
  StaffKey,
  TaskKey,
} from '../loaders/index.ts'
import { isPhone, PHONE, parseUpstreamId, UPSTREAM_ID } from '../units.ts'

/** `Type:<sdkAppId>:<id>`: stable, and another subgraph can build it. */
export function globalId(typename: string, sdkAppId: Integer, id: Integer | string): string {
  return `${typename}:${sdkAppId}:${id}`
}

/** Takes a global id apart, for one of the types that may stand there. */
export function parseGlobalId<Typename extends string>(
  typenames: readonly Typename[],
  id: string,
  argument = 'id',
): { typename: Typename; sdkAppId: string; localId: string } {
  const [, name, sdkAppId, localId] = /^([A-Za-z]+):(\d+):(.+)$/s.exec(id) ?? []
  const typename = typenames.find((known) => known === name)
  if (typename === undefined || sdkAppId === undefined || localId === undefined) {
    const expected = typenames.map((known) => `${known}:<sdkAppId>:<id>`).join(' or ')
    throw new InvalidInput([{ argument, expected, got: shown(id) }])
  }
  return { typename, sdkAppId, localId }
}

export function campaignKey(sdkAppId: string, campaignId: string): CampaignKey {
  return {
    SdkAppId: upstreamId('sdkAppId', sdkAppId),
    CampaignId: upstreamId('campaignId', campaignId),
  }
}

export function taskKey(sdkAppId: string, taskId: string): TaskKey {
  return { SdkAppId: upstreamId('sdkAppId', sdkAppId), TaskId: upstreamId('taskId', taskId) }
}

export function skillGroupKey(sdkAppId: string, skillGroupId: string): SkillGroupKey {
  return {
    SdkAppId: upstreamId('sdkAppId', sdkAppId),
    SkillGroupId: upstreamId('skillGroupId', skillGroupId),
  }
}

export function sessionKey(sdkAppId: string, sessionId: string): SessionKey {
  const expected = '1 to 128 printable characters without blanks'
  checkText('sessionId', sessionId, /^[\x21-\x7e]{1,128}$/, expected)
  return { SdkAppId: upstreamId('sdkAppId', sdkAppId), SessionId: sessionId }
}

/** An agent's account, as far as CCC tells what one looks like. */
export const MAIL = /^[^\s\p{Cc}]{1,320}$/u
export const MAIL_FORM = '1 to 320 characters without blanks'

export function staffKey(sdkAppId: string, mail: string): StaffKey {
  checkText('mail', mail, MAIL, MAIL_FORM)
  return { SdkAppId: upstreamId('sdkAppId', sdkAppId), Mail: mail }
}

/**
 * Phone numbers to look for, as CCC spells those of calls. A list of none would find all, which nobody
 * means.
 */
export function checkedPhones(phones: readonly string[]): readonly string[] {
  const wrong = phones.find((phone) => !isPhone(phone))
  if (phones.length > 0 && wrong === undefined) return phones.map((one) => one.replace('+', '00'))
  const expected = `left out, or numbers of ${PHONE}`
  const got = wrong === undefined ? 'an empty list' : shown(wrong)
  throw new InvalidInput([{ argument: 'phones', expected, got }])
}

export function callerNumberKey(sdkAppId: string, number: string): CallerNumberKey {
  if (!isPhone(number)) {
    throw new InvalidInput([{ argument: 'number', expected: PHONE, got: shown(number) }])
  }
  return { SdkAppId: upstreamId('sdkAppId', sdkAppId), Number: number }
}

function checkText(argument: string, text: string, form: RegExp, expected: string) {
  if (!form.test(text)) throw new InvalidInput([{ argument, expected, got: shown(text) }])
}

/** The application that is meant: the one named, else the gateway's default. */
export function application(named: string | null | undefined, fallback: string | null): string {
  const sdkAppId = named ?? fallback
  if (sdkAppId === null) throw new InvalidInput([NO_APPLICATION])
  return sdkAppId
}

/** What is wrong where no application is meant. */
export const NO_APPLICATION: Problem = {
  argument: 'sdkAppId',
  expected: 'given, since this gateway has no default application (CCC_SDK_APP_ID)',
  got: 'nothing',
}

/** The same as CCC wants it; `prefix` is where in the arguments it stands. */
export function applicationId(
  named: string | null | undefined,
  fallback: string | null,
  prefix = '',
): Integer {
  return upstreamId(`${prefix}sdkAppId`, application(named, fallback))
}

export function upstreamId(argument: string, text: string): Integer {
  const id = parseUpstreamId(text)
  if (id !== null) return id
  throw new InvalidInput([{ argument, expected: UPSTREAM_ID, got: shown(text) }])
}

type Reference<LocalId extends string> =
  | { readonly id: unknown }
  | ({ readonly sdkAppId: unknown } & { readonly [Name in LocalId]: unknown })

/** Where a reference points to, by either of its two keys. */
export function referenceParts<LocalId extends string>(
  typename: string,
  reference: Reference<LocalId>,
  localId: LocalId,
): { sdkAppId: string; localId: string } {
  if ('id' in reference) return parseGlobalId([typename], referenceText(reference.id))
  return {
    sdkAppId: referenceText(reference.sdkAppId),
    localId: referenceText(reference[localId]),
  }
}

/**
 * A reference's id as text: a router passes on whatever JSON another subgraph made of it. A number
 * beyond what a double holds has lost digits on the way here, and would name another object.
 */
function referenceText(value: unknown): string {
  if (Number.isSafeInteger(value)) return String(value)
  return typeof value === 'string' ? value : ''
}

/** What came, as far as it can be told without repeating somebody's number or name. */
export function shown(text: string): string {
  if (text === '') return 'empty text'
  if (/^[-+.:\d]{1,8}$/.test(text) && text.replace(/\D/g, '').length < 7) return text
  return `${/^\d+$/.test(text) ? 'a number' : 'text'} of length ${text.length}`
}
