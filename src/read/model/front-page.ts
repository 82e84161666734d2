import type { Day } from '../../article/day.ts'
import type { ListEntry } from '../../store/archive.ts'
import type { ArticleSummary } from '../../store/article-summary.ts'
import { minTrends } from '../../store/trends.ts'
import { listPath } from '../list-path.ts'
import { listLink, sourcePath, type ListLink } from './list-link.ts'
import type { Site } from './site.ts'
import { story, type Story } from './story.ts'

/** The latest news, laid out by how new they are, what they show and where they come from. */
export type FrontPage = {
  site: Site
  /** `null` when no article tells when it came out. */
  lead: Story | null
  /** The stories after the lead, those with pictures before others. */
  grid: Story[]
  /** Headlines of the last 24 hours that were read most; too few are left out. */
  trends: Story[]
  /** The newest of several sources, where there are no trends. */
  headlines: Story[]
  /** Headlines of the newest of what is left. */
  latest: Story[]
  /** The rest, by the sources that have most of it, then by language. */
  sections: Section[]
  /** The days that the stories are from, the newest first. */
  days: Day[]
  /** The topics with the most articles. */
  topics: ListLink[]
}

/** Stories of one source or in one language. */
export type Section = { name: string; path: string; stories: Story[] }

/** What the front page is made of. */
export type FrontPageContent = {
  /** Newest first; the newest with a picture of the first few leads. */
  newest: readonly ArticleSummary[]
  /** Most read first; empty on a site that few read. */
  mostRead: readonly ArticleSummary[]
  topics: readonly ListEntry[]
}

const gridLength = 9 // rows of three are full
const latestLength = 8
const headlinesLength = 6
const maxSections = 4
const sectionLength = 4
const minSectionLength = 3
const maxDays = 7

/** Lays the front page out. No story stands in it twice, but among the most read or the headlines. */
export function frontPage({ newest, mostRead, topics }: FrontPageContent, site: Site): FrontPage {
  const stories = newest.map((summary) => story(summary, site))
  // What does not tell when it came out may be years old.
  const dated = stories.filter(({ dating }) => dating === 'published')
  const lead = dated.slice(0, 3).find(({ image }) => image) ?? dated[0] ?? null
  const others = stories.filter((one) => one !== lead)
  const shown = others.filter(({ image }) => image)
  const plain = others.filter(({ image }) => !image)
  const grid = [...shown, ...plain].slice(0, gridLength)
  const rest = others.filter((one) => !grid.includes(one))
  const hasTrends = mostRead.length >= minTrends
  const headlines = hasTrends ? [] : oneOfEachSource(rest).slice(0, headlinesLength)
  const latest = rest.filter((one) => !headlines.includes(one)).slice(0, latestLength)
  return {
    site,
    lead,
    grid,
    trends: hasTrends ? mostRead.map((summary) => story(summary, site)) : [],
    headlines,
    latest,
    sections: sections(
      rest.filter((one) => !latest.includes(one)),
      site,
    ),
    days: [...new Set(stories.map(({ day }) => day))].toSorted().toReversed().slice(0, maxDays),
    topics: topics.map(({ label }) => listLink('topic', label)),
  }
}

// The newest of each that tells when it came out; of one source alone there is nothing to choose.
function oneOfEachSource(stories: readonly Story[]): Story[] {
  const dated = stories.filter(({ dating }) => dating === 'published')
  const newest = [...Map.groupBy(dated, ({ sourceDomain }) => sourceDomain).values()]
  return newest.length < minTrends ? [] : newest.flatMap(([first]) => first ?? [])
}

// Sources that have enough to tell, then languages of what is left.
function sections(stories: readonly Story[], site: Site): Section[] {
  const bySource = groups(stories, ({ sourceDomain }) => sourceDomain).map(
    ([domain, ofSource]) => ({
      name: ofSource[0]?.sourceName ?? domain,
      path: sourcePath(domain),
      stories: ofSource,
    }),
  )
  const placed = new Set(bySource.flatMap((section) => section.stories))
  const left = stories.filter((one) => !placed.has(one))
  const byLanguage = groups(left, ({ language }) => language).map(([language, inLanguage]) => ({
    name: site.formats.language(language),
    path: listPath('language', language),
    stories: inLanguage,
  }))
  return [...bySource, ...byLanguage]
    .slice(0, maxSections)
    .map((section) => ({ ...section, stories: section.stories.slice(0, sectionLength) }))
}

// The largest first, and none that is too small.
function groups(stories: readonly Story[], nameOf: (story: Story) => string): [string, Story[]][] {
  return [...Map.groupBy(stories, nameOf)]
    .filter(([, group]) => group.length >= minSectionLength)
    .toSorted(([, a], [, b]) => b.length - a.length)
}
