/** GraphQL Yoga with its response cache, over the fetch of Node. */

import { createServer } from 'node:http'
import { useResponseCache } from '@graphql-yoga/plugin-response-cache'
import { createSchema, createYoga } from 'graphql-yoga'
import { AutoCalloutTask, keepsResponses, listen, readers, typeDefs } from './graph.mjs'

const { campaign, task } = readers(async (url, headers, body) => {
  const answer = await fetch(url, { method: 'POST', headers, body })
  return answer.json()
})

const yoga = createYoga({
  schema: createSchema({
    typeDefs,
    resolvers: {
      Query: {
        predictiveDialingCampaign: (_, { campaignId }) => campaign(campaignId),
        autoCalloutTask: (_, { taskId }) => task(taskId),
      },
      AutoCalloutTask,
    },
  }),
  logging: false,
  plugins: keepsResponses ? [useResponseCache({ session: () => null, ttl: 600_000 })] : [],
})
const server = createServer(yoga)
server.keepAliveTimeout = 60_000
listen(server)
