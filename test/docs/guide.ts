import { readFileSync } from 'node:fs'

export interface Block {
  readonly language: string
  readonly text: string
}

/**
 * The code blocks of a document in their order. A test takes them apart by name and expects none to
 * be left over, so that a document shows nothing that no test tries.
 */
export function blocksOf(file: string): Block[] {
  const blocks = readFileSync(file, 'utf8').matchAll(/^ *```(\w+)\n([\s\S]*?)^ *```$/gm)
  return [...blocks].map(([, language = '', text = '']) => ({ language, text }))
}
