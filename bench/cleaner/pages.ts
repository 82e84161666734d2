import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Truth } from './fields.ts'

/** A page to be cleaned, with what is known to be right about it. */
export type Page = {
  /** The set it belongs to: sets are scored apart. */
  set: string
  id: string
  url: string
  contentType: string
  /** Whether its pictures are on this machine, as those of the samples are. */
  isLocal: boolean
  /** Reads its bytes as they came off the wire. */
  read: () => Uint8Array
  truth: Truth | null
}

/**
 * Lists the pages of a folder in one of three layouts: `index.json` with `expected/NAME.json` as in
 * `samples/`; `truth.json.gz`, or one in each of several folders; or nothing but `.html` and `.html.gz` files.
 *
 * @param limit How many pages of each set.
 */
export function pagesIn(folder: string, limit: number): Page[] {
  if (existsSync(join(folder, 'index.json'))) return samplePages(folder).slice(0, limit)
  const sets = [folder, ...foldersIn(folder)].filter((path) =>
    existsSync(join(path, 'truth.json.gz')),
  )
  if (sets.length > 0) return sets.flatMap((set) => pagesWithTruth(set).slice(0, limit))
  return barePages(folder).slice(0, limit)
}

type Sample = { file: string; url: string; contentType: string }

type Expectation = {
  text: string
  title: string
  lede: string | null
  byline: string[]
  publishedAt: string | null
  lang: string
  image: { credit: string | null } | null
  figures: { caption: string; credit: string | null }[]
}

function samplePages(folder: string): Page[] {
  const samples = readJson<Sample[]>(join(folder, 'index.json'))
  return samples.map(({ file, url, contentType }) => {
    const id = basename(file, '.html')
    const expectation = readJson<Expectation>(join(folder, 'expected', `${id}.json`))
    return {
      set: basename(folder),
      id,
      url,
      contentType,
      isLocal: true,
      read: () => readFileSync(join(folder, file)),
      truth: truthOfSample(expectation),
    }
  })
}

function truthOfSample(expected: Expectation): Truth {
  const credits = [expected.image, ...expected.figures].map((figure) => figure?.credit)
  return {
    texts: [expected.text],
    title: expected.title,
    byline: expected.byline,
    lang: expected.lang,
    captions: expected.figures.map(({ caption }) => caption).filter((caption) => caption !== ''),
    credits: credits.filter((credit) => typeof credit === 'string'),
    ...(expected.publishedAt && { published: expected.publishedAt }),
    ...(expected.lede && { lede: expected.lede }),
  }
}

/** A page in `truth.json.gz`; one without a truth is only counted where it crashes an extractor or seems empty. */
export type Entry = {
  id: string
  url?: string
  file: string
  contentType?: string
  truth?: {
    text?: string
    textAlt?: string
    title?: string
    authors?: string[]
    date?: string
    lang?: string
    summary?: string
    captions?: string[]
    credits?: string[]
    opening?: string
    holdLede?: boolean
  }
}

function pagesWithTruth(folder: string): Page[] {
  const entries = JSON.parse(
    gunzipSync(readFileSync(join(folder, 'truth.json.gz'))).toString(),
  ) as Entry[]
  return entries.map((entry) => ({
    ...barePage(folder, entry.file),
    id: entry.id,
    ...(entry.url && { url: entry.url }),
    ...(entry.contentType && { contentType: entry.contentType }),
    truth: entry.truth ? truthOfEntry(entry.truth) : null,
  }))
}

export function truthOfEntry(truth: NonNullable<Entry['truth']>): Truth {
  const { text, textAlt, authors, date, summary, ...sameNames } = truth
  return {
    ...sameNames,
    texts: [text, textAlt].filter((form) => form !== undefined),
    ...(authors && { byline: authors }),
    ...(date && { published: date }),
    ...(summary && { lede: summary }),
  }
}

function barePages(folder: string): Page[] {
  return globSync('*.{html,html.gz}', { cwd: folder })
    .sort()
    .map((file) => barePage(folder, file))
}

function barePage(folder: string, file: string): Page {
  const id = file.replace(/\.html(?:\.gz)?$/, '')
  return {
    set: basename(folder),
    id,
    url: `https://news.example/${encodeURIComponent(id)}`,
    contentType: 'text/html',
    isLocal: false,
    read: () => {
      const bytes = readFileSync(join(folder, file))
      return file.endsWith('.gz') ? gunzipSync(bytes) : bytes
    },
    truth: null,
  }
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
}

function readJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(path, 'utf8')) as Value
}
