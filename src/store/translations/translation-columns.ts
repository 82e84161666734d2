import { and, eq, getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { LeadImage } from '../../article/article-content.ts'
import { instant, type Moment } from '../../article/day.ts'
import type {
  ReaderArticle,
  Translation,
  TranslationFacts,
  TranslationTask,
} from '../../article/translation.ts'
import { articleColumns, storedArticle } from '../tables/article-row.ts'
import type { ReadingLanguage } from '../tables/reading-language.ts'
import { articlesTable, translationsTable } from '../tables/schema.ts'
import { bodyOfArticle, bodyOfRow, readStoredBody } from '../tables/stored-body.ts'

// Read from a join with `translations`, of which there is at most one row in the language.
const ofTranslation = (column: string) =>
  sql.raw(`iif(translations.lang is null, articles.${column}, translations.${column})`)

// oxfmt-ignore
const factNames = [
  'lang', 'kind', 'author', 'technique', 'source_lang', 'source_revision', 'title', 'remaining', 'segments',
  'translated_at',
] as const

const factsObject = `json_object(${factNames.map((name) => `'${name}', translations.${name}`).join(', ')})`

/**
 * The columns of an article in a reader's language: those of its translation, if there is one. The tree that is not
 * shown is not read.
 */
export const readerColumns = {
  ...articleColumns,
  lang: sql<string>`coalesce(translations.lang, articles.lang)`.as('shown_lang'),
  title: sql<string>`${ofTranslation('title')}`.as('shown_title'),
  lede: sql<string | null>`${ofTranslation('lede')}`.as('shown_lede'),
  image: sql<string | null>`${ofTranslation('image')}`.as('shown_image'),
  tags: sql<string>`${ofTranslation('tags')}`.as('shown_tags'),
  body: sql<string>`${sql.raw(
    `iif(translations.lang is null, ${bodyOfArticle('articles')}, ${bodyOfRow('translations')})`,
  )}`.as('shown_body'),
  translation: sql<
    string | null
  >`${sql.raw(`iif(translations.lang is null, null, ${factsObject})`)}`.as('translation'),
}

/** The condition of the join that `readerColumns` are read from. */
export function translationIn(lang: SQL | string) {
  return and(eq(translationsTable.articleId, articlesTable.id), eq(translationsTable.lang, lang))
}

type ReaderRow = Omit<
  typeof articlesTable.$inferSelect,
  | 'position'
  | 'listings'
  | 'keywords'
  | 'fingerprint'
  | 'filedAt'
  | 'filing'
  | 'slot'
  | 'credit'
  | 'packed'
  | 'image'
  | 'tags'
> & { image: string | null; tags: string; translation: string | null }

/**
 * Makes an article of what `readerColumns` gave.
 *
 * @throws {Error} The body is damaged, or has a node that no body may have.
 */
export function readerArticle(row: ReaderRow): ReaderArticle {
  const { translation, image, tags, ...rest } = row
  const article = storedArticle({
    ...rest,
    image: image === null ? null : (JSON.parse(image) as LeadImage),
    tags: JSON.parse(tags) as string[],
  })
  return { ...article, translation: translation === null ? null : readFacts(translation) }
}

/**
 * Writes all translations of an article, without their texts, as one value.
 *
 * @param articles What the table is called.
 */
export function factsOfArticle(articles: 'articles' | 'a'): string {
  return `(select json_group_array(json(facts)) from (
    select ${factsObject} as facts from translations where article_id = ${articles}.id order by lang))`
}

/** All translations of an article, without their texts, as one value. */
export const allTranslations = sql<string>`${sql.raw(factsOfArticle('articles'))}`.as(
  'translations',
)

const taskArray = 'json_array(lang, state, reason, attempts, due_at)'

/** The task of an article in a language, as one value. */
export function taskColumn(lang: ReadingLanguage) {
  return sql<string | null>`${sql.raw(`(
    select ${taskArray} from translation_tasks
    where article_id = articles.id and lang = '${lang}')`)}`.as('task')
}

/** Writes all tasks of an article, which is called `a`, as one value. */
export const allTasks = `(select json_group_array(json(task)) from (
  select ${taskArray} as task from translation_tasks where article_id = a.id order by lang))`

type FactsRow = Record<(typeof factNames)[number], never>

function readFacts(json: string): TranslationFacts {
  return factsOf(JSON.parse(json) as FactsRow)
}

function factsOf(row: FactsRow): TranslationFacts {
  return {
    lang: row.lang,
    kind: row.kind,
    author: row.author,
    technique: row.technique,
    sourceLang: row.source_lang,
    sourceRevision: row.source_revision,
    title: row.title,
    remaining: JSON.parse(row.remaining) as string[],
    segments: row.segments,
    translatedAt: row.translated_at,
  }
}

/** Reads `allTranslations`. */
export function readAllFacts(json: string): TranslationFacts[] {
  return (JSON.parse(json) as FactsRow[]).map(factsOf)
}

type TaskRow = [string, TranslationTask['state'], string | null, number, number]

/** Reads `taskColumn`. */
export function readTask(json: string | null): TranslationTask | null {
  return json === null ? null : taskOf(JSON.parse(json) as TaskRow)
}

/** Reads `allTasks`. */
export function readTasks(json: string): TranslationTask[] {
  return (JSON.parse(json) as TaskRow[]).map(taskOf)
}

function taskOf([lang, state, reason, attempts, dueAt]: TaskRow): TranslationTask {
  return taskOfRow({ lang, state, reason, attempts, dueAt })
}

/** Makes a task of its row, whose time is in seconds since 1970. */
export function taskOfRow(
  row: Omit<TranslationTask, 'dueAt'> & { dueAt: number },
): TranslationTask {
  return { ...row, dueAt: row.state === 'refused' ? null : momentOf(row.dueAt) }
}

function momentOf(seconds: number): Moment {
  return instant(new Date(seconds * 1000))
}

const {
  keywords: _keywords,
  fingerprint: _fingerprint,
  ...columns
} = getTableColumns(translationsTable)

/** The columns that make a translation; the others serve search. The body is one text for `readStoredBody`. */
export const translationColumns = {
  ...columns,
  body: sql<string>`${sql.raw(bodyOfRow('translations'))}`.as('translated_body'),
}

/**
 * Makes a translation of its row.
 *
 * @throws {Error} The body is damaged, or has a node that no body may have.
 */
export function translationOfRow(
  row: Omit<typeof translationsTable.$inferSelect, 'keywords' | 'fingerprint'>,
): Translation {
  const { articleId, lede, image, tags, body: stored, ...facts } = row
  const body = readStoredBody(stored)
  if (typeof body === 'string') throw unreadable(articleId, facts.lang, body)
  return { ...facts, content: { title: facts.title, lede, image, tags, body } }
}

function unreadable(id: ArticleId, lang: string, fault: string): Error {
  return new Error(`Cannot read the translation of article ${id} into ${lang}: ${fault}`)
}
