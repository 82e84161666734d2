import type { Context } from 'hono'
import { alternateTypes, type Alternate, type ArticleId } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import { articleText } from '../../article/article-text.ts'
import type { StoredArticle } from '../../article/article.ts'
import { canonicalJson, translatedJson } from '../../article/canonical-json.ts'
import type { Day } from '../../article/day.ts'
import { plainText } from '../../article/plain-text.ts'
import { inTranslation, type Translation } from '../../article/translation.ts'
import { caching } from '../../cache/policies.ts'
import { validated } from '../../http/validated.ts'
import { withLanguages } from '../languages.ts'
import { siteModel, type Site } from '../model/site.ts'
import { ownWordsValue } from '../parameter-names.ts'
import type { SiteEnv } from '../site-env.ts'
import { articleWording, type ArticleWording } from './article-wording.ts'
import { asksOwnWords, foundOrRefused, movedArticle, negotiated } from './asked-article.ts'
import { reservationHeaders } from './reservation-headers.ts'
import { translationNotice } from './translation-notice.ts'

/**
 * Answers with one article in a form for machines, in the language of the site unless its own words are asked for. One
 * query.
 *
 * @throws {Refusal} `not_found`, `gone` or `removed_for_legal_reasons`.
 */
export async function serveForm(
  c: Context<SiteEnv>,
  { id, day }: { id: ArticleId; day: Day },
  alternate: Alternate,
): Promise<Response> {
  const found = foundOrRefused(id, await c.var.articles.inBothWordings(id, day))
  const site = siteModel(c.var.config.site)
  const { article, translations, task } = found
  const isInOwnWords = asksOwnWords(c)
  const translation = isInOwnWords ? null : found.translation
  const view = isInOwnWords ? 'original' : 'page'
  const wording = articleWording({ ...found, original: article }, site, view)
  const { paths, versions } = wording
  const path = `${paths.page}.${alternate}`
  if (new URL(c.req.url).pathname !== path)
    return movedArticle(c, article, isInOwnWords ? withLanguages(path, [ownWordsValue]) : path)
  const headers = {
    ...caching.form(id, articleDay(article)),
    ...negotiated,
    link: `<${site.url}${translation ? paths.page : versions.original}>; rel="canonical"`,
    ...reservationHeaders(article, site),
  }
  return validated(c, headers, [article, translations, task, isInOwnWords], () =>
    printAs[alternate](c, { article, translation, wording, site }),
  )
}

type Printed = {
  /** In its own words. */
  article: StoredArticle
  /** The one that is shown. */
  translation: Translation | null
  wording: ArticleWording
  site: Site
}

type Print = (c: Context<SiteEnv>, printed: Printed) => Response | Promise<Response>

const printAs: Record<Alternate, Print> = {
  json: (c, { article, translation, wording: { paths }, site }) =>
    c.json(
      translation
        ? translatedJson(article, translation, site.url, paths.page)
        : canonicalJson(article, site.url, paths.page),
    ),
  txt: (c, printed) =>
    c.body(articleText(shown(printed), origin(printed)), 200, {
      'content-type': `${alternateTypes.txt}; charset=utf-8`,
    }),
  // The Markdown printer is a large module that pages do not need.
  md: async (c, printed) => {
    const { articleMarkdown } = await import('../../article/markdown.ts')
    const { translation, wording, site } = printed
    const markdown = articleMarkdown(shown(printed), site.url, {
      path: wording.paths.page,
      translation: translation && { ...translation, original: wording.versions.original },
    })
    return c.body(markdown, 200, { 'content-type': `${alternateTypes.md}; charset=utf-8` })
  },
}

function shown({ article, translation }: Printed): StoredArticle {
  return translation ? inTranslation(article, translation) : article
}

// What a page says above the text, with its links written out.
function origin(printed: Printed): string | null {
  const { wording, site } = printed
  if (!wording.translation) return null
  const notice = translationNotice(wording, plainText(shown(printed).body), site)
  const links = notice?.links.map(({ name, path }) => `${name}: ${site.url}${path}`) ?? []
  return [...(notice?.sentences ?? []), ...links].join('\n')
}
