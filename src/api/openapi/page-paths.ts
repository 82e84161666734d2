import { describedPath, type Reading } from './described-path.ts'
import { parametersOf } from '../../site/page-parameters.ts'

/** Shown in place of every address at which nothing is. */
export const notFoundPath = '/not-found'

type Page = readonly [path: string, id: string, kind: Reading['kind'], summary: string]

const pages: readonly Page[] = [
  ['/', 'readFrontPage', 'list', 'The front page'],
  ['/latest', 'readLatest', 'part', 'All articles, newest first, those that tell no time last'],
  [
    '/trends',
    'readTrends',
    'list',
    'The articles that were read most in the last 24 hours; the latest where few were read',
  ],
  ['/news', 'readArchive', 'list', 'The years of the archive'],
  [
    '/news/{period}',
    'readPeriod',
    'part',
    'The months of a year, the days of a month, or the articles of a day',
  ],
  ['/source', 'readSources', 'part', 'The sources with the most articles'],
  ['/source/{name}', 'readSource', 'part', 'The articles of a source, by its domain'],
  ['/topic', 'readTopics', 'part', 'The topics with the most articles'],
  ['/topic/{name}', 'readTopic', 'part', 'The articles of a topic'],
  ['/author', 'readAuthors', 'part', 'The authors with the most articles'],
  ['/author/{name}', 'readAuthor', 'part', 'The articles of an author'],
  ['/lang', 'readLanguages', 'list', 'The languages with the most articles'],
  ['/lang/{name}', 'readLanguage', 'part', 'The articles in a language'],
  [
    '/search',
    'readSearch',
    'search',
    'What a search finds; from and to leave out what tells no time',
  ],
  ['/about', 'readAbout', 'file', 'What the site is'],
  ['/privacy', 'readPrivacy', 'file', 'What the site knows of its readers'],
]

/** The paths of the lists and the other pages for readers, as OpenAPI describes them. */
export const pagePaths: Readonly<Record<string, object>> = Object.fromEntries(
  pages.map(([path, id, kind, summary]) => {
    const types = { 'text/html': { type: 'string' } }
    const query = parametersOf(path)
    return [path, describedPath(path, { id, tag: 'pages', kind, summary, types, query })]
  }),
)
