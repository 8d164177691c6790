import {
  CreateAutoCalloutTask,
  type CreateAutoCalloutTaskRequest,
  type Integer,
} from '../actions/index.ts'
import { type Ccc, printJson } from '../client/index.ts'
import { UpstreamMalformed } from '../errors.ts'
import { parseUpstreamId } from '../units.ts'
import { createOnce } from './once.ts'

/** A task that exists, and what it was asked to be. */
export interface CreatedAutoCalloutTask {
  readonly request: CreateAutoCalloutTaskRequest
  readonly taskId: Integer
  readonly requestId: string | null
  readonly replayed: boolean
}

/** Every create of the gateway goes through here; made once for a process. */
export interface Creates {
  autoCalloutTask(
    ccc: Ccc,
    request: CreateAutoCalloutTaskRequest,
    idempotencyKey: string,
  ): Promise<CreatedAutoCalloutTask>
}

export function createCreates(): Creates {
  const once = createOnce<{ taskId: Integer; requestId: string | null }>()
  return {
    async autoCalloutTask(ccc, request, idempotencyKey) {
      const key = `${CreateAutoCalloutTask.name}|${request.SdkAppId}|${idempotencyKey}`
      const { result, replayed } = await once(key, printJson(request), () => send(ccc, request))
      return { request, ...result, replayed }
    },
  }
}

async function send(ccc: Ccc, request: CreateAutoCalloutTaskRequest) {
  const { answer, requestId } = await ccc.call(CreateAutoCalloutTask, request)
  const told: unknown = answer.TaskId
  const taskId = typeof told === 'string' ? null : parseUpstreamId(String(told))
  if (taskId === null) throw new UpstreamMalformed(CreateAutoCalloutTask.name, 'no TaskId')
  return { taskId, requestId }
}
