/** The values of an operation's variables as they were sent, defaults not applied. */
export type Variables = Readonly<Record<string, unknown>>

/** A number that is known once and for all, or only with the variables. */
export type Amount = number | ((variables: Variables) => number)

/** The most that is counted: an `Int` of GraphQL holds no more. */
export const MOST = 2 ** 31 - 1

export function amountWith(amount: Amount, variables: Variables): number {
  return typeof amount === 'number' ? amount : amount(variables)
}

export function times(one: Amount, other: Amount): Amount {
  return combined([one, other], product)
}

export function sum(amounts: readonly Amount[]): Amount {
  const known = amounts.filter((amount) => typeof amount === 'number')
  const open = amounts.filter((amount) => typeof amount !== 'number')
  const constant = known.reduce(plus, 0)
  return combined([constant, ...open], (values) => values.reduce(plus, 0))
}

export function largest(amounts: readonly Amount[]): Amount {
  return combined(amounts, (values) => Math.max(0, ...values))
}

/** How many parts of at most this size it takes. */
export function parts(amount: Amount, size: number): Amount {
  return combined([amount], ([value = 0]) => Math.ceil(value / size))
}

function product(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one * other, MOST), 1)
}

function plus(one: number, other: number): number {
  return Math.min(one + other, MOST)
}

function combined(amounts: readonly Amount[], by: (values: readonly number[]) => number): Amount {
  const isKnown = amounts.every((amount) => typeof amount === 'number')
  if (isKnown) return by(amounts)
  return (variables) => by(amounts.map((amount) => amountWith(amount, variables)))
}
