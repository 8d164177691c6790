import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** How much a selection asks for, fragments counted wherever they are spread. */
export interface Size {
  readonly depth: number
  readonly aliases: number
  /** Fields at the top of the selection. */
  readonly rootFields: number
  /** Those of them that create. */
  readonly creates: number
  /** All fields, at whatever depth. */
  readonly fields: number
}

const NOTHING: Size = { depth: 0, aliases: 0, rootFields: 0, creates: 0, fields: 0 }

/** Fragments that double at each level spread out to more than anybody needs to be told. */
const MOST = 2 ** 31 - 1

/**
 * The sizes of all operations of a document, valid or not, in time that grows as the document does:
 * a fragment is measured once, however often it is spread. One that spreads itself counts as nothing
 * there, and is refused by validation.
 */
export function sizesOf(document: DocumentNode, creating: ReadonlySet<string>): Size[] {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each)
  }
  const measure = new Measure(fragments, creating)
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION)
  return operations.map(({ selectionSet }) => measure.of(selectionSet))
}

class Measure {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #creating: ReadonlySet<string>
  readonly #known = new Map<string, Size>()

  constructor(
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    creating: ReadonlySet<string>,
  ) {
    this.#fragments = fragments
    this.#creating = creating
  }

  of(selectionSet: SelectionSetNode | undefined): Size {
    let size = NOTHING
    for (const each of selectionSet?.selections ?? []) size = sum(size, this.#ofSelection(each))
    return size
  }

  #ofSelection(selection: SelectionNode): Size {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#ofFragment(selection.name.value)
    const below = this.of(selection.selectionSet)
    if (selection.kind === Kind.INLINE_FRAGMENT) return below
    const name = selection.name.value
    return {
      // Introspection of any depth that is of use is as deep as schemas are; graphql-js bounds it.
      depth: 1 + (name.startsWith('__') ? 0 : below.depth),
      aliases: below.aliases + (selection.alias === undefined ? 0 : 1),
      rootFields: 1,
      creates: this.#creating.has(name) ? 1 : 0,
      fields: 1 + below.fields,
    }
  }

  #ofFragment(name: string): Size {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    this.#known.set(name, NOTHING)
    const size = this.of(this.#fragments.get(name)?.selectionSet)
    this.#known.set(name, size)
    return size
  }
}

function sum(one: Size, other: Size): Size {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: Math.min(one.aliases + other.aliases, MOST),
    rootFields: Math.min(one.rootFields + other.rootFields, MOST),
    creates: Math.min(one.creates + other.creates, MOST),
    fields: Math.min(one.fields + other.fields, MOST),
  }
}
