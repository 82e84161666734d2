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
    },
  },
  title: {
    sources: { heading: 6, shared: 4, headline: 3.8, tab: 2.8 },
    signs: {
      'part of the heading': 4,
    },
  },
  lede: {
    sources: { marked: 3, heading: -2, paragraph: -2.5, line: -4, declared: 0.5 },
    signs: {
      'says a description': 5,
      'begins a description': 3,
      'first under the heading': 1.5,
      'next to the heading': 2.5,
      'before the byline': 2.5,
      'own look': 1,
      'alone in bold': 2,
      'short line': -2,
      long: -8,
      'one of many': -9,
      'in the text': -6,
      'above the heading': -1,
      link: -8,
      'of a picture': -7,
      'about the page': -8,
    },
  },
  language: {
    sources: { page: 4, 'JSON-LD': 3.9, meta: 3.8, text: 1 },
    signs: { 'said by the text': 5, 'denied by the text': -8 },
  },
  section: {
    sources: { 'article:section': 4, 'JSON-LD': 3, meta: 2, breadcrumb: 1 },
    signs: { 'an address': -8 },
  },
  source: {
    sources: { 'site name': 5, publisher: 4, application: 3, meta: 2, address: 1 },
    signs: { 'address or account': -8 },
  },
  byline: {
    sources: { 'JSON-LD': 4, meta: 3, shown: 2, unmarked: 1 },
    signs: {
      'a person': 8,
      'the declared names and more': 3,
      'an agency': 1.5,
      'only the house': -1,
    },
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
