import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { Callee } from '../loaders/index.ts'

/**
 * Phone numbers are so few that a plain hash of one can be turned back by trying them all; with a
 * key it cannot. From the SecretKey, so that every replica makes the same ids.
 */
export function calleeIdKey(secretKey: string): KeyObject {
  return createSecretKey(createHmac('sha256', secretKey).update('callee id').digest())
}

export function calleeId(key: KeyObject, { SdkAppId, TaskId, Callee }: Callee): string {
  const content = `${SdkAppId}:${TaskId}:${Callee ?? ''}`
  const digest = createHmac('sha256', key).update(content).digest('base64url')
  return `Callee:${SdkAppId}:${TaskId}:${digest.slice(0, 22)}`
}
