import type { ArticleId } from '../../article/article-address.ts'
import { outletDomain } from '../../article/outlet.ts'
import type { News } from '../../store/front-news.ts'
import { isReadableIn } from '../../store/tables/article-summary.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import { isNonNews } from './non-news.ts'

/** What the ranking depends on, other than the articles. */
export type RankingContext = {
  /** Most read first. */
  mostRead: readonly ArticleId[]
  /** The primary tag of the language that articles are read in. */
  language: string
}

/** An article with its news value. */
export type ValuedNews = {
  news: News
  /** Hours since 1970: its age, made younger by each reason to show it. */
  value: number
  /** Whether it may lead: it has a date of publication, and is news. */
  mayLead: boolean
  isNonNews: boolean
  /** Whether readers can read its title, in the original or translated. */
  isReadable: boolean
  /** Whether it was written in their language. */
  isOriginal: boolean
  /** The domain of its outlet, which may publish under several hosts. */
  outlet: string
}

// In hours: how much older an article may be for this reason.
const hoursOfSource = 6 // the first other source with the same story; each further one counts less
const hoursOfViews = 10 // the most read; the others by their rank
const hoursOfLanguage = 3
const hoursOfPicture = 3

const hourMilliseconds = 3_600_000
const sameStoryHours = 36

/**
 * Ranks articles: newer ones are worth more, and each reason to show one adds some hours. The value depends on no
 * clock, so a cached page stays right. Linear in the articles and their neighbours.
 */
export function newsValues(
  list: readonly News[],
  { mostRead, language }: RankingContext,
): ValuedNews[] {
  const byId = new Map(list.map((news) => [news.id, news]))
  const outlets = new Map(list.map(({ id, source }) => [id, outletDomain(source)]))
  const ranks = new Map(mostRead.map((id, rank) => [id, rank]))
  return list.map((news) => {
    const rank = ranks.get(news.id)
    const isFiller = isNonNews(news)
    const isOriginal = primaryLanguage(news.lang) === language
    return {
      news,
      value:
        hoursAt(news) +
        hoursOfSource * Math.log2(1 + otherSources(news, byId, outlets)) +
        (rank === undefined ? 0 : hoursOfViews * (1 - rank / mostRead.length)) +
        (isOriginal ? hoursOfLanguage : 0) +
        (news.image ? hoursOfPicture : 0),
      mayLead: news.publishedAt !== null && !isFiller,
      isNonNews: isFiller,
      isReadable: isReadableIn(news, language),
      isOriginal,
      outlet: outlets.get(news.id) ?? '',
    }
  })
}

/** Whether two articles tell the same story, by what the store knows of one of them. */
export function isSameStory(a: News, b: News): boolean {
  const isClose = a.close.includes(b.id) || b.close.includes(a.id)
  return isClose && Math.abs(hoursAt(a) - hoursAt(b)) <= sameStoryHours
}

function otherSources(
  news: News,
  byId: ReadonlyMap<ArticleId, News>,
  outlets: ReadonlyMap<ArticleId, string>,
): number {
  const tellers = news.close.flatMap((id) => byId.get(id) ?? [])
  const others = tellers
    .filter((other) => isSameStory(news, other))
    .map(({ id }) => outlets.get(id))
  return new Set(others.filter((outlet) => outlet !== outlets.get(news.id))).size
}

// No article is newer than its last version in the store, even if its page says so.
function hoursAt({ publishedAt, firstSeenAt, storedAt }: News): number {
  const told = Date.parse(publishedAt ?? firstSeenAt)
  return Math.min(told, Date.parse(storedAt)) / hourMilliseconds
}
