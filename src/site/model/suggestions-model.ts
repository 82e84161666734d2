import type { Suggestions } from '../../store/suggestions.ts'
import type { Site } from './site.ts'
import { story, type Story } from './story.ts'

/** What a reader is offered where there is nothing else. */
export type Shelf = Suggestions<Story>

/** Makes the entries of a shelf. */
export function shelf({ trends, latest }: Suggestions, site: Site): Shelf {
  return {
    trends: trends.map((summary) => story(summary, site)),
    latest: latest.map((summary) => story(summary, site)),
  }
}
