import type { Context } from 'hono'
import { parseDay } from '../../article/day.ts'
import { caching } from '../../cache/policies.ts'
import { dayTag, listTag, monthTag } from '../../cache/tags.ts'
import { Refusal } from '../../problem.ts'
import type { PeriodCount, PeriodNeighbours } from '../../store/archive.ts'
import { siteModel } from '../model/site.ts'
import { story } from '../model/story.ts'
import type { ReadEnv } from '../read-env.ts'
import { ArchivePageView } from '../views/archive-page.tsx'
import { validated } from '../validated.ts'
import { DayPageView } from '../views/day-page.tsx'
import { MonthPageView } from '../views/month-page.tsx'

const maxDayStories = 500
const none: PeriodNeighbours = { previous: null, next: null }

// Each of these is one query, beside it one for the way on, and a period without an article is not there. A
// neighbour that appears later is named when the page is renewed.

export async function wholeArchive(c: Context<ReadEnv>): Promise<Response> {
  return archivePage(c, null, (await c.var.articles.years()).toReversed(), none)
}

export async function yearArchive(c: Context<ReadEnv>, year: string): Promise<Response> {
  const { articles } = c.var
  const [months, beside] = await Promise.all([
    articles.monthsOfYear(year),
    articles.periodNeighbours(year),
  ])
  return archivePage(c, year, present(months, listTag), beside)
}

export async function monthArchive(c: Context<ReadEnv>, month: string): Promise<Response> {
  const { articles } = c.var
  const [found, beside] = await Promise.all([
    articles.daysOfMonth(month),
    articles.periodNeighbours(month),
  ])
  const days = present(found, monthTag(month))
  return validated(c, caching.month(month), [days, beside], () =>
    c.html(MonthPageView({ site: siteModel(c.var.config.site), month, days, beside })),
  )
}

export async function dayArchive(c: Context<ReadEnv>, name: string): Promise<Response> {
  const day = parseDay(name)
  if (!day) throw new Refusal('not_found')
  const { articles } = c.var
  const [found, beside] = await Promise.all([
    articles.onDay(day, maxDayStories),
    articles.periodNeighbours(day),
  ])
  const summaries = present(found, dayTag(day))
  return validated(c, caching.day(day), [summaries, beside], () => {
    const site = siteModel(c.var.config.site)
    const stories = summaries.map((summary) => story(summary, site))
    return c.html(DayPageView({ site, day, stories, beside }))
  })
}

function archivePage(
  c: Context<ReadEnv>,
  period: string | null,
  parts: readonly PeriodCount[],
  beside: PeriodNeighbours,
): Promise<Response> {
  return validated(c, caching.archive(), [parts, beside], () =>
    c.html(ArchivePageView({ site: siteModel(c.var.config.site), period, parts, beside })),
  )
}

function present<T>(list: T[], tag: string): T[] {
  if (list.length === 0) throw new Refusal('not_found', {}, caching.missing(tag))
  return list
}
