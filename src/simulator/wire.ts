import type { ServerResponse } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { errorText } from './envelope.ts'
import type { Fault } from './faults.ts'

/** Sends an answer, or what a fault makes of it. */
export function send(response: ServerResponse, fault: Fault | undefined, text: string) {
  switch (fault?.kind) {
    case undefined:
      return sendBody(response, JSON_TYPE, text)
    case 'error':
    case 'error-after-execution':
      return sendBody(response, JSON_TYPE, errorText(fault.code, fault.message ?? 'Injected.'))
    case 'status':
      response.statusCode = fault.status
      return sendBody(response, HTML_TYPE, htmlPage(fault.status))
    case 'html':
      return sendBody(response, HTML_TYPE, htmlPage(200))
    case 'malformed':
      return sendBody(response, JSON_TYPE, '{"Response":{"RequestId":')
    case 'empty':
      return sendBody(response, JSON_TYPE, '')
    case 'no-response':
      return sendBody(response, JSON_TYPE, '{}')
    case 'body':
      return sendBody(response, JSON_TYPE, fault.body)
    case 'redirect':
      response.statusCode = 302
      response.setHeader('Location', fault.location)
      return sendBody(response, HTML_TYPE, htmlPage(302))
    case 'truncated':
      return sendHalf(response, text)
    case 'reset':
    case 'reset-after-execution':
      response.socket?.resetAndDestroy()
      return
    case 'hang':
    case 'hang-after-execution':
      return
    case 'delay':
      return sendLater(response, text, fault.ms)
    case 'drip':
      return sendDripping(response, text, fault.everyMs)
    case 'large':
      return sendPadded(response, text, fault.bytes)
    case 'gzip-bomb':
      return sendBomb(response, text, fault.bytes)
  }
}

const JSON_TYPE = 'application/json'
const HTML_TYPE = 'text/html; charset=utf-8'

function htmlPage(status: number): string {
  return `<!doctype html><html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`
}

function sendBody(response: ServerResponse, type: string, body: string) {
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Length', Buffer.byteLength(body))
  response.end(body)
}

/** Promises the whole text and sends half of it. */
function sendHalf(response: ServerResponse, text: string) {
  const bytes = Buffer.from(text)
  response.setHeader('Content-Type', JSON_TYPE)
  response.setHeader('Content-Length', bytes.length)
  response.write(bytes.subarray(0, bytes.length >>> 1), () => response.socket?.destroy())
}

function sendLater(response: ServerResponse, text: string, ms: number) {
  const timer = setTimeout(() => sendBody(response, JSON_TYPE, text), ms)
  response.on('close', () => clearTimeout(timer))
}

function sendDripping(response: ServerResponse, text: string, everyMs: number) {
  const bytes = Buffer.from(text)
  let sent = 0
  response.setHeader('Content-Type', JSON_TYPE)
  response.setHeader('Content-Length', bytes.length)
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent, sent + 1))
    sent += 1
    if (sent === bytes.length) response.end()
  }, everyMs)
  response.on('close', () => clearInterval(timer))
}

function sendPadded(response: ServerResponse, text: string, bytes: number) {
  response.setHeader('Content-Type', JSON_TYPE)
  pipeline(Readable.from(padded(text, bytes)), response, ignoreEarlyEnd)
}

function sendBomb(response: ServerResponse, text: string, bytes: number) {
  response.setHeader('Content-Type', JSON_TYPE)
  response.setHeader('Content-Encoding', 'gzip')
  pipeline(Readable.from(padded(text, bytes)), createGzip(), response, ignoreEarlyEnd)
}

const PADDING = Buffer.alloc(64 * 1024, ' ')

/** JSON may end in blanks, so a padded envelope is still a valid one. */
function* padded(text: string, bytes: number) {
  const envelope = Buffer.from(text)
  yield envelope
  for (let left = bytes - envelope.length; left > 0; left -= PADDING.length) {
    yield PADDING.subarray(0, left)
  }
}

/** A client that stops reading is what these faults are for. */
function ignoreEarlyEnd() {}
