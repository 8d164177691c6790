import { createHash } from 'node:crypto'
import {
  GraphQLError,
  type GraphQLFormattedError,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql'
import type { Clock } from '../../clock.ts'
import { compileCost } from '../../cost/index.ts'
import { QueryTooExpensive } from '../../errors.ts'
import { membersOf } from '../../json.ts'
import { type Look, type Onlooker, type Subscriber, Watches } from '../../live/index.ts'
import type { Viewer } from '../../rights.ts'
import { askedIn } from '../asked.ts'
import type { Variables } from '../compiled.ts'
import { named } from '../format-error.ts'
import type { Reception } from '../reception.ts'
import { Refusal } from '../refusal.ts'
import { type Operation, operationOf } from '../seen/index.ts'
import { Documents, subscriptionIn } from './documents.ts'
import { type LookParts, look, type Wanted } from './look.ts'

/** What the desk takes from the gateway. */
export interface DeskParts extends LookParts {
  readonly reception: Pick<Reception, 'admit'>
  readonly maxUpstreamCalls: number
  readonly production: boolean
  /** Told of each subscription that begins; gives who is told how it goes on. */
  readonly seen: (operation: Operation) => Onlooker
}

/** Who wants to watch, and what it sent. */
export interface Request {
  /** What a body of a POST would hold: `query`, `operationName`, `variables`, `extensions`. */
  readonly body: unknown
  /** Of the body, as it came. */
  readonly bytes: number
  readonly viewer: Viewer
  readonly fromRouter: boolean
}

/** Takes subscriptions from every transport: with the limits and rights of queries. */
export class Desk {
  readonly #parts: DeskParts
  readonly #documents: Documents
  readonly #watches: Watches

  constructor(parts: DeskParts, clock: Clock = parts.clock) {
    const { schema, maxCoercionErrors, production } = parts
    this.#parts = parts
    this.#documents = new Documents(schema, maxCoercionErrors, production)
    this.#watches = new Watches(clock)
  }

  get pollers(): number {
    return this.#watches.pollers
  }

  get subscribers(): number {
    return this.#watches.subscribers
  }

  /** Follows what was asked for, or tells why it is refused; nothing is read before `next` is called. */
  subscribe(request: Request): Subscriber | readonly GraphQLFormattedError[] {
    try {
      const wanted = this.#wanted(request)
      const onlooker = this.#parts.seen(wanted.operation)
      const see: Look = (isFirst, gone) => look(this.#parts, wanted, isFirst, gone)
      return this.#watches.subscribe(keyOf(wanted), see, onlooker)
    } catch (refusal) {
      return this.#told(refusal)
    }
  }

  /** Something was dropped that events may have been made of. */
  wake(): void {
    this.#watches.wake()
  }

  /** Ends all subscriptions. */
  stop(): void {
    this.#watches.stop()
  }

  #wanted({ body, bytes, viewer, fromRouter }: Request): WantedHere {
    const asked = askedIn(body)
    const text = this.#parts.reception.admit(asked, bytes)
    const document = this.#documents.read(text)
    if (!('definitions' in document)) throw new Refused(document)
    const operation = subscriptionIn(document, asked.operationName)
    if (operation instanceof GraphQLError) throw new Refused([operation])
    const variables = declaredOf(operation, membersOf(membersOf(body).variables))
    const { schema, maxCoercionErrors: maxErrors, maxUpstreamCalls } = this.#parts
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
      maxErrors,
    })
    if (errors !== undefined) throw new Refused(errors)
    const calls = compileCost(schema, document, asked.operationName).of(variables)
    if (calls > maxUpstreamCalls) throw new Refusal(new QueryTooExpensive(calls, maxUpstreamCalls))
    return {
      ...{ document, operationName: asked.operationName, variables, viewer, fromRouter, text },
      operation: operationOf(document, operation),
    }
  }

  #told(refusal: unknown): readonly GraphQLFormattedError[] {
    if (refusal instanceof Refusal) return refusal.errors.map(named)
    if (refusal instanceof Refused) return refusal.errors.map(this.#parts.format)
    // A defect, which is to end neither the connection that it came by nor the process.
    const originalError = refusal instanceof Error ? refusal : new Error('not an error')
    return [this.#parts.format(new GraphQLError('', { originalError, path: [] }))]
  }
}

/** What is wanted, as it came, and as it may be told of. */
interface WantedHere extends Wanted {
  readonly text: string
  readonly operation: Operation
}

/** What GraphQL itself has against a request. */
class Refused extends Error {
  override readonly name = 'Refused'
  readonly errors: readonly GraphQLError[]

  constructor(errors: readonly GraphQLError[]) {
    super()
    this.errors = errors
  }
}

/** Without those that no operation knows: they would make a watch of its own of each. */
function declaredOf(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Variables,
): Variables {
  const names = variableDefinitions.map(({ variable }) => variable.name.value)
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(given, name)).map((name) => [name, given[name]]),
  )
}

/** The same for all who watch the same with the same rights; it can be told to nobody what it is of. */
function keyOf({ text, operationName, variables, viewer, fromRouter }: WantedHere): string {
  const parts = [viewer.key, fromRouter, text, operationName, variables]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
