import type { ArticleSummary } from '../../store/article-summary.ts'
import type { Site } from './site.ts'
import { story, type Story } from './story.ts'

/** The newest story and those after it. */
export type FrontPage = { site: Site; lead: Story | null; stories: Story[] }

export function frontPage(latest: readonly ArticleSummary[], site: Site): FrontPage {
  const [lead = null, ...stories] = latest.map((summary) => story(summary, site))
  return { site, lead, stories }
}
