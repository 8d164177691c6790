import { parser } from '@prometheus-io/lezer-promql'

type SyntaxNode = ReturnType<typeof parser.parse>['topNode']

/** A metric that a query asks for, and the labels by which it does. */
export interface Asked {
  readonly metric: string
  readonly labels: readonly string[]
}

/** Read by Prometheus' own grammar; throws for what is no query. */
export function parse(query: string): Asked[] {
  const textOf = ({ from, to }: SyntaxNode) => query.slice(from, to)
  const nodes = nodesOf(query)
  const named = (name: string, within: readonly SyntaxNode[]) =>
    within.filter((node) => node.name === name).map(textOf)
  // Grouping is by labels of all that is grouped.
  const common = nodes
    .filter(({ name }) => name === 'GroupingLabels')
    .flatMap((node) => named('LabelName', inside(nodes, node)))
  return nodes
    .filter(({ name }) => name === 'VectorSelector')
    .map((node) => inside(nodes, node))
    .map((own) => ({
      metric: named('Identifier', own).join(),
      labels: [...named('LabelName', own), ...common],
    }))
}

function nodesOf(query: string): SyntaxNode[] {
  const nodes: SyntaxNode[] = []
  parser.parse(query).iterate({
    enter({ type, from, node }) {
      if (type.isError) throw new SyntaxError(`no PromQL at ${from}: ${query}`)
      nodes.push(node)
    },
  })
  return nodes
}

function inside(nodes: readonly SyntaxNode[], { from, to }: SyntaxNode): SyntaxNode[] {
  return nodes.filter((node) => node.from >= from && node.to <= to)
}
