import type { QueryResolvers, SessionResolvers } from '../generated/resolvers.ts'
import { application, globalId, referenceParts, sessionKey } from './keys.ts'

export const sessionQueries: Pick<Required<QueryResolvers>, 'session'> = {
  session: (_root, args, context) =>
    sessionKey(application(args.sdkAppId, context.sdkAppId), args.sessionId),
}

export const Session: SessionResolvers = {
  __resolveReference: async (reference) => {
    const { sdkAppId, localId } = referenceParts('Session', reference, 'sessionId')
    return sessionKey(sdkAppId, localId)
  },
  id: (session) => globalId('Session', session.SdkAppId, session.SessionId),
  sdkAppId: (session) => String(session.SdkAppId),
  sessionId: (session) => session.SessionId,
}
