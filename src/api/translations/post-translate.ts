import type { Context } from 'hono'
import { refuseOtherSource } from '../../access/refuse-other-source.ts'
import { articleDay } from '../../article/article-date.ts'
import type { StoredArticle } from '../../article/article.ts'
import type { WantedTranslation } from '../../article/translation.ts'
import { caching } from '../../cache/policies.ts'
import type { Config } from '../../config/config.ts'
import { problems, Refusal } from '../../http/problem.ts'
import { siteMap } from '../../site/site-map.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import { refusalOf } from '../../translator/pipeline/wanted-translations.ts'
import { admitWriter } from '../ingest/admit-sender.ts'
import { chosen } from '../ingest/chosen.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'
import { foundArticle } from './found-article.ts'
import { statesIn } from './language-status.ts'
import { purgeLanguage } from './purge-language.ts'
import { targetLanguage } from './target-language.ts'

/**
 * Asks the engines for translations of an article, points the queue to the tasks, and renews the pages that say so.
 *
 * @throws {Refusal} See `operationProblems.translate`.
 */
export async function postTranslate(c: Context<IngestEnv>): Promise<Response> {
  const { source: onlySource } = await admitWriter(c, siteMap.translate)
  refuseUnknownParameters(c.req.queries(), siteMap.translate.query)
  const isForced = chosen('force', c.req.queries('force'), ['0', '1']) === '1'
  const [tag, ...more] = c.req.queries('lang') ?? []
  if (more.length > 0) throw new Refusal('request_invalid', { detail: 'Give one lang, or none' })
  const lang = tag === undefined ? null : targetLanguage(tag)
  const { config, articles } = c.var
  const { article, translations } = await foundArticle(c)
  refuseOtherSource(onlySource, article.source.url)
  const { id } = article
  const wanted = askedTranslations(article, lang, config)
  const waiting = await articles.askTranslations(article, wanted, new Date(), { isForced })
  c.var.nudge(waiting.map((one) => ({ article: id, lang: one })))
  for (const one of waiting) await purgeLanguage(c, id, articleDay(article), one)
  c.set('operation', { event: 'asked', article: id, outcome: waiting.join(' ') || 'nothing' })
  const known = { translations, tasks: await articles.tasks(id) }
  const langs = wanted.map((one) => one.lang)
  const code = waiting.length > 0 ? 202 : 200
  return c.json(statesIn(article, langs, known, config.site), code, caching.api())
}

/**
 * The translations of an article that somebody asks the engines for, those that are refused among them.
 *
 * @param lang One language, by its primary tag; `null` for all of the site but the article's own.
 * @throws {Refusal} `no_engine`, `same_language`; the reason of the first if all are refused.
 */
function askedTranslations(
  article: StoredArticle,
  lang: string | null,
  { site, translation }: Pick<Config, 'site' | 'translation'>,
): WantedTranslation[] {
  if (translation.engines.length === 0)
    throw new Refusal('no_engine', { detail: 'The variable TRANSLATION_ENGINES names none' })
  const own = primaryLanguage(article.lang)
  const asked = (lang === null ? site.languages.map(primaryLanguage) : [lang]).filter(
    (one) => one !== own,
  )
  const wanted = asked.map((one) => {
    const tag = site.languages.find((language) => primaryLanguage(language) === one) ?? one
    return { lang: one, refusal: refusalOf(article, tag, translation) }
  })
  const [first] = wanted
  if (!first) throw new Refusal('same_language', { detail: `The article is in ${article.lang}` })
  if (first.refusal !== null && wanted.every(({ refusal }) => refusal !== null))
    throw new Refusal(first.refusal, { detail: `${first.lang}: ${problems[first.refusal].title}` })
  return wanted
}
