import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { Config } from '../config/index.ts'
import type { Context } from '../context.ts'
import { type Logger, logOf } from '../log.ts'
import { createSchema, newSchema } from '../schema/index.ts'
import { age } from './age.ts'
import { costLimit } from './cost-limit.ts'
import { executeBy } from './executor.ts'
import { noteSharing } from './fast-lane/index.ts'
import { errorFormatter } from './format-error.ts'
import type { KnownOperations } from './known-operations.ts'
import { lastGoodAnswers } from './last-good-answers.ts'
import type { Admission } from './limits/admission.ts'
import { representationLimit } from './limits/representation-limit.ts'
import { maxAge } from './max-age.ts'
import { noStore } from './recording-links.ts'
import { routerFields, tracesForRouter } from './router/index.ts'
import { seeOperations } from './seen/index.ts'
import { upstreamExtension } from './upstream-extension.ts'

/** What graphql-js may list, which then adds that it has stopped there. */
const listed = (most: number) => most - 1

export function createApollo(
  { production, routerSecrets, limits }: Config,
  admission: Admission,
  operations: KnownOperations,
  log: Logger,
): ApolloServer<Context> {
  const withTraces = routerSecrets.length > 0
  const schema = createSchema()
  return new ApolloServer<Context>({
    gateway: executeBy(
      schema,
      withTraces ? newSchema() : schema,
      operations,
      listed(limits.errors),
    ),
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: listed(limits.errors) },
    formatError: errorFormatter(log),
    logger: logOf('Apollo Server', log),
    stopOnTerminationSignals: false,
    persistedQueries: false,
    plugins: [
      seeOperations,
      routerFields,
      representationLimit(admission),
      costLimit,
      maxAge,
      age,
      upstreamExtension,
      lastGoodAnswers,
      noStore,
      ...(withTraces ? [tracesForRouter()] : []),
      noteSharing(operations),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
}
