import type { ArticleId } from '../../article/article-address.ts'
import type { Day } from '../../article/day.ts'
import type { ListEntry } from '../../store/archive.ts'
import type { News } from '../../store/front-news.ts'
import { isReadableIn, type ArticleSummary } from '../../store/tables/article-summary.ts'
import { minTrends } from '../../store/trends.ts'
import type { Languages } from '../languages.ts'
import { listPath } from '../list-addresses.ts'
import { languageLink, listLink, sourcePath, type ListLink } from '../model/list-link.ts'
import type { Site } from '../model/site.ts'
import { story, type Story } from '../model/story.ts'
import { chipsHeight } from './column-heights.ts'
import { frontChoice } from './front-choice.ts'
import { frontColumns } from './front-columns.ts'

/** The latest news, arranged by news value, pictures and sources. */
export type FrontPageModel = {
  site: Site
  /** Those that the reader chose; none for all. */
  languages: Languages
  /** `null` if no article tells when it was published. */
  lead: Story | null
  /** The stories after the lead, in full rows if there are enough. */
  grid: Story[]
  /** The most read of the last 24 hours; empty if there are too few. */
  trends: Story[]
  /** The newest of the others, as many as fit next to the grid. */
  latest: Story[]
  /** How many of the boxes of links (languages, topics, days) fit under the headlines. */
  linkBoxesInRail: number
  /** The rest: first the sources with the most stories, then languages. */
  sections: Section[]
  /** The days of the stories, the newest first. */
  days: Day[]
  /** The topics with the most articles. */
  topics: ListLink[]
  /** The languages with the most articles; empty if there is only one. */
  languageLinks: ListLink[]
}

/** Stories of one source or from one language; those that readers can read first, the newest of each first. */
export type Section = { name: string; path: string; stories: Story[] }

/** What the front page is made of. */
export type FrontPageContent = {
  /** Newest first. */
  newest: readonly News[]
  /** Most read first; empty on a site with few readers. */
  mostRead: readonly ArticleSummary[]
  topics: readonly ListEntry[]
  languages: readonly ListEntry[]
  /** Those that the reader chose. */
  chosen?: Languages
}

const maxTop = 9
const maxTrends = 6
const maxSections = 4
const sectionLength = 4
const minSectionLength = 3
const maxDays = 7
const maxLanguageLinks = 12

/** Makes the model of the front page. No story is in it twice, except in the trends. */
export function frontPageModel(content: FrontPageContent, site: Site): FrontPageModel {
  const { newest, mostRead, topics, languages, chosen = [] } = content
  const stories = new Map(newest.map((news): [ArticleId, Story] => [news.id, story(news, site)]))
  const storiesOf = (list: readonly News[]) => list.flatMap(({ id }) => stories.get(id) ?? [])
  const language = site.readingLanguage
  const context = { mostRead: mostRead.map(({ id }) => id), language }
  const choice = frontChoice(newest, context, maxTop)
  const [lead = null] = storiesOf(choice.lead ? [choice.lead] : [])
  const read = mostRead.length < minTrends ? [] : mostRead.slice(0, maxTrends)
  const trends = read.map((summary) => story(summary, site))
  const others = [...stories.values()].filter((one) => one !== lead)
  const links = {
    days: daysOf([...stories.values()]),
    topics: topics.map(({ label }) => listLink('topic', label, site)),
    languageLinks: languages.length > 1 ? languageLinks(languages, site) : [],
  }
  const linkBoxHeights = [
    links.languageLinks,
    links.topics,
    [...links.days.map(site.formats.period), site.phrases.archive].map((name) => ({ name })),
  ].map(chipsHeight)
  const top = storiesOf(choice.top)
  const columns = frontColumns({ lead, top, others, trends, linkBoxHeights })
  const shown = new Set([lead, ...columns.grid, ...columns.latest])
  const readableFirst = newest.toSorted(
    (a, b) => Number(isReadableIn(b, language)) - Number(isReadableIn(a, language)),
  )
  return {
    site,
    languages: chosen,
    lead,
    trends,
    ...columns,
    sections: sections(
      storiesOf(readableFirst).filter((one) => !shown.has(one)),
      site,
      chosen.length === 1,
    ),
    ...links,
  }
}

function languageLinks(languages: readonly ListEntry[], site: Site): ListLink[] {
  return languages.slice(0, maxLanguageLinks).flatMap(({ key }) => languageLink(key, site) ?? [])
}

function daysOf(stories: readonly Story[]): Day[] {
  return [...new Set(stories.map(({ day }) => day))].toSorted().toReversed().slice(0, maxDays)
}

// Sources with enough stories, then languages with enough of the rest.
function sections(stories: readonly Story[], site: Site, isOneLanguage: boolean): Section[] {
  const bySource = groups(stories, ({ sourceDomain }) => sourceDomain).map(
    ([domain, ofSource]) => ({
      name: mostUsed(ofSource.map(({ sourceName }) => sourceName)) ?? domain,
      path: sourcePath(domain, site),
      stories: ofSource,
    }),
  )
  const placed = new Set(bySource.flatMap((section) => section.stories))
  const left = isOneLanguage ? [] : stories.filter((one) => !placed.has(one))
  const byLanguage = groups(left, ({ language }) => language).map(([language, inLanguage]) => ({
    name: site.formats.language(language),
    path: listPath('language', language, site),
    stories: inLanguage,
  }))
  return [...bySource, ...byLanguage]
    .slice(0, maxSections)
    .map((section) => ({ ...section, stories: section.stories.slice(0, sectionLength) }))
}

// An outlet writes its name in several ways, or leaves it out of a page. The first of equals.
function mostUsed(names: readonly string[]): string | undefined {
  const uses = [...Map.groupBy(names, (name) => name)]
  return uses.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]
}

// The largest first, without those that are too small.
function groups(stories: readonly Story[], nameOf: (story: Story) => string): [string, Story[]][] {
  return [...Map.groupBy(stories, nameOf)]
    .filter(([, group]) => group.length >= minSectionLength)
    .toSorted(([, a], [, b]) => b.length - a.length)
}
