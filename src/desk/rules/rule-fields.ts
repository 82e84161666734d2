import * as v from 'valibot'
import { ruleFields } from '../../cleaner/site-rule/rule-selectors.ts'
import type { SiteRule } from '../../cleaner/site-rule/site-rule.ts'
import { Refusal } from '../../http/problem.ts'
import { checkedRule, siteRuleSchema } from '../../intake/rules/site-rule-form.ts'

/** A rule as the fields of its form have it, perhaps not yet right. */
export type RuleFields = {
  readonly domain: string
  readonly isWithSubdomains: boolean
  readonly addressPattern: string
  /** The selectors of each field, one a line. */
  readonly selectors: Readonly<Record<(typeof ruleFields)[number], string>>
  /** An address a line, and under it lines with `+ words` and `- words`. */
  readonly tests: string
}

/** Prints a rule into the fields of its form. */
export function fieldsOf({
  domain,
  isWithSubdomains,
  addressPattern,
  selectors,
  tests,
}: SiteRule): RuleFields {
  const lines = tests.flatMap(({ url, contains, lacks }) => [
    url,
    ...contains.map((words) => `+ ${words}`),
    ...lacks.map((words) => `- ${words}`),
  ])
  return {
    domain,
    isWithSubdomains,
    addressPattern: addressPattern ?? '',
    selectors: selectorFields((field) => (selectors[field] ?? []).join('\n')),
    tests: lines.join('\n'),
  }
}

/** Reads the fields out of a form that was sent. */
export function readFields(form: FormData): RuleFields {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  return {
    domain: text('domain').trim(),
    isWithSubdomains: form.get('isWithSubdomains') === 'on',
    addressPattern: text('addressPattern').trim(),
    selectors: selectorFields(text),
    tests: text('tests'),
  }
}

function selectorFields(
  of: (field: (typeof ruleFields)[number]) => string,
): RuleFields['selectors'] {
  return {
    body: of('body'),
    title: of('title'),
    lede: of('lede'),
    byline: of('byline'),
    time: of('time'),
    captions: of('captions'),
    strip: of('strip'),
    keep: of('keep'),
  }
}

/**
 * Reads the rule that fields say, by the form that the API takes.
 *
 * @throws {Refusal} `request_invalid`, `selector_invalid`.
 */
export function ruleIn(fields: RuleFields): SiteRule {
  const lists = ruleFields.map((field) => [field, linesOf(fields.selectors[field])] as const)
  const result = v.safeParse(siteRuleSchema, {
    domain: fields.domain,
    isWithSubdomains: fields.isWithSubdomains,
    addressPattern: fields.addressPattern || null,
    selectors: Object.fromEntries(lists.filter(([, list]) => list.length > 0)),
    tests: testsIn(fields.tests),
  })
  if (result.success) return checkedRule(result.output)
  const [issue] = result.issues
  throw new Refusal('request_invalid', { detail: `${v.getDotPath(issue)}: ${issue.message}` })
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function testsIn(text: string): { url: string; contains: string[]; lacks: string[] }[] {
  const tests: { url: string; contains: string[]; lacks: string[] }[] = []
  for (const line of linesOf(text)) {
    const words = line.slice(1).trim()
    if (line.startsWith('+')) tests.at(-1)?.contains.push(words)
    else if (line.startsWith('-')) tests.at(-1)?.lacks.push(words)
    else tests.push({ url: line, contains: [], lacks: [] })
  }
  return tests
}
