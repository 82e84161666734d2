import type { Context } from 'hono'
import { parseDay } from '../../article/day.ts'
import { caching } from '../../cache/policies.ts'
import { dayTag, listTag, monthTag } from '../../cache/tags.ts'
import { Refusal } from '../../http/problem.ts'
import { validated } from '../../http/validated.ts'
import type { AdjacentPeriods } from '../../store/archive.ts'
import { siteNow, siteThisYear } from '../model/list-time.ts'
import { siteModel } from '../model/site.ts'
import { story } from '../model/story.ts'
import { suggestionsModel } from '../model/suggestions-model.ts'
import type { SiteEnv } from '../site-env.ts'
import { siteMap } from '../site-map.ts'
import { ArchivePageView } from './archive-page-view.tsx'
import { DayPageView } from './day-page-view.tsx'
import { MonthPageView } from './month-page-view.tsx'

const maxDayStories = 500
const maxHeadlines = 12
const periodCaching = caching[siteMap.period.caching]
const none: AdjacentPeriods = { previous: null, next: null }

// A page takes three queries, all at once: for the parts of a period, the adjacent periods, and what to read. The whole
// archive has no adjacent periods, a day no parts. A period without articles is not found. A neighbour that appears
// later is linked when the page is renewed.

export async function serveArchive(c: Context<SiteEnv>): Promise<Response> {
  const { articles } = c.var
  const [years, suggestions] = await Promise.all([articles.years(), articles.suggestions()])
  const site = siteNow(siteModel(c.var.config.site), c.var.now, c.var.articles.absentDays())
  const parts = years.toReversed()
  const page = { site, period: null, parts, adjacent: none, stories: [] }
  return validated(c, caching[siteMap.archive.caching](), [parts, suggestions, site.asOf], () =>
    c.html(ArchivePageView({ ...page, suggestions: suggestionsModel(suggestions, site) })),
  )
}

/** Answers with the archive of a year, a month or a day. */
export async function servePeriod(c: Context<SiteEnv>): Promise<Response> {
  const period = c.req.param('period') ?? ''
  if (period.length === '2023'.length) return yearArchive(c, period)
  return period.length === '2023-04'.length ? monthArchive(c, period) : dayArchive(c, period)
}

async function yearArchive(c: Context<SiteEnv>, year: string): Promise<Response> {
  const { articles } = c.var
  const [months, adjacent, newest] = await Promise.all([
    articles.monthsOfYear(year),
    articles.adjacentPeriods(year),
    articles.list({ kind: 'period', period: year }, maxHeadlines),
  ])
  const parts = foundOrRefused(months, listTag)
  const site = siteThisYear(siteModel(c.var.config.site), c.var.now, c.var.articles.absentDays())
  return validated(c, periodCaching(year), [parts, adjacent, newest.items, site.asOf], () => {
    const stories = newest.items.map((summary) => story(summary, site))
    return c.html(ArchivePageView({ site, period: year, parts, adjacent, stories }))
  })
}

async function monthArchive(c: Context<SiteEnv>, month: string): Promise<Response> {
  const { articles } = c.var
  const [found, adjacent, newest] = await Promise.all([
    articles.daysOfMonth(month),
    articles.adjacentPeriods(month),
    articles.list({ kind: 'period', period: month }, maxHeadlines),
  ])
  const days = foundOrRefused(found, monthTag(month))
  const site = siteThisYear(siteModel(c.var.config.site), c.var.now, c.var.articles.absentDays())
  return validated(c, periodCaching(month), [days, adjacent, newest.items, site.asOf], () => {
    const stories = newest.items.map((summary) => story(summary, site))
    return c.html(MonthPageView({ site, month, days, adjacent, stories }))
  })
}

async function dayArchive(c: Context<SiteEnv>, name: string): Promise<Response> {
  const day = parseDay(name)
  if (!day) throw new Refusal('not_found')
  const { articles } = c.var
  const [found, adjacent] = await Promise.all([
    articles.onDay(day, maxDayStories),
    articles.adjacentPeriods(day),
  ])
  const summaries = foundOrRefused(found, dayTag(day))
  const site = siteThisYear(siteModel(c.var.config.site), c.var.now, c.var.articles.absentDays())
  return validated(c, periodCaching(day), [summaries, adjacent, site.asOf], () => {
    const stories = summaries.map((summary) => story(summary, site))
    return c.html(DayPageView({ site, day, stories, adjacent }))
  })
}

function foundOrRefused<T>(list: T[], tag: string): T[] {
  if (list.length === 0) throw new Refusal('not_found', {}, caching.missing(tag))
  return list
}
