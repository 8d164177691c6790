/**
 * For Fastify: no route here has a schema of JSON, since GraphQL checks what comes in. The compilers
 * of such schemas are a hundred files, which each start would load.
 */
export const WITHOUT_SCHEMAS = {
  compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler },
}

function noCompiler(): never {
  throw new Error('a route with a schema: load the compilers of Fastify')
}
