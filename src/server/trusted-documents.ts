import { readFileSync } from 'node:fs'
import { type GraphQLSchema, parse, validate } from 'graphql'
import type { Config } from '../config/index.ts'
import { InvalidConfiguration, sentence } from '../errors.ts'
import { isObject, parsedJson } from '../json.ts'
import type { Asked } from './asked.ts'
import type { Admission } from './limits/admission.ts'

const SETTING = 'CCC_GATEWAY_TRUSTED_DOCUMENTS'

/** The only documents that are answered, by the names that clients were built with. */
export class TrustedDocuments {
  readonly #byName: ReadonlyMap<string, string>
  readonly #texts: ReadonlySet<string>

  constructor(byName: ReadonlyMap<string, string>) {
    this.#byName = byName
    this.#texts = new Set(byName.values())
  }

  /** Null where a request asks for none of them, or names one and sends another. */
  textOf({ text, documentId }: Asked): string | null {
    const named = documentId === undefined ? text : this.#byName.get(withoutPrefix(documentId))
    if (named === undefined || !this.#texts.has(named)) return null
    return text === undefined || text === named ? named : null
  }
}

/** Manifests may write the algorithm before a hash, and clients may. */
function withoutPrefix(name: string): string {
  return name.replace(/^sha256:/, '')
}

/** Read once, at the start, where everything that is wrong with them is told at once. */
export function trustedDocuments(
  { trustedDocuments: file }: Pick<Config, 'trustedDocuments'>,
  schema: GraphQLSchema,
  admission: Admission,
): TrustedDocuments | null {
  if (file === null) return null
  const documents = Object.entries(manifestIn(file))
  const byName = new Map(documents.map(([name, text]) => [withoutPrefix(name), text]))
  const problems = [...byName].flatMap(([name, text]) =>
    problemsOf(text, schema, admission).map((problem) => `${SETTING}: ${name}: ${problem}`),
  )
  if (problems.length > 0) throw new InvalidConfiguration(problems)
  return new TrustedDocuments(byName)
}

function manifestIn(file: string): Record<string, string> {
  const manifest = contentOf(file)
  if (isManifest(manifest)) return manifest
  const expected = 'a file with a JSON object of documents by their hashes'
  const got = manifest === undefined ? 'one that cannot be read' : 'other content'
  throw new InvalidConfiguration([sentence({ argument: SETTING, expected, got })])
}

function contentOf(file: string): unknown {
  try {
    return parsedJson(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function isManifest(value: unknown): value is Record<string, string> {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string')
}

function problemsOf(text: string, schema: GraphQLSchema, admission: Admission): string[] {
  const tooMuch = admission.tooMuchIn(text)
  if (tooMuch.length > 0) return tooMuch.map(({ message }) => message)
  try {
    return validate(schema, parse(text)).map(({ message }) => message)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
