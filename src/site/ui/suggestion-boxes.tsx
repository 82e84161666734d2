import { withLanguages, type Languages } from '../languages.ts'
import type { Shelf } from '../model/suggestions-model.ts'
import type { Site } from '../model/site.ts'
import { Headlines } from './headlines.tsx'
import { siteMap } from '../site-map.ts'

type ShelfBoxesProps = {
  site: Site
  shelf: Shelf
  /** Those that the reader keeps to. */
  languages?: Languages
}

/** What there is to read on a page that has nothing of its own. */
export function ShelfBoxes({ site, shelf, languages = [] }: ShelfBoxesProps) {
  const { phrases } = site
  return (
    <div class="broad boxes">
      <Headlines site={site} title={phrases.trends} stories={shelf.trends} isRanked />
      <Headlines site={site} title={phrases.latest} stories={shelf.latest}>
        <p class="more">
          <a href={withLanguages(siteMap.latest.path, languages)}>{phrases.moreStories}</a>
        </p>
      </Headlines>
    </div>
  )
}
