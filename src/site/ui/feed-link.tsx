import { feedPath, type FeedLocation } from '../feed-forms.ts'
import type { Site } from '../model/site.ts'

/** The link to the feed of a page, for people. `Head` names all forms of it to machines. */
export function FeedLink({ site, place }: { site: Site; place: FeedLocation }) {
  return <a href={feedPath(place, 'rss')}>{site.phrases.feed}</a>
}
