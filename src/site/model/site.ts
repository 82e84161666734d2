import type { Config } from '../../config/config.ts'
import type { AbsentDays } from '../../store/article-store.ts'
import { directionOfLanguage, type Direction } from '../../text/direction.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import { autonym } from '../formats/autonym.ts'
import { formats, type Formats } from '../formats/formats.ts'
import { hasLocaleData } from '../formats/has-locale-data.ts'
import { phrasesFor } from '../phrases/phrases-for.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { basePath } from '../site-languages.ts'
import { signedPictures, type SignPicture } from './signed-pictures.ts'

/**
 * When a page is printed, for the times in its lists. `today` is `null` on pages that are kept longer than a few
 * minutes. They show no hours, which would be taken for hours of the day of reading. `absent` are the days whose
 * articles could not be read then.
 */
type AsOf = { today: string | null; year: string; absent: readonly AbsentDays[] }

/** What every page needs to know of the site. */
export type Site = {
  name: string
  tagline: string
  /** Origin without a closing slash. */
  url: string
  /** What the paths of its pages begin with; `sitePath` writes it. */
  base: Config['site']['base']
  /** The language of the site's own words. */
  language: string
  /** The language that articles are read in, by its primary tag. The site may have no words in it. */
  readingLanguage: string
  direction: Direction
  phrases: Phrases
  formats: Formats
  /** When the page is printed, for the times in its lists; `null` on pages that may be kept for years. */
  asOf: AsOf | null
  /** All languages of the site, the main one first, for the switch between them; empty if there is only one. */
  languages: readonly SiteLanguage[]
  /** Gives the pictures of articles addresses here; `null` where pages name those of their sources. */
  signPicture: SignPicture | null
} & Pick<Config['site'], 'indexing' | 'contact' | 'tdmPolicy' | 'hub'>

/** A language of the site, as the switch shows it. */
export type SiteLanguage = {
  tag: string
  /** Its name in itself. */
  name: string
  direction: Direction
  /** What the paths of pages in it begin with. */
  base: Config['site']['base']
}

const made = new WeakMap<Config['site'], Site>()

/** Makes the site's part of every page model, once for each settings object. `loadPhrases` comes before. */
export function siteModel(settings: Config['site']): Site {
  const site = made.get(settings) ?? makeSite(settings)
  made.set(settings, site)
  return site
}

function makeSite(settings: Config['site']): Site {
  const { name, tagline, url, base, language, timeZone, indexing, contact, tdmPolicy, hub } =
    settings
  const phrases = phrasesFor(language)
  // `en-GB` keeps its own dates, since the site has words in English.
  const spoken = language.split('-')[0] === phrases.language ? language : phrases.language
  // A language that the runtime lacks gets the international form, not the dates of another language.
  const ofDates = spoken === language || hasLocaleData(language) ? spoken : language
  return {
    name,
    tagline,
    url,
    base,
    language: spoken,
    readingLanguage: primaryLanguage(language),
    direction: directionOfLanguage(spoken),
    phrases,
    formats: formats(ofDates, timeZone),
    asOf: null,
    languages: siteLanguages(settings),
    signPicture: settings.pictures && signedPictures(settings.pictures),
    indexing,
    contact,
    tdmPolicy,
    hub,
  }
}

function siteLanguages(settings: Config['site']): SiteLanguage[] {
  const { languages } = settings
  if (languages.length === 1) return []
  return languages.map((tag) => ({
    tag,
    name: autonym(primaryLanguage(tag)) ?? tag,
    direction: directionOfLanguage(tag),
    base: basePath(settings, tag),
  }))
}

/** The `lang` and `dir` of a passage, absent when it is in the site's own language. */
export type LangAttributes = { lang?: string; dir?: Direction }

/** The attributes of a passage in the given language. If it is unknown, the browser finds the direction. */
export function langAttributes(lang: string, site: Site): LangAttributes {
  if (lang === site.language) return {}
  return lang === 'und' ? { dir: 'auto' } : { lang, dir: directionOfLanguage(lang) }
}

/** The attributes of a passage inside one of another language. */
export function langAttributesWithin(outer: string, lang: string): LangAttributes {
  if (lang === outer) return {}
  return lang === 'und' ? { lang: '', dir: 'auto' } : { lang, dir: directionOfLanguage(lang) }
}

/** The reverse: the attributes of the site's own words inside a passage of another language. */
export function ownWords(lang: string, site: Site): LangAttributes {
  return lang === site.language ? {} : { lang: site.language, dir: site.direction }
}

/** The name of a language; `null` if articles are read in it, or if it is not known. */
export function foreignLanguage(lang: string, site: Site): string | null {
  const language = primaryLanguage(lang)
  if (language === 'und' || language === site.readingLanguage) return null
  return site.formats.language(language)
}
