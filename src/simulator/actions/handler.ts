import { type Fields, readParameters, type Site, type ValuesOf } from '../parameters.ts'
import type { Store } from '../store.ts'

/** What an action may look at besides its parameters. */
export interface Scene {
  readonly store: Store
  readonly site: Site
  /** Unix seconds. */
  readonly now: number
}

/** One action as CCC performs it. */
export interface Handler {
  /** Upstream's own name, as `X-TC-Action` sends it. */
  readonly name: string
  /** Performs it for the parsed body of a request, or throws a refusal. */
  readonly perform: (body: unknown, scene: Scene) => object
}

/** Joins an action's parameters and its answer, so that no answer can see an unchecked parameter. */
export function handler<F extends Fields>(
  name: string,
  parameters: F,
  answer: (values: ValuesOf<F>, scene: Scene) => object,
): Handler {
  return {
    name,
    perform: (body, scene) => answer(readParameters(parameters, body, scene.site), scene),
  }
}
