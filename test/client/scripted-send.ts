import type { Call, Send } from '../../src/client/call.ts'

/** What the rest of the chain does at one call: throws the error, or answers with the fields. */
export type Scene = Error | object

export interface ScriptedSend {
  readonly send: Send
  readonly calls: readonly Call<object, object>[]
}

/** The rest of the chain, which does as it is told and writes down what it was asked. */
export function scriptedSend(...scenes: readonly Scene[]): ScriptedSend {
  const calls: Call<object, object>[] = []
  const send = async (call: Call<object, object>) => {
    const scene = scenes[calls.length]
    calls.push(call)
    if (scene === undefined) throw new Error('The script has no further scene.')
    if (scene instanceof Error) throw scene
    return { answer: scene, requestId: `r-${calls.length}` }
  }
  return { send: send as unknown as Send, calls }
}
