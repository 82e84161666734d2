import { countryZones, worldwideDomains } from '../../vocabulary/country-zones.ts'

/** Tags that sites all over the world leave as their software set them. */
const defaultTags: ReadonlySet<string> = new Set(['en-us', 'en-gb'])

/**
 * Finds the time zone of the country a page is from, when that is certain: the country of its top-level
 * domain, or else the one region that its language tags name, if clocks show one time all over it.
 *
 * @param tags Language tags that the page declares: `de-AT`, `ja_JP`.
 * @returns An IANA name, or `null`.
 */
export function pageZone(host: string, tags: readonly string[]): string | null {
  const byDomain = domainCountry(host)
  if (byDomain) return countryZones.get(byDomain) ?? null
  const telling = tags.filter((tag) => !defaultTags.has(tag.toLowerCase().replace('_', '-')))
  const countries = new Set(telling.map(tagCountry).filter((country) => country !== null))
  const [country] = countries
  return country && countries.size === 1 ? (countryZones.get(country) ?? null) : null
}

/** The country whose top-level domain a host is under, in upper case; `null` for worldwide ones. */
export function domainCountry(host: string): string | null {
  const label = host.slice(host.lastIndexOf('.') + 1).toLowerCase()
  if (label === 'uk') return 'GB'
  return /^[a-z]{2}$/.test(label) && label !== 'eu' && !worldwideDomains.has(label)
    ? label.toUpperCase()
    : null
}

/** The region that a language tag names. */
export function tagCountry(tag: string): string | null {
  return /^[a-z]{2,3}[-_](?:[a-z]{4}[-_])?([a-z]{2})\b/i.exec(tag)?.[1]?.toUpperCase() ?? null
}
