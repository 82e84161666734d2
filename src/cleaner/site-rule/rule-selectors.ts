/**
 * What the selectors of a site's rule choose:
 *
 * | field | chooses |
 * | --- | --- |
 * | `body` | the elements that hold the text; it is read from them alone |
 * | `title`, `lede`, `byline`, `time` | the element that shows it |
 * | `captions` | lines that are captions of the pictures next to them |
 * | `strip` | what is removed before anything is read |
 * | `keep` | what no step removes |
 */
export const ruleFields = [
  'body',
  'title',
  'lede',
  'byline',
  'time',
  'captions',
  'strip',
  'keep',
] as const

export type RuleField = (typeof ruleFields)[number]

/**
 * CSS selectors, each checked by `selectorFault`. For `captions`, `strip` and `keep`, all count; for the other fields,
 * the first one that matches.
 */
export type RuleSelectors = { readonly [Field in RuleField]?: readonly string[] }

/** What the rule of a site did for a page. */
export type RuleUse = {
  /** The fields whose selectors chose something. */
  readonly matched: readonly RuleField[]
  /** Those of `body`, `title`, `lede`, `byline` and `time` whose selectors found nothing, so the usual steps did. */
  readonly missed: readonly RuleField[]
  /** Why the usual steps read the text that the rule was to find; `null` if they did not. */
  readonly fellBack: 'no match' | 'no article' | 'page too large' | null
}
