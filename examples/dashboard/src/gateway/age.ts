import { ApolloLink } from '@apollo/client'
import { tap } from 'rxjs'
import { Store } from './store.ts'

export interface Age {
  /** When the newest answer was asked of CCC, milliseconds since 1970. */
  readonly askedAt: number
  /** How old it was already when it came. */
  readonly ageSeconds: number
}

/** How old what is shown is. Null before anything came. */
export const age = new Store<Age | null>(null)

/** Notes the age of each answer: events tell it in `extensions`, answers over HTTP in a header. */
export const ageLink = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    tap((result) => {
      const { response } = operation.getContext() as { response?: Response }
      const told = result.extensions?.ageSeconds ?? response?.headers.get('age')
      if (told !== undefined && told !== null) note(Number(told))
    }),
  ),
)

function note(ageSeconds: number): void {
  age.tell({ askedAt: Date.now() - ageSeconds * 1000, ageSeconds })
}
