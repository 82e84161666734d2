import { english } from './english.ts'
import { german } from './german.ts'

/** The site's own words in one language. Numbers and dates come formatted. */
export type Phrases = {
  /** BCP 47 tag of the language the words are in. */
  language: string
  skipToText: string
  mainNavigation: string
  siteLinks: string
  youAreHere: string
  about: string
  privacy: string
  archive: string
  latest: string
  noNewsYet: string
  articles: (count: number, formatted: string) => string
  newsOf: (period: string) => string
  by: string
  updated: string
  firstSeen: string
  readingMinutes: (minutes: number) => string
  source: string
  allNewsOn: (day: string) => string
  otherForms: string
  plainText: string
  isTruncated: string
  isPaid: string
  readAtSource: (source: string) => string
  table: string
  footnotes: string
  footnote: (number: number) => string
  backToText: (number: number) => string
  disclaimer: string
  notFound: { title: string; text: string }
  gone: { title: string; text: string }
  removedForLegalReasons: { title: string; text: string }
  broken: { title: string; text: string }
  toFrontPage: string
  aboutText: (site: string) => readonly string[]
  privacyText: readonly string[]
}

const known: readonly Phrases[] = [english, german]

/** The words for a site in the given language; English when there are none in it. */
export function phrasesFor(language: string): Phrases {
  const primary = language.split('-')[0]?.toLowerCase()
  return known.find((phrases) => phrases.language === primary) ?? english
}
