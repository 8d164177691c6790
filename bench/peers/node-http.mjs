/** The limit: a server that answers the same bytes to everything. BODY: the file that holds them. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { listen } from './graph.mjs'

const body = readFileSync(process.env.BODY)
const headers = { 'content-type': 'application/json', 'content-length': body.length }

const server = createServer((_request, response) => {
  response.writeHead(200, headers)
  response.end(body)
})
server.keepAliveTimeout = 60_000
listen(server)
