import * as v from 'valibot'
import type { SafeUrl } from '../../article/safe-url.ts'
import { sourceDomain } from '../../article/source-url.ts'
import { ruleFields, type RuleUse } from '../../cleaner/site-rule/rule-selectors.ts'
import { isOfHost, ruleFor, type SiteRule } from '../../cleaner/site-rule/site-rule.ts'
import type { ArticleStore } from '../../store/article-store.ts'
import type { RuleName, StoredRule } from '../../store/rules/rules.ts'

/** Where rules are. */
export type RuleStore = Pick<ArticleStore, 'ruleNames' | 'rules' | 'countRuleUse'>

/** A rule as it is applied. */
export type ActiveRule = SiteRule & Pick<RuleName, 'id' | 'version'>

const rememberedMilliseconds = 10_000
const mostRemembered = 200 // rules

// What this isolate knows. A rule that another one saves is obeyed here within ten seconds.
let names: { list: readonly RuleName[]; until: number } | null = null
const known = new Map<string, ActiveRule>()

/**
 * Finds the rule for the page at an address.
 *
 * @throws {StorageFault} As `rulesOfHost`.
 */
export async function findRule(
  store: RuleStore,
  url: SafeUrl,
  now: Date,
): Promise<ActiveRule | null> {
  return ruleFor(await rulesOfHost(store, sourceDomain(url), now), url)
}

/**
 * Finds the rules for the pages of a source's domain, each for some of its addresses or for all. A site without one
 * costs no query: the names of all rules are remembered for ten seconds. A rule itself is read when its site is asked
 * for, and again when its version changes.
 *
 * @throws {StorageFault} The database failed, and nothing is remembered.
 */
export async function rulesOfHost(
  store: RuleStore,
  host: string,
  now: Date,
): Promise<ActiveRule[]> {
  // Only the content of a rule tells if it is for subdomains.
  const near = (await namesOf(store, now)).filter(({ domain }) =>
    isOfHost({ domain, isWithSubdomains: true }, host),
  )
  if (near.length === 0) return []
  const missing = near.filter(({ id, version }) => known.get(id)?.version !== version)
  if (missing.length > 0) {
    if (known.size + missing.length > mostRemembered) known.clear()
    for (const one of await store.rules(missing.map(({ id }) => id))) {
      const rule = activeRule(one)
      if (rule) known.set(one.id, rule)
    }
  }
  return near.flatMap(({ id }) => known.get(id) ?? []).filter((rule) => isOfHost(rule, host))
}

async function namesOf(store: RuleStore, now: Date): Promise<readonly RuleName[]> {
  const at = now.getTime()
  const isFresh =
    names !== null && at < names.until && at > names.until - 2 * rememberedMilliseconds
  if (names && isFresh) return names.list
  try {
    names = { list: await store.ruleNames(), until: at + rememberedMilliseconds }
  } catch (error) {
    // Rules change less often than a database fails.
    if (!names) throw error
  }
  return names.list
}

/** Has the next page ask for the rules: they were changed here. */
export function forgetRules(): void {
  names = null
  known.clear()
}

const selectors = v.exactOptional(v.array(v.string()))
const storedForm = v.object({
  domain: v.string(),
  isWithSubdomains: v.boolean(),
  addressPattern: v.nullable(v.string()),
  selectors: v.object({
    body: selectors,
    title: selectors,
    lede: selectors,
    byline: selectors,
    time: selectors,
    captions: selectors,
    strip: selectors,
    keep: selectors,
  } satisfies Record<(typeof ruleFields)[number], unknown>),
  tests: v.array(
    v.object({ url: v.string(), contains: v.array(v.string()), lacks: v.array(v.string()) }),
  ),
})

/** Reads a stored rule; `null` for one that another version of the Worker stored in a form of its own. */
export function activeRule({ id, version, rule }: Pick<StoredRule, 'id' | 'version' | 'rule'>) {
  const read = v.safeParse(storedForm, rule)
  return read.success ? { id, version, ...read.output } : null
}

type Tally = { version: number; matched: number; missed: number; since: number }

const tallies = new Map<string, Tally>()

/**
 * Counts what a rule did for a page. Matches are written together, at most every ten seconds; a miss at once, so that
 * the desk shows it. Never throws: a count is no reason to lose a page.
 */
export async function countUse(
  store: RuleStore,
  { id, version }: ActiveRule,
  { url, use, now }: { url: SafeUrl; use: RuleUse; now: Date },
): Promise<void> {
  const at = now.getTime()
  const before = tallies.get(id)
  const tally = before?.version === version ? before : { version, matched: 0, missed: 0, since: 0 }
  tallies.set(id, tally)
  const isMissed = use.fellBack !== null
  if (isMissed) tally.missed++
  else tally.matched++
  if (!isMissed && at - tally.since < rememberedMilliseconds) return
  const { matched, missed } = tally
  tallies.set(id, { version, matched: 0, missed: 0, since: at })
  const last = isMissed ? { url, fields: use.missed } : null
  await store.countRuleUse({ id, version, matched, missed, last }, now).catch((error: unknown) => {
    console.error(JSON.stringify({ event: 'rule_not_counted', rule: id, error: String(error) }))
  })
}
