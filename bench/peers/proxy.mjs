/** The limit for a fresh answer: fetches, parses and prints what the upstream says, and no more. */
import { Agent, createServer, request } from 'node:http'
import { listen } from './graph.mjs'

const agent = new Agent({ keepAlive: true })
const headers = {
  'content-type': 'application/json',
  'x-tc-action': 'DescribeAutoCalloutTask',
}

const server = createServer((_request, response) => {
  const outgoing = request(process.env.UPSTREAM, { method: 'POST', agent, headers })
  outgoing.on('response', (incoming) => {
    const chunks = []
    incoming.on('data', (chunk) => chunks.push(chunk))
    incoming.on('end', () => {
      const body = Buffer.from(JSON.stringify(JSON.parse(Buffer.concat(chunks).toString())))
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
      response.end(body)
    })
  })
  outgoing.end('{"SdkAppId":1400000000,"TaskId":1}')
})
listen(server)
