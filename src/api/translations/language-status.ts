import { articlePath } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import type { StoredArticle } from '../../article/article.ts'
import {
  translationState,
  type TranslationFacts,
  type TranslationTask,
} from '../../article/translation.ts'
import type { Config } from '../../config/config.ts'
import { basePath, sitePath } from '../../site/site-languages.ts'
import { primaryLanguage } from '../../text/language-tag.ts'

type Settings = Config['site']

type Addressed = Parameters<typeof articleDay>[0] & Pick<StoredArticle, 'id' | 'title' | 'revision'>

/** What is known of an article's translations, into any languages. */
type Known = {
  readonly translations: readonly TranslationFacts[]
  readonly tasks: readonly TranslationTask[]
}

/** What scrapers are told of an article in one target language. */
export function languageStatus(
  article: Addressed,
  lang: string,
  { translations, tasks }: Known,
  site: Settings,
) {
  const facts = translations.find((one) => one.lang === lang) ?? null
  const task = tasks.find((one) => one.lang === lang) ?? null
  return {
    lang,
    url: pageIn(site, lang, { ...article, title: facts?.title ?? article.title }),
    state: translationState(article.revision, facts, task),
    kind: facts?.kind ?? null,
    author: facts?.author ?? null,
    technique: facts?.technique ?? null,
    translatedAt: facts?.translatedAt ?? null,
    sourceRevision: facts?.sourceRevision ?? null,
    segments: facts && segmentCounts(facts),
    reason: task?.reason ?? null,
    dueAt: task?.dueAt ?? null,
  }
}

/** The states of an article in some languages. */
export function statesIn(
  article: StoredArticle,
  langs: readonly string[],
  known: Known,
  site: Settings,
) {
  const { id, revision, lang: source } = article
  const translations = langs.map((lang) => languageStatus(article, lang, known, site))
  return { id, revision, source, translations }
}

/** The languages that an article is translated into, or is to be, in order. */
export function languagesIn({ translations, tasks }: Known): string[] {
  return [...new Set([...translations, ...tasks].map(({ lang }) => lang))].toSorted()
}

function segmentCounts({ segments, remaining }: TranslationFacts) {
  return { total: segments, translated: segments - remaining.length, remaining }
}

/** Whether the site has pages in a language. */
export function isShown({ languages }: Settings, lang: string): boolean {
  return languages.some((tag) => primaryLanguage(tag) === lang)
}

/** The address of an article's page in a language; `null` while the site has none in it. */
function pageIn(site: Settings, lang: string, article: Addressed): string | null {
  const language = site.languages.find((tag) => primaryLanguage(tag) === lang)
  if (language === undefined) return null
  const path = articlePath({ ...article, day: articleDay(article) })
  return new URL(sitePath({ base: basePath(site, language) }, path), site.url).href
}
