import type { Child } from 'hono/jsx'
import { feedForms, feedPath, type FeedForm, type FeedLocation } from '../feed-forms.ts'
import { robotsDirective } from '../model/robots-directive.ts'
import { siteFeedLocation } from '../model/site-feed-location.ts'
import type { Site } from '../model/site.ts'
import { pathIn, sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'

export type HeadProps = {
  site: Site
  /** Without the site's name; `null` on the front page. */
  title: string | null
  /** The path of the page; `null` if it has no address of its own, such as an error. */
  path: string | null
  /** The description for search results; by default the site's tagline, on pages of the site's own. */
  description?: string | null
  /** Open Graph's type of the page. */
  type?: 'website' | 'article'
  /** The address of the page that search engines should list in place of this one. */
  canonical?: string | null
  /** The page is not to be listed, even if the settings allow it. */
  isNoindex?: boolean
  /** Feeds of what this page lists, next to those of the site. */
  feed?: FeedLocation
  /** Links to this page in other languages, if it is not simply there in each language of the site. */
  alternates?: Child
  /** More elements that only this page has. */
  head?: Child
}

/** The head of every page, for machines. */
export function Head({
  site,
  title,
  path,
  isNoindex,
  feed,
  alternates,
  head,
  ...about
}: HeadProps) {
  return (
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === null ? site.name : `${title} – ${site.name}`}</title>
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content={robotsDirective(site, isNoindex ?? path === null)} />
      {path !== null && <Preview {...about} name={title ?? site.name} path={path} site={site} />}
      {alternates ?? (path !== null && <LanguageAlternates path={path} site={site} />)}
      <link rel="icon" href={siteMap.icon.path} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={siteMap.icon192.path} />
      <link rel="manifest" href={sitePath(site, siteMap.manifest.path)} />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={site.name}
        href={sitePath(site, siteMap.openSearch.path)}
      />
      {feed && <FeedLinks place={feed} />}
      {feed?.folder !== site.base && <FeedLinks place={siteFeedLocation(site, [])} />}
      {head}
    </>
  )
}

type PreviewProps = Pick<HeadProps, 'site' | 'description' | 'type' | 'canonical'> & {
  name: string
  path: string
}

// How the page looks elsewhere: in results, chats and timelines.
function Preview({ site, name, path, type = 'website', canonical, ...about }: PreviewProps) {
  const address = site.url + path
  const description = about.description || (type === 'website' ? site.tagline : null)
  return (
    <>
      <link rel="canonical" href={canonical ?? address} />
      {description && <meta name="description" content={description} />}
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={name} />
      <meta property="og:url" content={address} />
      {description && <meta property="og:description" content={description} />}
    </>
  )
}

// The same page in each language of the site, itself included; `x-default` for readers of any other.
function LanguageAlternates({ site, path }: { site: Site; path: string }) {
  const pages = site.languages.map(({ tag, base }) => ({
    tag,
    address: site.url + pathIn({ base }, site, path),
  }))
  return (
    <>
      {pages.map(({ tag, address }) => (
        <link rel="alternate" hreflang={tag} href={address} />
      ))}
      {pages[0] && <link rel="alternate" hreflang="x-default" href={pages[0].address} />}
    </>
  )
}

function FeedLinks({ place }: { place: FeedLocation }) {
  return (
    <>
      {(Object.keys(feedForms) as FeedForm[]).map((form) => (
        <link
          rel="alternate"
          type={feedForms[form].type}
          title={`${place.title} (${feedForms[form].name})`}
          href={feedPath(place, form)}
        />
      ))}
    </>
  )
}
