import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql'
import { LRUCache } from 'lru-cache'

/** Documents that were found valid are not looked at again when many subscribers come back at once. */
const MOST_CHARACTERS = 1_000_000

/** Reads documents as they are read behind Apollo Server, which knows no subscriptions. */
export class Documents {
  readonly #schema: GraphQLSchema
  readonly #options: { readonly maxErrors: number; readonly hideSuggestions: boolean }
  readonly #valid = new LRUCache<string, DocumentNode>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_document, text) => text.length + 1,
  })

  constructor(schema: GraphQLSchema, maxErrors: number, hideSuggestions: boolean) {
    this.#schema = schema
    this.#options = { maxErrors, hideSuggestions }
  }

  /** A valid document, or what is wrong with it. */
  read(text: string): DocumentNode | readonly GraphQLError[] {
    const known = this.#valid.get(text)
    if (known !== undefined) return known
    const document = parsed(text)
    if (document instanceof GraphQLError) return [document]
    const errors = this.#errorsIn(document)
    if (errors.length > 0) return errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'))
    this.#valid.set(text, document)
    return document
  }

  /** Where a variable decides which field is meant, the rule that there be one throws what it is to tell. */
  #errorsIn(document: DocumentNode): readonly GraphQLError[] {
    try {
      return validate(this.#schema, document, undefined, this.#options)
    } catch (error) {
      if (error instanceof GraphQLError) return [error]
      throw error
    }
  }
}

/** The subscription that is meant, or why there is none. */
export function subscriptionIn(
  document: DocumentNode,
  operationName: string | undefined,
): OperationDefinitionNode | GraphQLError {
  const operation = getOperationAST(document, operationName)
  if (operation?.operation === OperationTypeNode.SUBSCRIPTION) return operation
  const message =
    operation === null || operation === undefined
      ? 'The document has no operation of this name, or several and none was named.'
      : `This is a ${operation.operation}: send it as an ordinary POST. Only subscriptions are told as events.`
  return coded(new GraphQLError(message), 'BAD_REQUEST')
}

function parsed(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof GraphQLError) return coded(error, 'GRAPHQL_PARSE_FAILED')
    throw error
  }
}

function coded(error: GraphQLError, code: string): GraphQLError {
  error.extensions.code = code
  return error
}
