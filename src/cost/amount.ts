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
  return combined(one, other, (a, b) => Math.min(a * b, MOST))
}

export function plus(one: Amount, other: Amount): Amount {
  return combined(one, other, (a, b) => Math.min(a + b, MOST))
}

export function smaller(one: Amount, other: Amount): Amount {
  return combined(one, other, Math.min)
}

export function larger(one: Amount, other: Amount): Amount {
  return combined(one, other, Math.max)
}

/** How many parts of at most this size so many things make at worst, that come in so many groups. */
export function partsOf(things: Amount, groups: Amount, size: number): Amount {
  return combined(things, groups, (all, each) => {
    // One of each group is a part of its own; then only whole parts are left to be made.
    const first = Math.min(all, each)
    return first + Math.floor((all - first) / size)
  })
}

function combined(one: Amount, other: Amount, by: (a: number, b: number) => number): Amount {
  if (typeof one === 'number' && typeof other === 'number') return by(one, other)
  return (variables) => by(amountWith(one, variables), amountWith(other, variables))
}
