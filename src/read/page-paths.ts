import { describedPath } from './described-path.ts'
import { pageParameters } from './page-parameters.ts'

const pages: Readonly<Record<string, string>> = {
  '/': 'The front page',
  '/latest': 'All articles, newest first, those that tell no time last',
  '/trends':
    'The articles that were read most in the last 24 hours; the latest where few were read',
  '/news': 'The years of the archive',
  '/news/{period}': 'The months of a year, the days of a month, or the articles of a day',
  '/source': 'The sources with the most articles',
  '/source/{name}': 'The articles of a source, by its domain',
  '/topic': 'The topics with the most articles',
  '/topic/{name}': 'The articles of a topic',
  '/author': 'The authors with the most articles',
  '/author/{name}': 'The articles of an author',
  '/lang': 'The languages with the most articles',
  '/lang/{name}': 'The articles in a language',
  '/search': 'What a search finds; from and to leave out what tells no time',
  '/about': 'What the site is',
  '/privacy': 'What the site knows of its readers',
}

/** The paths of the lists and the other pages for readers, as OpenAPI describes them. */
export const pagePaths: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries(pages).map(([path, summary]) => {
    const query = pageParameters[path.split('/')[1] ?? '']
    return [path, describedPath(path, 'text/html', summary, query)]
  }),
)
