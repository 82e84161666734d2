import { sql, type SQL } from 'drizzle-orm'
import type { Article } from '../../article/article.ts'
import {
  translationRefusals,
  type TranslationRefusal,
  type WantedTranslation,
} from '../../article/translation.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryWrite } from '../d1/retry.ts'
import { secondsOf } from '../d1/seconds.ts'

type Asked = Pick<Article, 'id' | 'revision'>

/**
 * Asks for translations of a stored article: each begins again, and is due at once.
 *
 * A language that the article is translated into already gets no task, unless that is forced; nor does one whose
 * translation somebody took away. A person's translation is not replaced by an engine's, so it gets none in any case.
 *
 * @returns The languages that wait now.
 * @throws {StorageFault} The database failed; asking again is safe.
 */
export async function askTranslations(
  db: Database,
  article: Asked,
  wanted: readonly WantedTranslation[],
  now: Date,
  { isForced = false }: { isForced?: boolean } = {},
): Promise<string[]> {
  const isReplaced = isForced ? sql`true` : isWanted
  const [rows = []] = await retryWrite(() =>
    transact(db, [upsert(article, wanted, now, isForced, isReplaced)]),
  )
  return (rows as TaskRow[]).flatMap(({ lang, state }) => (state === 'waiting' ? [lang] : []))
}

type TaskRow = { lang: string; state: string }

/**
 * The statements that write an article's tasks in the transaction that stores it. They do nothing if another revision
 * is stored. A task of an older revision begins again, or goes if it is no longer wanted. So does an engine's
 * translation into what turns out to be the language of the article itself.
 */
export function outboxStatements(
  article: Asked & Pick<Article, 'lang'>,
  wanted: readonly WantedTranslation[],
  now: Date,
): SQL[] {
  const { id, revision } = article
  const langs = JSON.stringify(wanted.map(({ lang }) => lang))
  const isStored = sql`exists (select 1 from articles where id = ${id} and revision = ${revision})`
  return [
    sql`delete from translation_tasks where article_id = ${id} and revision <> ${revision}
      and lang not in (select value from json_each(${langs})) and ${isStored}`,
    sql`delete from translations where article_id = ${id} and kind = 'machine'
      and lang = ${primaryLanguage(article.lang)} and ${isStored}`,
    upsert(article, wanted, now, false, isOutdated(sql`excluded.state`, sql`excluded.revision`)),
  ]
}

/** Counts the tasks that `outboxStatements` would write, as `n`. */
export function countUnasked(article: Asked, wanted: readonly WantedTranslation[]): SQL {
  return sql`select count(*) as n ${untranslated(article, wanted, false)} and (
    not exists (select 1 from translation_tasks where article_id = a.id and lang = w.value ->> 0)
    or exists (select 1 from translation_tasks where article_id = a.id and lang = w.value ->> 0
      and ${isOutdated(sql`w.value ->> 1`, sql`a.revision`)}))`
}

const beforehand = sql.raw(translationRefusals.beforehand.map((code) => `'${code}'`).join(', '))

// Of another revision, or refused by settings that have changed since; but never one that somebody took away.
function isOutdated(state: SQL, revision: SQL): SQL {
  return sql`(translation_tasks.revision <> ${revision} and ${isWanted}
    or ${state} = 'waiting' and translation_tasks.state = 'refused' and translation_tasks.reason in (${beforehand}))`
}

const withdrawn: TranslationRefusal = 'withdrawn'
const isWanted = sql`translation_tasks.reason is not ${withdrawn}`

function upsert(
  article: Asked,
  wanted: readonly WantedTranslation[],
  now: Date,
  isForced: boolean,
  isReplaced: SQL,
): SQL {
  const seconds = secondsOf(now)
  return sql`
    insert into translation_tasks (article_id, lang, state, revision, reason, due_at, asked_at)
    select a.id, w.value ->> 0, w.value ->> 1, a.revision, w.value ->> 2, ${seconds}, ${seconds}
    ${untranslated(article, wanted, isForced)}
    on conflict do update set state = excluded.state, revision = excluded.revision, reason = excluded.reason,
      attempts = 0, due_at = excluded.due_at, asked_at = excluded.asked_at
    where ${isReplaced}
    returning lang, state`
}

// What a newer revision has made stale is wanted again, unless a person translated it.
function untranslated(
  { id, revision }: Asked,
  wanted: readonly WantedTranslation[],
  isForced: boolean,
): SQL {
  const rows = wanted.map(({ lang, refusal }) => [lang, refusal ? 'refused' : 'waiting', refusal])
  return sql`
    from json_each(${JSON.stringify(rows)}) w cross join articles a on a.id = ${id}
    left join translations t on t.article_id = a.id and t.lang = w.value ->> 0
    where a.revision = ${revision} and a.position is not null
      and (t.lang is null or t.kind = 'machine' and (${isForced ? 1 : 0} or t.source_revision <> a.revision))`
}
