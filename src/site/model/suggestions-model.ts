import type { Suggestions } from '../../store/suggestions.ts'
import type { Site } from './site.ts'
import { story, type Story } from './story.ts'

/** What a page offers to read when it has nothing of its own. */
export type SuggestionsModel = Suggestions<Story>

/** Makes the list entries of suggestions. */
export function suggestionsModel({ trends, latest }: Suggestions, site: Site): SuggestionsModel {
  return {
    trends: trends.map((summary) => story(summary, site)),
    latest: latest.map((summary) => story(summary, site)),
  }
}
