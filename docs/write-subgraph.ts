/**
 * Writes the schema as a supergraph is told it into `subgraph.graphql`: that of `schema.graphql` with
 * the definitions of Federation that it uses. With `--check` it writes nothing and fails where the
 * file is old.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { graphqlSync } from 'graphql'
import { createSchema } from '../src/schema/index.ts'

const FILE = 'subgraph.graphql'
const SDL = '{ _service { sdl } }'

const { _service } = graphqlSync({ schema: createSchema(), source: SDL }).data as {
  _service: { sdl: string }
}
const current = `${_service.sdl.trim()}\n`
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, current)
} else if (readFileSync(FILE, 'utf8') !== current) {
  process.stderr.write(`Old: ${FILE}: npm run generate\n`)
  process.exitCode = 1
}
