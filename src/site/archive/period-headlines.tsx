import type { Site } from '../model/site.ts'
import type { Story } from '../model/story.ts'
import { Headlines } from '../ui/headlines.tsx'

/** The newest articles of a year or a month, under the list of its parts. */
export function PeriodHeadlines({ site, stories }: { site: Site; stories: readonly Story[] }) {
  return (
    <div class="broad boxes">
      <Headlines site={site} title={site.phrases.headlines} stories={stories} />
    </div>
  )
}
