import { type ASTNode, visit } from 'graphql'

/** Whether a field of one of these names stands anywhere within, by whatever alias. */
export function hasField(names: ReadonlySet<string>, within: ASTNode): boolean {
  let found = false
  visit(within, {
    Field({ name }) {
      found ||= names.has(name.value)
    },
  })
  return found
}
