import type { Child } from 'hono/jsx'
import { html } from 'hono/html'
import { listKinds } from '../../article/listing.ts'
import { listIndexPath } from '../list-path.ts'
import { siteFeed } from '../feeds/forms.ts'
import type { Site } from '../model/site.ts'
import { FeedLink } from './feed-link.tsx'
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
          <Masthead site={site} path={path} />
          <main id="text">{children}</main>
          <Foot site={site} />
        </body>
      </html>
    )}`
}

function Masthead({ site, path }: { site: Site; path: string | null }) {
  const { phrases } = site
  const Name = path === '/' ? 'h1' : 'p'
  return (
    <header class="masthead">
      <Name class="name">
        <a href="/" dir="auto">
          {site.name}
        </a>
      </Name>
      <p class="tagline" dir="auto">
        {site.tagline}
      </p>
      <div class="bar">
        <nav aria-label={phrases.mainNavigation}>
          <a href="/latest">{phrases.latest}</a>
          <a href="/trends">{phrases.trends}</a>
          <a href="/news">{phrases.archive}</a>
          <a href="/search">{phrases.search}</a>
        </nav>
        {!path?.startsWith('/search') && <QuickSearch site={site} />}
      </div>
    </header>
  )
}

// On wide screens, in place of the link to the search.
function QuickSearch({ site: { phrases } }: { site: Site }) {
  return (
    <search class="quick">
      <form action="/search">
        <input name="q" type="search" aria-label={phrases.searchWords} dir="auto" />
        <button type="submit">{phrases.search}</button>
      </form>
    </search>
  )
}

function Foot({ site }: { site: Site }) {
  const { phrases } = site
  return (
    <footer class="foot">
      <nav aria-label={phrases.siteLinks}>
        <span>
          © <bdi>{site.name}</bdi>
        </span>
        {listKinds.map((kind) => (
          <a href={listIndexPath(kind)}>{phrases.listKinds[kind]}</a>
        ))}
        <FeedLink site={site} place={siteFeed(site.name)} />
        <a href="/about">{phrases.about}</a>
        <a href="/privacy">{phrases.privacy}</a>
      </nav>
      <p>{phrases.disclaimer}</p>
    </footer>
  )
}
