import type { CreateAutoCalloutTaskInput, UncheckedPart } from '../../generated/resolvers.ts'
import { given } from '../input-checks.ts'
import { unchecked } from './told.ts'

/** What nobody can tell of this input before it is sent. */
export function notKnown({ ivrId, aiAgentId }: CreateAutoCalloutTaskInput): UncheckedPart[] {
  const speaker: [string, string][] = [
    ...(given(ivrId) ? [['input.ivrId', NO_IVR] as [string, string]] : []),
    ...(given(aiAgentId) ? [['input.aiAgentId', NO_AI_AGENT] as [string, string]] : []),
  ]
  return [...speaker, ...ALWAYS].map(([argument, why]) => unchecked(argument, 'NOT_KNOWN', why))
}

/** What would be asked of CCC, or compared with the time, were nothing refused. */
export function notAsked(): UncheckedPart[] {
  return ['input.callers', 'input.callees', 'input.notBefore'].map((argument) =>
    unchecked(
      argument,
      'INPUT_REFUSED',
      'The input is refused for other reasons: mend those first.',
    ),
  )
}

const NO_IVR = 'CCC has no list of voice flows: whether there is one of this id, a create tells.'
const NO_AI_AGENT =
  'This gateway has no action that reads AI agents: whether there is one of this id, and whether the account has paid for it, a create tells.'

const ALWAYS: readonly [string, string][] = [
  [
    'input',
    'Whether the account may create tasks, and has not used up its quota of them, a create tells.',
  ],
  [
    'input',
    'How long texts and lists may be is not documented, but for the size of the whole request.',
  ],
  [
    'input.callees',
    'Who is on a blacklist, lives in Xinjiang or Tibet, where numbers bought from Tencent do not call, or was called 5 times in 24 hours is not known before the call: its end status tells.',
  ],
]
