import type { Context } from 'hono'
import { reportPath } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import { reportOutcomes } from '../../article/report.ts'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { validated } from '../../http/validated.ts'
import { TextPageView } from '../about/text-page-view.tsx'
import { href } from '../address.ts'
import { articleWording } from '../article/article-wording.ts'
import { askedArticle, foundOrRefused, movedArticle } from '../article/asked-article.ts'
import { reportAddress } from '../article/report-address.ts'
import { reservationHeaders } from '../article/reservation-headers.ts'
import { langAttributes, siteModel } from '../model/site.ts'
import type { SiteEnv } from '../site-env.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { ReportPageView } from './report-page-view.tsx'

/** Answers with the form to report an article. One query. */
export async function serveReport(c: Context<SiteEnv>): Promise<Response> {
  const { id, day } = askedArticle(c)
  const found = foundOrRefused(id, await c.var.articles.inBothWordings(id, day))
  const { article } = found
  const site = siteModel(c.var.config.site)
  const wording = articleWording({ ...found, original: article }, site)
  const { page } = wording.paths
  const path = reportPath(page)
  if (new URL(c.req.url).pathname !== path) return movedArticle(c, article, path)
  const headers = {
    ...caching[siteMap.reportForm.caching](id, articleDay(article)),
    ...reservationHeaders({ ...article, isNoindex: true }, site),
  }
  const translated = wording.translation?.title
  const title = translated ?? article.title
  const siteVersions = new Map(
    Array.from(wording.siteVersions, ([base, own]) => [base, reportPath(own)]),
  )
  return validated(c, headers, [title, [...siteVersions], site.contact], () =>
    c.html(
      ReportPageView({
        site,
        article: id,
        title,
        langAttributes: langAttributes(translated ? site.readingLanguage : article.lang, site),
        path,
        page,
        siteVersions,
        otherwise: reportAddress(site.contact, site.url + page),
      }),
    ),
  )
}

/** Answers with the page that tells what came of a report. */
export async function serveReported(c: Context<SiteEnv>): Promise<Response> {
  const outcome = reportOutcomes.find((one) => one === c.req.param('outcome'))
  if (!outcome) throw new Refusal('not_found')
  const site = siteModel(c.var.config.site)
  const { title, text } = site.phrases.reporting.outcomes[outcome]
  return validated(c, caching[siteMap.reported.caching](), text, () =>
    c.html(
      TextPageView({
        site,
        title,
        path: sitePath(site, href(siteMap.reported, { outcome })),
        paragraphs: [text],
        isNoindex: true,
      }),
    ),
  )
}
