import type { ArticleContent } from '../../src/article/article-content.ts'
import { createArticle, newlyStored, type StoredArticle } from '../../src/article/article.ts'
import type { Block, Body, Image, Phrasing } from '../../src/article/body.ts'
import type { Moment } from '../../src/article/day.ts'
import { safeUrl, type SafeUrl } from '../../src/article/safe-url.ts'
import type { ReaderArticle, TranslationFacts } from '../../src/article/translation.ts'
import type { Config } from '../../src/config/config.ts'
import type { SitemapArticle } from '../../src/store/sitemap-articles.ts'

export const siteConfig: Config['site'] = {
  name: 'The Limited Times',
  tagline: 'Now you can see non-English news...',
  language: 'en',
  languages: ['en'],
  base: '',
  timeZone: 'UTC',
  url: 'https://times.example',
  indexing: 'index',
  contact: 'mailto:desk@times.example',
  contentSignal: 'search=yes, ai-train=no',
  tdmPolicy: null,
  pictures: null,
  hub: null,
  indexNow: null,
}

export const url = (address: string): SafeUrl => safeUrl(address)!
export const text = (value: string): Phrasing => ({ type: 'text', value })
export const paragraph = (...children: (Phrasing | string)[]): Block => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})
export const root = (...children: Block[]): Body => ({ type: 'root', children })
export const image = (address: string, values: Partial<Image> = {}): Image => ({
  type: 'image',
  url: url(address),
  alt: '',
  title: null,
  width: 1200,
  height: 800,
  ...values,
})

const content: ArticleContent = {
  source: {
    url: url('https://rheinblick.example/a.html'),
    name: 'Rheinblick',
    domain: 'rheinblick.example',
  },
  lang: 'en',
  title: 'Harbour ferry returns after eleven years',
  lede: 'The old boat crosses the bay again, and the whole town came to see it.',
  byline: ['Ida Morgenrot'],
  agencies: [],
  publishedAt: '2023-04-28T07:50:15.070Z' as Moment,
  modifiedAt: null,
  image: null,
  section: null,
  tags: [],
  body: root(paragraph('The first passengers came at dawn.')),
  isAccessibleForFree: null,
  isTruncated: false,
  isNoindex: false,
  isTdmReserved: false,
  confidence: 0.97,
}

/** A checked and stored article; what a test is about it says in `values`. */
export async function specimen(values: Partial<ArticleContent> = {}): Promise<StoredArticle> {
  const provenance = { rawHash: '0'.repeat(64), cleanerVersion: '1' }
  const article = await createArticle({ ...content, ...values }, provenance)
  const now = '2023-04-28T08:00:00.000Z' as Moment
  return newlyStored(article, now)
}

/** The same, as readers get it: in its own words, unless a test says of what translation. */
export async function shownSpecimen(
  values: Partial<ArticleContent> = {},
  translation: TranslationFacts | null = null,
): Promise<ReaderArticle> {
  return { ...(await specimen(values)), translation }
}

/** The same, as a sitemap lists it. */
export async function sitemapSpecimen(
  values: Partial<ArticleContent> = {},
  about: Partial<SitemapArticle> = {},
): Promise<SitemapArticle> {
  return { ...(await specimen(values)), translated: null, translations: [], ...about }
}

