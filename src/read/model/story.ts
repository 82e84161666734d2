import { articlePath } from '../../article/address.ts'
import { articleDay } from '../../article/article-day.ts'
import type { LeadImage } from '../../article/article.ts'
import type { Moment } from '../../article/day.ts'
import type { ArticleSummary } from '../../store/article-summary.ts'
import { passage, type Passage, type Site } from './site.ts'

/** An article as one entry of a list. */
export type Story = {
  path: string
  title: string
  lede: string | null
  passage: Passage
  sourceName: string
  moment: Moment
  image: LeadImage | null
}

/** Makes a list entry; its time is the source's, or of the first storing when the source tells none. */
export function story(summary: ArticleSummary, site: Site): Story {
  const { id, title, lede, lang, source, publishedAt, firstSeenAt, image } = summary
  return {
    path: articlePath({ id, title, day: articleDay(summary) }),
    title,
    lede,
    passage: passage(lang, site),
    sourceName: source.name,
    moment: publishedAt ?? firstSeenAt,
    image,
  }
}
