import { createCipheriv, createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { AutoCalloutTaskCalleeInfo } from '../actions/index.ts'
import type { TaskKey } from '../loaders/index.ts'

/**
 * Phone numbers are so few that a plain hash of one can be turned back by trying them all; with a
 * key it cannot. From the SecretKey, so that every replica makes the same ids.
 */
export function calleeIdKey(secretKey: string): KeyObject {
  return createSecretKey(createHmac('sha256', secretKey).update('callee id').digest())
}

/** Bytes that AES takes at a time, and nearly every phone number fits into. */
const BLOCK = 16

/**
 * The ids of callees of one task, by their place among these. Twenty thousand numbers are enciphered
 * in one step, each as a block of its own under a key of its task. That is what ECB is warned of, and
 * what an id wants: equal numbers of one task have equal ids, and nothing else can be seen of them.
 */
export function calleeIds(
  key: KeyObject,
  { SdkAppId, TaskId }: TaskKey,
  callees: readonly AutoCalloutTaskCalleeInfo[],
): (place: number) => string {
  const task = `${SdkAppId}:${TaskId}`
  const keys = createHmac('sha256', key).update(task).digest()
  const cipher = createCipheriv('aes-128-ecb', keys.subarray(0, BLOCK), null).setAutoPadding(false)
  const ids = cipher.update(blocksOf(callees, keys.subarray(BLOCK)))
  return (place) =>
    `Callee:${task}:${ids.toString('base64url', place * BLOCK, (place + 1) * BLOCK)}`
}

/** One block for each number: the number itself, or a digest where it is no ASCII or too long. */
function blocksOf(callees: readonly AutoCalloutTaskCalleeInfo[], digestKey: Uint8Array): Buffer {
  const blocks = Buffer.alloc(callees.length * BLOCK)
  callees.forEach(({ Callee }, place) => {
    const number = String(Callee ?? '')
    if (/^[\x21-\x7e]{0,16}$/.test(number)) blocks.write(number, place * BLOCK, 'latin1')
    else
      createHmac('sha256', digestKey)
        .update(number)
        .digest()
        .copy(blocks, place * BLOCK, 0, BLOCK)
  })
  return blocks
}
