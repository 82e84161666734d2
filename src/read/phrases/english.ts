import type { Phrases } from './phrases.ts'

export const english: Phrases = {
  language: 'en',
  skipToText: 'Skip to the text',
  mainNavigation: 'Main',
  siteLinks: 'About this site',
  youAreHere: 'You are here',
  about: 'About',
  privacy: 'Privacy',
  archive: 'Archive',
  latest: 'Latest',
  noNewsYet: 'There is no news here yet.',
  articles: (count, formatted) => (count === 1 ? '1 article' : `${formatted} articles`),
  newsOf: (period) => `News of ${period}`,
  by: 'By',
  updated: 'Updated',
  firstSeen: 'First seen',
  readingMinutes: (minutes) => `${minutes} min read`,
  source: 'Source:',
  allNewsOn: (day) => `All news articles on ${day}`,
  otherForms: 'Also as',
  plainText: 'Plain text',
  isTruncated: 'The source shows only the beginning of this article.',
  isPaid: 'The source asks for payment to read this article.',
  readAtSource: (source) => `Read it at ${source}`,
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
  privacyText: [
    'This site sets no cookies, runs no scripts in your browser and keeps no profile of what you read.',
    'Pictures, video and sound in an article come from the servers of its source. When your browser fetches ' +
      'a picture, that server learns your network address, but not which page you were reading.',
    'The network that delivers these pages handles your network address for as long as it takes to answer ' +
      'and to fend off abuse.',
  ],
}
