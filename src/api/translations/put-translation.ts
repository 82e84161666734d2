import type { Context } from 'hono'
import { refuseOtherSource } from '../../access/refuse-other-source.ts'
import { articleDay } from '../../article/article-date.ts'
import type { StoredArticle } from '../../article/article.ts'
import type { Translation } from '../../article/translation.ts'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { siteMap } from '../../site/site-map.ts'
import { UncertainWrite } from '../../store/d1/storage-fault.ts'
import type { SavedTranslation } from '../../store/translations/save-translation.ts'
import { bodies } from '../body/body-budget.ts'
import { admitWriter } from '../ingest/admit-sender.ts'
import { chosen } from '../ingest/chosen.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'
import { foundArticle } from './found-article.ts'
import { languageStatus } from './language-status.ts'
import { purgeLanguage } from './purge-language.ts'
import { targetLanguage } from './target-language.ts'
import {
  readTranslationForm,
  refuseOtherThanJson,
  type TranslationForm,
} from './translation-form.ts'
import { writtenTranslation } from './written-translation.ts'

/**
 * Stores the translation that a request brings, ends the task of its language, and renews the pages that show it.
 *
 * @throws {Refusal} See `operationProblems.writeTranslation`.
 */
export async function putTranslation(c: Context<IngestEnv>): Promise<Response> {
  refuseOtherThanJson(c.req.header('content-type'))
  const { source: onlySource } = await admitWriter(c, siteMap.writeTranslation)
  refuseUnknownParameters(c.req.queries(), siteMap.writeTranslation.query)
  const isForced = chosen('force', c.req.queries('force'), ['0', '1']) === '1'
  const lang = targetLanguage(c.req.param('lang') ?? '')
  const body = bodies.open()
  try {
    const form = await readTranslationForm(c.req.raw, body)
    return await stored(c, lang, form, { isForced, onlySource })
  } finally {
    body.release()
  }
}

async function stored(
  c: Context<IngestEnv>,
  lang: string,
  form: TranslationForm,
  { isForced, onlySource }: { isForced: boolean; onlySource: string | null },
): Promise<Response> {
  const { article, translation: before } = await foundArticle(c, lang)
  refuseOtherSource(onlySource, article.source.url)
  const { id } = article
  const translation = writtenTranslation(article, lang, form, new Date())
  const saved = await savedOrPurged(c, article, translation, isForced)
  const { status } = saved
  if (status !== 'kept') {
    await purgeLanguage(c, id, saved.day, lang)
    await c.var.articles.forgetTask(id, lang)
    c.var.relate([id])
  }
  const current = status === 'kept' ? before : translation
  const known = { translations: current ? [current] : [], tasks: [] }
  const answer = languageStatus(article, lang, known, c.var.config.site)
  c.set('operation', {
    event: 'translated',
    article: id,
    lang,
    outcome: status,
    title: translation.title,
    ...(answer.url !== null && { page: answer.url }),
  })
  const code = status === 'created' ? 201 : 200
  return c.json({ article: id, status, ...answer }, code, caching.api())
}

// The translation may have been written, so its pages are purged.
async function savedOrPurged(
  c: Context<IngestEnv>,
  article: StoredArticle,
  translation: Translation,
  isForced: boolean,
): Promise<Exclude<SavedTranslation, { status: 'missing' }>> {
  try {
    const saved = await c.var.articles.saveTranslation(article.id, translation, { isForced })
    if (saved.status === 'missing') throw new Refusal('gone')
    return saved
  } catch (error) {
    if (error instanceof UncertainWrite)
      await purgeLanguage(c, article.id, articleDay(article), translation.lang)
    throw error
  }
}
