import type { SafeUrl } from '../../article/safe-url.ts'
import { sourceDomain } from '../../article/source-url.ts'
import type { RuleSelectors } from './rule-selectors.ts'

/** A page by which a rule is tested. */
export type RuleTest = {
  readonly url: string
  /** Words that must be in the article's title, lede, byline or text. */
  readonly contains: readonly string[]
  /** Words that must not. */
  readonly lacks: readonly string[]
}

/** What a person says about the pages of one site. */
export type SiteRule = {
  /** The domain of the source, as `sourceDomain` gives it: without `www.`, `m.` and the like. */
  readonly domain: string
  /** Whether it is for all hosts under the domain, too. */
  readonly isWithSubdomains: boolean
  /** The path and query of the pages that it is for, with `*` for any characters; `null` for all. */
  readonly addressPattern: string | null
  readonly selectors: RuleSelectors
  readonly tests: readonly RuleTest[]
}

/** Whether a rule is for the pages of a source's domain. */
export function isOfHost(
  { domain, isWithSubdomains }: Pick<SiteRule, 'domain' | 'isWithSubdomains'>,
  host: string,
): boolean {
  return host === domain || (isWithSubdomains && host.endsWith(`.${domain}`))
}

/**
 * Chooses the rule for an address: that of the longest domain and, of one domain, the one with the longest address
 * pattern that fits.
 */
export function ruleFor<Rule extends SiteRule>(rules: readonly Rule[], url: SafeUrl): Rule | null {
  const address = new URL(url)
  const host = sourceDomain(url)
  const place = address.pathname + address.search
  const fitting = rules.filter(
    (rule) =>
      isOfHost(rule, host) &&
      (rule.addressPattern === null || fitsPattern(place, rule.addressPattern)),
  )
  const rank = ({ domain, addressPattern }: SiteRule) =>
    1000 * domain.length + (addressPattern?.length ?? 0)
  return fitting.reduce<Rule | null>(
    (best, rule) => (best && rank(best) >= rank(rule) ? best : rule),
    null,
  )
}

/** Whether a text has the form of a pattern, in which `*` is any characters. Linear in the text for each `*`. */
export function fitsPattern(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}
