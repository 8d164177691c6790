import { readFileSync } from 'node:fs'
import { addResolversToSchema } from '@apollo/subgraph'
import { buildASTSchema, type GraphQLSchema, parse } from 'graphql'
import type { MutationResolvers, QueryResolvers, Resolvers } from '../generated/resolvers.ts'
import {
  AgentCruiseDialingCampaignPayload,
  agentCruiseDialingCampaignMutations,
} from './agent-cruise-dialing-campaign-changes.ts'
import {
  AgentCruiseDialingCampaign,
  agentCruiseDialingCampaignQueries,
} from './agent-cruise-dialing-campaigns.ts'
import { AutoCalloutTaskPayload, autoCalloutTaskMutations } from './auto-callout-task-changes.ts'
import { AutoCalloutTask, autoCalloutTaskQueries } from './auto-callout-tasks.ts'
import { CallParticipant, IvrKeyPress } from './call-participants.ts'
import { CallRecord, callRecordQueries } from './call-records.ts'
import { Callee } from './callees.ts'
import { CallerNumber, callerNumberQueries } from './caller-numbers.ts'
import { campaignQueries } from './campaigns.ts'
import {
  CreateAutoCalloutTaskPayload,
  createAutoCalloutTaskMutations,
} from './create-auto-callout-task.ts'
import { DateTime } from './date-time.ts'
import { parseRepresentation, resolveEntities, typeOfEntity } from './entities.ts'
import { CreateOutcome, lookUpCreateMutations } from './look-up-create.ts'
import { guardNeeds } from './needs.ts'
import {
  PredictiveDialingCampaignPayload,
  predictiveDialingCampaignMutations,
} from './predictive-dialing-campaign-changes.ts'
import {
  PredictiveDialingCampaign,
  predictiveDialingCampaignQueries,
} from './predictive-dialing-campaigns.ts'
import { SessionDetail, SessionEvent } from './session-details.ts'
import { Session, sessionQueries, TranscriptLine } from './sessions.ts'
import { SkillGroup, skillGroupQueries } from './skill-groups.ts'
import { SkillGroupMembership, Staff, staffQueries } from './staff.ts'
import { Subscription } from './subscriptions.ts'
import { AutoCalloutTaskCheck, taskCheckQueries } from './task-check/index.ts'

export { calleeIdKey } from './callee-id.ts'

/** `Required`, since the generated types leave the fields of the roots optional. */
const Query: Required<QueryResolvers> = {
  ...agentCruiseDialingCampaignQueries,
  ...autoCalloutTaskQueries,
  ...callRecordQueries,
  ...callerNumberQueries,
  ...campaignQueries,
  ...predictiveDialingCampaignQueries,
  ...sessionQueries,
  ...skillGroupQueries,
  ...staffQueries,
  ...taskCheckQueries,
}
const Mutation: Required<MutationResolvers> = {
  ...agentCruiseDialingCampaignMutations,
  ...autoCalloutTaskMutations,
  ...createAutoCalloutTaskMutations,
  ...lookUpCreateMutations,
  ...predictiveDialingCampaignMutations,
}

/**
 * Those that tell some fields by properties, a scalar of three plain functions, and fields that are
 * executed anew for each event, so that none has a source of events.
 */
type Special = 'Callee' | 'DateTime' | 'Session' | 'Subscription'

const resolvers = {
  Query,
  Mutation,
  DateTime,
  AgentCruiseDialingCampaign,
  AgentCruiseDialingCampaignPayload,
  AutoCalloutTask,
  AutoCalloutTaskCheck,
  AutoCalloutTaskPayload,
  CallParticipant,
  CallRecord,
  Callee,
  CallerNumber,
  CreateAutoCalloutTaskPayload,
  CreateOutcome,
  IvrKeyPress,
  PredictiveDialingCampaign,
  PredictiveDialingCampaignPayload,
  Session,
  SessionDetail,
  SessionEvent,
  SkillGroup,
  SkillGroupMembership,
  Staff,
  Subscription,
  TranscriptLine,
} satisfies Omit<Partial<Resolvers>, Special> & Record<Special, object>

let schema: GraphQLSchema | undefined

/** Made once: it holds no state, and every gateway of a process can share it. */
export function createSchema(): GraphQLSchema {
  schema ??= newSchema()
  return schema
}

/**
 * One of its own, for whoever writes into it. From what supergraphs are told, which is `schema.graphql`
 * with the definitions of Federation. That was found valid when it was written (`npm run generate`), and
 * is not looked at again at each start.
 */
export function newSchema(): GraphQLSchema {
  const sdl = readFileSync(new URL('../../subgraph.graphql', import.meta.url), 'utf8')
  const built = buildASTSchema(parse(sdl, { noLocation: true }), { assumeValid: true })
  addResolversToSchema(built, {
    ...resolvers,
    Query: { ...Query, _entities: resolveEntities, _service: () => ({ sdl }) },
    _Entity: { __resolveType: typeOfEntity },
    _Any: { parseValue: parseRepresentation },
  })
  guardNeeds(built)
  return built
}
