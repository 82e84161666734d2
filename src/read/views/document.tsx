import type { Child } from 'hono/jsx'
import { html } from 'hono/html'
import type { Site } from '../model/site.ts'
import { Head, type HeadProps } from './head.tsx'
import { InlineStyle } from './raw-parts.tsx'

export type DocumentProps = HeadProps & { children?: Child }

/** The frame of every page: head, masthead, the page itself, foot. */
export function Document({ children, ...about }: DocumentProps) {
  const { site, path } = about
  return html`<!doctype html>${(
      <html lang={site.language} dir={site.direction}>
        <head>
          <Head {...about} />
          <InlineStyle />
        </head>
        <body>
          <a class="skip" href="#text">
            {site.phrases.skipToText}
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
        <a href="/latest">{site.phrases.latest}</a>
        <a href="/trends">{site.phrases.trends}</a>
        <a href="/news">{site.phrases.archive}</a>
        <a href="/search">{site.phrases.search}</a>
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
