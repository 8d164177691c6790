/** For how long an answer of one kind is as good as a new one, in seconds from when it was asked for. */
export interface Rule {
  /** So long it is given again without a word. */
  readonly fresh: number
  /** And so long after that it is given while it is renewed. */
  readonly renewing: number
}

/** Every rule, by the name that `CCC_GATEWAY_FRESHNESS` calls it. `docs/freshness.md` is made from this. */
const RULES = {
  running: rule(1, 3, 'a task or campaign that runs, or is about to end'),
  waiting: rule(3, 7, 'a task or campaign that has not started, or is paused'),
  ended: rule(10, 20, 'a task or campaign that is over, while its last calls may go on'),
  over: rule(600, 600, 'a task or campaign that is over, and all its calls with it'),
  stateless: rule(
    2,
    8,
    'a campaign whose state the answer does not tell, as on the international site',
  ),
  list: rule(2, 2, 'a page of tasks or campaigns'),
  sessions: rule(2, 3, 'a page of the sessions of a campaign'),
  records: rule(
    2,
    3,
    'call records of a span of time, or where one that was asked for is not there yet',
  ),
  record: rule(600, 0, 'call records, a session or a transcript that will not change any more'),
  directory: rule(30, 30, 'skill groups, staff and numbers'),
  absent: rule(2, 0, 'what CCC says does not exist'),
} as const satisfies Record<string, Described>

interface Described extends Rule {
  readonly of: string
}

export type RuleName = keyof typeof RULES
export type Freshness = Readonly<Record<RuleName, Rule>>

export const RULE_NAMES = Object.keys(RULES) as RuleName[]

export const DEFAULT_FRESHNESS = Object.fromEntries(
  RULE_NAMES.map((name) => [name, { fresh: RULES[name].fresh, renewing: RULES[name].renewing }]),
) as Freshness

/** What is told of each rule, for the docs. */
export function describeRules(): ({ readonly name: RuleName } & Described)[] {
  return RULE_NAMES.map((name) => ({ name, ...RULES[name] }))
}

/** What `readFreshness` takes, for error texts. */
export const FRESHNESS =
  'rules and seconds such as running=2,list=5+10, each at most 86400, or all=0'

const MOST_SECONDS = 86_400

/**
 * The rules with some of them changed, `running=2,list=5+10`: two seconds and no renewal, five
 * seconds and ten more while it is renewed. `all` means every rule; what comes later counts. Null
 * where the text is none of that.
 */
export function readFreshness(text: string): Freshness | null {
  const rules: Record<RuleName, Rule> = { ...DEFAULT_FRESHNESS }
  for (const part of text.split(',').filter((each) => each.trim() !== '')) {
    const [, name = '', fresh, renewing] = /^\s*(\w+)=(\d+)(?:\+(\d+))?\s*$/.exec(part) ?? []
    const names = name === 'all' ? RULE_NAMES : RULE_NAMES.filter((known) => known === name)
    const changed = { fresh: Number(fresh), renewing: Number(renewing ?? 0) }
    if (names.length === 0 || changed.fresh + changed.renewing > MOST_SECONDS) return null
    for (const each of names) rules[each] = changed
  }
  return rules
}

/** Whether anything is kept at all. */
export function keepsAnything(rules: Freshness): boolean {
  return Object.values(rules).some(({ fresh, renewing }) => fresh + renewing > 0)
}

function rule(fresh: number, renewing: number, of: string): Described {
  return { fresh, renewing, of }
}
