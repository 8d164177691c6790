/** Apollo Server as its first page shows it, with a DataLoader for each request, over got. */

import { Agent } from 'node:http'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControl } from '@apollo/server/plugin/cacheControl'
import { startStandaloneServer } from '@apollo/server/standalone'
import responseCache from '@apollo/server-plugin-response-cache'
import DataLoader from 'dataloader'
import got from 'got'
import { AutoCalloutTask, keepsResponses, readers, tell, typeDefs } from './graph.mjs'

const agent = { http: new Agent({ keepAlive: true }) }
const { campaign, task } = readers((url, headers, body) =>
  got.post(url, { headers, body, agent, retry: { limit: 0 } }).json(),
)
const each = (read) => new DataLoader((ids) => Promise.all(ids.map(read)))

const server = new ApolloServer({
  typeDefs,
  resolvers: {
    Query: {
      predictiveDialingCampaign: (_, { campaignId }, { campaigns }) => campaigns.load(campaignId),
      autoCalloutTask: (_, { taskId }, { tasks }) => tasks.load(taskId),
    },
    AutoCalloutTask,
  },
  plugins: keepsResponses
    ? [ApolloServerPluginCacheControl({ defaultMaxAge: 600 }), responseCache()]
    : [],
})
const { url } = await startStandaloneServer(server, {
  context: async () => ({ campaigns: each(campaign), tasks: each(task) }),
  listen: { host: '127.0.0.1', port: 0 },
})
tell(url)
