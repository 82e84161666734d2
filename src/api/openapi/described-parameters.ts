import { maxUrlLength } from '../../article/safe-url.ts'
import type { Address, LanguageValues, PathParameter } from '../../site/address.ts'
import { maxLanguages } from '../../site/languages.ts'
import { languagesParameter, ownWordsValue } from '../../site/parameter-names.ts'
import { siteMap } from '../../site/site-map.ts'
import { copyKinds } from '../../store/copy/copy-kinds.ts'

type Row = Exclude<(typeof siteMap)[keyof typeof siteMap], { tag: 'desk' }>

const inLanguages = `Languages, at most ${maxLanguages}, separated by commas: de,fr`

const languageValues: Readonly<Record<LanguageValues, object>> = {
  chosen: text(inLanguages),
  original: choice('In their own words; by default, in the language of the site where translated', [
    ownWordsValue,
  ]),
  both: text(`${inLanguages}; with ${ownWordsValue} among them or alone, texts in their own words`),
}

/** What each parameter of the site map holds, in a path or in a query. */
const about: Readonly<Record<string, object>> = {
  // In paths.
  article: text('The id of the article, the last twelve characters of its address'),
  day: text('A day in UTC: 2026-10-03', { format: 'date' }),
  file: text('The form of a feed'),
  id: text(
    'The id of the article, the last twelve characters of its address; or that of the job, token, rule or webhook',
  ),
  kind: choice('What of the site, in the order in which one is built from a copy', copyKinds),
  name: text('The key of the list: a domain, a topic, an author or a language'),
  number: text('The number of a correction, from 1 up'),
  outcome: text('What came of a report'),
  period: text(
    'A year, a month or a day in UTC: 2026, 2026-10, 2026-10-03; for a sitemap, no year',
  ),
  picture: text('The signed name of the picture, and perhaps a width in pixels behind a dot'),
  slug: text(
    'The title in short, then the id, then the suffix of the form: harbour-x7k2m9qd4hte.md',
  ),
  version: text('The number of a version, from 1 up, and the suffix of its form: 2.json'),
  // In the queries of pages, where a value that cannot be read counts as absent.
  after: text('Where the part begins, as the link to it has it'),
  from: text('Of a search, the first day in UTC: 2026-10-03; of a history, the older version: 2'),
  lang: text('A language by its tag: de'),
  q: text('Words, "phrases", begin*, -without'),
  source: text('A source by its domain'),
  to: text('Of a search, the last day in UTC: 2026-10-03; of a history, the newer version: 3'),
  // In the queries of the API.
  confidence_max: text('The highest confidence of the cleaner, from 0 to 1: 0.5'),
  erase: choice('1 erases at once what could bring the article back', ['0', '1']),
  force: choice(
    'Replaces the stored version even if that is the better one; translates again what is translated',
    ['0', '1'],
  ),
  hash: text('The SHA-256 of the page, as rawHash of the article', { pattern: '^[0-9a-f]{64}$' }),
  note: text('Why, for the operators; at most 500 characters', { maxLength: 500 }),
  reason: choice('legal makes the page answer 451, gone 410', ['gone', 'legal'], 'gone'),
  state: choice('removed lists what was taken down; corrected, what a person made', [
    'published',
    'corrected',
    'truncated',
    'removed',
  ]),
  since: text('The first day, in UTC: 2026-10-03', { format: 'date' }),
  trace: choice('Adds what each step did and why', ['0', '1']),
  url: text('The address the page was fetched from; may be in the JSON form instead', {
    format: 'uri',
    maxLength: maxUrlLength,
  }),
} satisfies Record<Row['query'][number] | PathParameter<Row['path']>, object>

/**
 * Describes the parameters of an address as OpenAPI does: first those of its path, then those of its query.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#parameter-object
 */
export function describedParameters({
  path,
  query,
  app,
  lang = 'chosen',
}: Pick<Address, 'path' | 'query' | 'app' | 'lang'>): object[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return [
    ...inPath.map((name) => ({ name, in: 'path', required: true, ...about[name] })),
    ...query.map((name) => ({
      name,
      in: 'query',
      ...(app === 'pages' && name === languagesParameter ? languageValues[lang] : about[name]),
    })),
  ]
}

function text(description: string, form: object = {}): object {
  return { description, schema: { type: 'string', ...form } }
}

function choice(description: string, values: readonly string[], preset?: string): object {
  return { description, schema: { enum: values, ...(preset && { default: preset }) } }
}
