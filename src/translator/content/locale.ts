import type { Marking } from '../../article/body.ts'
import { directionOfLanguage, type Direction } from '../../text/direction.ts'
import { canonicalTag, primaryLanguage } from '../../text/language-tag.ts'

/** The language and the direction of a part of an article. */
export type Locale = { readonly lang: string; readonly dir: Direction }

export function localeOf(lang: string): Locale {
  return { lang, dir: directionOfLanguage(lang) }
}

/** The locale of a part, by its own marking and the locale around it. */
export function localeWithin(outer: Locale, marking: Marking | undefined): Locale {
  const { lang, dir } = marking?.hProperties ?? {}
  return { lang: lang ?? outer.lang, dir: dir ?? (lang ? directionOfLanguage(lang) : outer.dir) }
}

/** What a part has to declare of its locale inside another; `null` when nothing. */
export function markingWithin(outer: Locale, { lang, dir }: Locale): Marking | null {
  const tag = canonicalTag(lang)
  const hProperties = {
    ...(lang !== outer.lang && tag !== 'und' && { lang: tag }),
    ...(dir !== outer.dir && dir !== 'auto' && { dir }),
  }
  return Object.keys(hProperties).length > 0 ? { hProperties } : null
}

/** Whether a part is in another language than the source's; variants of one language are not. */
export function isForeignTo(source: string): (lang: string) => boolean {
  const own = primaryLanguage(source)
  return (lang) => lang !== 'und' && primaryLanguage(lang) !== own
}
