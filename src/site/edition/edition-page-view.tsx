import { html } from 'hono/html'
import { href } from '../address.ts'
import { archiveTrail } from '../model/breadcrumb-trail.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Layout } from '../ui/layout.tsx'
import { InlineStyle } from '../ui/raw-parts.tsx'
import { EditionText, textId } from './edition-text.tsx'
import type { Edition } from './edition.ts'

/** The whole articles of a day on one page, to be printed. */
export function EditionPageView({ edition }: { edition: Edition }) {
  const { site, day, title, address } = edition
  const path = sitePath(site, href(siteMap.printedDay, { day }))
  return (
    <Layout site={site} title={title} path={path} canonical={address} isNoindex>
      <Breadcrumb site={site} trail={archiveTrail(day, site)} />
      <h1 class="title">{title}</h1>
      <EditionTexts edition={edition} hasPictures />
    </Layout>
  )
}

/** The same as a document that is complete without a network: no picture, and each link with its whole address. */
export function EditionFileView({ edition }: { edition: Edition }) {
  const { site, title, address } = edition
  return html`<!doctype html>${(
      <html lang={site.language} dir={site.direction}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} – ${site.name}`}</title>
          <meta name="color-scheme" content="light dark" />
          <link rel="canonical" href={address} />
          <InlineStyle />
        </head>
        <body>
          <header class="masthead">
            <p class="name">
              <a href={site.url + sitePath(site, siteMap.front.path)} dir="auto">
                {site.name}
              </a>
            </p>
          </header>
          <main id="text">
            <h1 class="title">
              <a href={address}>{title}</a>
            </h1>
            <EditionTexts edition={edition} hasPictures={false} />
          </main>
        </body>
      </html>
    )}`
}

function EditionTexts({ edition, hasPictures }: { edition: Edition; hasPictures: boolean }) {
  const { site, articles, isCut, address } = edition
  return (
    <>
      <nav class="contents" aria-label={site.phrases.edition.contents}>
        <ol>
          {articles.map(({ article }) => (
            <li>
              <a href={`#${textId(article.id)}`} lang={article.lang} dir="auto">
                {article.title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {articles.map((one) => (
        <EditionText {...one} site={site} level={2} hasPictures={hasPictures} />
      ))}
      {isCut && (
        <p>
          <a href={address}>{site.phrases.edition.more}</a>
        </p>
      )}
    </>
  )
}
