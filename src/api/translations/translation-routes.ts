import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { parseArticleId, type ArticleId } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import type { StoredArticle } from '../../article/article.ts'
import type { Day } from '../../article/day.ts'
import type { Translation, TranslationFacts, TranslationTask } from '../../article/translation.ts'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { routePath } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import { UncertainWrite } from '../../store/d1/storage-fault.ts'
import type { ArticleWithTranslation } from '../../store/translations/read-translations.ts'
import type { SavedTranslation } from '../../store/translations/save-translation.ts'
import { bodies } from '../body/body-budget.ts'
import { admitWriter } from '../ingest/admit-writer.ts'
import { authorize } from '../ingest/authorize.ts'
import { chosen } from '../ingest/chosen.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { onlyBy } from '../ingest/only-by.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'
import { isShown, languageStatus } from './language-status.ts'
import { targetLanguage } from './target-language.ts'

/**
 * Translations of articles: what there is, what a translator works from, writing one and taking it away.
 *
 * Reading needs no token: it shows nothing that the pages do not show. All answers are `no-store`, and what reads
 * articles into segments is loaded at the first call.
 */
export const translationRoutes = new Hono<IngestEnv>()
  .get(routePath(siteMap.translations), async (c) => {
    const id = articleIdOf(c)
    const { article, translations } = await found(c, id, 'und')
    const tasks = await c.var.articles.tasks(id)
    const langs = [...new Set([...translations, ...tasks].map(({ lang }) => lang))].toSorted()
    return c.json(listed(c, article, translations, tasks, langs), 200, caching.api())
  })
  .get(routePath(siteMap.translation), async (c) => {
    const id = articleIdOf(c)
    const target = targetLanguage(c.req.param('lang') ?? '')
    const { article, translation } = await found(c, id, target)
    const tasks = await c.var.articles.tasks(id)
    const task = tasks.find(({ lang }) => lang === target) ?? null
    const status = languageStatus(article, target, translation, task, c.var.config.site)
    const { lang: _target, ...rest } = status
    const { worksheet } = await import('./worksheet.ts')
    const { revision, lang: source } = article
    const segments = worksheet(article, translation)
    return c.json({ id, revision, source, target, ...rest, segments }, 200, caching.api())
  })
  .put(routePath(siteMap.writeTranslation), async (c) => {
    const { readTranslationForm, refuseOtherThanJson } = await import('./translation-form.ts')
    refuseOtherThanJson(c.req.header('content-type'))
    await admitWriter(c)
    refuseUnknownParameters(c.req.queries(), siteMap.writeTranslation.query)
    const isForced = chosen('force', c.req.queries('force'), ['0', '1']) === '1'
    const id = articleIdOf(c)
    const lang = targetLanguage(c.req.param('lang') ?? '')
    const body = bodies.open()
    try {
      const form = await readTranslationForm(c.req.raw, body)
      const before = await found(c, id, lang)
      const { writtenTranslation } = await import('./written-translation.ts')
      const translation = writtenTranslation(before.article, lang, form, new Date())
      const saved = await savedOrPurged(c, before, translation, isForced)
      const { status } = saved
      if (status !== 'kept') {
        await purge(c, id, saved.day, lang)
        await c.var.articles.forgetTask(id, lang)
      }
      const stored = status === 'kept' ? before.translation : translation
      const answer = languageStatus(before.article, lang, stored, null, c.var.config.site)
      c.set('operation', {
        event: 'translated',
        article: id,
        lang,
        outcome: status,
        title: translation.title,
        ...(answer.url !== null && { page: answer.url }),
      })
      return c.json(
        { article: id, status, ...answer },
        status === 'created' ? 201 : 200,
        caching.api(),
      )
    } finally {
      body.release()
    }
  })
  .delete(routePath(siteMap.withdrawTranslation), async (c) => {
    await authorize(c.req.header('authorization'), c.var.config.ingest)
    refuseUnknownParameters(c.req.queries(), siteMap.withdrawTranslation.query)
    const id = articleIdOf(c)
    const lang = targetLanguage(c.req.param('lang') ?? '')
    const day = await c.var.articles.withdrawTranslation(id, lang, new Date())
    if (!day) throw new Refusal('not_found')
    c.set('operation', { event: 'untranslated', article: id, lang })
    await purge(c, id, day, lang)
    return c.body(null, 204, caching.api())
  })
  .post(routePath(siteMap.translate), async (c) => {
    await admitWriter(c)
    refuseUnknownParameters(c.req.queries(), siteMap.translate.query)
    const isForced = chosen('force', c.req.queries('force'), ['0', '1']) === '1'
    const asked = c.req.queries('lang') ?? []
    if (asked.length > 1) throw new Refusal('request_invalid', { detail: 'Give one lang, or none' })
    const id = articleIdOf(c)
    const lang = asked[0] === undefined ? null : targetLanguage(asked[0])
    const { article, translations } = await found(c, id, 'und')
    const { askedTranslations } = await import('./asked-translations.ts')
    const wanted = askedTranslations(article, lang, c.var.config)
    const waiting = await c.var.articles.askTranslations(article, wanted, new Date(), { isForced })
    c.var.nudge(waiting.map((one) => ({ article: id, lang: one })))
    for (const one of waiting) await purge(c, id, articleDay(article), one)
    const tasks = await c.var.articles.tasks(id)
    c.set('operation', { event: 'asked', article: id, outcome: waiting.join(' ') || 'nothing' })
    return c.json(
      listed(
        c,
        article,
        translations,
        tasks,
        wanted.map((one) => one.lang),
      ),
      waiting.length > 0 ? 202 : 200,
      caching.api(),
    )
  })
  .all(routePath(siteMap.translate), onlyBy('POST'))
  .all(routePath(siteMap.translations), onlyBy('GET, HEAD'))
  .all(routePath(siteMap.translation), onlyBy('GET, HEAD, PUT, DELETE'))

