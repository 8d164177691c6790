import {
  AbortPredictiveDialingCampaign,
  type Acknowledged,
  type Action,
  DeletePredictiveDialingCampaign,
  PausePredictiveDialingCampaign,
  ResumePredictiveDialingCampaign,
  UpdatePredictiveDialingCampaign,
} from '../actions/index.ts'
import {
  ANY_STATE,
  type Changed,
  change,
  isGone,
  isIn,
  isUpdated,
  type Proof,
} from '../change/index.ts'
import type { Context } from '../context.ts'
import { PREDICTIVE_DIALING_CAMPAIGN } from '../create/index.ts'
import type {
  MutationResolvers,
  PredictiveDialingCampaignPayloadResolvers,
} from '../generated/resolvers.ts'
import { type CampaignKey, forget } from '../loaders/index.ts'
import { CAMPAIGN_KEY_FIELDS } from './campaign-fields.ts'
import { type Asker, campaignKey, globalId, parseGlobalId } from './keys.ts'
import { type CampaignPayload, campaignCreated, campaignPayloadFields } from './payloads.ts'
import { createRequest, updateRequest } from './predictive-dialing-campaign-inputs.ts'
import { predictiveDialingCampaign, readState } from './predictive-dialing-campaign-parts.ts'
import { asksOnlyFor } from './selection.ts'

type Mutations = Pick<
  Required<MutationResolvers>,
  | 'abortPredictiveDialingCampaign'
  | 'createPredictiveDialingCampaign'
  | 'deletePredictiveDialingCampaign'
  | 'pausePredictiveDialingCampaign'
  | 'resumePredictiveDialingCampaign'
  | 'updatePredictiveDialingCampaign'
>

export const predictiveDialingCampaignMutations: Mutations = {
  createPredictiveDialingCampaign: async (_root, { input }, context) => {
    const request = createRequest(input, context)
    forget(context.loaders)
    const kind = PREDICTIVE_DIALING_CAMPAIGN
    return campaignCreated(
      await context.creates.create(context, kind, request, input.idempotencyKey),
    )
  },
  updatePredictiveDialingCampaign: (_root, { input }, context) => {
    const key = keyOf(input.id, context, 'input.id')
    const request = updateRequest(input, key)
    const { predictiveDialingCampaign: campaigns } = context.loaders
    const isMade = async () => isUpdated(request, await campaigns.load(key))
    return changeCampaign(
      UpdatePredictiveDialingCampaign,
      request,
      { mayForbid: HAS_STARTED, isMade },
      context,
    )
  },
  pausePredictiveDialingCampaign: (_root, { id }, context) =>
    changeCampaign(
      PausePredictiveDialingCampaign,
      keyOf(id, context),
      idsOnly(isIn('PAUSED')),
      context,
    ),
  resumePredictiveDialingCampaign: (_root, { id }, context) =>
    changeCampaign(
      ResumePredictiveDialingCampaign,
      keyOf(id, context),
      idsOnly(isIn('RUNNING')),
      context,
    ),
  abortPredictiveDialingCampaign: (_root, { id }, context) =>
    changeCampaign(
      AbortPredictiveDialingCampaign,
      keyOf(id, context),
      idsOnly(isIn('TERMINATED')),
      context,
    ),
  deletePredictiveDialingCampaign: async (_root, { id }, context) => {
    const key = keyOf(id, context)
    const action = DeletePredictiveDialingCampaign
    const payload = await changeCampaign(action, key, idsOnly(isGone), context)
    const { SdkAppId, CampaignId } = key
    return {
      id: globalId('PredictiveDialingCampaign', SdkAppId, CampaignId),
      requestId: payload.requestId,
    }
  },
}

export const PredictiveDialingCampaignPayload: PredictiveDialingCampaignPayloadResolvers = {
  campaign: async ({ key }, _args, { loaders }, info) =>
    asksOnlyFor(CAMPAIGN_KEY_FIELDS, info)
      ? { ...key, __typename: 'PredictiveDialingCampaign' }
      : predictiveDialingCampaign(key, loaders, info),
  ...campaignPayloadFields,
}

/** Then any update is refused; before, it can only be for its values. */
const HAS_STARTED = (state: string | null) => state !== 'NOT_STARTED' && state !== null

type Signs = Pick<Changed, 'mayForbid' | 'isMade'>

function idsOnly(isMade: Proof): Signs {
  return { mayForbid: ANY_STATE, isMade }
}

function keyOf(id: string, asker: Asker, argument = 'id'): CampaignKey {
  const typenames = ['PredictiveDialingCampaign']
  const { SdkAppId, localId } = parseGlobalId(typenames, id, 'write', asker, argument)
  return campaignKey(SdkAppId, localId)
}

async function changeCampaign<Params extends CampaignKey>(
  action: Action<Params, Acknowledged>,
  params: Params,
  signs: Signs,
  { ccc, loaders }: Context,
): Promise<CampaignPayload> {
  const { SdkAppId, CampaignId } = params
  const key = { SdkAppId, CampaignId }
  forget(loaders)
  const requestId = await change(ccc, action, params, {
    what: 'predictive dialing campaign',
    ...signs,
    readState: () => readState(key, loaders),
  })
  return { key, requestId, replayed: false }
}
