import { primaryLanguage } from '../article/listing.ts'
import { languagesParameter } from './parameter-names.ts'

/** How many a reader can choose; each is a range of the index that is read for every page of the choice. */
export const maxLanguages = 8

/** The languages that a reader keeps to, without script and region, sorted; none for all. */
export type Languages = readonly string[]

const form = /^[a-z]{2,8}$/ // https://www.rfc-editor.org/rfc/rfc5646#section-2.1

/**
 * Reads languages as an address or a form gives them, so that each choice has one way to be written: primary tags in
 * lower case, sorted, each once. What is no tag is dropped, and so is what is over `maxLanguages`.
 *
 * @param value Tags with commas between; `null` for none.
 */
export function parseLanguages(value: string | null): string[] {
  const tags = (value ?? '').split(',').map((tag) => primaryLanguage(tag.trim()))
  const unique = new Set(tags.filter((tag) => form.test(tag)))
  return [...unique].toSorted().slice(0, maxLanguages)
}

/** Writes languages as one parameter has them: `de,fr`. */
export function printLanguages(languages: Languages): string {
  return languages.join(',')
}

/** The same page for the same languages: `/latest?lang=de,fr`. */
export function withLanguages(path: string, languages: Languages): string {
  if (languages.length === 0) return path
  const separator = path.includes('?') ? '&' : '?'
  return `${path}${separator}${languagesParameter}=${printLanguages(languages)}`
}
