/** Mercurius on Fastify, with its compiler on from the first query, over undici. */
import fastify from 'fastify'
import mercurius from 'mercurius'
import { request } from 'undici'
import { AutoCalloutTask, readers, tell, typeDefs } from './graph.mjs'

const { campaign, task } = readers(async (url, headers, body) => {
  const answer = await request(url, { method: 'POST', headers, body })
  return answer.body.json()
})

const app = fastify()
app.register(mercurius, {
  schema: typeDefs,
  resolvers: {
    Query: {
      predictiveDialingCampaign: (_, { campaignId }) => campaign(campaignId),
      autoCalloutTask: (_, { taskId }) => task(taskId),
    },
    AutoCalloutTask,
  },
  jit: 1,
})
await app.listen({ host: '127.0.0.1', port: 0 })
tell(`http://127.0.0.1:${app.server.address().port}`)
