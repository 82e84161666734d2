import { describedPath, type Reading } from './described-path.ts'
import { feedForms } from '../../site/feed-forms.ts'
import { languagesParameter } from '../../site/languages.ts'
import { searchParameters } from '../../site/search-parameters.ts'

type Kind = Reading['kind']
type Folder = readonly [folder: string, name: string, kind: Kind, summary: string]
type File = readonly [path: string, id: string, kind: Kind, type: string, summary: string]

// What feeds are of, by the folder that their files stand in.
const feedFolders: readonly Folder[] = [
  ['', '', 'list', 'The newest articles'],
  ['/news/{day}', 'OfDay', 'part', 'The articles of a day'],
  ['/source/{name}', 'OfSource', 'part', 'The newest articles of a source, by its domain'],
  ['/topic/{name}', 'OfTopic', 'part', 'The newest articles of a topic'],
  ['/author/{name}', 'OfAuthor', 'part', 'The newest articles of an author'],
  ['/lang/{name}', 'OfLanguage', 'part', 'The newest articles in a language'],
  ['/search', 'OfSearch', 'search', 'The newest articles that a search finds'],
]

// What selects among the articles of a folder.
const selectors: Readonly<Record<string, readonly string[]>> = {
  '': [languagesParameter],
  '/search': searchParameters,
}

const xml = 'application/xml'
const schemaOf = (type: string) => ({ type: /[/+]json$/.test(type) ? 'object' : 'string' })

const files: readonly File[] = [
  ['/sitemap.xml', 'readSitemaps', 'list', xml, 'The index of the sitemaps of all months'],
  [
    '/sitemap-{period}.xml',
    'readSitemap',
    'part',
    xml,
    'The articles of a month or a day with pictures',
  ],
  [
    '/sitemap-news.xml',
    'readNewsSitemap',
    'list',
    xml,
    'The articles that came out in the last 48 hours',
  ],
  ['/robots.txt', 'readRobots', 'file', 'text/plain', 'What crawlers may do'],
  ['/llms.txt', 'readLlms', 'file', 'text/plain', 'How language models read the site'],
  [
    '/.well-known/security.txt',
    'readSecurity',
    'part',
    'text/plain',
    'Where to report a security problem',
  ],
  [
    '/manifest.webmanifest',
    'readManifest',
    'file',
    'application/manifest+json',
    'The site as an application',
  ],
  [
    '/opensearch.xml',
    'readOpenSearch',
    'file',
    'application/opensearchdescription+xml',
    'Where to search',
  ],
]

/**
 * The paths of feeds, sitemaps and other files for machines, as OpenAPI describes them.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#paths-object
 */
export const machinePaths: Readonly<Record<string, object>> = Object.fromEntries([
  ...feedFolders.flatMap(([folder, suffix, kind, summary]) =>
    Object.values(feedForms).map(({ file, type, name }) => {
      const path = `${folder}/${file}`
      const reading: Reading = {
        id: `read${name.replace(/ Feed$/, '')}Feed${suffix}`,
        tag: 'feeds',
        kind,
        summary: `${summary}, as ${name}`,
        types: { [type]: schemaOf(type) },
        query: selectors[folder] ?? [],
      }
      return [path, describedPath(path, reading)]
    }),
  ),
  ...files.map(([path, id, kind, type, summary]) => {
    const types = { [type]: schemaOf(type) }
    return [path, describedPath(path, { id, tag: 'files', kind, summary, types })]
  }),
])
