import type { ArticleId } from '../../article/article-address.ts'
import { outletDomain } from '../../article/outlet.ts'
import { railLength } from '../../store/rail-columns.ts'
import type { ArticleWithRails } from '../../store/read-article.ts'
import type { ArticleSummary } from '../../store/tables/article-summary.ts'
import { minTrends } from '../../store/trends.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import { listPath } from '../list-addresses.ts'
import { listLink, sourcePath } from '../model/list-link.ts'
import type { Site } from '../model/site.ts'
import { story, type Story } from '../model/story.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'

/** Stories with one thing in common, named by the title; `path` leads to all of them. */
export type StoryGroup = { title: string; path: string | null; stories: Story[] }

/** What surrounds an article on its page. Empty parts are not shown. */
export type RailsModel = {
  /** How many versions of it readers have got. */
  versions: number
  /** Related stories, then those of its source, on its topic, of its day, in its language. */
  groups: StoryGroup[]
  sameStory: Story[]
  /** The most read; empty if too few were read. */
  trends: Story[]
  /** The newest of several sources, if there are no trends. */
  headlines: Story[]
  /** The newest, without those among the trends or the headlines. */
  latest: Story[]
  /** The articles before and after it on its day. */
  previous: Story | null
  next: Story | null
}

/** For an article that is shown alone. */
export const noRails: RailsModel = {
  versions: 1,
  groups: [],
  sameStory: [],
  trends: [],
  headlines: [],
  latest: [],
  previous: null,
  next: null,
}

type Candidates = Omit<StoryGroup, 'stories'> & { summaries: readonly ArticleSummary[] }

/**
 * Makes the rails of an article, which do not contain the article itself. No story is in two groups. If no other
 * article has anything in common with it, the latest are the group.
 */
export function railsModel(page: ArticleWithRails, site: Site): RailsModel {
  const { phrases } = site
  const others = (summaries: readonly ArticleSummary[]) =>
    summaries.filter(({ id }) => id !== page.article.id)
  const stories = (summaries: readonly ArticleSummary[]) =>
    others(summaries).map((summary) => story(summary, site))
  const groups = filled(candidates(page, site), [page.article, ...page.sameStory], site)
  const last = {
    title: phrases.latest,
    path: sitePath(site, siteMap.latest.path),
    summaries: others(page.latest),
  }
  const read = stories(page.trends)
  const trends = read.length < minTrends ? [] : read
  const newest = stories(page.latest)
  // At most half of the newest, so that the latest make a list of equal length.
  const headlines =
    trends.length > 0 ? [] : stories(page.headlines).slice(0, Math.ceil(newest.length / 2))
  const isShown = new Set([...trends, ...headlines].map(({ path }) => path))
  const latest = newest.filter(({ path }) => !isShown.has(path)).slice(0, railLength.latest)
  return {
    versions: page.versions,
    groups: groups.length > 0 ? groups : filled([last], page.sameStory, site),
    sameStory: stories(page.sameStory),
    trends,
    headlines,
    latest: groups.length > 0 ? latest : [],
    previous: page.previous && story(page.previous, site),
    next: page.next && story(page.next, site),
  }
}

function candidates(
  { article, original, related, furtherReading }: ArticleWithRails,
  site: Site,
): Candidates[] {
  const { phrases, formats } = site
  const { source } = article
  const language = primaryLanguage(original.lang) // of the list that others in it are from
  const topic = furtherReading?.onTopic
  return [
    { title: phrases.youMayLike, path: null, summaries: related },
    {
      title: phrases.moreFrom(source.name),
      path: sourcePath(outletDomain(source), site),
      summaries: furtherReading?.ofSource ?? [],
    },
    {
      title: phrases.moreOn(topic?.label ?? ''),
      path: topic ? listLink('topic', topic.label, site).path : null,
      summaries: topic?.articles ?? [],
    },
    { title: phrases.alsoThatDay, path: null, summaries: furtherReading?.ofDay ?? [] },
    {
      title: phrases.moreIn(formats.language(language)),
      path: listPath('language', language, site),
      // Articles in unknown languages have no language in common.
      summaries: language === 'und' ? [] : (furtherReading?.inLanguage ?? []),
    },
  ]
}

/** Takes stories from the candidates in order, each story once, until the rail is full. */
function filled(
  all: readonly Candidates[],
  left: readonly { id: ArticleId }[],
  site: Site,
): StoryGroup[] {
  const taken = new Set(left.map(({ id }) => id))
  let places: number = railLength.related
  const groups: StoryGroup[] = []
  for (const { summaries, ...group } of all) {
    const chosen = summaries.filter(({ id }) => !taken.has(id)).slice(0, places)
    for (const { id } of chosen) taken.add(id)
    places -= chosen.length
    if (chosen.length > 0)
      groups.push({ ...group, stories: chosen.map((summary) => story(summary, site)) })
  }
  return groups
}
