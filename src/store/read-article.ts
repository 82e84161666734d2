import { sql } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import type { StoredArticle } from '../article/article.ts'
import type { ReaderArticle, TranslationFacts, TranslationTask } from '../article/translation.ts'
import type { Database } from './d1/database.ts'
import {
  railColumns,
  readElsewhere,
  readFurtherReading,
  readRail,
  type FurtherReading,
  type NeighbourElsewhere,
} from './rail-columns.ts'
import type { RailsMemory } from './rails-memory.ts'
import { readById } from './read-by-id.ts'
import type { Removed } from './remove.ts'
import { currentRails, siteRailsColumn, type SiteRails } from './site-rails.ts'
import { articleColumns, storedArticle } from './tables/article-row.ts'
import type { ArticleSummary } from './tables/article-summary.ts'
import type { ReadingLanguage } from './tables/reading-language.ts'
import { articlesTable } from './tables/schema.ts'
import {
  allTranslations,
  readAllFacts,
  readerArticle,
  readerColumns,
  readTask,
  taskColumn,
} from './translations/translation-columns.ts'

/** An article as readers of a language get it, with what its page says of its translations. */
export type ArticleForReaders = {
  article: ReaderArticle
  /** Of the article in its own words. */
  original: Pick<StoredArticle, 'title' | 'lang' | 'tags'>
  /** All that there are, into the reader's language or others. */
  translations: TranslationFacts[]
  /** What waits to be translated into the reader's language. */
  task: TranslationTask | null
}

/** An article with the rails of its page. */
export type ArticleWithRails = ArticleForReaders &
  SiteRails & {
    /** How many versions readers have got, the present one included. */
    versions: number
    /** The articles close to it, the closest first. */
    related: ArticleSummary[]
    /** Fills the rail when there are too few related articles; otherwise `null`. */
    furtherReading: FurtherReading | null
    /** The same story from other sources. */
    sameStory: ArticleSummary[]
    /** The article filed before it on its day. */
    previous: ArticleSummary | null
    /** The article filed after it on its day. */
    next: ArticleSummary | null
    /** Those close to it that are in another database, where there are several. */
    elsewhere?: readonly NeighbourElsewhere[]
    /** The text that all was read from but the body, which a revision stands for: two that are equal print one page. */
    facts: string
  }

/** Reads one article by its primary key. */
export async function articleById(
  db: Database,
  id: ArticleId,
): Promise<StoredArticle | Removed | null> {
  const row = await readArticle(db, id, '')
  if (!row) return null
  return row.removed ? { removed: row.removed } : storedArticle(row)
}

/** How the rails of an article are read. */
export type RailsOptions = {
  /** Of the rails of the site; without it, they are read each time. */
  memory?: RailsMemory
  /** As of `railColumns`. */
  isOneOfSeveral?: boolean
}

/** Which text of an article is shown: the reader's language where it is translated, or its own words. */
export type Wording = 'translated' | 'original'

/**
 * Reads an article with its rails in one statement. It reads 60 rows, and up to 200 more when few articles are related
 * and few were read lately: each article costs one row, and one for its translation. Rails of the site that are known
 * from a memory and still hold cost two.
 *
 * @param lang What readers read: the article, unless its own words are asked for, and the rails.
 * @param options.isOneOfSeveral As of `railColumns`.
 */
export async function readArticleWithRails(
  db: Database,
  id: ArticleId,
  lang: ReadingLanguage,
  wording: Wording = 'translated',
  { memory, isOneOfSeveral = false }: RailsOptions = {},
): Promise<ArticleWithRails | Removed | null> {
  const known = memory?.recall(lang) ?? null
  const read = readerOf(lang, isOneOfSeveral)
  const row = await read(db, id, wording === 'original' ? '' : lang, known?.stamp ?? '')
  if (!row) return null
  if (row.removed) return { removed: row.removed }
  const { related, furtherReading, sameStory, before, after, ...others } = row
  const { siteRails, elsewhere, formerVersions, ...own } = others
  const current = await currentRails(siteRails, known, lang)
  if (current !== known) memory?.keep(lang, current)
  return {
    ...forReaders(own),
    ...current.rails,
    versions: 1 + formerVersions,
    related: readRail(related),
    furtherReading: furtherReading === null ? null : readFurtherReading(furtherReading),
    sameStory: readRail(sameStory),
    previous: readRail(before)[0] ?? null,
    next: readRail(after)[0] ?? null,
    ...(elsewhere !== null && { elsewhere: readElsewhere(elsewhere) }),
    facts: JSON.stringify([current.digest, { ...row, body: null, siteRails: null }]),
  }
}

const readArticle = readById(articleColumns)

const readers = new Map<string, ReturnType<typeof makeReader>>()

function readerOf(lang: ReadingLanguage, isOneOfSeveral: boolean) {
  const name = isOneOfSeveral ? `${lang} of several` : lang
  const known = readers.get(name) ?? makeReader(lang, isOneOfSeveral)
  readers.set(name, known)
  return known
}

function makeReader(lang: ReadingLanguage, isOneOfSeveral: boolean) {
  return readById({
    ...readerColumns,
    originalTitle: articlesTable.title,
    originalLang: articlesTable.lang,
    originalTags: articlesTable.tags,
    translations: allTranslations,
    task: taskColumn(lang),
    formerVersions,
    ...railColumns(lang, isOneOfSeveral),
    siteRails: siteRailsColumn(lang),
  })
}

// Of the newest, which is the first row of the key.
const formerVersions = sql<number>`(
  select coalesce(max(version), 0) from revisions where article_id = articles.id)`.as(
  'former_versions',
)

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof makeReader>>>>

function forReaders(
  row: Omit<Row, 'formerVersions' | 'siteRails' | keyof ReturnType<typeof railColumns>>,
): ArticleForReaders {
  const { originalTitle, originalLang, originalTags, translations, task, ...article } = row
  return {
    article: readerArticle(article),
    original: { title: originalTitle, lang: originalLang, tags: originalTags },
    translations: readAllFacts(translations),
    task: readTask(task),
  }
}
