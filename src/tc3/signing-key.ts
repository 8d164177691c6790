import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/** The key of one day and service, derived in three steps from the SecretKey. */
export function deriveSigningKey(secretKey: string, date: string, service: string): KeyObject {
  const secretDate = hmac(`TC3${secretKey}`, date)
  const secretService = hmac(secretDate, service)
  return createSecretKey(hmac(secretService, 'tc3_request'))
}

/**
 * Keeps the key of the present day: deriving it costs three times what signing does.
 */
export function dailySigningKey(secretKey: string, service: string): (date: string) => KeyObject {
  let day = ''
  let key: KeyObject
  return (date) => {
    if (date !== day) {
      key = deriveSigningKey(secretKey, date, service)
      day = date
    }
    return key
  }
}

function hmac(key: string | Uint8Array, content: string): Buffer {
  return createHmac('sha256', key).update(content).digest()
}
