import type { Address } from '../../site/address.ts'
import type { siteMap } from '../../site/site-map.ts'

/** The addresses that the document describes, and the page of every 404. */
type Described = Exclude<(typeof siteMap)[keyof typeof siteMap], { tag: 'desk' }>

// One line for each operation. Not in the site map, which every start compiles.
const summaries = {
  readFrontPage: 'The front page',
  readLatest: 'All articles, newest first, those that tell no time last',
  readTrends:
    'The articles that were read most in the last 24 hours; the latest where few were read',
  readSearch: 'What a search finds; from and to leave out what tells no time',
  readArticle:
    'An article; .json, .md and .txt behind the address, or Accept, give its other forms',
  readOriginal:
    'A translated article in its own words; one that is not translated is at its only address',
  readParallel: 'A translated article next to its original, block by block',
  readHistory:
    'The versions of an article, and what changed between two of them; by default, the last two',
  readHistoryAsJson: 'The same as JSON',
  readVersion:
    'One version of an article, a memento (RFC 7089); .json behind the address gives it as JSON',
  readTimeMap: 'The versions of an article with their times, for archives (RFC 7089)',
  readReportForm: 'The form to report an article',
  readPicture: 'A picture of an article, as its page names it',
  readArchive: 'The years of the archive',
  readPeriod: 'The months of a year, the days of a month, or the articles of a day',
  readPrintedDay: 'The whole articles of a day on one page, to be printed',
  readDayFile: 'The same as one HTML file to keep, without pictures',
  readBook: 'The same as an EPUB book',
  readSources: 'The sources with the most articles',
  readSource: 'The articles of a source, by its domain',
  readTopics: 'The topics with the most articles',
  readTopic: 'The articles of a topic',
  readAuthors: 'The authors with the most articles',
  readAuthor: 'The articles of an author',
  readLanguages: 'The languages with the most articles',
  readLanguage: 'The articles in a language',
  readAbout: 'What the site is',
  readPrivacy: 'What the site knows of its readers',
  readReported: 'What came of a report',
  readNotFound: 'What there is to read instead',
  readFeed: 'The newest articles',
  readFeedOfDay: 'The articles of a day',
  readFeedOfSource: 'The newest articles of a source, by its domain',
  readFeedOfTopic: 'The newest articles of a topic',
  readFeedOfAuthor: 'The newest articles of an author',
  readFeedOfLanguage: 'The newest articles in a language',
  readFeedOfSearch: 'The newest articles that a search finds',
  readSitemaps: 'The index of the sitemaps of all months',
  readSitemap: 'The articles of a month or a day with pictures',
  readNewsSitemap: 'The articles that came out in the last 48 hours',
  readRobots: 'What crawlers may do',
  readLlms: 'How language models read the site',
  readSecurity: 'Where to report a security problem',
  readIndexNowKey: 'The key by which search engines are told of changes (IndexNow)',
  readManifest: 'The site as an application',
  readOpenSearch: 'Where to search',
  readIcon: 'The icon as a drawing',
  readFavicon: 'The icon for those who ask for no other',
  readIcon192: 'The icon, 192 pixels wide',
  readIcon512: 'The icon, 512 pixels wide',
  ingest: 'Clean a page, or the pages of a capture, and store the articles',
  clean: 'Clean a page, or the pages of a capture, without storing anything',
  reclean:
    'Clean the pages of stored articles again: tell what would change, or begin a job that stores it',
  listRules: 'The rules of sites, and what each did for the pages that came',
  saveRule:
    'Say for the pages of a site where title, text and the like are, in place of what was said before',
  tryRule: 'Clean a page with a rule and without it, and store nothing',
  proposeRule:
    'Propose the selectors that would have given some articles as a person corrected them',
  readRule: 'A rule and its earlier versions',
  deleteRule: 'Delete a rule; its versions are kept',
  readJob: 'How far a job is, and which of its pages became no article',
  removeArticle:
    'Take an article down; it can be brought back as long as the settings say, unless erase is 1',
  restoreArticle: 'Bring back an article that was taken down, with its versions and translations',
  listTakedowns: 'List what was taken down and why, the newest first, a hundred at a time',
  listBlocks: 'List the addresses whose pages are refused, the newest first, a hundred at a time',
  blockAddresses: 'Refuse the pages of a source, or of addresses that match a pattern',
  unblockAddresses: 'Take the pages of these addresses again',
  takeBlockDown:
    'Take down stored articles that a block means, fifty at a time; next of the answer goes on, as after',
  readRawPage:
    'The page that an article was made of, as it was posted; hash chooses an older one by its SHA-256',
  correctArticle: 'Correct an article; the correction stays when its page is posted again',
  readCorrections: 'What persons corrected in an article, and the names of its blocks',
  undoCorrections: 'Take all corrections of an article back',
  undoCorrection: 'Take one correction of an article back',
  listArticles:
    'List articles with the states of their translations, newest first, a hundred at a time; with url, tell whether an address is known',
  readTranslations:
    'The languages that an article is translated into, or is to be, with their states',
  readTranslation:
    'The segments of an article with their translations, for a translator to work on',
  writeTranslation: 'Store a translation by a person or a program, whole or in part',
  withdrawTranslation: 'Take a translation away; no engine makes it again by itself',
  translate: 'Ask the engines for translations of an article',
  reportArticle: 'Report an article, as its form does',
  listTokens: 'The tokens, with their scopes and last use',
  makeToken: 'Make a token; its text is in this answer only',
  revokeToken: 'Revoke a token, which stops within five seconds',
  rotateToken: 'Give a token another secret; the former works on for a while',
  listWebhooks: 'Who is told what happens, and how that goes',
  addWebhook: 'Let an address be told what happens; the answer has its secret, once',
  readWebhook: 'How telling one goes, and what could not be delivered',
  removeWebhook: 'Tell an address no more',
  testWebhook: 'Send an event that says nothing, to try it',
  rotateWebhook: 'Give a webhook another secret; the one before signs as well for a day',
  redeliver: 'Enable it again, and send all again that could not be delivered',
  copyOut: 'A part of a copy of all that is stored; the last line tells where the next part begins',
  copyIn: 'Write lines of a copy, all or none; what is there already stays',
  readStatus: 'What is configured and ready, and what an operator should run',
  readInterface: 'This document',
} as const satisfies Readonly<Record<Described['operation'], string>>

const ofOperation: Readonly<Record<string, string>> = summaries

/** What is at an address, in one line. */
export function summaryOf({ operation }: Pick<Address, 'operation'>): string {
  const summary = ofOperation[operation]
  if (summary === undefined) throw new Error(`There is no summary of ${operation}`)
  return summary
}
