/**
 * Writes the schema as a supergraph is told it into `subgraph.graphql`: that of `schema.graphql` with
 * the definitions of Federation that it uses. With `--check` it writes nothing and fails where the
 * file is old.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { graphqlSync, parse } from 'graphql'

const FILE = 'subgraph.graphql'
const SDL = '{ _service { sdl } }'

// Throws where the schema is not valid: the gateway does not look again.
const schema = buildSubgraphSchema(parse(readFileSync('schema.graphql', 'utf8')))
const { _service } = graphqlSync({ schema, source: SDL }).data as {
  _service: { sdl: string }
}
const current = `${_service.sdl.trim()}\n`
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, current)
} else if (readFileSync(FILE, 'utf8') !== current) {
  process.stderr.write(`Old: ${FILE}: npm run generate\n`)
  process.exitCode = 1
}
