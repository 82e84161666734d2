import type { RuleField } from './rule-selectors.ts'
import { selectorFault, selectorLimits } from './selector-fault.ts'
import type { RuleTest, SiteRule } from './site-rule.ts'
import { xpathSelector } from './xpath-selector.ts'

/** A line of a site config that the rule has nothing of, and why. */
export type NotTaken = { readonly line: number; readonly text: string; readonly reason: string }

const fields: Readonly<Record<string, RuleField>> = {
  title: 'title',
  body: 'body',
  author: 'byline',
  date: 'time',
  strip: 'strip',
}

// They say how a page is fetched or printed, which others do here.
const needless = new Set([
  'prune',
  'tidy',
  'parser',
  'autodetect_on_failure',
  'convert_double_br_tags',
])

const maxTests = 10

/**
 * Reads a site config of FiveFilters' Full-Text RSS as a rule: its XPath as selectors where CSS has words for it, and
 * the words of its tests. Lists the lines that the rule has nothing of.
 *
 * @param name The name of the file, which is the host: `quill.example.txt`; with a dot before it, all hosts under it.
 * @see https://help.fivefilters.org/full-text-rss/site-patterns.html
 */
export function readSiteConfig(
  name: string,
  text: string,
): { rule: SiteRule; notTaken: readonly NotTaken[] } {
  const selectors: Partial<Record<RuleField, string[]>> = {}
  const tests: (RuleTest & { contains: string[] })[] = []
  const notTaken: NotTaken[] = []
  const add = (field: RuleField, selector: string): string | null => {
    const list = (selectors[field] ??= [])
    if (list.includes(selector)) return null
    const fault = selectorFault(selector)
    if (fault !== null) return fault
    if (list.length >= selectorLimits.ofField)
      return `${field} has ${selectorLimits.ofField} others`
    list.push(selector)
    return null
  }
  const take = (key: string, value: string): string | null => {
    const field = fields[key]
    if (field) {
      const translated = xpathSelector(value)
      return 'fault' in translated ? translated.fault : add(field, translated.selector)
    }
    const quoted = `"${value.replace(/^["']|["']$/g, '').replace(/["\\]/g, '\\$&')}"`
    if (key === 'strip_id_or_class') return add('strip', `[id*=${quoted}], [class*=${quoted}]`)
    if (key === 'strip_image_src') return add('strip', `img[src*=${quoted}]`)
    if (key === 'test_url') {
      if (tests.length >= maxTests) return `it has ${maxTests} others`
      tests.push({ url: value, contains: [], lacks: [] })
      return null
    }
    if (key === 'test_contains')
      return tests.at(-1)?.contains.push(value) ? null : 'no test_url before it'
    return needless.has(key) ? null : 'nothing here does that'
  }
  for (const [index, whole] of text.split(/\r\n|\r|\n/).entries()) {
    const line = whole.trim()
    if (line === '' || line.startsWith('#')) continue
    const [, key = '', after = ''] = /^([\w.-]+(?:\([^)]*\))?)\s*:(.*)$/.exec(line) ?? []
    const value = after.trim()
    const reason =
      key === '' ? 'it is no instruction' : value === '' ? 'it says nothing' : take(key, value)
    if (reason !== null) notTaken.push({ line: index + 1, text: line.slice(0, 200), reason })
  }
  const host = name
    .replace(/^.*[\\/]/, '')
    .replace(/\.txt$/i, '')
    .toLowerCase()
  const rule = {
    domain: host.replace(/^\./, '').replace(/^www\./, ''),
    isWithSubdomains: host.startsWith('.'),
    addressPattern: null,
    selectors: Object.fromEntries(Object.entries(selectors).filter(([, list]) => list.length > 0)),
    tests,
  }
  return { rule, notTaken }
}
