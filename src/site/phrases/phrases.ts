import type { ChangedBy } from '../../article/changed-by.ts'
import type { ComparedField } from '../../article/difference/article-difference.ts'
import type { ListKind } from '../../article/listing.ts'
import type { ReportOutcome, ReportReason } from '../../article/report.ts'
import type {
  TranslationFailure,
  TranslationKind,
  TranslationRefusal,
} from '../../article/translation.ts'

/** The site's own words in one language. Numbers and dates are passed in formatted. */
export type Phrases = {
  /** BCP 47 tag of the language of the words. */
  language: string
  skipToText: string
  mainNavigation: string
  siteLinks: string
  /** The name of the switch between the languages of the site. */
  siteLanguages: string
  youAreHere: string
  about: string
  privacy: string
  archive: string
  latest: string
  /** The most read of the last 24 hours. */
  trends: string
  search: string
  /** The link to the feed of a page. */
  feed: string
  noNewsYet: string
  articles: (count: number, formatted: string) => string
  newsOf: (period: string) => string
  by: string
  updated: string
  firstSeen: string
  /** In place of the time, in lists, of an article whose page tells none. */
  undated: string
  readingMinutes: (minutes: number) => string
  source: string
  allNewsOn: (day: string) => string
  otherForms: string
  plainText: string
  /** The articles of a day as one document. */
  edition: {
    /** Above the links to its forms. */
    dayAs: string
    print: string
    file: string
    contents: string
    /** The link from an article to its own page. */
    onTheSite: string
    /** The link to the articles that it leaves out. */
    more: string
  }
  isTruncated: string
  /** The same if the source declares that the whole text has to be paid for. */
  isPaid: string
  readAtSource: (source: string) => string
  topics: string
  youMayLike: string
  /** More of a source, on a topic, of the article's day, in a language. */
  moreFrom: (source: string) => string
  moreOn: (topic: string) => string
  alsoThatDay: string
  moreIn: (language: string) => string
  /** On a translated article in a list, with the name of its language; `null` if that is not known. */
  fromLanguage: (language: string | null) => string
  /** The newest of several sources, if too little was read to name the most read. */
  headlines: string
  alsoReportedBy: string
  earlierThatDay: string
  laterThatDay: string
  /** The links to the periods before and after. */
  earlier: string
  later: string
  report: string
  /** The form to report an article, and what came of it. */
  reporting: {
    about: string
    reason: string
    reasons: Record<ReportReason, string>
    message: string
    contact: string
    /** For those to whom the field is shown by mistake. */
    leaveEmpty: string
    send: string
    /** The link to the contact of the site. */
    otherwise: string
    outcomes: Record<ReportOutcome, { title: string; text: string }>
  }
  listKind: Record<ListKind, string>
  /** The plural, which is also the title of the index. */
  listKinds: Record<ListKind, string>
  listIndexes: string
  pages: string
  onward: string
  toBeginning: string
  moreStories: string
  days: string
  noTrendsYet: string
  searchWords: string
  searchHelp: string
  searchFilters: string
  fromDay: string
  toDay: string
  anySource: string
  anyLanguage: string
  /** The link from a choice of languages back to all. */
  allLanguages: string
  /** On a page of some languages only, whose names are passed in joined. */
  onlyIn: (languages: string) => string
  chooseLanguages: string
  chooseLanguagesHelp: (maximum: string) => string
  showChosen: string
  found: (count: number, formatted: string) => string
  foundOver: (formatted: string) => string
  /** None among those that were looked at, while there are more. */
  noneFoundYet: string
  nothingFound: string
  /** On a page of results, up to which day it looked back. */
  searchedSince: (day: string) => string
  /** On a page that lacks articles of some days, which are passed in formatted. */
  absent: (days: string) => string
  /** Languages are named as they are in a list, in the nominative. */
  translation: {
    /** Who translated it, from which language, and on which day. */
    by: Record<TranslationKind, (from: string, author: string, day: string) => string>
    unchecked: string
    quotations: string
    /** The note in a quotation. */
    quotation: string
    /** How many passages remain in which language; both numbers are also passed in formatted. */
    remaining: (count: number, formatted: string, all: string, language: string) => string
    stale: string
    /** On the page that shows both texts of an outdated translation. */
    mismatched: string
    /** Of an article that nobody is going to translate. */
    none: (into: string) => string
    waiting: (into: string) => string
    failed: (into: string, cause: string, nextAttempt: string) => string
    refused: (cause: string) => string
    /** Of a newer or fuller translation than the one that is shown. */
    update: {
      waiting: string
      failed: (cause: string, nextAttempt: string) => string
      refused: (cause: string) => string
    }
    /** What goes into these sentences, after a colon. */
    failures: Record<TranslationFailure, string>
    refusals: Record<TranslationRefusal, (from: string, into: string) => string>
    originalIn: (language: string) => string
    readOriginal: string
    readIn: (language: string) => string
    parallel: string
    original: string
  }
  /** The versions of an article. Times, numbers and names of versions are passed in formatted. */
  history: {
    title: string
    /** The link on an article that has several; the number is also passed in formatted. */
    link: (count: number, formatted: string) => string
    about: string
    version: (number: string) => string
    present: string
    changedBy: Record<ChangedBy | 'first', string>
    compareWith: (number: string) => string
    from: string
    to: string
    compare: string
    difference: (from: string, to: string) => string
    noDifference: string
    /** How many parts of the text are the same in both; also passed in formatted. */
    unchanged: (count: number, formatted: string) => string
    restyled: string
    inserted: string
    deleted: string
    fields: Record<ComparedField, string>
    /** What a part is whose words alone do not tell. */
    parts: Record<'code' | 'caption' | 'row' | 'picture' | 'embed' | 'note' | 'rule', string>
    /** On the page of a former version: its name, and from when until when readers got it. */
    former: (version: string, from: string, until: string) => string
    /** On the same page of the present version. */
    isPresent: (version: string, from: string) => string
    readPresent: string
  }
  table: string
  footnotes: string
  footnote: (number: number) => string
  backToText: (number: number) => string
  disclaimer: string
  notFound: { title: string; text: string }
  gone: { title: string; text: string }
  removedForLegalReasons: { title: string; text: string }
  tooManySearches: { title: string; text: string }
  broken: { title: string; text: string }
  toFrontPage: string
  aboutText: (site: string) => readonly string[]
  /** `arePicturesOwn` where this site serves the pictures of articles itself. */
  privacyText: (arePicturesOwn: boolean) => readonly string[]
}
