import { iptcTerm } from '../../article/digital-source-type.ts'
import { feedPath } from '../feed-forms.ts'
import { siteMap } from '../site-map.ts'
import type { Feed, FeedEntry, FeedTranslation } from './feed.ts'

/**
 * Prints a feed as JSON Feed 1.1 with whole texts.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function jsonFeed({ site, place, address, hub, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: place.title,
    ...(site.tagline && { description: site.tagline }),
    home_page_url: address,
    feed_url: site.url + feedPath(place, 'json'),
    icon: site.url + siteMap.icon512.path,
    favicon: site.url + siteMap.icon192.path,
    language: site.language,
    ...(hub !== null && { hubs: [{ type: 'WebSub', url: hub }] }),
    items: entries.map(item),
  })
}

function item(entry: FeedEntry): object {
  const { summary, images, authors, tags, lang, publishedAt, modifiedAt, translation } = entry
  const isDated = publishedAt || modifiedAt || translation || entry.isEdited
  return {
    id: entry.id,
    url: entry.address,
    external_url: entry.source.url,
    title: entry.title,
    ...(summary && { summary }),
    content_html: entry.html,
    ...(images[0] && { image: images[0].url }),
    ...(publishedAt && { date_published: publishedAt }),
    ...(isDated && { date_modified: entry.updatedAt }),
    ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
    ...(tags.length > 0 && { tags }),
    ...(lang && { language: lang }),
    ...(translation && { _translation: extension(translation, entry.sourceLang) }),
  }
}

// https://www.jsonfeed.org/version/1.1/#extensions-a-name-extensions-a
function extension(
  { kind, author, translatedAt, original, sourceType }: FeedTranslation,
  from: string | null,
) {
  return {
    ...(from && { from }),
    original,
    kind,
    author,
    date: translatedAt,
    ...(sourceType && { digital_source_type: iptcTerm(sourceType) }),
  }
}
