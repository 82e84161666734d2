import type { Site } from '../model/site.ts'
import { pathIn, sitePath, type WithBase } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'

type LanguageSwitchProps = {
  site: Site
  /** The path of the page; `null` if it has no address of its own, such as an error. */
  path: string | null
  /** The paths of the page in the languages of the site, by what they begin with, if more than that differs. */
  versions?: ReadonlyMap<string, string> | undefined
}

/**
 * Links to the same page in each language of the site, by the language's own name; nothing on a site with one language.
 * A page without an address leads to the front pages.
 */
export function LanguageSwitch({ site, path, versions }: LanguageSwitchProps) {
  if (site.languages.length === 0) return null
  const pathOrFront = (to: WithBase) =>
    path === null ? sitePath(to, siteMap.front.path) : pathIn(to, site, path)
  return (
    <nav class="switch" aria-label={site.phrases.siteLanguages}>
      <ul>
        {site.languages.map(({ tag, name, direction, ...to }) => (
          <li>
            <a
              href={versions?.get(to.base) ?? pathOrFront(to)}
              hreflang={tag}
              lang={tag}
              dir={direction}
              aria-current={to.base === site.base ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
