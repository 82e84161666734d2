import { sql } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'
import { glossaryTable as table } from '../tables/schema.ts'

/** A term of a glossary. */
export type GlossaryEntry = {
  /** The domain of the outlet whose articles it is for; `''` for all. */
  sourceDomain: string
  /** Primary tags of the two languages. */
  sourceLang: string
  lang: string
  term: string
  /** `null` for a term that stays as it is. */
  translation: string | null
}

/** A term with what is always written for it. */
type GlossaryTerm = { source: string; translation: string }

/** Reads the terms for an outlet's articles from one language into another: those for all outlets, and its own. */
export async function glossaryTerms(
  db: Database,
  domain: string,
  sourceLang: string,
  lang: string,
): Promise<{ shared: GlossaryTerm[]; own: GlossaryTerm[] }> {
  const rows = await db
    .select()
    .from(table)
    .where(
      sql`${table.sourceDomain} in ('', ${domain}) and ${table.sourceLang} = ${sourceLang}
        and ${table.lang} = ${lang}`,
    )
    .orderBy(table.term)
  const of = (isOwn: boolean) =>
    rows
      .filter(({ sourceDomain }) => (sourceDomain !== '') === isOwn)
      .map(({ term, translation }) => ({ source: term, translation: translation ?? term }))
  return { shared: of(false), own: of(true) }
}

/** Reads the whole glossary, in the order of its key. */
export function readGlossary(db: Database): Promise<GlossaryEntry[]> {
  return db
    .select()
    .from(table)
    .orderBy(table.sourceDomain, table.sourceLang, table.lang, table.term)
}

/** Puts a glossary in place of the stored one, in one transaction. Of entries with one key the last counts. */
export async function replaceGlossary(
  db: Database,
  entries: readonly GlossaryEntry[],
): Promise<void> {
  const rows = entries.map((one) => [
    one.sourceDomain,
    one.sourceLang,
    one.lang,
    one.term,
    one.translation,
  ])
  await transact(db, [
    sql`delete from glossary`,
    sql`insert or replace into glossary
      select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
      from json_each(${JSON.stringify(rows)})`,
  ])
}
