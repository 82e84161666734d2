import { withLanguages, type Languages } from '../languages.ts'
import type { Site } from '../model/site.ts'
import type { SuggestionsModel } from '../model/suggestions-model.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { Headlines } from './headlines.tsx'

type SuggestionBoxesProps = {
  site: Site
  suggestions: SuggestionsModel
  /** Those that the reader chose. */
  languages?: Languages
}

/** Articles to read, on a page that has nothing of its own. */
export function SuggestionBoxes({ site, suggestions, languages = [] }: SuggestionBoxesProps) {
  const { phrases } = site
  return (
    <div class="broad boxes">
      <Headlines site={site} title={phrases.trends} stories={suggestions.trends} isRanked />
      <Headlines site={site} title={phrases.latest} stories={suggestions.latest}>
        <p class="more">
          <a href={withLanguages(sitePath(site, siteMap.latest.path), languages)}>
            {phrases.moreStories}
          </a>
        </p>
      </Headlines>
    </div>
  )
}
