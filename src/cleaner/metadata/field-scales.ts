/**
 * What a candidate of each field weighs: where it was found, and the signs that speak for it or against it. A field's
 * candidate with the highest sum is chosen; 0 is the sum of no value.
 */
export const fieldScales = {
  title: {
    sources: { heading: 3, shared: 2, twitter: 1.5, headline: 2, tab: 1 },
    signs: {
      'same as another form': 1,
      'name of the site': -4,
    },
  },
  byline: {
    sources: { 'JSON-LD': 4, meta: 3, shown: 2, unmarked: 1 },
    signs: { 'a person': 8 },
  },
} as const satisfies Record<string, FieldScale>

type FieldScale = {
  sources: Readonly<Record<string, number>>
  signs: Readonly<Record<string, number>>
}
