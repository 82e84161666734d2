import type { RuleSelectors } from './rule-selectors.ts'

const attributeName = /\[\s*([\w:-]{1,60})/g

/** The names of the attributes that selectors ask for, in lower case. */
export function namedAttributes(selectors: RuleSelectors): ReadonlySet<string> {
  const all = Object.values(selectors).flatMap((some) => some)
  return new Set(
    all.flatMap((selector) =>
      [...selector.matchAll(attributeName)].map(([, name = '']) => name.toLowerCase()),
    ),
  )
}
