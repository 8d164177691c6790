import { parse } from 'graphql'
import { expect, it } from 'vitest'
import type { Context } from '../../src/context.ts'
import { createSchema } from '../../src/schema/index.ts'
import { loadCompiler } from '../../src/server/compiled.ts'

const STATES = parse(`query ($s: [CalleeState!]) {
  autoCalloutTask(taskId: 1) { callees(state: $s) { totalCount } } }`)

it('stops at the first of many wrong values, where the compiler would word each', async () => {
  const compile = await loadCompiler(createSchema())
  const query = compile(STATES)

  const result = await query?.({} as Context, { s: Array(9000).fill('NONE') })

  // The one, and that there are more.
  expect(result?.errors).toHaveLength(2)
  expect(result?.data).toBeUndefined()
})
