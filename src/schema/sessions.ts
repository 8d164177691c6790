import type { Integer } from '../actions/index.ts'
import type {
  QueryResolvers,
  SessionResolvers,
  TranscriptLineResolvers,
} from '../generated/resolvers.ts'
import { callSpan, type DatedSession, type Loaders } from '../loaders/index.ts'
import { fromUnixMilliseconds } from '../units.ts'
import { applicationId, globalId, referenceParts, sessionKey } from './keys.ts'
import { Session as Parent } from './session.ts'

export const sessionQueries: Pick<Required<QueryResolvers>, 'session'> = {
  session: (_root, args, context) =>
    session(applicationId(args.sdkAppId, 'read', context), args.sessionId),
}

/** What a session tells by its own properties needs no resolver. */
export const Session: Omit<SessionResolvers, 'sessionId'> = {
  __resolveReference: async (reference, context) => {
    const { SdkAppId, localId } = referenceParts('Session', reference, 'sessionId', context)
    return session(SdkAppId, localId)
  },
  id: (session) => globalId('Session', session.SdkAppId, session.SessionId),
  sdkAppId: (session) => String(session.SdkAppId),
  callRecord: async (session, _args, { loaders }) =>
    loaders.callRecord.load(await dated(session, loaders)),
  detail: async (session, _args, { loaders }) => {
    const { SdkAppId } = session
    const detail = await loaders.sessionDetail.load(await dated(session, loaders))
    return detail && { ...detail, SdkAppId }
  },
  transcript: ({ SdkAppId, SessionId }, _args, { loaders }) =>
    loaders.transcript.load({ SdkAppId, SessionId }),
}

export const TranscriptLine: TranscriptLineResolvers = {
  speaker: (line) => line.User ?? null,
  text: (line) => line.Message ?? null,
  startTime: (line) => fromUnixMilliseconds(line.Start),
  endTime: (line) => fromUnixMilliseconds(line.End),
}

function session(SdkAppId: Integer, sessionId: string): Parent {
  const { SessionId } = sessionKey(SdkAppId, sessionId)
  return new Parent(SdkAppId, SessionId)
}

/**
 * A session with the time in which its campaign may call. Where the campaign cannot be read the
 * session is searched in all the time there is.
 */
async function dated(
  { SdkAppId, SessionId, span, campaign }: Parent,
  loaders: Loaders,
): Promise<DatedSession> {
  const key = { SdkAppId, SessionId }
  if (span !== undefined) return { ...key, span }
  if (campaign === undefined) return key
  const read = loaders.predictiveDialingCampaign.load(campaign)
  return read.then(
    ({ StartTime, EndTime }) => ({ ...key, span: callSpan(StartTime, EndTime) }),
    () => key,
  )
}
