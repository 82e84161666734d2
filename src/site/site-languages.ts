import type { Config } from '../config/config.ts'
import { primaryLanguage } from '../text/language-tag.ts'

type Settings = Config['site']

/** What decides how the paths of a site's pages begin. */
export type WithBase = Pick<Settings, 'base'>

const made = new WeakMap<Settings, Map<string, Settings>>()

/**
 * The settings of the site in one of its languages: the same object for the same language. In the main language they
 * are those of the configuration.
 *
 * @param main The settings from the configuration.
 * @param language One of `main.languages`.
 */
export function siteIn(main: Settings, language: string): Settings {
  if (language === main.language) return main
  const known = made.get(main) ?? new Map<string, Settings>()
  made.set(main, known)
  const site = known.get(language) ?? { ...main, language, base: basePath(main, language) }
  known.set(language, site)
  return site
}

/** What the paths of pages in a language of the site begin with: nothing for the main one, else `/de`. */
export function basePath({ languages }: Pick<Settings, 'languages'>, language: string) {
  return language === languages[0] ? ('' as const) : (`/${primaryLanguage(language)}` as const)
}

/** The first segments of paths that name a language, the main one among them; none if there is only one. */
export function languagePrefixes({ languages }: Pick<Settings, 'languages'>): string[] {
  return languages.length === 1 ? [] : languages.map(primaryLanguage)
}

/** The primary tag that a path begins with, and the rest of the path. */
const prefixForm = /^\/([a-z]{2,3})(\/.*)?$/

/**
 * Splits a path into the site in the language of its prefix and the path there. The main language has a prefix, too,
 * which leads to the address without it.
 *
 * @param main The settings from the configuration.
 * @param path A canonical path, except perhaps for the name of a list.
 * @example
 * siteAt(main, '/de/latest') // { site: siteIn(main, 'de'), path: '/latest' }
 * siteAt(main, '/en') // { site: main, path: '/' }
 * siteAt(main, '/latest') // { site: main, path: '/latest' }
 */
export function siteAt(main: Settings, path: string): { site: Settings; path: string } {
  if (main.languages.length === 1) return { site: main, path }
  const [, prefix, rest = '/'] = prefixForm.exec(path) ?? []
  const language = prefix && main.languages.find((one) => primaryLanguage(one) === prefix)
  return language ? { site: siteIn(main, language), path: rest } : { site: main, path }
}

/**
 * The path of a page of the site in its language.
 *
 * @param path As `href` and `articlePath` write it.
 * @example
 * sitePath({ base: '/de' }, '/latest') // '/de/latest'
 * sitePath({ base: '/de' }, '/?lang=fr') // '/de?lang=fr'
 * sitePath({ base: '' }, '/') // '/'
 */
export function sitePath({ base }: WithBase, path: string): string {
  if (base === '') return path
  return base + (path === '/' || path.startsWith('/?') ? path.slice(1) : path)
}

/**
 * The path of the same page in another language of the site.
 *
 * @param path Of the page in the language of `site`.
 * @example
 * pathIn({ base: '/de' }, { base: '/fr' }, '/fr/latest') // '/de/latest'
 * pathIn({ base: '' }, { base: '/fr' }, '/fr?lang=ja') // '/?lang=ja'
 */
export function pathIn(other: WithBase, { base }: WithBase, path: string): string {
  const rest = path.slice(base.length)
  return sitePath(other, rest.startsWith('/') ? rest : `/${rest}`)
}
