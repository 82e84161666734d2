import type { Context } from 'hono'
import type { StoredArticle } from '../../article/article.ts'
import type { Translation } from '../../article/translation.ts'
import { caching } from '../../cache/policies.ts'
import { printSegmentText } from '../../translator/content/segment-text.ts'
import { segmentsOf } from '../../translator/content/segments-of.ts'
import { translatedRuns } from '../../translator/content/translated-runs.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { foundArticle } from './found-article.ts'
import { languageStatus } from './language-status.ts'
import { targetLanguage } from './target-language.ts'

/**
 * Answers with what a translator works from: the segments of an article with their translations. Two queries.
 *
 * @throws {Refusal} See `operationProblems.translations`.
 */
export async function getWorksheet(c: Context<IngestEnv>): Promise<Response> {
  const target = targetLanguage(c.req.param('lang') ?? '')
  const { article, translation, translations } = await foundArticle(c, target)
  const { id, revision, lang: source } = article
  const known = { translations, tasks: await c.var.articles.tasks(id) }
  const { lang: _target, ...status } = languageStatus(article, target, known, c.var.config.site)
  const segments = worksheet(article, translation)
  return c.json({ id, revision, source, target, ...status, segments }, 200, caching.api())
}

function worksheet(article: StoredArticle, translation: Translation | null) {
  const translated = translation && translatedRuns(article, translation)
  return segmentsOf(article).map(({ path, kind, runs }) => {
    const found = translated?.get(path)
    return {
      path,
      kind,
      text: printSegmentText(runs),
      translation: found ? printSegmentText(found) : null,
    }
  })
}
