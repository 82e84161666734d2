import type { SiteRule } from '../../cleaner/site-rule/site-rule.ts'
import type { ArticleStore } from '../../store/article-store.ts'
import type { Database } from '../../store/d1/database.ts'
import { deleteRule, saveRule, type StoredRule } from '../../store/rules/rules.ts'
import { sha256Hex } from '../../text/sha256.ts'
import { forgetRules } from './rule-book.ts'

const idLength = 12

/** The id of the rule for a domain and an address pattern, of which there is one. */
async function ruleId({
  domain,
  addressPattern,
}: Pick<SiteRule, 'domain' | 'addressPattern'>): Promise<string> {
  return (await sha256Hex(`${domain}\n${addressPattern ?? ''}`)).slice(0, idLength)
}

/** How many stored articles a rule is about, and the selection that `POST /reclean` cleans again. */
export type AffectedArticles = { readonly articles: number; readonly selection: { source: string } }

/**
 * Stores a checked rule, in place of the one for the same domain and address pattern. Pages that come from now on are
 * cleaned with it: here at once, elsewhere within ten seconds.
 *
 * @param savedBy The name of the token.
 */
export async function keepRule(
  db: Database,
  articles: Pick<ArticleStore, 'listEntry'>,
  rule: SiteRule,
  savedBy: string,
  now: Date,
): Promise<{ stored: StoredRule; isNew: boolean; affected: AffectedArticles }> {
  const { domain } = rule
  const id = await ruleId(rule)
  const { rule: stored, isNew } = await saveRule(db, { id, domain, rule, savedBy }, now)
  forgetRules()
  return { stored, isNew, affected: await affectedBy(articles, rule) }
}

/** Counts the articles of a rule's domain, from the list of its source: with subdomains, there may be more. */
async function affectedBy(
  articles: Pick<ArticleStore, 'listEntry'>,
  { domain }: Pick<SiteRule, 'domain'>,
): Promise<AffectedArticles> {
  const entry = await articles.listEntry('source', domain)
  return { articles: entry?.count ?? 0, selection: { source: domain } }
}

/** Deletes a rule; its versions stay. @returns Whether there was one. */
export async function dropRule(db: Database, id: string): Promise<boolean> {
  const isDropped = await deleteRule(db, id)
  forgetRules()
  return isDropped
}
