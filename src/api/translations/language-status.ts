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

/** What scrapers are told of an article in one target language. */
export function languageStatus(
  article: StoredArticle,
  lang: string,
  facts: TranslationFacts | null,
  task: TranslationTask | null,
  site: Settings,
) {
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

function segmentCounts({ segments, remaining }: TranslationFacts) {
  return { total: segments, translated: segments - remaining.length, remaining }
}

/** Whether the site has pages in a language. */
export function isShown({ languages }: Settings, lang: string): boolean {
  return languages.some((tag) => primaryLanguage(tag) === lang)
}

/** The address of an article's page in a language; `null` while the site has none in it. */
function pageIn(site: Settings, lang: string, article: StoredArticle): string | null {
  const language = site.languages.find((tag) => primaryLanguage(tag) === lang)
  if (language === undefined) return null
  const path = articlePath({ ...article, day: articleDay(article) })
  return new URL(sitePath({ base: basePath(site, language) }, path), site.url).href
}
