import { describedPath } from './described-path.ts'
import { feedForms } from './feeds/forms.ts'
import { searchParameters } from './search-parameters.ts'

// What feeds are of, by the folder that their files stand in.
const feedFolders: Readonly<Record<string, string>> = {
  '': 'The newest articles',
  '/news/{day}': 'The articles of a day',
  '/source/{name}': 'The newest articles of a source, by its domain',
  '/topic/{name}': 'The newest articles of a topic',
  '/author/{name}': 'The newest articles of an author',
  '/lang/{name}': 'The newest articles in a language',
  '/search': 'The newest articles that a search finds',
}

const files: readonly (readonly [path: string, type: string, summary: string])[] = [
  ['/sitemap.xml', 'application/xml', 'The index of the sitemaps of all months'],
  ['/sitemap-{period}.xml', 'application/xml', 'The articles of a month or a day with pictures'],
  ['/sitemap-news.xml', 'application/xml', 'The articles that came out in the last 48 hours'],
  ['/robots.txt', 'text/plain', 'What crawlers may do'],
  ['/llms.txt', 'text/plain', 'How language models read the site'],
  ['/.well-known/security.txt', 'text/plain', 'Where to report a security problem'],
  ['/manifest.webmanifest', 'application/manifest+json', 'The site as an application'],
  ['/opensearch.xml', 'application/opensearchdescription+xml', 'Where to search'],
]

/**
 * The paths of feeds, sitemaps and other files for machines, as OpenAPI describes them.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#paths-object
 */
export const machinePaths: Readonly<Record<string, object>> = Object.fromEntries([
  ...Object.entries(feedFolders).flatMap(([folder, summary]) =>
    Object.values(feedForms).map(({ file, type, name }) => {
      const path = `${folder}/${file}`
      const query = folder === '/search' ? searchParameters : []
      return [path, describedPath(path, type, `${summary}, as ${name}`, query)]
    }),
  ),
  ...files.map(([path, type, summary]) => [path, describedPath(path, type, summary)]),
])
