import { dayOf } from '../article/day.ts'
import type { Config } from '../config/config.ts'
import { href } from '../site/address.ts'
import { feedForms, feedPath, type FeedForm } from '../site/feed-forms.ts'
import { listPath } from '../site/list-addresses.ts'
import { siteIn, sitePath } from '../site/site-languages.ts'
import { siteMap } from '../site/site-map.ts'
import { announcedFacts, listsOf, type ArticleDelivery } from './event-payload.ts'

/**
 * The addresses of the feeds that some changes are in, in all languages and forms, each once. Those come first that
 * have most readers: of the site, then of sources and languages, then all others.
 *
 * @param limit How many at most; the last ones are left out.
 */
export function changedFeeds(
  deliveries: readonly ArticleDelivery[],
  main: Config['site'],
  limit: number,
): string[] {
  const sites = main.languages.map((language) => siteIn(main, language))
  const lists = deliveries.flatMap(listsOf)
  const isMain = ([kind]: (typeof lists)[number]) => kind === 'source' || kind === 'language'
  const ordered = [...lists.filter(isMain), ...lists.filter((list) => !isMain(list))]
  const days = new Set(deliveries.map((one) => dayOf(announcedFacts(one).filedAt)))
  const folders = new Set([
    ...sites.map(({ base }): string => base),
    ...ordered.flatMap(([kind, key]) => sites.map((site) => listPath(kind, key, site))),
    ...[...days].flatMap((day) =>
      sites.map((site) => sitePath(site, href(siteMap.period, { period: day }))),
    ),
  ])
  const forms = Object.keys(feedForms) as FeedForm[]
  const paths = [...folders].flatMap((folder) =>
    forms.map((form) => feedPath({ title: '', folder }, form)),
  )
  return paths.slice(0, limit).map((path) => main.url + path)
}
