import type { Action, Answer, Integer } from '../actions/index.ts'
import { type Ccc, printJson } from '../client/index.ts'
import { UpstreamMalformed } from '../errors.ts'
import { parseUpstreamId } from '../units.ts'
import { createOnce } from './once.ts'

/** Something that exists now, and what it was asked to be. */
export interface Created<Request> {
  readonly request: Request
  /** The id of the new task or campaign. */
  readonly id: Integer
  readonly requestId: string | null
  readonly replayed: boolean
}

/** What CCC answers to a create: the id, by the name that its kind has. */
type CreatedAnswer = Answer<{ TaskId: Integer; CampaignId: Integer }>

/** Every create of the gateway goes through here; made once for a process. */
export interface Creates {
  create<Request extends { readonly SdkAppId: Integer }>(
    ccc: Ccc,
    action: Action<Request, CreatedAnswer>,
    request: Request,
    idempotencyKey: string,
  ): Promise<Created<Request>>
}

export function createCreates(): Creates {
  const once = createOnce<{ id: Integer; requestId: string | null }>()
  return {
    async create(ccc, action, request, idempotencyKey) {
      const key = `${action.name}|${request.SdkAppId}|${idempotencyKey}`
      const { result, replayed } = await once(key, printJson(request), () =>
        send(ccc, action, request),
      )
      return { request, ...result, replayed }
    },
  }
}

async function send<Request extends object>(
  ccc: Ccc,
  action: Action<Request, CreatedAnswer>,
  request: Request,
) {
  const { answer, requestId } = await ccc.call(action, request)
  const told: unknown = answer.TaskId ?? answer.CampaignId
  const id = typeof told === 'string' ? null : parseUpstreamId(String(told))
  if (id === null) throw new UpstreamMalformed(action.name, 'no id')
  return { id, requestId }
}
