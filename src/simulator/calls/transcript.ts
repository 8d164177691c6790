import type { AsrData, TelCdrInfo } from '../../actions/index.ts'
import { drawnFrom } from './chance.ts'

/** What two sides say in turn; the agent or the IVR begins. */
type Dialogue = readonly string[]

const WITH_AGENT: readonly Dialogue[] = [
  [
    '您好，这里是云联络中心演示团队，请问现在方便说话吗？',
    '方便的，您请讲。',
    '您的服务下个月到期，现在续约可以享受八五折。',
    '具体多少钱？',
    '全年一共六百八十元，今天确认的话再送两个月。',
    '好的，那就续一年吧。',
    '感谢您的支持，稍后会给您发送确认短信。',
    '谢谢，再见。',
  ],
  [
    'Hello, this is the demo team of the contact center. Is this a good moment?',
    'Yes, go ahead.',
    'Your broadband contract ends next month, and we can offer you twice the speed.',
    'What would that cost me?',
    'The same as today for a year, then five more a month.',
    'Let me think about it. Could you call again on Friday?',
    'Of course, I have made a note. Have a good day.',
    'Thanks, bye.',
  ],
]

const WITH_IVR: readonly Dialogue[] = [
  [
    '您好，您的快递将于今天下午送达，确认收件请按一，改天派送请按二。',
    '好的。',
    '已记录您的选择，祝您生活愉快。',
  ],
  [
    'Hello, this is a reminder of your appointment tomorrow. Press one to confirm, two to cancel.',
    'All right.',
    'Thank you, your answer has been noted.',
  ],
]

const SECONDS_FOR_A_LINE = 4
const INBOUND = 0

/** What was said in a call, cut short where the call is; nothing where its record has no text. */
export function transcriptOf(record: TelCdrInfo): readonly AsrData[] {
  if (record.AsrStatus !== 'Complete') return []
  const length = Number(record.Duration) * 1000 // milliseconds
  const dialogue = dialogueOf(record)
  const count = Math.max(1, Math.floor(length / 1000 / SECONDS_FOR_A_LINE))
  const lines = dialogue.slice(0, count)
  const turn = Math.floor(length / lines.length)
  return lines.map((Message, index) => {
    const Start = Number(record.AcceptTimestamp) * 1000 + index * turn
    return { User: speakerOf(record, index), Message, Start, End: Start + Math.floor(turn * 0.9) }
  })
}

function dialogueOf({ SessionId, SeatUser }: TelCdrInfo): Dialogue {
  return drawnFrom(SessionId ?? '', 'dialogue', SeatUser ? WITH_AGENT : WITH_IVR) ?? []
}

/** The agent or the IVR, then the customer. An agent speaks by account, who has none by number. */
function speakerOf(record: TelCdrInfo, index: number): string {
  const caller = record.Caller || record.ProtectedCaller || ''
  const callee = record.Callee || record.ProtectedCallee || ''
  const [own, customer] = record.Direction === INBOUND ? [callee, caller] : [caller, callee]
  return index % 2 === 0 ? record.SeatUser?.Mail || own : customer
}
