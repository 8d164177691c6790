import { randomUUID } from 'node:crypto'
import { printJson } from './json.ts'

/** CCC's envelope around an answer; an example brings its own RequestId. */
export function successText(answer: object): string {
  return printJson({ Response: { RequestId: randomUUID(), ...answer } })
}

/** CCC's envelope around an error, sent with HTTP 200 as well. */
export function errorText(code: string, message: string): string {
  return printJson({
    Response: { Error: { Code: code, Message: message }, RequestId: randomUUID() },
  })
}
