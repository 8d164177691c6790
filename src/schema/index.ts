import { readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type GraphQLSchema, parse } from 'graphql'
import { GraphQLDateTimeISO } from 'graphql-scalars'
import type { MutationResolvers, QueryResolvers, Resolvers } from '../generated/resolvers.ts'
import { AutoCalloutTask, autoCalloutTaskQueries, Callee } from './auto-callout-tasks.ts'
import {
  AgentCruiseDialingCampaign,
  campaignQueries,
  PredictiveDialingCampaign,
} from './campaigns.ts'
import {
  CreateAutoCalloutTaskPayload,
  createAutoCalloutTaskMutations,
} from './create-auto-callout-task.ts'
import { Session, sessionQueries } from './sessions.ts'

export { calleeIdKey } from './callee-id.ts'

// Its functions alone: the whole scalar would bring its own name and description with it.
const { serialize, parseValue, parseLiteral } = GraphQLDateTimeISO

/** `Required`, since the generated types leave the fields of the roots optional. */
const Query: Required<QueryResolvers> = {
  ...campaignQueries,
  ...autoCalloutTaskQueries,
  ...sessionQueries,
}
const Mutation: Required<MutationResolvers> = { ...createAutoCalloutTaskMutations }

const resolvers = {
  Query,
  Mutation,
  DateTime: { serialize, parseValue, parseLiteral },
  PredictiveDialingCampaign,
  AgentCruiseDialingCampaign,
  AutoCalloutTask,
  Callee,
  Session,
  CreateAutoCalloutTaskPayload,
} satisfies Omit<Partial<Resolvers>, 'DateTime'> & { DateTime: object }

export function createSchema(): GraphQLSchema {
  const text = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')
  return buildSubgraphSchema([{ typeDefs: parse(text), resolvers }])
}
