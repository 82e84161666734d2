import { sql } from 'drizzle-orm'
import type { Correction } from '../article/correction/correction.ts'
import type { Moment } from '../article/day.ts'
import type { CorrectionEdit } from './corrections/correction-edit.ts'
import { inForce } from './corrections/kept-corrections.ts'
import type { Database } from './d1/database.ts'
import type { CorrectedArticle } from './read-corrected.ts'
import type { SaveAllOptions } from './save-options.ts'
import { saveAll } from './save.ts'
import type { SaveResult } from './saved.ts'

export type CorrectOptions = Pick<SaveAllOptions, 'wanted'> & {
  /** The name of who does it. */
  by: string
}

/**
 * Adds a correction to an article and stores the corrected one as a person's version, in one transaction.
 *
 * @param before As it was read; `kept` if it is another by now.
 * @returns One result, as `saveAll` gives it.
 */
export function storeCorrection(
  db: Database,
  before: CorrectedArticle,
  correction: Correction,
  now: Moment,
  { by, wanted }: CorrectOptions,
): Promise<SaveResult[]> {
  const { article, corrections } = before
  const number = 1 + Math.max(0, ...corrections.map((one) => one.number))
  const next = crypto.randomUUID()
  return edited(db, before, now, wanted, {
    next,
    inForce: [...inForce(corrections), correction],
    statements: [
      sql`insert or ignore into corrections (article_id, number, correction, made_by, made_at)
        select ${article.id}, ${number}, ${JSON.stringify(correction)}, ${by}, ${now}
        from found_articles where article_id = ${article.id} and state = ${next}`,
    ],
  })
}

/**
 * Takes corrections of an article back, in the same way. Those that were taken back before are left.
 *
 * @param numbers Of the corrections that are meant.
 */
export function withdrawCorrections(
  db: Database,
  before: CorrectedArticle,
  numbers: readonly number[],
  now: Moment,
  { by, wanted }: CorrectOptions,
): Promise<SaveResult[]> {
  const { article, corrections } = before
  const next = crypto.randomUUID()
  return edited(db, before, now, wanted, {
    next,
    inForce: inForce(corrections.filter(({ number }) => !numbers.includes(number))),
    statements: [
      sql`update corrections set undone_by = ${by}, undone_at = ${now}
        where article_id = ${article.id} and undone_at is null
          and number in (select value from json_each(${JSON.stringify(numbers)}))
          and exists (select 1 from found_articles where article_id = ${article.id} and state = ${next})`,
    ],
  })
}

function edited(
  db: Database,
  { article, found, state }: CorrectedArticle,
  now: Moment,
  wanted: SaveAllOptions['wanted'],
  edit: Omit<CorrectionEdit, 'before'>,
): Promise<SaveResult[]> {
  const before = { revision: article.revision, state }
  return saveAll(db, [{ ...found, id: article.id }], now, {
    by: 'editor',
    edit: { ...edit, before },
    ...(wanted && { wanted }),
  })
}
