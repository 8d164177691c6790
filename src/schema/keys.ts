import type { Integer } from '../actions/index.ts'
import type { Context } from '../context.ts'
import { Forbidden, InvalidInput, type Problem } from '../errors.ts'
import type {
  CallerNumberKey,
  CampaignKey,
  SessionKey,
  SkillGroupKey,
  StaffKey,
  TaskKey,
} from '../loaders/index.ts'
import type { Right } from '../rights.ts'
import { isPhone, PHONE, parseUpstreamId, UPSTREAM_ID } from '../units.ts'

/** Who asks, which application is meant where none is named, and which there are. */
export type Asker = Pick<Context, 'viewer' | 'sdkAppId' | 'applications'>

/** `Type:<sdkAppId>:<id>`: stable, and another subgraph can build it. */
export function globalId(typename: string, sdkAppId: Integer, id: Integer | string): string {
  return `${typename}:${sdkAppId}:${id}`
}

/** Takes apart a global id of one of the types that may stand there, for who has a right to it. */
export function parseGlobalId<Typename extends string>(
  typenames: readonly Typename[],
  id: string,
  right: Right,
  asker: Asker,
  argument = 'id',
): { typename: Typename; SdkAppId: Integer; localId: string } {
  const [, name, sdkAppId, localId] = /^([A-Za-z]+):(\d+):(.+)$/s.exec(id) ?? []
  const typename = typenames.find((known) => known === name)
  if (typename === undefined || sdkAppId === undefined || localId === undefined) {
    const expected = typenames.map((known) => `${known}:<sdkAppId>:<id>`).join(' or ')
    throw new InvalidInput([{ argument, expected, got: shown(id) }])
  }
  return { typename, SdkAppId: applicationId(sdkAppId, right, asker), localId }
}

export function campaignKey(SdkAppId: Integer, campaignId: string): CampaignKey {
  return { SdkAppId, CampaignId: upstreamId('campaignId', campaignId) }
}

export function taskKey(SdkAppId: Integer, taskId: string): TaskKey {
  return { SdkAppId, TaskId: upstreamId('taskId', taskId) }
}

export function skillGroupKey(SdkAppId: Integer, skillGroupId: string): SkillGroupKey {
  return { SdkAppId, SkillGroupId: upstreamId('skillGroupId', skillGroupId) }
}

export function sessionKey(SdkAppId: Integer, sessionId: string): SessionKey {
  const expected = '1 to 128 printable characters without blanks'
  checkText('sessionId', sessionId, /^[\x21-\x7e]{1,128}$/, expected)
  return { SdkAppId, SessionId: sessionId }
}

/** An agent's account, as far as CCC tells what one looks like. */
export const MAIL = /^[^\s\p{Cc}]{1,320}$/u
export const MAIL_FORM = '1 to 320 characters without blanks'

export function staffKey(SdkAppId: Integer, mail: string): StaffKey {
  checkText('mail', mail, MAIL, MAIL_FORM)
  return { SdkAppId, Mail: mail }
}

/** CCC tells no limit; more than these nobody looks for at once, and its answer is one page in any case. */
const MOST_PHONES = 100

/**
 * Phone numbers to look for, as CCC spells those of calls. A list of none would find all, which nobody
 * means.
 */
export function checkedPhones(phones: readonly string[]): readonly string[] {
  const got = wrongAbout(phones)
  if (got === null) return phones.map((one) => one.replace('+', '00'))
  const expected = `left out, or 1 to ${MOST_PHONES} numbers of ${PHONE}`
  throw new InvalidInput([{ argument: 'phones', expected, got }])
}

function wrongAbout(phones: readonly string[]): string | null {
  if (phones.length === 0) return 'an empty list'
  if (phones.length > MOST_PHONES) return `${phones.length}`
  const wrong = phones.find((phone) => !isPhone(phone))
  return wrong === undefined ? null : shown(wrong)
}

export function callerNumberKey(SdkAppId: Integer, number: string): CallerNumberKey {
  if (!isPhone(number)) {
    throw new InvalidInput([{ argument: 'number', expected: PHONE, got: shown(number) }])
  }
  return { SdkAppId, Number: number }
}

function checkText(argument: string, text: string, form: RegExp, expected: string) {
  if (!form.test(text)) throw new InvalidInput([{ argument, expected, got: shown(text) }])
}

/** What is wrong where no application is meant. */
export const NO_APPLICATION: Problem = {
  argument: 'sdkAppId',
  expected: 'given, since this gateway has no default application (CCC_SDK_APP_ID)',
  got: 'nothing',
}

/**
 * The application that is meant, the one named or else the gateway's default, for who has a right to
 * it: the only way from what a caller sends to an application, so that nothing of one is looked up,
 * kept or told past its callers' rights. One that is none of this gateway's is refused like one
 * without a right to it, so that nobody learns which there are. `prefix` is where in the arguments it
 * stands.
 */
export function applicationId(
  named: string | null | undefined,
  right: Right,
  { viewer, sdkAppId, applications }: Asker,
  prefix = '',
): Integer {
  const text = named ?? sdkAppId
  if (text === null) throw new InvalidInput([NO_APPLICATION])
  const id = upstreamId(`${prefix}sdkAppId`, text)
  viewer.need(right, id)
  if (!applications.has(id)) throw new Forbidden(right, String(id))
  return id
}

export function upstreamId(argument: string, text: string): Integer {
  const id = parseUpstreamId(text)
  if (id !== null) return id
  throw new InvalidInput([{ argument, expected: UPSTREAM_ID, got: shown(text) }])
}

type Reference<LocalId extends string> =
  | { readonly id: unknown }
  | ({ readonly sdkAppId: unknown } & { readonly [Name in LocalId]: unknown })

/** Where a reference points to, by either of its two keys, for who may read there. */
export function referenceParts<LocalId extends string>(
  typename: string,
  reference: Reference<LocalId>,
  localId: LocalId,
  asker: Asker,
): { SdkAppId: Integer; localId: string } {
  if ('id' in reference)
    return parseGlobalId([typename], referenceText(reference.id), 'read', asker)
  const SdkAppId = applicationId(referenceText(reference.sdkAppId), 'read', asker)
  return { SdkAppId, localId: referenceText(reference[localId]) }
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
