import { countryZones, worldwideDomains } from '../../vocabulary/country-zones.ts'

/** Default tags of common software, which say nothing about a site's country. */
const defaultTags: ReadonlySet<string> = new Set(['en-us', 'en-gb'])

/**
 * Finds the time zone of a page's country. The country is that of the top-level domain, or else the only region in the
 * page's language tags.
 *
 * @param tags Language tags that the page declares: `de-AT`, `ja_JP`.
 * @returns An IANA name; `null` when the country is unknown or has several time zones.
 */
export function pageZone(host: string, tags: readonly string[]): string | null {
  const byDomain = domainCountry(host)
  if (byDomain) return countryZones.get(byDomain) ?? null
  const telling = tags.filter((tag) => !defaultTags.has(tag.toLowerCase().replace('_', '-')))
  const countries = new Set(telling.map(tagCountry).filter((country) => country !== null))
  const [country] = countries
  return country && countries.size === 1 ? (countryZones.get(country) ?? null) : null
}

/** The country of a host's top-level domain, in upper case; `null` for domains used worldwide. */
export function domainCountry(host: string): string | null {
  const label = host.slice(host.lastIndexOf('.') + 1).toLowerCase()
  if (label === 'uk') return 'GB'
  return /^[a-z]{2}$/.test(label) && label !== 'eu' && !worldwideDomains.has(label)
    ? label.toUpperCase()
    : null
}

/** The region of a language tag, in upper case, or `null`. */
export function tagCountry(tag: string): string | null {
  return /^[a-z]{2,3}[-_](?:[a-z]{4}[-_])?([a-z]{2})\b/i.exec(tag)?.[1]?.toUpperCase() ?? null
}
