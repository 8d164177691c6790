/**
 * Starts the command line on what Node kept from an earlier start: the compiled code of every module,
 * and the JavaScript of those in TypeScript. In JavaScript itself, since otherwise the compiler of
 * TypeScript would be loaded for this file alone. `node src/cli.ts` does the same without it.
 *
 * What is kept is run, so that it lies beside the packages, where only those can write who may change
 * the code. Where nobody can, as on a read-only disk, each start is like the first.
 */
import { createRequire, enableCompileCache, flushCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

const KEPT_IN = new URL('../node_modules/.cache/ccc-graphql-gateway', import.meta.url)
/** Late enough for a first answer, and in time for those who end a process without asking it. */
const KEEP_AFTER_MS = 2000

enableCompileCache(fileURLToPath(KEPT_IN))
setTimeout(flushCompileCache, KEEP_AFTER_MS).unref()
withoutBrowserSockets(createRequire(import.meta.url)('node:http'))
await withoutLanguages(() => import('./cli.ts'))

/**
 * Whoever imports `node:http` as a module looks at all its names, and three of them load the whole of
 * undici, which nothing here uses: nearly as long as a bare start of Node.
 */
function withoutBrowserSockets(http) {
  for (const name of ['WebSocket', 'CloseEvent', 'MessageEvent']) {
    Object.defineProperty(http, name, { value: undefined })
  }
}

/**
 * A package that got checks its options with prepares two lists in English while it loads, and for
 * them the platform loads all its languages: more than half a bare start of Node. With this it joins
 * the words of its complaints by commas.
 */
async function withoutLanguages(load) {
  const { ListFormat } = Intl
  Intl.ListFormat = class {
    format = (words) => words.join(', ')
  }
  await load()
  Intl.ListFormat = ListFormat
}
