import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled'
import { startStandaloneServer } from '@apollo/server/standalone'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'
import { onTestFinished } from 'vitest'

export interface Customer {
  readonly id: string
  readonly name: string
  /** In E.164, such as `+8613012345678`. */
  readonly phoneNumbers: readonly string[]
  readonly tasks?: readonly TaskReference[]
  readonly calls?: readonly CallReference[]
}

export interface Note {
  readonly id: string
  readonly text: string
  readonly subject: TaskReference | CallReference | CampaignReference
}

export interface TaskReference {
  readonly __typename: 'AutoCalloutTask'
  readonly sdkAppId: string
  readonly taskId: string
}

export interface CallReference {
  readonly __typename: 'CallRecord'
  readonly id: string
}

export interface CampaignReference {
  readonly __typename: 'PredictiveDialingCampaign'
  readonly id: string
}

export interface CustomerDirectory {
  readonly url: string
  /** What it knows; a test puts in what it needs. */
  readonly customers: Customer[]
  readonly notes: Note[]
}

/**
 * Somebody else's subgraph, as one could stand beside this gateway: it knows phone numbers, keeps
 * notes on tasks, campaigns and calls, and shares no code with the gateway.
 */
export async function startCustomerDirectory(): Promise<CustomerDirectory> {
  const [customers, notes]: [Customer[], Note[]] = [[], []]
  const schema = buildSubgraphSchema([
    { typeDefs: parse(TYPE_DEFS), resolvers: resolvers(customers, notes) },
  ])
  const server = new ApolloServer({ schema, plugins: [ApolloServerPluginInlineTraceDisabled()] })
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } })
  onTestFinished(() => server.stop())
  return { url, customers, notes }
}

const TYPE_DEFS = `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.9"
      import: ["@key", "@external", "@requires", "@shareable"]
    )

  type Query {
    customer(id: ID!): Customer
    customers(first: Int = 20, after: String): CustomerConnection!
    notes: [Note!]!
  }

  type Customer @key(fields: "id") {
    id: ID!
    name: String!
    phoneNumbers: [String!]!
    tasks: [AutoCalloutTask]!
    calls: [CallRecord]!
  }

  type CustomerConnection {
    nodes: [Customer!]!
    pageInfo: PageInfo!
  }

  type PageInfo @shareable {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
    endCursor: String
  }

  type Note @key(fields: "id") {
    id: ID!
    text: String!
    subject: Subject
  }

  union Subject = AutoCalloutTask | CallRecord | PredictiveDialingCampaign

  type Callee @key(fields: "id") {
    id: ID!
    numberE164: String @external
    customer: Customer @requires(fields: "numberE164")
  }

  type CallRecord @key(fields: "id") {
    id: ID!
    calleeE164: String @external
    customer: Customer @requires(fields: "calleeE164")
    notes: [Note!]!
  }

  type AutoCalloutTask @key(fields: "sdkAppId taskId") {
    sdkAppId: ID!
    taskId: ID!
    notes: [Note!]!
  }

  type PredictiveDialingCampaign @key(fields: "id") {
    id: ID!
    notes: [Note!]!
  }
`

interface Page {
  readonly first: number
  readonly after?: string
}

function resolvers(customers: readonly Customer[], notes: readonly Note[]) {
  const reachedUnder = (number: string | null) =>
    customers.find(({ phoneNumbers }) => phoneNumbers.some((known) => known === number))
  const notesOn = (isIt: (subject: Note['subject']) => boolean) =>
    notes.filter(({ subject }) => isIt(subject))
  return {
    Query: {
      customer: (_root: unknown, { id }: { id: string }) => customers.find((one) => one.id === id),
      customers: (_root: unknown, page: Page) => connection(customers, page),
      notes: () => notes,
    },
    Customer: {
      tasks: ({ tasks = [] }: Customer) => tasks,
      calls: ({ calls = [] }: Customer) => calls,
    },
    Callee: {
      customer: ({ numberE164 }: { numberE164: string | null }) => reachedUnder(numberE164),
    },
    CallRecord: {
      customer: ({ calleeE164 }: { calleeE164: string | null }) => reachedUnder(calleeE164),
      notes: ({ id }: CallReference) => notesOn((subject) => 'id' in subject && subject.id === id),
    },
    PredictiveDialingCampaign: {
      notes: ({ id }: CampaignReference) =>
        notesOn((subject) => 'id' in subject && subject.id === id),
    },
    AutoCalloutTask: {
      notes: ({ sdkAppId, taskId }: TaskReference) =>
        notesOn(
          (subject) =>
            'taskId' in subject && subject.sdkAppId === sdkAppId && subject.taskId === taskId,
        ),
    },
  }
}

/** Cursors are positions, counted from 1. */
function connection(all: readonly Customer[], { first, after }: Page) {
  const start = Number(after ?? 0)
  const nodes = all.slice(start, start + first)
  const end = start + nodes.length
  return {
    nodes,
    pageInfo: {
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
      startCursor: nodes.length === 0 ? null : String(start + 1),
      endCursor: nodes.length === 0 ? null : String(end),
    },
  }
}
