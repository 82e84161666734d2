import { sql } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import { secondsOf } from '../d1/seconds.ts'
import { parseJson } from '../tables/parse-json.ts'

/** A version of a rule, whose content is JSON of the form that its reader checks. */
export type RuleVersion = {
  readonly version: number
  readonly rule: unknown
  readonly savedAt: Date
  /** The name of the token, or of who signed in. */
  readonly savedBy: string
}

/** The present version of a rule and what it did for pages so far. */
export type StoredRule = RuleVersion & {
  readonly id: string
  readonly domain: string
  /** For how many pages it chose what it was to find, and when last. */
  readonly matched: number
  readonly matchedAt: Date | null
  /** How many pages it missed, and the last of them. */
  readonly missed: number
  readonly missedAt: Date | null
  readonly missedUrl: string | null
  /** The fields of the last page for which nothing was found. */
  readonly missedFields: readonly string[]
}

/** A rule as the intake looks for it. */
export type RuleName = Pick<StoredRule, 'id' | 'domain' | 'version'>

/** Reads the names of all rules: a row each of some 60 bytes. One query. */
export async function ruleNames(db: Database): Promise<RuleName[]> {
  return retryRead(() => db.all<RuleName>(sql`select id, domain, version from site_rules`))
}

type Row = {
  id: string
  domain: string
  version: number
  rule: string
  saved_at: number
  saved_by: string
  matched: number
  matched_at: number | null
  missed: number
  missed_at: number | null
  missed_url: string | null
  missed_fields: string | null
}

/** Reads rules, in the order of their domains: all, or those with the given ids. One query. */
export async function readRules(db: Database, ids?: readonly string[]): Promise<StoredRule[]> {
  const only = ids && sql`where id in (select value from json_each(${JSON.stringify(ids)}))`
  const rows = await retryRead(() =>
    db.all<Row>(sql`select * from site_rules ${only ?? sql``} order by domain, id`),
  )
  return rows.map(readRow)
}

const versionsKept = 50 // of one rule

/** Reads the versions of a rule before the present one, the newest first; those of a deleted rule, too. */
export async function ruleVersions(db: Database, id: string): Promise<RuleVersion[]> {
  const rows = await retryRead(() =>
    db.all<Pick<Row, 'version' | 'rule' | 'saved_at' | 'saved_by'>>(sql`
      select version, rule, saved_at, saved_by from site_rule_versions where rule_id = ${id}
      order by version desc limit ${versionsKept}`),
  )
  return rows.map(versionOf)
}

/**
 * Stores a rule, in place of the one with its id, whose version is kept. The counts begin again. A rule that is stored
 * as it is stays.
 *
 * @returns The stored one, and whether it is the first with its id.
 */
export async function saveRule(
  db: Database,
  { id, domain, rule, savedBy }: Pick<StoredRule, 'id' | 'domain' | 'rule' | 'savedBy'>,
  now: Date,
): Promise<{ rule: StoredRule; isNew: boolean }> {
  const content = JSON.stringify(rule)
  const [, saved = [], , rows = []] = await retryWrite(() =>
    transact(db, [
      sql`insert or ignore into site_rule_versions
        select id, version, rule, saved_at, saved_by from site_rules where id = ${id} and rule <> ${content}`,
      sql`insert into site_rules (id, domain, version, rule, saved_at, saved_by)
        values (${id}, ${domain},
          1 + coalesce((select max(version) from site_rule_versions where rule_id = ${id}), 0),
          ${content}, ${secondsOf(now)}, ${savedBy})
        on conflict do update set version = excluded.version, rule = excluded.rule,
          saved_at = excluded.saved_at, saved_by = excluded.saved_by, matched = 0, missed = 0,
          matched_at = null, missed_at = null, missed_url = null, missed_fields = null
        where site_rules.rule <> excluded.rule
        returning version`,
      sql`delete from site_rule_versions where rule_id = ${id} and version <=
        (select version from site_rules where id = ${id}) - ${versionsKept}`,
      sql`select * from site_rules where id = ${id}`,
    ]),
  )
  const [row] = rows as Row[]
  if (!row) throw new Error('Cannot store the rule: nothing came of it')
  return { rule: readRow(row), isNew: saved.length > 0 && row.version === 1 }
}

/** Deletes a rule, whose versions are kept. @returns Whether there was one. */
export async function deleteRule(db: Database, id: string): Promise<boolean> {
  const [, rows = []] = await retryWrite(() =>
    transact(db, [
      sql`insert or ignore into site_rule_versions
        select id, version, rule, saved_at, saved_by from site_rules where id = ${id}`,
      sql`delete from site_rules where id = ${id} returning id`,
    ]),
  )
  return rows.length > 0
}

/** What a version of a rule did for some pages. */
export type RuleCounts = {
  readonly id: string
  readonly version: number
  readonly matched: number
  readonly missed: number
  /** The last page that was missed, and the fields. */
  readonly last: { readonly url: string; readonly fields: readonly string[] } | null
}

/** Adds to the counts of a rule. Not retried: pages could be counted twice. */
export async function countRuleUse(
  db: Database,
  { id, version, matched, missed, last }: RuleCounts,
  now: Date,
): Promise<void> {
  const at = secondsOf(now)
  await transact(db, [
    sql`update site_rules set matched = matched + ${matched}, missed = missed + ${missed},
      matched_at = iif(${matched} > 0, ${at}, matched_at), missed_at = iif(${missed} > 0, ${at}, missed_at),
      missed_url = iif(${missed} > 0, ${last?.url ?? null}, missed_url),
      missed_fields = iif(${missed} > 0, ${last?.fields.join(' ') ?? null}, missed_fields)
      where id = ${id} and version = ${version}`,
  ])
}

function versionOf(row: Pick<Row, 'version' | 'rule' | 'saved_at' | 'saved_by'>): RuleVersion {
  const savedAt = new Date(row.saved_at * 1000)
  return { version: row.version, rule: parseJson(row.rule), savedAt, savedBy: row.saved_by }
}

function readRow(row: Row): StoredRule {
  return {
    ...versionOf(row),
    id: row.id,
    domain: row.domain,
    matched: row.matched,
    matchedAt: dateOf(row.matched_at),
    missed: row.missed,
    missedAt: dateOf(row.missed_at),
    missedUrl: row.missed_url,
    missedFields: row.missed_fields?.split(' ') ?? [],
  }
}

function dateOf(seconds: number | null): Date | null {
  return seconds === null ? null : new Date(seconds * 1000)
}
