import type { Child } from 'hono/jsx'
import { html } from 'hono/html'
import type { Site } from '../model/site.ts'
import { InlineStyle } from './raw-parts.tsx'

export type DocumentProps = {
  site: Site
  /** Without the site's name; `null` on the front page. */
  title: string | null
  /** The path that the canonical address is made of; `null` for a page that is none, such as an error. */
  path: string | null
  head?: Child
  children?: Child
}

/** The frame of every page: head, masthead, the page itself, foot. */
export function Document({ site, title, path, head, children }: DocumentProps) {
  const { phrases } = site
  return html`<!doctype html>${(
      <html lang={site.language} dir={site.direction}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title === null ? site.name : `${title} – ${site.name}`}</title>
          <meta name="color-scheme" content="light dark" />
          {path !== null && <link rel="canonical" href={site.url + path} />}
          <link rel="icon" href="/icon.svg" type="image/svg+xml" />
          {head}
          <InlineStyle />
        </head>
        <body>
          <a class="skip" href="#text">
            {phrases.skipToText}
          </a>
          <Masthead site={site} isFront={path === '/'} />
          <main id="text">{children}</main>
          <Foot site={site} />
        </body>
      </html>
    )}`
}

function Masthead({ site, isFront }: { site: Site; isFront: boolean }) {
  const Name = isFront ? 'h1' : 'p'
  return (
    <header class="masthead">
      <Name class="name">
        <a href="/">{site.name}</a>
      </Name>
      <p class="tagline">{site.tagline}</p>
      <nav aria-label={site.phrases.mainNavigation}>
        <a href="/">{site.phrases.latest}</a>
        <a href="/news">{site.phrases.archive}</a>
        <a href="/about">{site.phrases.about}</a>
      </nav>
    </header>
  )
}

function Foot({ site }: { site: Site }) {
  return (
    <footer class="foot">
      <nav aria-label={site.phrases.siteLinks}>
        <span>© {site.name}</span>
        <a href="/privacy">{site.phrases.privacy}</a>
        <a href="/about">{site.phrases.about}</a>
      </nav>
      <p>{site.phrases.disclaimer}</p>
    </footer>
  )
}
