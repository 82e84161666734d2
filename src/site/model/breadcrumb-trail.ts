import type { BreadcrumbList, WithContext } from 'schema-dts'
import { href } from '../address.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import type { Site } from './site.ts'

/** The pages from the top of the site down to a page. */
export type BreadcrumbTrail = readonly { name: string; path: string }[]

/** The trail from the archive down to a year, month or day: `2023`, `2023-04` or `2023-04-28`. */
export function archiveTrail(period: string, site: Site): BreadcrumbTrail {
  const { phrases, formats } = site
  const periods = [4, 7, 10]
    .filter((length) => length <= period.length)
    .map((length) => period.slice(0, length))
  return [
    { name: phrases.archive, path: sitePath(site, siteMap.archive.path) },
    ...periods.map((part) => ({
      name: formats.period(part),
      path: sitePath(site, href(siteMap.period, { period: part })),
    })),
  ]
}

/**
 * Describes a trail to search engines.
 *
 * @see https://schema.org/BreadcrumbList
 */
export function breadcrumbList(
  trail: BreadcrumbTrail,
  siteUrl: string,
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: siteUrl + path,
    })),
  }
}
