interface Advice {
  readonly title: string
  readonly whatToDo: string
}

/** What people are told of an error, by its code. docs/errors.md has all codes. */
const BY_CODE: Readonly<Record<string, Advice>> = {
  BAD_USER_INPUT: {
    title: 'Something in the form is not accepted',
    whatToDo: 'Correct what is marked, and check again.',
  },
  NOT_FOUND: {
    title: 'There is no such thing here',
    whatToDo: 'Check the address, or go back to the overview.',
  },
  CONFLICT: {
    title: 'Not possible in its present state',
    whatToDo: 'Nothing was changed. Look at its state and decide again.',
  },
  FORBIDDEN: {
    title: 'You may not do this',
    whatToDo: 'Ask whoever looks after your access.',
  },
  UNAUTHENTICATED: { title: 'You are not signed in', whatToDo: 'Sign in again.' },
  RATE_LIMITED: {
    title: 'The contact center is busy',
    whatToDo: 'More was asked for than it answers in a second. Nothing is lost.',
  },
  QUOTA_EXCEEDED: {
    title: 'A limit of the account is used up',
    whatToDo: 'It can be raised by a ticket at Tencent.',
  },
  CHANGE_OUTCOME_UNKNOWN: {
    title: 'It is not known whether this was done',
    whatToDo: 'Do it again: that does no more than once.',
  },
  CREATE_NOT_SENT: {
    title: 'Nothing was sent',
    whatToDo: 'Nobody is called. Send it again.',
  },
  NOT_CREATED: {
    title: 'Nothing was created, for certain',
    whatToDo: 'Nobody is called. Send it again.',
  },
  IDEMPOTENCY_STORE_UNAVAILABLE: {
    title: 'Nothing was sent',
    whatToDo: 'The gateway cannot look up earlier creates just now. Send it again later.',
  },
  NO_ANSWER: {
    title: 'The gateway does not answer',
    whatToDo: 'Check the network, or whether the gateway runs.',
  },
}

const ELSE: Advice = {
  title: 'Something went wrong',
  whatToDo: 'Try again. If it stays, report the code and the request.',
}

export function adviceFor(code: string): Advice {
  return BY_CODE[code] ?? ELSE
}
