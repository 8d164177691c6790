import type { Gateway } from '../../../src/server/gateway.ts'

/** One number of a page. */
export interface Sample {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

export interface Scrape {
  readonly samples: readonly Sample[]
  /** Of each metric what its HELP and TYPE say. */
  readonly families: readonly {
    readonly name: string
    readonly kind: string
    readonly help: string
  }[]
  /** That of exactly these labels; names without the gateway's prefix. */
  value(name: string, labels?: Sample['labels']): number | undefined
  /** Of all that have these labels. */
  sum(name: string, labels?: Sample['labels']): number
}

/** What `/metrics` tells, as Prometheus reads it. */
export async function scrape({ opsUrl }: Pick<Gateway, 'opsUrl'>): Promise<Scrape> {
  const text = await (await fetch(`${opsUrl}/metrics`)).text()
  const samples = text.split('\n').filter(isSample).map(sampleOf)
  const named = (name: string) => samples.filter((sample) => sample.name === `ccc_gateway_${name}`)
  return {
    samples,
    families: [...text.matchAll(/^# HELP (\S+) (.*)\n# TYPE \S+ (\w+)$/gm)].map(
      ([, name = '', help = '', kind = '']) => ({ name, kind, help }),
    ),
    value(name, labels = {}) {
      const wanted = JSON.stringify(Object.entries(labels).sort())
      const of = ({ labels }: Sample) => JSON.stringify(Object.entries(labels).sort())
      return named(name).find((sample) => of(sample) === wanted)?.value
    },
    sum(name, labels = {}) {
      const of = named(name).filter((sample) =>
        Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
      )
      return of.reduce((sum, { value }) => sum + value, 0)
    },
  }
}

function isSample(line: string): boolean {
  return line !== '' && !line.startsWith('#')
}

function sampleOf(line: string): Sample {
  const [, name = '', labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
  const pairs = [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label, text]) => [label, text])
  return { name, labels: Object.fromEntries(pairs), value: Number(value) }
}
