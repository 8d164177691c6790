/** What may be there at once. */
export type Known<Value> = Value | Promise<Value>

/**
 * Tells something of a value at once where it is there, else when it comes: a promise for each field
 * of an object that was read already would cost more than all the rest of the field.
 */
export function whenKnown<Value, Told>(
  value: Known<Value>,
  tell: (value: Value) => Known<Told>,
): Known<Told> {
  return value instanceof Promise ? value.then(tell) : tell(value)
}
