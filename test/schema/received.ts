import type { Rig } from '../rig.ts'

/** An action of CCC and its parameters. */
export type Call = readonly [action: string, params: object]

/** What arrived upstream, in the order of arrival. */
export function received({ simulator }: Pick<Rig, 'simulator'>): readonly Call[] {
  // The journal keeps what was no JSON too; the gateway sends none.
  return simulator.journal.entries.map(({ action, params }) => [action, params as object])
}

/** The same in an order of its own: calls that go side by side arrive in any. */
export function inAnyOrder(calls: readonly Call[]): readonly Call[] {
  return calls.toSorted((one, other) => (textOf(one) < textOf(other) ? -1 : 1))
}

function textOf([action, params]: Call): string {
  return `${action} ${Object.entries(params).sort().join()}`
}
