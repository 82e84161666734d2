import { primaryLanguage } from '../../article/listing.ts'
import type { Config } from '../../config/config.ts'
import { phrasesFor } from '../phrases/phrases-for.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { direction, type Direction } from '../../text/direction.ts'
import { formats, type Formats } from '../formats/formats.ts'
import { hasLocaleData } from '../formats/has-locale-data.ts'

/**
 * When a page is printed, for the times in its lists. `today` is `null` on pages that are kept longer than some
 * minutes: they tell no hour, which would be read as one of the reader's own day.
 */
export type AsOf = { today: string | null; year: string }

/** What every page knows of the site it belongs to. */
export type Site = {
  name: string
  tagline: string
  /** Origin without a closing slash. */
  url: string
  /** The language of the site's own words. */
  language: string
  direction: Direction
  phrases: Phrases
  formats: Formats
  /** When the page is printed, for the times in its lists; `null` when it may be kept for years. */
  asOf: AsOf | null
} & Pick<Config['site'], 'indexing' | 'contact' | 'tdmPolicy'>

const made = new WeakMap<Config['site'], Site>()

/** Makes the site's part of every view model, once for each settings object. */
export function siteModel(settings: Config['site']): Site {
  const site = made.get(settings) ?? makeSite(settings)
  made.set(settings, site)
  return site
}

function makeSite(settings: Config['site']): Site {
  const { name, tagline, url, language, timeZone, indexing, contact, tdmPolicy } = settings
  const phrases = phrasesFor(language)
  // A region of a language we have words in keeps its own dates: `en-GB`.
  const spoken = language.split('-')[0] === phrases.language ? language : phrases.language
  // A language that the runtime lacks gets no dates of another one, but the international form.
  const ofDates = spoken === language || hasLocaleData(language) ? spoken : language
  return {
    name,
    tagline,
    url,
    language: spoken,
    direction: direction(spoken),
    phrases,
    formats: formats(ofDates, timeZone),
    asOf: null,
    indexing,
    contact,
    tdmPolicy,
  }
}

/** The `lang` and `dir` of a passage, absent when it is in the site's own language. */
export type LangAttributes = { lang?: string; dir?: Direction }

/** Marks up a passage in the given language; one of unknown language finds its direction by itself. */
export function langAttributes(lang: string, site: Site): LangAttributes {
  if (lang === site.language) return {}
  return lang === 'und' ? { dir: 'auto' } : { lang, dir: direction(lang) }
}

/** The reverse: marks up the site's own words within a passage of another language. */
export function ownWords(lang: string, site: Site): LangAttributes {
  return lang === site.language ? {} : { lang: site.language, dir: site.direction }
}

/** The name of a language that is not the site's own; `null` when it is, or is not known. */
export function foreignLanguage(lang: string, site: Site): string | null {
  const language = primaryLanguage(lang)
  if (language === 'und' || language === primaryLanguage(site.language)) return null
  return site.formats.language(language)
}
