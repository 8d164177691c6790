import { readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type GraphQLSchema, parse } from 'graphql'
import { GraphQLDateTimeISO } from 'graphql-scalars'
import type { Resolvers } from '../generated/resolvers.ts'
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

const resolvers = {
  Query: { ...campaignQueries, ...autoCalloutTaskQueries, ...sessionQueries },
  Mutation: createAutoCalloutTaskMutations,
  DateTime: GraphQLDateTimeISO,
  PredictiveDialingCampaign,
  AgentCruiseDialingCampaign,
  AutoCalloutTask,
  Callee,
  Session,
  CreateAutoCalloutTaskPayload,
} satisfies Partial<Resolvers>

export function createSchema(): GraphQLSchema {
  const text = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')
  return buildSubgraphSchema([{ typeDefs: parse(text), resolvers }])
}
