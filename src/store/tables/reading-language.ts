import { primaryLanguage } from '../../text/language-tag.ts'

declare const checked: unique symbol

/** The language that articles are read in, as its primary tag, safe to be written into a statement. */
export type ReadingLanguage = string & { readonly [checked]: 'ReadingLanguage' }

const form = /^[a-z]{2,8}$/

/** The reading language of a tag; `und`, which no translation is in, for what is none. */
export function readingLanguage(lang: string): ReadingLanguage {
  const primary = primaryLanguage(lang)
  return (form.test(primary) ? primary : 'und') as ReadingLanguage
}
