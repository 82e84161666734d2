import type { Context } from 'hono'
import { parseDay, type Day } from '../../article/day.ts'
import { caching } from '../../cache/policies.ts'
import { dayTag } from '../../cache/tags.ts'
import { Refusal } from '../../http/problem.ts'
import { validated } from '../../http/validated.ts'
import { siteModel } from '../model/site.ts'
import type { SiteEnv } from '../site-env.ts'
import { siteMap } from '../site-map.ts'
import { EditionFileView, EditionPageView } from './edition-page-view.tsx'
import { edition, maxEditionArticles, type Edition } from './edition.ts'

/** Answers with the articles of a day as one page to print. One query. */
export function servePrintedDay(c: Context<SiteEnv>): Promise<Response> {
  return withEdition(c, (made) => c.html(EditionPageView({ edition: made })))
}

/** Answers with the articles of a day as one HTML file to keep. One query. */
export function serveDayFile(c: Context<SiteEnv>): Promise<Response> {
  return withEdition(c, async (made) => {
    const response = await c.html(EditionFileView({ edition: made }))
    response.headers.set('content-disposition', attachment(made, 'html'))
    response.headers.set('x-robots-tag', 'noindex')
    return response
  })
}

/** Answers with the articles of a day as an EPUB book. One query. */
export function serveBook(c: Context<SiteEnv>): Promise<Response> {
  return withEdition(c, async (made) => {
    const [{ bookFiles }, { packedBook }] = await Promise.all([
      import('./book.tsx'),
      import('./packed-book.ts'),
    ])
    return c.body(packedBook(bookFiles(made)), 200, {
      'content-type': siteMap.book.types[0],
      'content-disposition': attachment(made, 'epub'),
      'x-robots-tag': 'noindex',
    })
  })
}

async function withEdition(
  c: Context<SiteEnv>,
  print: (edition: Edition) => Response | Promise<Response>,
): Promise<Response> {
  const day = dayOf(c)
  const list = { kind: 'period', period: day } as const
  const articles = await c.var.articles.whole(list, maxEditionArticles + 1)
  if (articles.length === 0) throw new Refusal('not_found', {}, caching.missing(dayTag(day)))
  return validated(c, caching.period(day), [articles], () =>
    print(edition(day, articles, siteModel(c.var.config.site))),
  )
}

// The last part of the path is `2026-10-03`, or that with the ending of a file.
function dayOf(c: Context<SiteEnv>): Day {
  const day = parseDay((c.req.param('day') ?? '').split('.')[0] ?? '')
  if (!day) throw new Refusal('not_found')
  return day
}

function attachment({ day }: Edition, ending: string): string {
  return `attachment; filename="news-${day}.${ending}"`
}
