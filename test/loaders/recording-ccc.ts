import type { Ccc } from '../../src/client/index.ts'

/** What each action answers to its parameters; throwing is a failure. */
// biome-ignore lint/suspicious/noExplicitAny: a test knows the parameters of the actions it scripts
type Script = Readonly<Record<string, (params: any) => object>>

export interface RecordingCcc {
  readonly ccc: Ccc
  /** Every call in order: the action and what was sent. */
  readonly sent: readonly (readonly [action: string, params: object])[]
}

/** CCC as a script has it; a call that no script has fails. */
export function recordingCcc(script: Script): RecordingCcc {
  const sent: [string, object][] = []
  const call = async ({ name }: { readonly name: string }, params: object) => {
    sent.push([name, params])
    const answer = script[name]?.(params)
    if (answer === undefined) throw new Error(`The script has no ${name}.`)
    return { answer, requestId: `r-${sent.length}` }
  }
  const known = () => null
  return { ccc: { call, known } as unknown as Ccc, sent }
}
