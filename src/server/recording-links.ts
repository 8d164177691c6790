import type { ApolloServerPlugin } from '@apollo/server'
import { type GraphQLField, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import type { Context } from '../context.ts'
import { createSchema } from '../schema/index.ts'
import { perDocument } from './per-document.ts'

/**
 * Whether a document asks for a link to a recording or its text, which the schema marks with
 * `@tag(name: "recording")`. Whoever has one can listen, so that such an answer is kept nowhere.
 */
export const asksForRecordings = perDocument((document): boolean => {
  const types = new TypeInfo(createSchema())
  let found = false
  const Field = () => {
    const field = types.getFieldDef()
    if (field) found ||= isRecording(field)
  }
  visit(document, visitWithTypeInfo(types, { Field }))
  return found
})

function isRecording({ astNode }: GraphQLField<unknown, unknown>): boolean {
  const tags = astNode?.directives?.filter(({ name }) => name.value === 'tag') ?? []
  return tags.some(({ arguments: given = [] }) =>
    given.some(({ value }) => value.kind === 'StringValue' && value.value === 'recording'),
  )
}

/** Tells browsers and proxies to keep no answer that may hold such a link. */
export const noStore: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ document, operation, response }) {
        if (!operation || !document || !asksForRecordings(document)) return
        response.http.headers.set('cache-control', 'no-store')
      },
    }
  },
}
