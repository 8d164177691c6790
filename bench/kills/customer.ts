import { setTimeout as delay } from 'node:timers/promises'

/** One create that somebody wants, and insists on. */
export interface Wish {
  readonly sdkAppId: string
  /** Its idempotency key, and the name of what is to be created. */
  readonly key: string
}

/** What its customer was told at last. */
export interface Granted {
  readonly taskId: string
  readonly replayed: boolean
}

/** What a customer hears on the way. */
export interface Ear {
  /** Where to ask now. */
  url(): string
  /** A request goes out; the function tells that it has ended. */
  asking(wish: Wish, url: string): () => void
  heard(code: string): void
}

const CREATE = `mutation ($input: CreateAutoCalloutTaskInput!) {
  createAutoCalloutTask(input: $input) { replayed task { taskId } }
}`
const MOST_PATIENCE_SECONDS = 5
const AFTER_A_LOSS_MS = 200

/** Repeats one key until it is told what was created, as the schema asks of clients. */
export async function insist(wish: Wish, ear: Ear, signal: AbortSignal): Promise<Granted> {
  for (;;) {
    const told = await ask(wish, ear, signal)
    const granted = told?.data?.createAutoCalloutTask
    if (granted) return { taskId: granted.task.taskId, replayed: granted.replayed }
    await delay(patienceMs(told, ear), undefined, { signal })
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what a GraphQL server answers
type Told = any

/** Null where the connection broke. */
async function ask(wish: Wish, ear: Ear, signal: AbortSignal): Promise<Told> {
  const url = ear.url()
  const ended = ear.asking(wish, url)
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(url, { method: 'POST', headers, body: bodyOf(wish), signal })
    return await response.json()
  } catch {
    signal.throwIfAborted()
    ear.heard('connection lost')
    return null
  } finally {
    ended()
  }
}

function bodyOf({ sdkAppId, key }: Wish): string {
  const [callees, callers] = [['008613000000001'], ['0086075500000001']]
  const notBefore = '2099-01-01T00:00:00Z'
  const input = {
    sdkAppId,
    idempotencyKey: key,
    name: key,
    notBefore,
    callees,
    callers,
    ivrId: '8',
  }
  return JSON.stringify({ query: CREATE, variables: { input } })
}

function patienceMs(told: Told, ear: Ear): number {
  if (told === null) return AFTER_A_LOSS_MS
  const { code, retryable, retryAfterSeconds = 0 } = told.errors[0].extensions
  if (!retryable) throw new Error(`${code} is no answer to a create that is repeated.`)
  ear.heard(code)
  return Math.min(retryAfterSeconds, MOST_PATIENCE_SECONDS) * 1000
}
