/** What can go wrong between a client and CCC. `docs/simulator.md` tells what each one does. */
export type Fault = FaultMatch & FaultKind

export interface FaultMatch {
  /** Left out: any action. */
  readonly action?: string
  /** How many requests a `next` fault meets; 1 where left out. */
  readonly times?: number
}

export type FaultKind =
  | { readonly kind: 'error'; readonly code: string; readonly message?: string }
  | { readonly kind: 'error-after-execution'; readonly code: string; readonly message?: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'html' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-response' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'reset-after-execution' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'hang-after-execution' }
  | { readonly kind: 'drip'; readonly everyMs: number }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'large'; readonly bytes: number }
  | { readonly kind: 'gzip-bomb'; readonly bytes: number }
  | { readonly kind: 'body'; readonly body: string }

export interface Faults {
  /** Meets the next request, or the next `times`, in the order given. */
  next(fault: Fault): void
  /** Meets every request that no `next` fault meets, until `clear`. */
  always(fault: Fault): void
  clear(): void
}

export class FaultQueue implements Faults {
  #next: { readonly fault: Fault; left: number }[] = []
  #always: Fault[] = []

  next(fault: Fault) {
    this.#next.push({ fault, left: fault.times ?? 1 })
  }

  always(fault: Fault) {
    this.#always.push(fault)
  }

  clear() {
    this.#next = []
    this.#always = []
  }

  /** The fault that a request of this action meets, taken off the queue. */
  take(action: string): Fault | undefined {
    const queued = this.#next.find(({ fault }) => meets(fault, action))
    if (!queued) return this.#always.find((fault) => meets(fault, action))
    queued.left -= 1
    if (queued.left === 0) this.#next = this.#next.filter((other) => other !== queued)
    return queued.fault
  }
}

function meets(fault: Fault, action: string): boolean {
  return fault.action === undefined || fault.action === action
}

/** Faults that need the action's real answer, so the action is executed first. */
const EXECUTED = new Set<Fault['kind']>([
  'error-after-execution',
  'truncated',
  'reset-after-execution',
  'hang-after-execution',
  'drip',
  'delay',
  'large',
  'gzip-bomb',
])

export function isExecuted(fault: Fault | undefined): boolean {
  return fault === undefined || EXECUTED.has(fault.kind)
}
