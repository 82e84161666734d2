import type { Phrases } from './phrases.ts'

export const english: Phrases = {
  language: 'en',
  skipToText: 'Skip to the text',
  mainNavigation: 'Main',
  siteLinks: 'About this site',
  siteLanguages: 'Languages of this site',
  youAreHere: 'You are here',
  about: 'About',
  privacy: 'Privacy',
  archive: 'Archive',
  latest: 'Latest',
  trends: 'Trends 24h',
  search: 'Search',
  feed: 'RSS feed',
  noNewsYet: 'There is no news here yet.',
  articles: (count, formatted) => (count === 1 ? '1 article' : `${formatted} articles`),
  newsOf: (period) => `News of ${period}`,
  by: 'By',
  updated: 'Updated',
  firstSeen: 'First seen',
  undated: 'Undated',
  readingMinutes: (minutes) => `${minutes} min read`,
  source: 'Source:',
  allNewsOn: (day) => `All news articles on ${day}`,
  otherForms: 'Also as',
  plainText: 'Plain text',
  edition: {
    dayAs: 'The whole day as',
    print: 'a page to print',
    file: 'one file to keep',
    contents: 'Contents',
    onTheSite: 'On the site',
    more: 'More articles of this day are on the site',
  },
  isTruncated: 'The source shows only the beginning of this article.',
  isPaid:
    'Only the beginning of this article is here: the source asks for payment to read the rest.',
  readAtSource: (source) => `Read it at ${source}`,
  topics: 'Topics:',
  youMayLike: 'You may like',
  moreFrom: (source) => `More from ${source}`,
  moreOn: (topic) => `More on ${topic}`,
  alsoThatDay: 'Also that day',
  moreIn: (language) => `More in ${language}`,
  fromLanguage: (language) => (language === null ? 'translated' : `from ${language}`),
  headlines: 'Headlines',
  alsoReportedBy: 'Also reported by',
  earlierThatDay: 'Earlier that day',
  laterThatDay: 'Later that day',
  earlier: 'Earlier',
  later: 'Later',
  report: 'Report this article or ask for its removal',
  reporting: {
    about:
      'A person of this site reads every report. Say what is wrong and where; name the sentence if you can.',
    reason: 'What is it about?',
    reasons: {
      text: 'The text is wrong',
      rights: 'It touches my rights',
      translation: 'The translation is wrong',
      other: 'Something else',
    },
    message: 'Your report, with at most two links',
    contact: 'Where to answer you, if you wish (an e-mail address)',
    leaveEmpty: 'Leave this field empty',
    send: 'Send the report',
    otherwise: 'Or write to this site directly',
    outcomes: {
      sent: {
        title: 'Thank you',
        text: 'Your report has arrived. A person of this site will read it.',
      },
      incomplete: {
        title: 'Something is missing',
        text: 'A report needs a reason and a text of at most 2,000 characters. Please go back, and what you wrote is still there.',
      },
      links: {
        title: 'Too many links',
        text: 'A report may have two links at most. Please go back and take some out.',
      },
      many: {
        title: 'Not now, please',
        text: 'Too many reports are waiting. Please try again later.',
      },
    },
  },
  listKind: { source: 'Source', topic: 'Topic', author: 'Author', language: 'Language' },
  listKinds: { source: 'Sources', topic: 'Topics', author: 'Authors', language: 'Languages' },
  listIndexes: 'Indexes',
  pages: 'Pages',
  onward: 'Continue',
  toBeginning: 'Back to the beginning',
  moreStories: 'More stories',
  days: 'Day by day',
  noTrendsYet: 'Too little was read in the last 24 hours to name favourites.',
  searchWords: 'Words to find',
  searchHelp: 'Try "words in a row", begin* or -without.',
  searchFilters: 'Narrow it down',
  fromDay: 'From day',
  toDay: 'To day',
  anySource: 'Any source',
  anyLanguage: 'Any language',
  allLanguages: 'All languages',
  onlyIn: (languages) => `Only articles in ${languages}`,
  chooseLanguages: 'Choose languages',
  chooseLanguagesHelp: (maximum) =>
    `Tick up to ${maximum}. Your choice becomes part of the page’s address: bookmark it to come back to it. ` +
    'Nothing is stored.',
  showChosen: 'Show articles',
  found: (count, formatted) => (count === 1 ? '1 article found' : `${formatted} articles found`),
  foundOver: (formatted) => `More than ${formatted} articles found`,
  noneFoundYet: 'Of the newest articles with these words, none fits. Older ones may.',
  nothingFound: 'No article has these words. Fewer words, or other ones, may find more.',
  searchedSince: (day) =>
    `Articles since ${day} were searched; older ones follow on the next page.`,
  absent: (days) => `Some articles cannot be shown at the moment: ${days}.`,
  translation: {
    by: {
      machine: (from, author, day) => `Machine translation from ${from} by ${author}, ${day}.`,
      'post-edited': (from, author, day) =>
        `Machine translation from ${from}, revised by ${author}, ${day}.`,
      human: (from, author, day) => `Translated from ${from} by ${author}, ${day}.`,
    },
    unchecked: 'Not checked by a person.',
    quotations: 'Quotations are translated, too.',
    quotation: 'Translated quotation',
    remaining: (count, formatted, all, language) =>
      count === 1
        ? `1 of ${all} passages is still in ${language}.`
        : `${formatted} of ${all} passages are still in ${language}.`,
    stale: 'The source has changed since: this translates an earlier version.',
    mismatched: 'Passages next to each other may not belong together.',
    none: (into) => `There is no translation into ${into}.`,
    waiting: (into) => `A translation into ${into} is on its way.`,
    failed: (into, cause, nextAttempt) =>
      `A translation into ${into} has not worked yet: ${cause}. Next attempt: ${nextAttempt}.`,
    refused: (cause) => `Not translated: ${cause}.`,
    update: {
      waiting: 'An update is on its way.',
      failed: (cause, nextAttempt) =>
        `An update has not worked yet: ${cause}. Next attempt: ${nextAttempt}.`,
      refused: (cause) => `It will not be updated: ${cause}.`,
    },
    failures: {
      engine_unavailable: 'the program does not answer',
      quota_reached: 'the program has translated as much as it may today',
      interrupted: 'something broke here',
    },
    refusals: {
      language_unknown: () => 'the language is not known',
      language_excluded: () => 'articles in this language are left as they are here',
      source_excluded: () => 'articles of this source are left as they are here',
      rights_reserved: () => 'the source reserves its rights',
      too_long: () => 'the article is too long',
      pair_not_offered: (from, into) => `no program here offers ${from} to ${into}`,
      answers_refused: () => 'what the program wrote was not good enough',
      engine_declined: () => 'the program does not take this article',
      withdrawn: () => 'the translation was taken away',
    },
    originalIn: (language) => `Original in ${language}.`,
    readOriginal: 'Read the original',
    readIn: (language) => `Read in ${language}`,
    parallel: 'Side by side',
    original: 'Original',
  },
  history: {
    title: 'Versions',
    link: (count, formatted) => (count === 1 ? '1 version' : `${formatted} versions`),
    about:
      'Each version of the article that this site has shown, the newest first. Sources often change a page without ' +
      'saying so.',
    version: (number) => `Version ${number}`,
    present: 'shown now',
    changedBy: {
      first: 'as first seen',
      source: 'changed by the source',
      cleaner: 'same page, read better here',
      editor: 'corrected here by a person',
    },
    compareWith: (number) => `Compare with version ${number}`,
    from: 'From',
    to: 'To',
    compare: 'Compare',
    difference: (from, to) => `What changed from version ${from} to version ${to}`,
    noDifference: 'Nothing that readers see has changed.',
    unchanged: (count, formatted) =>
      count === 1 ? '1 unchanged passage' : `${formatted} unchanged passages`,
    restyled: 'Same words; a link, a picture or the type has changed',
    inserted: 'inserted',
    deleted: 'deleted',
    fields: {
      title: 'Title',
      lede: 'Lede',
      byline: 'Authors',
      agencies: 'Agencies',
      publishedAt: 'Published',
      modifiedAt: 'Updated',
      section: 'Section',
      tags: 'Topics',
      image: 'Picture',
      lang: 'Language',
    },
    parts: {
      code: 'Code',
      caption: 'Caption',
      row: 'Table row',
      picture: 'Picture',
      embed: 'Embedded',
      note: 'Footnote',
      rule: 'Break',
    },
    former: (version, from, until) =>
      `${version}, as it was shown here from ${from} until ${until}.`,
    isPresent: (version, from) => `${version}, shown here since ${from}.`,
    readPresent: 'Read the article as it is now',
  },
  table: 'Table',
  footnotes: 'Footnotes',
  footnote: (number) => `Footnote ${number}`,
  backToText: (number) => `Back to the text of footnote ${number}`,
  disclaimer:
    'The articles on this site come from other publishers, whose content is not in our hands. A link is ' +
    'neither a recommendation nor an agreement with what is said behind it.',
  notFound: {
    title: 'Nothing here',
    text: 'There is no page at this address. It may have been mistyped, or the link that led here is out of date.',
  },
  gone: {
    title: 'Removed',
    text: 'The article that stood here was taken down and will not return.',
  },
  removedForLegalReasons: {
    title: 'Removed for legal reasons',
    text: 'The article that stood here was taken down because of a legal demand.',
  },
  tooManySearches: {
    title: 'Too many searches',
    text: 'Your network has searched very often in the last minute. Please try again in a minute.',
  },
  broken: {
    title: 'Something broke here',
    text: 'The page could not be made. It is not your fault; please try again in a little while.',
  },
  toFrontPage: 'Go to the front page',
  aboutText: (site) => [
    `${site} collects news articles from many publishers and languages and shows each of them as a calm, ` +
      'plain page: the words and the pictures, and nothing that moves, follows or gets in the way.',
    'Every article names its source and links to it. The text, the pictures and the rights in them belong ' +
      'to those who made them.',
    'Each article can also be had as Markdown, plain text or JSON, from the links at its end.',
  ],
  privacyText: (arePicturesOwn) => [
    'This site sets no cookies, runs no scripts in your browser and keeps no profile of what you read.',
    arePicturesOwn
      ? 'This site fetches the pictures of an article itself and shows you its copies, so the source of the article ' +
        'learns nothing of you. Video and sound stay with their sources, behind links.'
      : 'Pictures, video and sound in an article come from the servers of its source. When your browser fetches ' +
        'a picture, that server learns your network address, but not which page you were reading.',
    'Each view of an article adds one to the count of that article for that hour, which the list of the most ' +
      'read is made of. The count holds nothing about who was reading, and is forgotten after a day.',
    'The network that delivers these pages handles your network address for as long as it takes to answer ' +
      'and to fend off abuse. Searches are counted for a minute under a digest of it; what you search for is ' +
      'not written down.',
    'If you report an article, this site keeps what you wrote, the language of the page, the time, and the address for an ' +
      'answer if you gave one. It is deleted 90 days after the report was dealt with, and after 400 days in any case. ' +
      'Your network address is not stored with it.',
  ],
}
