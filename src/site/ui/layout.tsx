import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { listKinds, type ListKind } from '../../article/listing.ts'
import { printLanguages, withLanguages, type Languages } from '../languages.ts'
import { listIndexPath } from '../list-addresses.ts'
import { siteFeedLocation } from '../model/site-feed-location.ts'
import type { Site } from '../model/site.ts'
import { languagesParameter } from '../parameter-names.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { FeedLink } from './feed-link.tsx'
import { Head, type HeadProps } from './head.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { InlineStyle } from './raw-parts.tsx'

type LayoutProps = HeadProps & {
  /** Those that the reader chose. The links of this page keep the choice. */
  languages?: Languages
  /** See `LanguageSwitch`. */
  versions?: ReadonlyMap<string, string>
  children?: Child
}

/** The frame of every page: head, masthead, the page itself, foot. */
export function Layout({ children, languages = [], versions, ...about }: LayoutProps) {
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
          <Masthead site={site} path={path} languages={languages} versions={versions} />
          <main id="text">
            <AbsentNote site={site} />
            {children}
          </main>
          <Foot site={site} languages={languages} />
        </body>
      </html>
    )}`
}

// Where several databases hold the articles, and one of them does not answer.
function AbsentNote({ site: { asOf, formats, phrases } }: { site: Site }) {
  if (!asOf || asOf.absent.length === 0) return null
  const spans = asOf.absent.map(({ first, last }) =>
    [first ?? '', last ?? '']
      .map((day) => day && formats.period(day))
      .join(' – ')
      .trim(),
  )
  return (
    <p class="found" role="status">
      {phrases.absent(spans.join('; '))}
    </p>
  )
}

type MastheadProps = {
  site: Site
  path: string | null
  languages: Languages
  versions: LayoutProps['versions']
}

function Masthead({ site, path, languages, versions }: MastheadProps) {
  const { phrases } = site
  const to = (place: string) => withLanguages(sitePath(site, place), languages)
  const Name = path?.split('?')[0] === sitePath(site, siteMap.front.path) ? 'h1' : 'p'
  return (
    <header class="masthead">
      <LanguageSwitch site={site} path={path} versions={versions} />
      <Name class="name">
        <a href={to(siteMap.front.path)} dir="auto">
          {site.name}
        </a>
      </Name>
      <p class="tagline" dir="auto">
        {site.tagline}
      </p>
      <div class="bar">
        <nav aria-label={phrases.mainNavigation}>
          <a href={to(siteMap.latest.path)}>{phrases.latest}</a>
          <a href={to(siteMap.trends.path)}>{phrases.trends}</a>
          <a href={to(siteMap.languages.path)}>{phrases.listKinds.language}</a>
          <a href={sitePath(site, siteMap.archive.path)}>{phrases.archive}</a>
          <a href={to(siteMap.search.path)} class="far">
            {phrases.search}
          </a>
        </nav>
        {!path?.startsWith(sitePath(site, siteMap.search.path)) && (
          <QuickSearch site={site} languages={languages} />
        )}
      </div>
    </header>
  )
}

// On wide screens, in place of the link to the search page.
function QuickSearch({ site, languages }: { site: Site; languages: Languages }) {
  const { phrases } = site
  return (
    <search class="quick">
      <form action={sitePath(site, siteMap.search.path)}>
        {languages.length > 0 && (
          <input type="hidden" name={languagesParameter} value={printLanguages(languages)} />
        )}
        <input name="q" type="search" aria-label={phrases.searchWords} dir="auto" />
        <button type="submit">{phrases.search}</button>
      </form>
    </search>
  )
}

/** The part of a page's head that depends on a choice of languages: only the page of all is to be listed. */
export function canonicalOfChoice(
  languages: Languages,
  site: Site,
  path: string,
): Pick<HeadProps, 'canonical' | 'isNoindex'> {
  return languages.length === 0 ? {} : { canonical: site.url + path, isNoindex: true }
}

/** The path of an index of lists. Only that of languages shows the choice. */
export function listIndexPathIn(kind: ListKind, languages: Languages, site: Site): string {
  const path = listIndexPath(kind, site)
  return kind === 'language' ? withLanguages(path, languages) : path
}

function Foot({ site, languages }: { site: Site; languages: Languages }) {
  const { phrases } = site
  return (
    <footer class="foot">
      <nav aria-label={phrases.siteLinks}>
        <span>
          © <bdi>{site.name}</bdi>
        </span>
        {listKinds.map((kind) => (
          <a href={listIndexPathIn(kind, languages, site)}>{phrases.listKinds[kind]}</a>
        ))}
        <FeedLink site={site} place={siteFeedLocation(site, languages)} />
        <a href={sitePath(site, siteMap.about.path)}>{phrases.about}</a>
        <a href={sitePath(site, siteMap.privacy.path)}>{phrases.privacy}</a>
      </nav>
      <p>{phrases.disclaimer}</p>
    </footer>
  )
}