/** The states of an article in some languages. */
function listed(
  c: Context<IngestEnv>,
  article: StoredArticle,
  translations: readonly TranslationFacts[],
  tasks: readonly TranslationTask[],
  langs: readonly string[],
) {
  const { id, revision, lang: source } = article
  const statuses = langs.map((lang) => {
    const facts = translations.find((one) => one.lang === lang) ?? null
    const task = tasks.find((one) => one.lang === lang) ?? null
    return languageStatus(article, lang, facts, task, c.var.config.site)
  })
  return { id, revision, source, translations: statuses }
}

function articleIdOf(c: Context<IngestEnv>): ArticleId {
  const id = parseArticleId(c.req.param('id') ?? '')
  if (!id) throw new Refusal('not_found')
  return id
}

/** Reads an article with its translation; one that was removed says so. */
async function found(
  c: Context<IngestEnv>,
  id: ArticleId,
  lang: string,
): Promise<ArticleWithTranslation> {
  const stored = await c.var.articles.withTranslation(id, lang)
  if (stored) return stored
  const absent = await c.var.articles.byId(id)
  if (!absent || !('removed' in absent)) throw new Refusal('not_found')
  throw new Refusal(absent.removed === 'legal' ? 'removed_for_legal_reasons' : 'gone')
}

// The translation may have been written, so its pages are purged.
async function savedOrPurged(
  c: Context<IngestEnv>,
  { article }: ArticleWithTranslation,
  translation: Translation,
  isForced: boolean,
): Promise<Exclude<SavedTranslation, { status: 'missing' }>> {
  try {
    const saved = await c.var.articles.saveTranslation(article.id, translation, { isForced })
    if (saved.status === 'missing') throw new Refusal('gone')
    return saved
  } catch (error) {
    if (error instanceof UncertainWrite)
      await purge(c, article.id, articleDay(article), translation.lang)
    throw error
  }
}

/** Renews the pages in a language, if the site has any. */
async function purge(
  c: Context<IngestEnv>,
  article: ArticleId,
  day: Day,
  lang: string,
): Promise<void> {
  if (isShown(c.var.config.site, lang)) await c.var.purge({ article, days: [day], lang })
}