/** One body that holds every node there is. */
export const everything: Body = root(
  paragraph(
    'Anchorage – ',
    { type: 'strong', children: [text('The ferry')] },
    ' is back',
    {
      type: 'footnoteReference',
      identifier: 'a',
      label: 'a',
    },
    '. It was ',
    { type: 'emphasis', children: [text('never')] },
    ' ',
    {
      type: 'delete',
      children: [text('lost')],
    },
    ' forgotten, says the ',
    {
      type: 'link',
      url: url('https://harbour.example/notices?year=2023&kind=ferry'),
      title: null,
      children: [text('harbour office')],
    },
    ' (',
    {
      type: 'span',
      data: { hName: 'span', hProperties: { lang: 'de' } },
      children: [text('Hafenamt')],
    },
    '), whose 10',
    { type: 'superscript', children: [text('3')] },
    ' m',
    { type: 'subscript', children: [text('0')] },
    ' and ',
    { type: 'ruby', children: [text('灯台')], reading: 'とうだい' },
    ' whose timetable is a file called ',
    { type: 'inlineCode', value: 'ferry.csv' },
    '.',
    { type: 'break' },
    'Tickets are sold on board.',
  ),
  {
    type: 'figure',
    children: [
      image('https://pictures.example/ferry.jpg', { alt: 'A white ferry at a wooden pier' }),
    ],
    caption: [text('The ferry “Marit” at the pier on the morning of its first crossing.')],
    credit: '© Jon Vester/Bayphoto',
  },
  { type: 'heading', depth: 2, children: [text('A timetable for everyone')] },
  paragraph('Four crossings a day are planned. What the passengers should bring:'),
  {
    type: 'list',
    ordered: false,
    start: null,
    spread: false,
    children: [
      { type: 'listItem', spread: false, children: [paragraph('a warm coat,')] },
      {
        type: 'listItem',
        spread: false,
        children: [
          paragraph('one of these:'),
          {
            type: 'list',
            ordered: true,
            start: 3,
            spread: false,
            children: [
              { type: 'listItem', spread: false, children: [paragraph('coins')] },
              { type: 'listItem', spread: false, children: [paragraph('a season ticket')] },
            ],
          },
        ],
      },
    ],
  },
  {
    type: 'table',
    align: [null, 'right', 'center'],
    children: [
      {
        type: 'tableRow',
        children: ['', 'Adults', 'Children under twelve years of age', 'Bicycles', 'Dogs'].map(
          (value) => ({
            type: 'tableCell' as const,
            header: true,
            colspan: 1,
            rowspan: 1,
            children: value ? [text(value)] : [],
          }),
        ),
      },
      {
        type: 'tableRow',
        children: ['Weekdays', '4.50', '2.00', '3.00', 'free of charge'].map((value, index) => ({
          type: 'tableCell' as const,
          header: index === 0,
          colspan: 1,
          rowspan: 1,
          children: [text(value)],
        })),
      },
      {
        type: 'tableRow',
        children: [
          { type: 'tableCell', header: true, colspan: 1, rowspan: 1, children: [text('Sundays')] },
          {
            type: 'tableCell',
            header: false,
            colspan: 4,
            rowspan: 1,
            children: [text('no charge')],
          },
        ],
      },
    ],
  },
  { type: 'heading', depth: 4, children: [text('What the captain says')] },
  {
    type: 'blockquote',
    children: [paragraph('I have waited for this since I sold my last ticket. The sea has, too.')],
  },
  {
    type: 'code',
    lang: 'csv',
    value: 'pier,departs,arrives\nNorth,07:10,07:35\nSouth,07:45,08:10',
  },
  { type: 'thematicBreak' },
  {
    type: 'figure',
    children: [
      image('https://pictures.example/crowd.jpg', { alt: 'A crowd waving' }),
      image('https://pictures.example/bridge.jpg', {
        alt: 'The bridge of the ship',
        width: 800,
        height: 1200,
      }),
      image('https://pictures.example/wake.jpg', { alt: 'The wake', width: null, height: null }),
    ],
    caption: [],
    credit: 'Bayphoto (3)',
  },
  {
    type: 'embed',
    url: url('https://video.example/crossing.mp4'),
    provider: 'Bay Television',
    title: 'The first crossing in ninety seconds',
    media: 'video',
    poster: url('https://pictures.example/poster.jpg'),
  },
  {
    type: 'embed',
    url: url('https://audio.example/horn.mp3'),
    provider: 'Bay Radio',
    title: null,
    media: 'audio',
    poster: null,
  },
  {
    type: 'embed',
    url: url('https://short.example/status/1'),
    provider: 'Short',
    title: 'The harbour office on Short',
    media: null,
    poster: null,
  },
  {
    type: 'footnoteDefinition',
    identifier: 'a',
    label: 'a',
    children: [paragraph('Last seen in 2012, when the bridge was opened.')],
  },
)
