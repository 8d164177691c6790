import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Context } from '../context.ts'
import { createSchema } from '../schema/index.ts'
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
import { upstreamExtension } from './upstream-extension.ts'

/** What graphql-js may list, which then adds that it has stopped there. */
const listed = (most: number) => most - 1

export function createApollo(
  { production, limits }: Config,
  admission: Admission,
  operations: KnownOperations,
  log: Logger,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: executeBy(createSchema(), operations, listed(limits.errors)),
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: listed(limits.errors) },
    formatError: errorFormatter(log),
    logger: log,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    plugins: [
      representationLimit(admission),
      costLimit,
      maxAge,
      age,
      upstreamExtension,
      lastGoodAnswers,
      noteSharing(operations),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
}
