import type { Context } from '../context.ts'
import type { Loaders } from '../loaders/index.ts'
import { type Known, whenKnown } from '../when-known.ts'

/** Makes resolvers for what one part of an object tells; null where there is no such part. */
export function toldBy<Parent, Part extends object | null>(
  partOf: (parent: Parent, loaders: Loaders) => Known<Part>,
) {
  return <Value>(tell: (part: NonNullable<Part>) => Value) =>
    (parent: Parent, _args: object, { loaders }: Context): Known<Value | Extract<Part, null>> =>
      whenKnown(partOf(parent, loaders), (part) =>
        part === null ? (part as Extract<Part, null>) : tell(part),
      )
}
