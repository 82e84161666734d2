import type { Day } from '../../article/day.ts'
import type { ArticleSummary } from '../../store/article-summary.ts'
import { sourcePath } from './list-link.ts'
import type { Site } from './site.ts'
import { story, type Story } from './story.ts'

/** The latest news, laid out by how new they are and where they come from. */
export type FrontPage = {
  site: Site
  lead: Story | null
  /** The stories after the lead, with their pictures. */
  grid: Story[]
  /** Headlines of the last 24 hours that were read most. */
  trends: Story[]
  /** Headlines of the stories after those. */
  latest: Story[]
  /** What is left, by the sources that have most of it. */
  sections: Section[]
  /** The days that the stories are from, the newest first. */
  days: Day[]
}

/** Stories of one source. */
export type Section = { name: string; path: string; stories: Story[] }

const gridLength = 12
const latestLength = 8
const maxSections = 4
const sectionLength = 4
const minSectionLength = 3
const maxDays = 7

/**
 * Lays the front page out.
 *
 * @param newest Newest first; the newest with a picture of the first few leads.
 * @param mostRead Most read first; empty on a site that few read.
 */
export function frontPage(
  newest: readonly ArticleSummary[],
  mostRead: readonly ArticleSummary[],
  site: Site,
): FrontPage {
  const stories = newest.map((summary) => story(summary, site))
  const lead = stories.slice(0, 3).find(({ image }) => image) ?? stories[0] ?? null
  const others = stories.filter((one) => one !== lead)
  const latestEnd = gridLength + latestLength
  return {
    site,
    lead,
    grid: others.slice(0, gridLength),
    trends: mostRead.map((summary) => story(summary, site)),
    latest: others.slice(gridLength, latestEnd),
    sections: sections(others.slice(latestEnd)),
    days: [...new Set(stories.map(({ day }) => day))].toSorted().toReversed().slice(0, maxDays),
  }
}

function sections(stories: readonly Story[]): Section[] {
  const bySource = Map.groupBy(stories, ({ sourceDomain }) => sourceDomain)
  return [...bySource]
    .filter(([, ofSource]) => ofSource.length >= minSectionLength)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, maxSections)
    .map(([domain, ofSource]) => ({
      name: ofSource[0]?.sourceName ?? domain,
      path: sourcePath(domain),
      stories: ofSource.slice(0, sectionLength),
    }))
}
