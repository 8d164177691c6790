import type { Answer, Integer } from './action.ts'

/** What a caller or callee told an IVR: a key, or a word that was understood. */
export type IVRKeyPressedElement = Answer<{
  /** The key or keyword that matched; `noInput` where the node was reached and nothing came. */
  Key: string
  Label: string
  /** Milliseconds since 1970. */
  Timestamp: Integer
  NodeLabel: string
  OriginalContent: string
  TTSPrompt: string
}>

/** One agent's part in a call; a call that is transferred has several. */
export type ServeParticipant = Answer<{
  /** The agent's account, an e-mail address. */
  Mail: string
  Phone: string
  /** Unix seconds, as the three below; 0: did not happen. */
  StartTimestamp: Integer
  RingTimestamp: Integer
  AcceptTimestamp: Integer
  EndedTimestamp: Integer
  RecordId: string
  RecordURL: string
  /** In the customer's own storage. */
  CustomRecordURL: string
  /** staffSeat, outboundSeat, staffPhoneSeat. */
  Type: string
  TransferFrom: string
  /** As `Type`. */
  TransferFromType: string
  TransferTo: string
  /** As `Type`. */
  TransferToType: string
  SkillGroupId: Integer
  SkillGroupName: string
  EndStatusString: string
  /** From 0. */
  Sequence: number
}>
