import type { QueryResolvers, SessionResolvers } from '../generated/resolvers.ts'
import { application, globalId, parseGlobalId, referenceText, sessionKey } from './keys.ts'

export const sessionQueries: Pick<Required<QueryResolvers>, 'session'> = {
  session: (_root, args, context) =>
    sessionKey(application(args.sdkAppId, context.sdkAppId), args.sessionId),
}

export const Session: SessionResolvers = {
  __resolveReference: async (reference) => {
    if ('id' in reference) {
      const { sdkAppId, localId } = parseGlobalId(['Session'], referenceText(reference.id))
      return sessionKey(sdkAppId, localId)
    }
    return sessionKey(referenceText(reference.sdkAppId), referenceText(reference.sessionId))
  },
  id: (session) => globalId('Session', session.SdkAppId, session.SessionId),
  sdkAppId: (session) => String(session.SdkAppId),
  sessionId: (session) => session.SessionId,
}
