import type { Context } from 'hono'
import { parseDay } from '../../article/day.ts'
import { caching } from '../../cache/policies.ts'
import { dayTag, listTag, monthTag } from '../../cache/tags.ts'
import { Refusal } from '../../problem.ts'
import type { PeriodCount } from '../../store/archive.ts'
import { siteModel } from '../model/site.ts'
import { story } from '../model/story.ts'
import type { ReadEnv } from '../read-env.ts'
import { ArchivePageView } from '../views/archive-page.tsx'
import { validated } from '../validated.ts'
import { DayPageView } from '../views/day-page.tsx'
import { MonthPageView } from '../views/month-page.tsx'

const maxDayStories = 500

// Each of these is one query, and a period without an article is not there.

export async function wholeArchive(c: Context<ReadEnv>): Promise<Response> {
  return archivePage(c, null, (await c.var.articles.years()).toReversed())
}

export async function yearArchive(c: Context<ReadEnv>, year: string): Promise<Response> {
  return archivePage(c, year, present(await c.var.articles.monthsOfYear(year), listTag))
}

export async function monthArchive(c: Context<ReadEnv>, month: string): Promise<Response> {
  const days = present(await c.var.articles.daysOfMonth(month), monthTag(month))
  return validated(c, caching.month(month), days, () =>
    c.html(MonthPageView({ site: siteModel(c.var.config.site), month, days })),
  )
}

export async function dayArchive(c: Context<ReadEnv>, name: string): Promise<Response> {
  const day = parseDay(name)
  if (!day) throw new Refusal('not_found')
  const summaries = present(await c.var.articles.onDay(day, maxDayStories), dayTag(day))
  return validated(c, caching.day(day), summaries, () => {
    const site = siteModel(c.var.config.site)
    const stories = summaries.map((summary) => story(summary, site))
    return c.html(DayPageView({ site, day, stories }))
  })
}

function archivePage(
  c: Context<ReadEnv>,
  period: string | null,
  parts: readonly PeriodCount[],
): Promise<Response> {
  return validated(c, caching.archive(), parts, () =>
    c.html(ArchivePageView({ site: siteModel(c.var.config.site), period, parts })),
  )
}

function present<T>(list: T[], tag: string): T[] {
  if (list.length === 0) throw new Refusal('not_found', {}, caching.missing(tag))
  return list
}
