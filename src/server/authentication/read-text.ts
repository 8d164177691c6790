import { lookup as lookUp } from 'node:dns'
import * as http from 'node:http'
import * as https from 'node:https'
import type { LookupFunction } from 'node:net'
import { isMetadata } from '../../addresses.ts'

/**
 * The text at an address, no longer than so many bytes. A redirect is an answer as bad as any other
 * but 200: where it leads was not agreed.
 */
export async function readText(
  url: string,
  mostBytes: number,
  signal: AbortSignal,
): Promise<string> {
  const response = await answerFrom(url, signal)
  if (response.statusCode !== 200) {
    response.destroy()
    throw new TypeError('not answered with 200')
  }
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response) {
    length += chunk.length
    if (length > mostBytes) throw new RangeError('a longer text than is read')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function answerFrom(url: string, signal: AbortSignal): Promise<http.IncomingMessage> {
  const { get } = url.startsWith('https:') ? https : http
  return new Promise((answered, failed) => {
    const headers = { accept: 'application/json' }
    const asking = get(url, { agent: false, headers, signal, lookup }, answered)
    // After a switch of protocols there is neither an answer nor an error.
    asking.once('error', failed).once('close', () => failed(new TypeError('not answered')))
  })
}

/** A name may lead anywhere; where a machine's own credentials are told, nothing is asked. */
const lookup: LookupFunction = (host, options, found) => {
  lookUp(host, options, (error, address, family) => {
    const addresses = [address].flat().map((one) => (typeof one === 'object' ? one.address : one))
    const isRefused = error === null && addresses.some(isMetadata)
    found(isRefused ? new TypeError('an address of a metadata service') : error, address, family)
  })
}
