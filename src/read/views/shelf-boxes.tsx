import type { Shelf } from '../model/shelf.ts'
import type { Site } from '../model/site.ts'
import { Headlines } from './headlines.tsx'

/** What there is to read on a page that has nothing of its own. */
export function ShelfBoxes({ site, shelf }: { site: Site; shelf: Shelf }) {
  const { phrases } = site
  return (
    <div class="broad boxes">
      <Headlines site={site} title={phrases.trends} stories={shelf.trends} isRanked />
      <Headlines site={site} title={phrases.latest} stories={shelf.latest}>
        <p class="more">
          <a href="/latest">{phrases.moreStories}</a>
        </p>
      </Headlines>
    </div>
  )
}
