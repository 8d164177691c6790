import { readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type GraphQLSchema, parse } from 'graphql'
import { GraphQLDateTimeISO } from 'graphql-scalars'
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
import { resolveEachByItself } from './entities.ts'
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

export { calleeIdKey } from './callee-id.ts'

// Its functions alone: the whole scalar would bring its own name and description with it.
const { serialize, parseValue, parseLiteral } = GraphQLDateTimeISO

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
}
const Mutation: Required<MutationResolvers> = {
  ...agentCruiseDialingCampaignMutations,
  ...autoCalloutTaskMutations,
  ...createAutoCalloutTaskMutations,
  ...predictiveDialingCampaignMutations,
}

const resolvers = {
  Query,
  Mutation,
  DateTime: { serialize, parseValue, parseLiteral },
  AgentCruiseDialingCampaign,
  AgentCruiseDialingCampaignPayload,
  AutoCalloutTask,
  AutoCalloutTaskPayload,
  CallParticipant,
  CallRecord,
  Callee,
  CallerNumber,
  CreateAutoCalloutTaskPayload,
  IvrKeyPress,
  PredictiveDialingCampaign,
  PredictiveDialingCampaignPayload,
  Session,
  SessionDetail,
  SessionEvent,
  SkillGroup,
  SkillGroupMembership,
  Staff,
  TranscriptLine,
} satisfies Omit<Partial<Resolvers>, 'DateTime'> & { DateTime: object }

let schema: GraphQLSchema | undefined

/** Made once: it holds no state, and every gateway of a process can share it. */
export function createSchema(): GraphQLSchema {
  schema ??= buildSchema()
  return schema
}

function buildSchema(): GraphQLSchema {
  const text = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')
  return resolveEachByItself(buildSubgraphSchema([{ typeDefs: parse(text), resolvers }]))
}
