/** `GET /campaigns/<id>` over the official SDK, which signs each call. */
import { createServer } from 'node:http'
import sdk from 'tencentcloud-sdk-nodejs-common'
import { listen, readersOver } from './graph.mjs'

const { host } = new URL(process.env.UPSTREAM)
const client = new sdk.CommonClient('ccc.tencentcloudapi.com', '2020-02-10', {
  credential: { secretId: 'made-up', secretKey: 'made-up' },
  profile: { httpProfile: { endpoint: host, protocol: 'http://' } },
})
const { campaign } = readersOver((action, params) => client.request(action, params))

const server = createServer(async (request, response) => {
  const [, id] = /^\/campaigns\/(\d+)/.exec(request.url) ?? []
  try {
    send(response, 200, await campaign(id))
  } catch (error) {
    send(response, 502, { code: error.code })
  }
})
server.keepAliveTimeout = 60_000
listen(server)

function send(response, status, value) {
  const body = Buffer.from(JSON.stringify(value))
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length })
  response.end(body)
}
