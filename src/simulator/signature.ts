import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Credential } from './credential.ts'
import { missingParameter, Refusal, wrongType } from './refusal.ts'
import { type ApiRequest, header } from './request.ts'

/**
 * Who sends this request, and is it really theirs? TC3-HMAC-SHA256 checked from the verifier's side.
 *
 * Source: Tencent Cloud "Signature v3", read 2026-11-20. The order of the checks is not documented.
 */
export function authenticate(request: ApiRequest, credential: Credential, nowSeconds: number) {
  const authorization = readAuthorization(request)
  checkSecretId(authorization, credential)
  const timestamp = readTimestamp(request)
  checkTime(timestamp, nowSeconds)
  checkSignature(request, authorization, timestamp, credential)
  checkToken(request, credential)
}

interface Authorization {
  readonly secretId: string
  readonly date: string
  readonly service: string
  readonly signedHeaders: readonly string[]
  readonly signature: string
}

const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/,]+)\/([^/,]+)\/([^/,]+)\/tc3_request, *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/

const OBLIGATORY_HEADERS = ['content-type', 'host']

function readAuthorization(request: ApiRequest): Authorization {
  const parts = AUTHORIZATION.exec(header(request, 'authorization'))
  if (!parts) throw invalidAuthorization('The Authorization header is missing or malformed.')
  const [, secretId = '', date = '', service = '', names = '', signature = ''] = parts
  const signedHeaders = names.split(';').sort()
  for (const name of OBLIGATORY_HEADERS) {
    if (!signedHeaders.includes(name)) throw invalidAuthorization(`\`${name}\` must be signed.`)
  }
  return { secretId, date, service, signedHeaders, signature }
}

function checkSecretId({ secretId }: Authorization, credential: Credential) {
  if (secretId === credential.secretId) return
  throw new Refusal(
    'AuthFailure.SecretIdNotFound',
    'The SecretId is not found, please ensure that your SecretId is correct.',
  )
}

function readTimestamp(request: ApiRequest): string {
  const timestamp = header(request, 'x-tc-timestamp')
  if (timestamp === '') throw missingParameter('Timestamp')
  if (!/^\d{1,12}$/.test(timestamp)) throw wrongType('Timestamp')
  return timestamp
}

/** "More than five minutes": that exactly 300 s pass is this simulator's reading. */
const TOLERANCE = 300 // seconds

function checkTime(timestamp: string, nowSeconds: number) {
  if (Math.abs(Number(timestamp) - nowSeconds) <= TOLERANCE) return
  throw new Refusal(
    'AuthFailure.SignatureExpire',
    'Signature expired. Please use local time and enable NTP service for time synchronization to ' +
      `avoid a deviation between \`Timestamp\` and the server time ${nowSeconds}.`,
  )
}

function checkSignature(
  request: ApiRequest,
  authorization: Authorization,
  timestamp: string,
  { secretKey }: Credential,
) {
  const rightScope =
    authorization.date === utcDate(timestamp) &&
    servicesOf(header(request, 'host')).includes(authorization.service)
  const matches = hostsOf(header(request, 'host')).some((host) =>
    sameText(authorization.signature, sign(request, authorization, timestamp, host, secretKey)),
  )
  if (rightScope && matches) return
  throw new Refusal(
    'AuthFailure.SignatureFailure',
    'The provided credentials could not be validated. Please check your signature is correct.',
  )
}

function checkToken(request: ApiRequest, { token = '' }: Credential) {
  if (sameText(header(request, 'x-tc-token'), token)) return
  throw new Refusal(
    'AuthFailure.TokenFailure',
    'Token verification failed, please check if your Token is correct',
  )
}

/** The UTC day of the timestamp itself: a client that takes its local day fails every night. */
function utcDate(timestamp: string): string {
  return new Date(Number(timestamp) * 1000).toISOString().slice(0, 10)
}

/**
 * On loopback the official Node client takes whatever stands before the first dot of its endpoint
 * as the service: `127`, or `localhost:8080` with its port.
 */
function servicesOf(host: string): readonly string[] {
  return ['ccc', ...hostsOf(host).map((name) => name.split('.')[0] ?? '')]
}

/** The official Node client signs its host without the port that it sends. */
function hostsOf(host: string): readonly string[] {
  return [host, host.replace(/:\d+$/, '')]
}

function sign(
  request: ApiRequest,
  { date, service, signedHeaders }: Authorization,
  timestamp: string,
  host: string,
  secretKey: string,
): string {
  const values: Record<string, unknown> = { ...request.headers, host }
  const canonicalHeaders = signedHeaders.map(
    (name) =>
      `${name}:${String(values[name] ?? '')
        .trim()
        .toLowerCase()}\n`,
  )
  const canonicalRequest = [
    request.method,
    '/',
    '', // the query of a POST
    canonicalHeaders.join(''),
    signedHeaders.join(';'),
    sha256(payload(request)),
  ].join('\n')
  const scope = `${date}/${service}/tc3_request`
  const toSign = ['TC3-HMAC-SHA256', timestamp, scope, sha256(canonicalRequest)].join('\n')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request')
  return hmac(key, toSign).toString('hex')
}

function payload(request: ApiRequest): Buffer | string {
  const unsigned = header(request, 'x-tc-content-sha256') === 'UNSIGNED-PAYLOAD'
  return unsigned ? 'UNSIGNED-PAYLOAD' : request.body
}

function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex')
}

function hmac(key: Buffer | string, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest()
}

/** Takes the same time wherever two texts of one length differ. */
function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function invalidAuthorization(message: string): Refusal {
  return new Refusal('AuthFailure.InvalidAuthorization', message)
}
