import type { Context } from 'hono'
import { parseDay } from '../../article/day.ts'
import { dayTag, listTag, monthTag } from '../../cache/tags.ts'
import { Refusal } from '../../problem.ts'
import type { PeriodCount } from '../../store/archive.ts'
import { cacheHeaders } from '../cache-policy.ts'
import { siteModel } from '../model/site.ts'
import { story } from '../model/story.ts'
import type { ReadEnv } from '../read-env.ts'
import { ArchivePageView } from '../views/archive-page.tsx'
import { DayPageView } from '../views/day-page.tsx'
import { MonthPageView } from '../views/month-page.tsx'

const maxDayStories = 500

// Each of these is one query, and a period without an article is not there.

export async function wholeArchive(c: Context<ReadEnv>): Promise<Response> {
  return archivePage(c, null, (await c.var.articles.years()).toReversed())
}

export async function yearArchive(c: Context<ReadEnv>, year: string): Promise<Response> {
  return archivePage(c, year, present(await c.var.articles.monthsOfYear(year)))
}

export async function monthArchive(c: Context<ReadEnv>, month: string): Promise<Response> {
  const days = present(await c.var.articles.daysOfMonth(month))
  const page = MonthPageView({ site: siteModel(c.var.config.site), month, days })
  return c.html(page, 200, cacheHeaders('list', monthTag(month)))
}

export async function dayArchive(c: Context<ReadEnv>, name: string): Promise<Response> {
  const day = parseDay(name)
  if (!day) throw new Refusal('not_found')
  const summaries = present(await c.var.articles.onDay(day, maxDayStories))
  const site = siteModel(c.var.config.site)
  const stories = summaries.map((summary) => story(summary, site))
  return c.html(DayPageView({ site, day, stories }), 200, cacheHeaders('list', dayTag(day)))
}

function archivePage(
  c: Context<ReadEnv>,
  period: string | null,
  parts: readonly PeriodCount[],
): Response | Promise<Response> {
  const site = siteModel(c.var.config.site)
  return c.html(ArchivePageView({ site, period, parts }), 200, cacheHeaders('list', listTag))
}

function present<T>(list: T[]): T[] {
  if (list.length === 0) throw new Refusal('not_found')
  return list
}
