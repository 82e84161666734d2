import type { ArticleId } from '../../article/article-address.ts'
import { instant, type Moment } from '../../article/day.ts'
import { element, textElement, xmlDocument, type XmlElement } from '../../text/xml.ts'
import { EditionText, textId } from './edition-text.tsx'
import type { Edition } from './edition.ts'

/** A file of a book, as text. */
type BookFile = readonly [path: string, content: string]

/**
 * Prints an edition as the files of an EPUB 3 book: a chapter an article, without pictures, so that it is complete
 * without a network. The order matters: `mimetype` has to be the first in the archive, and not compressed.
 *
 * @see https://www.w3.org/TR/epub-33/
 */
export function bookFiles(edition: Edition): BookFile[] {
  const { articles } = edition
  return [
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', container],
    ['book/package.opf', packageDocument(edition)],
    ['book/contents.xhtml', contents(edition)],
    ['book/style.css', style],
    ...articles.map(({ article, address }): BookFile => {
      const chapter = (
        <html xmlns="http://www.w3.org/1999/xhtml" lang={article.lang} xml:lang={article.lang}>
          <head>
            <title>{article.title}</title>
            <link rel="stylesheet" type="text/css" href="style.css" />
          </head>
          <body>
            <EditionText
              article={article}
              address={address}
              site={edition.site}
              level={1}
              hasPictures={false}
            />
          </body>
        </html>
      )
      return [`book/${chapterFile(article.id)}`, xhtml(chapter)]
    }),
  ]
}

function chapterFile(id: ArticleId): string {
  return `${textId(id)}.xhtml`
}

const container = xmlDocument(
  element(
    'container',
    { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' },
    element(
      'rootfiles',
      {},
      element('rootfile', {
        'full-path': 'book/package.opf',
        'media-type': 'application/oebps-package+xml',
      }),
    ),
  ),
)

function packageDocument({ site, title, address, articles }: Edition): string {
  return xmlDocument(
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'address',
        'xml:lang': site.language,
        dir: site.direction,
      },
      element(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        element('dc:identifier', { id: 'address' }, address),
        textElement('dc:title', `${title} – ${site.name}`),
        textElement('dc:language', site.language),
        textElement('dc:publisher', site.name),
        textElement('dc:source', address),
        element('meta', { property: 'dcterms:modified' }, withoutFraction(lastChange(articles))),
      ),
      element(
        'manifest',
        {},
        item('contents', 'contents.xhtml', 'application/xhtml+xml', 'nav'),
        item('style', 'style.css', 'text/css'),
        ...articles.map(({ article: { id } }) =>
          item(textId(id), chapterFile(id), 'application/xhtml+xml'),
        ),
      ),
      element(
        'spine',
        { 'page-progression-direction': site.direction },
        element('itemref', { idref: 'contents' }),
        ...articles.map(({ article: { id } }) => element('itemref', { idref: textId(id) })),
      ),
    ),
  )
}

function item(
  id: string,
  href: string,
  type: string,
  properties: string | null = null,
): XmlElement {
  return element('item', { id, href, 'media-type': type, properties })
}

function lastChange(articles: Edition['articles']): Moment {
  const times = articles.map(({ article }) => article.storedAt).toSorted()
  return times.at(-1) ?? instant(new Date(0))
}

// The form that EPUB asks for: 2026-10-03T07:50:15Z.
function withoutFraction(moment: Moment): string {
  return `${moment.slice(0, '2026-10-03T07:50:15'.length)}Z`
}

function contents({ site, title, address, articles, isCut }: Edition): string {
  const page = (
    <html
      xmlns="http://www.w3.org/1999/xhtml"
      xmlns:epub="http://www.idpf.org/2007/ops"
      lang={site.language}
      xml:lang={site.language}
      dir={site.direction}
    >
      <head>
        <title>{title}</title>
        <link rel="stylesheet" type="text/css" href="style.css" />
      </head>
      <body>
        <nav epub:type="toc">
          <h1>{title}</h1>
          <ol>
            {articles.map(({ article }) => (
              <li>
                <a
                  href={chapterFile(article.id)}
                  lang={article.lang}
                  xml:lang={article.lang}
                  dir="auto"
                >
                  {article.title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        {isCut && (
          <p>
            <a href={address}>{site.phrases.edition.more}</a>
          </p>
        )}
      </body>
    </html>
  )
  return xhtml(page)
}

// Views close each element and quote each value, so that their HTML is well-formed XML as well.
function xhtml(page: unknown): string {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${String(page)}\n`
  return text.replace(forbidden, '')
}

const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const style = `body { line-height: 1.5; }
h1, h2, h3 { line-height: 1.2; }
.facts, .credit, figcaption { font-size: .85em; }
.facts span + span::before { content: '· '; }
.lede { font-weight: bold; }
.notice { font-style: italic; }
figure { margin: 1em 0; padding-inline-start: 1em; border-inline-start: 2px solid; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: .2em .5em; text-align: start; }
`
