import { expect } from 'vitest'

/** Parts of a stack, of a path of this machine, or of a page. */
const INSIDES = /node_modules|file:\/\/|(\\n|\n) +at |\.(ts|js):\d+|<!doctype|<html|<body|<pre/i

/** The text of an answer tells nothing of the insides of the program that gave it. */
export function expectNoInsides(text: string): void {
  expect(text).not.toMatch(INSIDES)
  expect(text).not.toContain(process.cwd())
}

/** The same of an answer of `/graphql`, which is JSON whatever was sent. */
export async function expectPlainAnswer(response: Response): Promise<unknown> {
  const text = await response.text()
  expectNoInsides(text)
  expect(response.headers.get('content-type')).toMatch(/^application\/([\w-]+\+)?json/)
  return JSON.parse(text)
}
