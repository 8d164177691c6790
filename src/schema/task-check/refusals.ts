import { CreateAutoCalloutTask, type CreateAutoCalloutTaskRequest } from '../../actions/index.ts'
import { foreignParameters, printJson, sizeProblems } from '../../client/index.ts'
import type { Context } from '../../context.ts'
import { AUTO_CALLOUT_TASK } from '../../create/index.ts'
import type { CheckFinding, CreateAutoCalloutTaskInput } from '../../generated/resolvers.ts'
import { inputFindings } from '../create-auto-callout-task-checks.ts'
import { autoCalloutTaskRequest } from '../create-auto-callout-task-request.ts'
import { given, MAX_PROBLEMS } from '../input-checks.ts'
import { NO_APPLICATION } from '../keys.ts'
import { findings } from './told.ts'

/** What the mutation would send, as far as it comes to that, and what it would refuse before. */
export interface Draft {
  /** Null where the input makes none. */
  readonly request: CreateAutoCalloutTaskRequest | null
  readonly bytes: number | null
  readonly refusals: readonly CheckFinding[]
}

export function draftOf(input: CreateAutoCalloutTaskInput, context: Context): Draft {
  const refusals = refusedArguments(input, context)
  if (refusals.length > 0) return { request: null, bytes: null, refusals }
  const request = autoCalloutTaskRequest(input, context)
  const sent = context.creates.asSent(context, AUTO_CALLOUT_TASK, request, input.idempotencyKey)
  const bytes = Buffer.byteLength(printJson(sent))
  const site = context.applications.siteOf(request.SdkAppId)
  const foreign = foreignParameters(site, CreateAutoCalloutTask, request)
  const tooLarge = findings('REQUEST_TOO_LARGE', sizeProblems(bytes))
  return { request, bytes, refusals: [...findings('INVALID_ARGUMENT', foreign), ...tooLarge] }
}

function refusedArguments(input: CreateAutoCalloutTaskInput, { sdkAppId }: Context) {
  const homeless = given(input.sdkAppId ?? sdkAppId) ? [] : [NO_APPLICATION]
  return [...inputFindings(input), ...findings('INVALID_ARGUMENT', homeless)].slice(0, MAX_PROBLEMS)
}
