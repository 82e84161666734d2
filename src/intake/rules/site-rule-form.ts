import * as v from 'valibot'
import { isPublicHost } from '../../article/public-host.ts'
import { maxUrlLength, safeUrl } from '../../article/safe-url.ts'
import { isSharedDomain } from '../../article/shared-domains.ts'
import { sourceDomain } from '../../article/source-url.ts'
import { ruleFields, type RuleField } from '../../cleaner/site-rule/rule-selectors.ts'
import { selectorFault, selectorLimits } from '../../cleaner/site-rule/selector-fault.ts'
import type { SiteRule } from '../../cleaner/site-rule/site-rule.ts'
import { Refusal } from '../../http/problem.ts'
import { tidyLine } from '../../text/tidy-text.ts'

const { ofField, characters } = selectorLimits
const words = v.pipe(v.array(lineOf(300)), v.maxLength(20))

function lineOf(maxLength: number) {
  return v.pipe(
    v.string(),
    v.maxLength(4 * maxLength),
    v.transform((value) => tidyLine(value, maxLength)),
    v.minLength(1),
  )
}

const selectorsOf = (description: string) =>
  v.exactOptional(
    v.pipe(
      v.array(v.pipe(v.string(), v.maxLength(characters))),
      v.description(description),
      v.maxLength(ofField),
    ),
  )

/** The rule of a site, as somebody sends it. `checkedRule` reads its selectors. */
export const siteRuleSchema = v.strictObject({
  domain: v.pipe(
    v.string(),
    v.description('The domain of the source, without www: quill.example'),
    v.maxLength(253),
    v.transform(domainOf),
    v.custom<string>((domain) => domain !== null, 'Not the domain of a public site'),
  ),
  isWithSubdomains: v.optional(
    v.pipe(v.boolean(), v.description('Whether it is for all hosts under the domain, too')),
    false,
  ),
  addressPattern: v.optional(
    v.nullable(
      v.pipe(
        v.string(),
        v.description('Path and query of the pages, * is any characters: /story/*'),
        v.maxLength(200),
        v.regex(/^[/*][!-~]*$/, 'Not a path, as /story/*'),
        v.check((pattern) => pattern.split('*').length <= 10, 'More than 9 asterisks'),
      ),
    ),
    null,
  ),
  selectors: v.strictObject({
    body: selectorsOf('The elements that hold the text; the first selector that matches counts'),
    title: selectorsOf('The element with the title; the first selector that matches counts'),
    lede: selectorsOf('The same for the lede'),
    byline: selectorsOf('The same for the names of the authors'),
    time: selectorsOf('The same for the time of publication'),
    captions: selectorsOf('Lines that are captions of the pictures next to them'),
    strip: selectorsOf('What is removed before anything is read'),
    keep: selectorsOf('What no step removes'),
  }),
  tests: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          url: v.pipe(
            v.string(),
            v.description('The address of a page that the rule is for'),
            v.maxLength(maxUrlLength),
            v.check((url) => safeUrl(url) !== null, 'Not an absolute http or https address'),
          ),
          contains: v.optional(v.pipe(words, v.description('Words that must come out')), []),
          lacks: v.optional(v.pipe(words, v.description('Words that must not come out')), []),
        }),
      ),
      v.maxLength(10),
    ),
    [],
  ),
})

/**
 * Checks what the form of a rule cannot say.
 *
 * @throws {Refusal} `selector_invalid`, with the field, the selector and the reason; `request_invalid` for a rule
 *   without selectors, and for all hosts under a domain where anybody may publish.
 */
export function checkedRule(rule: v.InferOutput<typeof siteRuleSchema>): SiteRule {
  for (const field of ruleFields)
    for (const selector of rule.selectors[field] ?? []) refuseFault(field, selector)
  if (!ruleFields.some((field) => (rule.selectors[field]?.length ?? 0) > 0))
    throw new Refusal('request_invalid', {
      detail: `selectors: It has none; known are ${ruleFields.join(', ')}`,
    })
  if (rule.isWithSubdomains && isSharedDomain(rule.domain))
    throw new Refusal('request_invalid', {
      detail: `isWithSubdomains: Under ${rule.domain}, anybody may publish; name one host`,
    })
  return rule
}

function refuseFault(field: RuleField, selector: string): void {
  const fault = selectorFault(selector)
  if (fault === null) return
  const shown = tidyLine(selector, 100)
  throw new Refusal('selector_invalid', { detail: `${field}: ${fault}`, field, selector: shown })
}

function domainOf(text: string): string | null {
  const url = /^[^/?#@:\s*]+$/.test(text) ? safeUrl(`https://${text}/`) : null
  const domain = url && sourceDomain(url)
  return domain !== null && domain.includes('.') && isPublicHost(domain) ? domain : null
}
