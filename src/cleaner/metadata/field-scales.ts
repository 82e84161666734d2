/**
 * What a candidate of each field weighs: where it was found, and the signs that speak for it or against it. A field's
 * candidate with the highest sum is chosen; 0 is the sum of no value.
 */
export const fieldScales = {
  heading: {
    sources: { h1: -1, h2: -2.5, text: -3.4 },
    signs: {
      'named the headline': 8,
      'says a declared title': 4,
      'like a declared title': 2,
      'only sentence': 1.5,
      'nothing declared': 2,
      sentence: 0.5,
      'name of the site': -8,
      'link to another page': -1.5,
      'introduces something': -1.5,
    },
  },
  title: {
    sources: { heading: 6, shared: 4, headline: 3.8, twitter: 3, tab: 2.8 },
    signs: {
      'part of the heading': 4,
      'name of the site': -4,
      'too short': -0.5,
      'cut off': -1.5,
    },
  },
  byline: {
    sources: { 'JSON-LD': 4, meta: 3, shown: 2, unmarked: 1 },
    signs: { 'a person': 8, 'the declared names and more': 3 },
  },
  // When an article was published, or changed.
  time: {
    sources: { 'JSON-LD': 30, meta: 29, microdata: 28, 'time element': 24, line: 14, address: 0.5 },
    signs: {
      'earlier than declared': 20,
      'right below the heading': 2,
      'only a date': 7,
      far: -6,
      'label of a change': -7,
    },
  },
} as const satisfies Record<string, FieldScale>

type FieldScale = {
  sources: Readonly<Record<string, number>>
  signs: Readonly<Record<string, number>>
}
