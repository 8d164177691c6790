import type { Integer, IVRKeyPressedElement, ServeParticipant } from '../actions/index.ts'
import type {
  CallParticipantResolvers,
  CallParticipantType,
  IvrKeyPressResolvers,
} from '../generated/resolvers.ts'
import { fromUnixMilliseconds, fromUnixSeconds } from '../units.ts'
import { END_STATUS_WORDS } from './end-status.ts'
import { skillGroupOf } from './skill-groups.ts'
import { staffOf } from './staff.ts'
import { idOrNull, textOrNull, worded } from './upstream-values.ts'

/** Somebody who took part in a call, and the application of both. */
export type CallParticipant = ServeParticipant & { readonly SdkAppId: Integer }

/** A key that was pressed in a call, and the application of the call. */
export type IvrKeyPress = IVRKeyPressedElement & { readonly SdkAppId: Integer }

const TYPES: CallParticipantType[] = ['STAFF_SEAT', 'OUTBOUND_SEAT', 'STAFF_PHONE_SEAT']

export const CallParticipant: CallParticipantResolvers = {
  sequence: (participant) => participant.Sequence ?? null,
  mail: (participant) => textOrNull(participant.Mail),
  staff: ({ SdkAppId, Mail }, _args, { loaders }, info) =>
    staffOf({ SdkAppId, Mail: textOrNull(Mail) }, loaders, info),
  phone: (participant) => textOrNull(participant.Phone),
  type: (participant) => worded(TYPES, participant.Type),
  startTime: (participant) => fromUnixSeconds(participant.StartTimestamp),
  ringTime: (participant) => fromUnixSeconds(participant.RingTimestamp),
  acceptTime: (participant) => fromUnixSeconds(participant.AcceptTimestamp),
  endTime: (participant) => fromUnixSeconds(participant.EndedTimestamp),
  endStatus: (participant) => worded(END_STATUS_WORDS, participant.EndStatusString),
  skillGroupId: (participant) => idOrNull(participant.SkillGroupId),
  skillGroup: (participant, _args, { loaders }, info) => skillGroupOf(participant, loaders, info),
  transferFrom: (participant) => textOrNull(participant.TransferFrom),
  transferTo: (participant) => textOrNull(participant.TransferTo),
  recordUrl: (participant) => textOrNull(participant.RecordURL),
}

export const IvrKeyPress: IvrKeyPressResolvers = {
  key: (press) => textOrNull(press.Key),
  label: (press) => textOrNull(press.Label),
  time: (press) => fromUnixMilliseconds(press.Timestamp),
  nodeLabel: (press) => textOrNull(press.NodeLabel),
  originalContent: (press) => textOrNull(press.OriginalContent),
  ttsPrompt: (press) => textOrNull(press.TTSPrompt),
}
