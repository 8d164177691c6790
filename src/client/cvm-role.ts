import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import type { Credential } from '../config/index.ts'
import { membersOf, parsedJson } from '../json.ts'

/** A key pair of a role, and until when it is valid, milliseconds since 1970. */
export interface Lent {
  readonly credential: Credential
  readonly until: number
}

/** Why none was lent; holds nothing of what was answered. */
export class NotLent extends Error {
  override readonly name = 'NotLent'
}

const ROLES = '/latest/meta-data/cam/security-credentials/'
/** Stands for the role that the machine has: there is never more than one. */
const WHICHEVER = '*'
const MOST_BYTES = 65_536

/**
 * Asks the metadata service of the machine for the key pair of its role.
 *
 * Source: `cvm_role_credential.ts` of the official Node SDK 4.1.220 (read 2026-11-21); not seen live.
 */
export async function askCvmRole(
  role: string,
  metadata: string,
  signal: AbortSignal,
): Promise<Lent> {
  const name = role === WHICHEVER ? await told(metadata + ROLES, signal) : role
  return lentIn(await told(metadata + ROLES + encodeURIComponent(name.trim()), signal))
}

/**
 * The text at an address. By an agent of its own, so that nothing in the environment sends it by way
 * of a proxy, who would read the keys; nothing here follows a redirect.
 */
async function told(url: string, signal: AbortSignal): Promise<string> {
  const outgoing = get(url, { agent: new Agent(), signal })
  outgoing.on('error', () => {}) // one that comes after the answer began is told by its body
  // After a switch of protocols there is neither an answer nor an error: only the signal ends it.
  const [response] = (await once(outgoing, 'response', { signal })) as [IncomingMessage]
  try {
    if (response.statusCode !== 200) throw new NotLent(`HTTP ${response.statusCode}`)
    return await textOf(response)
  } finally {
    response.destroy()
  }
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of response.setEncoding('utf8')) {
    text += chunk
    if (text.length > MOST_BYTES) throw new NotLent('more than a key pair')
  }
  return text
}

function lentIn(text: string): Lent {
  const { Code, TmpSecretId, TmpSecretKey, Token, ExpiredTime } = membersOf(parsedJson(text))
  const isWhole = [TmpSecretId, TmpSecretKey, Token].every(isKey) && typeof ExpiredTime === 'number'
  if (Code !== 'Success' || !isWhole) throw new NotLent('no key pair in the answer')
  const credential = { secretId: TmpSecretId, secretKey: TmpSecretKey, token: Token }
  return { credential: credential as Credential, until: ExpiredTime * 1000 }
}

/** What may stand in a header. */
function isKey(value: unknown): boolean {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value)
}
