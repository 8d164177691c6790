import { generateKeyPairSync, sign } from 'node:crypto'

/** A key and its certificate, as a TLS server takes them. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

const SEQUENCE = 0x30
const SET = 0x31
const INTEGER = 0x02
const BIT_STRING = 0x03
const OCTET_STRING = 0x04
const UTF8_STRING = 0x0c
const UTC_TIME = 0x17

const ECDSA_WITH_SHA256 = Buffer.from('06082a8648ce3d040302', 'hex')
const COMMON_NAME = Buffer.from('0603550403', 'hex')
const SUBJECT_ALT_NAME = Buffer.from('0603551d11', 'hex')

/**
 * A certificate for 127.0.0.1 that signs itself, made anew so that no key lies in the repository:
 * X.509 v3 (RFC 5280) with the few fields that a client looks at.
 */
export function selfSigned(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = der(SEQUENCE, ECDSA_WITH_SHA256)
  const name = der(
    SEQUENCE,
    der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8_STRING, Buffer.from('CCC stand-in')))),
  )
  const always = der(SEQUENCE, utcTime('200101000000Z'), utcTime('491231235959Z'))
  const loopback = der(SEQUENCE, der(0x87, Buffer.from([127, 0, 0, 1])))
  const extension = der(SEQUENCE, SUBJECT_ALT_NAME, der(OCTET_STRING, loopback))
  const content = der(
    SEQUENCE,
    der(0xa0, der(INTEGER, Buffer.from([2]))), // version 3
    der(INTEGER, Buffer.from([1])), // serial number
    algorithm,
    name,
    always,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(SEQUENCE, extension)),
  )
  const signature = der(BIT_STRING, Buffer.from([0]), sign('sha256', content, privateKey))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(der(SEQUENCE, content, algorithm, signature)),
  }
}

function utcTime(text: string): Buffer {
  return der(UTC_TIME, Buffer.from(text))
}

/** One element of DER: its tag, its length, its content. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const short = length < 128
  const head = short ? [tag, length] : [tag, 0x82, length >>> 8, length & 0xff]
  return Buffer.concat([Buffer.from(head), content])
}

function pem(bytes: Buffer): string {
  const label = 'CERTIFICATE'
  return `-----BEGIN ${label}-----\n${bytes.toString('base64')}\n-----END ${label}-----\n`
}
