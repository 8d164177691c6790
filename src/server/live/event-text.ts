import type { Event } from '../../live/index.ts'

/** JSON of what all who follow the same are told, by the very object that they are told. */
const texts = new WeakMap<object, string>()

/** An event as JSON: to write it anew for each of ten thousand would take longer than to send it. */
export function eventText({ data, errors, extensions }: Event): string {
  const members = [
    `"data":${textOf(data ?? null)}`,
    ...(errors === undefined ? [] : [`"errors":${textOf(errors)}`]),
    ...(extensions === undefined ? [] : [`"extensions":${JSON.stringify(extensions)}`]),
  ]
  return `{${members.join()}}`
}

function textOf(value: object | null): string {
  if (value === null) return 'null'
  const known = texts.get(value)
  if (known !== undefined) return known
  const text = JSON.stringify(value)
  texts.set(value, text)
  return text
}
