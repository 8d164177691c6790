/** A finished task with 20,000 callees, and a query for all of them. */
export const CALLEES = 20_000

export const CALLEES_QUERY = `query Callees($taskId: ID!) {
  autoCalloutTask(taskId: $taskId) {
    callees(pageSize: ${CALLEES}) { nodes { number state sessions { sessionId } } }
  }
}`

/** As the action DescribeAutoCalloutTask tells it. */
export function taskDetail() {
  return {
    Name: 'large',
    Description: '',
    NotBefore: 1_750_000_000,
    NotAfter: 1_750_003_600,
    Callers: ['0086075500000001'],
    Callees: Array.from({ length: CALLEES }, (_, n) => ({
      Callee: `0086130${String(n).padStart(8, '0')}`,
      State: 1 + (n % 2),
      Sessions: n % 2 === 0 ? [`a5be1044-e8b0-4f02-9b25-${String(n).padStart(12, '0')}`] : [],
    })),
    IvrId: 8,
    State: 2,
    MaxRingTimeoutSecond: 30,
  }
}

interface Callee {
  readonly number: string
  readonly state: string | undefined
  readonly sessions: readonly { readonly sessionId: string }[]
}

/** The same callees in the words of the graph. */
export function calleesOf({ Callees }: Pick<ReturnType<typeof taskDetail>, 'Callees'>): Callee[] {
  return Callees.map(({ Callee, State, Sessions }) => ({
    number: Callee,
    state: ['INITIAL', 'ANSWERED', 'UNANSWERED', 'CALLING', 'AWAITING_RETRY'][State],
    sessions: Sessions.map((sessionId) => ({ sessionId })),
  }))
}

export function calleesIn(task: { readonly callees: { readonly nodes: readonly Callee[] } }) {
  return task.callees.nodes
}
