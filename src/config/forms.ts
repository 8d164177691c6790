import { isLoopback, isMetadata } from '../addresses.ts'
import { parseUpstreamId } from '../units.ts'
import { SITES } from './model.ts'

// What texts of settings mean; undefined where they are none of those expected.

const MOST_CALLS_PER_SECOND = 10_000
export const CALLS_PER_SECOND_FORM = `a whole number from 1 to ${MOST_CALLS_PER_SECOND}`
export const ENDPOINT_FORM =
  'https:// and a host of CCC such as ccc.tencentcloudapi.com, or http:// to a loopback address'
export const COLLECTOR_FORM = 'http:// or https:// and a host, without user, query or fragment'
export const SITE_FORM = 'china or international'

export const readPort = wholeNumber(0, 65_535)
export const readSite = oneOf(...SITES)
export const readEndpoint = where(isEndpoint)
export const readKeySetUrl = where(isKeySetUrl)
export const readCollector = where(isCollector)
export const readServiceName = withForm(/^[\w./-]{1,100}$/)
export const readRedisUrl = where(isRedisUrl)
export const readSdkAppId = where((text) => parseUpstreamId(text) !== null)
export const readOrigins = listOf(isOrigin)
/** Nobody guesses one. */
export const readSecret = withForm(/^[\x21-\x7e]{16,}$/)
export const readSecrets = listOf((text) => readSecret(text) !== undefined)
export const readKey = (text: string) => withForm(/^[\x21-\x7e]+$/)(text.trim())
/** A name as CAM allows it, or the sign for the one there is. */
export const readCvmRole = withForm(/^(\*|[\w+=,.@-]{1,128})$/)
export const readCallsPerSecond = wholeNumber(1, MOST_CALLS_PER_SECOND)

export function wholeNumber(least: number, most: number): (text: string) => number | undefined {
  return (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
    return number >= least && number <= most ? number : undefined
  }
}

/** Of a whole that is 1. */
export function readPart(text: string): number | undefined {
  return /^(0(\.\d{1,9})?|1(\.0{1,9})?)$/.test(text) ? Number(text) : undefined
}

export function oneOf<Word extends string>(
  ...words: readonly Word[]
): (text: string) => Word | undefined {
  return (text) => words.find((word) => word === text)
}

export function withForm(form: RegExp): (text: string) => string | undefined {
  return where((text) => form.test(text))
}

function where(holds: (text: string) => boolean): (text: string) => string | undefined {
  return (text) => (holds(text) ? text : undefined)
}

/** Of texts that hold no comma. */
function listOf(holds: (text: string) => boolean): (list: string) => readonly string[] | undefined {
  return (list) => {
    const each = list.split(',').map((text) => text.trim())
    return each.every(holds) ? each : undefined
  }
}

export function asItIs(text: string): string {
  return text
}

/** Only CCC itself, over TLS, or a program on this machine: a wrong host would be sent signed calls. */
function isEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return false
  if (url.pathname !== '/') return false
  if (isLoopback(url.hostname)) return url.protocol === 'http:' || url.protocol === 'https:'
  return url.protocol === 'https:' && url.port === '' && isCccHost(url.hostname)
}

function isCccHost(host: string): boolean {
  return /^ccc\.([a-z0-9-]+\.)?tencentcloudapi\.(com|com\.cn|cn)$/.test(host)
}

/** Over TLS, or on this machine; never where a machine's own credentials are told. */
function isKeySetUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, hash } = new URL(text)
  if (username !== '' || password !== '' || hash !== '' || isMetadata(hostname)) return false
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text
}

/** What is sent there names nobody, so that it may go without TLS to a collector beside the gateway. */
function isCollector(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, search, hash } = new URL(text)
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === ''
}

function isRedisUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return /^rediss?:$/.test(protocol) && hostname !== ''
}
